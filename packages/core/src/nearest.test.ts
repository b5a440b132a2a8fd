import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([['titel', 'titles'], ['sumary', 'summary'], ['genuin', 'genuine'], ['fkae', 'fake']])('takes %s for %s', (written, meant) => expect(nearest(written, ['titles', 'summary', 'genuine', 'fake', 'copy'])).toBe(meant));
  it('takes nothing for something quite different', () => expect(nearest('zeemeermin', ['titles', 'summary'])).toBeNull());
  it('measures a distance: nothing to itself, the same both ways', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b, 3)).toBe(Math.min(3, editDistance(a, b)));
    }));
  });
});
