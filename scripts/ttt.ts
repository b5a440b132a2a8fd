// npm run ttt -- <command>: the command line from its sources, as seen from the folder it was called in.
import { makeBrowserBundle } from './browser-bundle.ts';
import { fromRoot } from './root.ts';
import { run } from '@thingsthattalk/cli';

const words = process.argv.slice(2);
const makesPages = words.some((word) => word === 'build' || word === 'serve');
// The result of --json stands alone on standard output.
const log = console.log;
console.log = console.error;
const ready = !makesPages || await makeBrowserBundle();
console.log = log;
if (ready) {
  process.chdir(process.env.INIT_CWD ?? fromRoot('.'));
  const interrupted = (): Promise<void> => new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { resolve(); });
  });
  process.exitCode = await run(words, process, interrupted);
} else process.exitCode = 1;
