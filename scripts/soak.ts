// npm run soak [-- <part of a name>]: the long seeded runs (*.soak.ts). SEED=… repeats a run, RUNS=… makes it longer.
import { runNode } from './command.ts';
import { program } from './root.ts';

const seed = process.env['SEED'] ?? String(Date.now() % 2 ** 31);
const runs = process.env['RUNS'] ?? '10000';
console.log(`SEED=${seed} RUNS=${runs}`);
const ended = await runNode([program('vitest', 'vitest.mjs'), 'run', '--project', 'soak', ...process.argv.slice(2)], {
  env: { SEED: seed, RUNS: runs },
});
if (ended.code !== 0) console.error(`Repeat with SEED=${seed} RUNS=${runs} npm run soak`);
process.exitCode = ended.code;
