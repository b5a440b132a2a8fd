import { existsSync, mkdirSync } from 'node:fs';
import { makeBrowserBundle } from './browser-bundle.ts';
import { inWords, runNode } from './command.ts';
import { hashOf, isFresh, stamp } from './freshness.ts';
import { fromRoot, packages } from './root.ts';

/** The sample archive, as seen from the project's folder. */
export const sampleArchive = 'fixtures/misleiden';

/** Where the site of the sample archive is built, as seen from the project's folder. */
export const sampleSite = '.ttt/site';

/** The `ttt` command as Node runs it from its sources. */
export const ttt = ['--conditions=@thingsthattalk/source', 'packages/cli/src/main.ts'];

/**
 * Builds the sample archive's site, and the browser files it needs, unless nothing it is made from has changed.
 * @returns whether it is there
 */
export async function makeSampleSite(): Promise<boolean> {
  if (!await makeBrowserBundle()) return false;
  const hash = hashOf(
    `packages/{${packages.join(',')}}/{src,lexicons,assets}/**/*.*`,
    `${sampleArchive}/*.json`,
    `${sampleArchive}/{thing,story,claim,collection,exhibition,agent,place,term,accepted}/**/*.*`,
    'vite.config.ts',
    'package-lock.json',
  );
  if (isFresh('sample-site', hash) && existsSync(fromRoot(sampleSite, 'index.html'))) {
    console.log('The sample archive: up to date');
    return true;
  }
  stamp('sample-site', '');
  mkdirSync(fromRoot(sampleSite), { recursive: true });
  console.log('Building the sample archive …');
  const ended = await runNode([...ttt, 'build', '--archive', sampleArchive, '--out', sampleSite]);
  if (ended.code !== 0) return false;
  stamp('sample-site', hash);
  console.log(`The sample archive: built in ${inWords(ended.ms)}`);
  return true;
}
