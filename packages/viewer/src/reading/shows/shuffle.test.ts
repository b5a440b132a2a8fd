import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shuffled } from './shuffle.ts';

it('mixes a list, the same each time, never as it was, with nothing lost', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 12 }), fc.string(), (list, seed) => {
    const mixed = shuffled(list, seed);
    expect([...mixed].sort()).toEqual([...list].sort());
    expect(mixed).not.toEqual(list);
    expect(shuffled(list, seed)).toEqual(mixed);
  }));
  expect([shuffled([], 'x'), shuffled(['a'], 'x')]).toEqual([[], ['a']]);
});
