import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Attack } from './attack.ts';

/** The documents that are mutated: test material beside the project. */
export const documents = fileURLToPath(new URL('../../../../shared/data/iiif/', import.meta.url));
export const present = existsSync(`${documents}index.json`);

/** How an attack ended. */
export interface AttackReport {
  /** What went wrong, each with the seed that makes that very mutant again. */
  readonly failures: readonly string[];
  readonly slowest: { readonly ms: number; readonly seed: number };
}

/** One mutant may take this long before it counts as one that never ends: a hundred times what the slowest takes. */
const patience = 60_000;

/** Reads so many mutants, made from consecutive seeds. A reader that never ends is stopped, and its mutant named. */
export async function runAttack(seed: number, runs: number): Promise<AttackReport> {
  const progress = new SharedArrayBuffer(4);
  const at = new Int32Array(progress);
  const worker = new Worker(new URL('./attack.ts', import.meta.url), { workerData: { folder: documents, seed, runs, progress } satisfies Attack, execArgv: ['--conditions=@thingsthattalk/source'] });
  return new Promise((resolve, reject) => {
    let last = -1;
    const guard = setInterval(() => {
      if (at[0] === last) {
        void worker.terminate();
        resolve({ failures: [`seed ${(seed + last) | 0}: never ended`], slowest: { ms: patience, seed: (seed + last) | 0 } });
      }
      last = at[0]!;
    }, patience);
    const ended = (): void => { clearInterval(guard); };
    worker.once('message', (report: AttackReport) => { ended(); resolve(report); });
    worker.once('error', (cause) => { ended(); reject(cause); });
    worker.once('exit', ended);
  });
}
