// npm run bench [-- <part of a name>]: runs the measuring programs one after the other, each in a process of its own,
// so that one's memory and caches do not weigh on the next. Each prints what it measured, and fails only when it breaks.
import { inWords, runNode } from './command.ts';
import { filesLike } from './root.ts';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const files = filesLike('packages/*/bench/**/*.bench.ts', 'bench/**/*.bench.ts', 'examples/*/*.bench.ts')
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));

if (files.length === 0) {
  console.error(wanted.length ? `No *.bench.ts has "${wanted.join('" or "')}" in its path.` : 'There is no *.bench.ts yet.');
  process.exitCode = 1;
}
for (const file of files) {
  console.log(`\n── ${file}`);
  const ended = await runNode(['--conditions=@thingsthattalk/source', '--expose-gc', file]);
  console.log(`── ${ended.code === 0 ? 'done' : `failed, exit code ${ended.code}`} in ${inWords(ended.ms)}`);
  if (ended.code !== 0) process.exitCode = 1;
}
