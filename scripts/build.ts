// npm run build: what is published, each package's dist without its tests, and the viewer's browser files.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { browserFolder, makeBrowserBundle } from './browser-bundle.ts';
import { inWords, runNode } from './command.ts';
import { stamp } from './freshness.ts';
import { filesLike, fromRoot, packages, program } from './root.ts';

const notPublished = ['test', 'soak', 'bench', 'e2e'].map((kind) => `**/*.${kind}.ts`);

/** The package's own compiler settings, but emitting, and finding the packages below it by what they publish. */
function writeSettings(name: string): string {
  const folder = fromRoot('packages', name);
  const file = fromRoot('.ttt/build', `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({
    extends: path.join(folder, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      customConditions: [],
      rootDir: path.join(folder, 'src'),
      outDir: path.join(folder, 'dist'),
    },
    include: [path.join(folder, 'src')],
    exclude: notPublished.map((pattern) => path.join(folder, 'src', pattern)),
  }, null, 2));
  return file;
}

async function build(name: string): Promise<boolean> {
  const dist = fromRoot('packages', name, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const ended = await runNode([program('typescript', 'bin/tsc'), '-p', writeSettings(name)]);
  for (const file of filesLike(`packages/${name}/src/**/*.*`).filter((each) => !each.endsWith('.ts'))) {
    cpSync(fromRoot(file), fromRoot(file.replace('/src/', '/dist/')), { recursive: true });
  }
  console.log(`packages/${name}: ${ended.code === 0 ? 'built' : 'failed'} in ${inWords(ended.ms)}`);
  return ended.code === 0;
}

let whole = true;
for (const name of packages) whole = await build(name) && whole;
// The viewer's dist was emptied above, and its browser files with it.
stamp('browser-bundle', '');
whole = await makeBrowserBundle() && whole;
console.log(whole ? `Built. The browser files lie in ${browserFolder}.` : 'Not everything could be built; what went wrong stands above.');
process.exitCode = whole ? 0 : 1;
