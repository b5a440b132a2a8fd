import fc from 'fast-check';
import { expect, it } from 'vitest';
import { present, runAttack } from './run-attack.ts';

it.skipIf(!present)('no mutant of any document makes a reader throw, hang, or let anything foreign through (needs ../shared/data)', async () => {
  const { seed = 1, numRuns = 10_000 } = fc.readConfigureGlobal() ?? {};
  const { failures, slowest } = await runAttack(seed, numRuns);
  console.log(`${numRuns} mutants from seed ${seed}; the slowest, seed ${slowest.seed}, took ${Math.round(slowest.ms)} ms`);
  expect(failures).toEqual([]);
});
