import { existsSync } from 'node:fs';
import { inWords, runNode } from './command.ts';
import { hashOf, isFresh, stamp } from './freshness.ts';
import { fromRoot, program } from './root.ts';

/** Where the viewer's browser files lie, with `manifest.json` beside them. As seen from the project's folder. */
export const browserFolder = 'packages/viewer/dist/browser';

/**
 * Makes the viewer's browser files with Vite, unless they were made from these very sources before.
 * @returns whether they are there
 */
export async function makeBrowserBundle(): Promise<boolean> {
  const hash = hashOf(
    'packages/{core,iiif,search,viewer,composer}/{src,lexicons}/**/*.*',
    'packages/{core,iiif,search,viewer,composer}/package.json',
    'vite.config.ts',
    'package-lock.json',
  );
  if (isFresh('browser-bundle', hash) && existsSync(fromRoot(browserFolder, 'manifest.json'))) {
    console.log('Browser files: up to date');
    return true;
  }
  stamp('browser-bundle', '');
  console.log('Bundling the browser files …');
  const ended = await runNode([program('vite', 'bin/vite.js'), 'build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  if (ended.code !== 0) return false;
  stamp('browser-bundle', hash);
  console.log(`Browser files: made in ${inWords(ended.ms)}`);
  return true;
}
