import { existsSync } from 'node:fs';
import { inWords, runNode } from './command.ts';
import { hashOf, isFresh, stamp } from './freshness.ts';
import { fromRoot, program } from './root.ts';

/** Where the viewer's browser files lie, with `manifest.json` beside them. As seen from the project's folder. */
export const browserFolder = 'packages/viewer/dist/browser';
/** Where the composer's lie. */
const composerFolder = 'packages/composer/dist/browser';

/**
 * Makes the browser files of viewer and composer with Vite, unless they were made from these very sources before.
 * @returns whether they are there
 */
export async function makeBrowserBundle(): Promise<boolean> {
  const hash = hashOf(
    'packages/{core,iiif,search,viewer,composer}/{src,lexicons}/**/*.*',
    'packages/{core,iiif,search,viewer,composer}/package.json',
    'vite.config.ts',
    'package-lock.json',
  );
  if (isFresh('browser-bundle', hash) && [browserFolder, composerFolder].every((folder) => existsSync(fromRoot(folder, 'manifest.json')))) {
    console.log('Browser files: up to date');
    return true;
  }
  stamp('browser-bundle', '');
  console.log('Bundling the browser files …');
  let ms = 0;
  for (const mode of ['production', 'composer']) {
    const ended = await runNode([program('vite', 'bin/vite.js'), 'build', '--logLevel', 'warn', '--mode', mode], { env: { NODE_ENV: 'production' } });
    if (ended.code !== 0) return false;
    ms += ended.ms;
  }
  stamp('browser-bundle', hash);
  console.log(`Browser files: made in ${inWords(ms)}`);
  return true;
}
