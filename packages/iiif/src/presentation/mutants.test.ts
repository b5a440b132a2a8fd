import { describe, expect, it } from 'vitest';
import { present, runAttack } from '../../soak/run-attack.ts';

// A share of what `npm run soak` does ten thousand times. SEED=… repeats another.
const seed = Number(process.env['SEED'] ?? 20_261_125);

describe.skipIf(!present && !process.env.CI)('documents in which anything may stand anywhere (needs ../shared/data)', () => {
  it('never throw, hang, or bring anything foreign through a reader', async () => {
    expect((await runAttack(seed, 500)).failures).toEqual([]);
  }, 180_000);
});
