import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug } from './ref.ts';
import { makeSlug, plainLetters } from './slug.ts';

describe('makeSlug', () => {
  it.each([['Één rog, geprepareerd als draak', 'een-rog-geprepareerd-als-draak'], ['Straße & Øl: cœur', 'strasse-ol-coeur'], ['’s-Gravenhage', 's-gravenhage'], ['Łódź', 'lodz'], ['A00001', 'a00001']])('makes of %j the name %j', (title, slug) => expect(makeSlug(title)).toBe(slug));
  it('has no name for what has no Latin letters', () => expect([makeSlug('竜'), makeSlug('—'), makeSlug('')]).toEqual([null, null, null]));
  it('makes only names that references can hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const slug = makeSlug(title);
      if (slug !== null) expect(isSlug(slug)).toBe(true);
    }), { numRuns: 500 });
  });
  it('cuts a long title between its words', () => expect(makeSlug(`${'woord '.repeat(30)}`)).toBe(Array(10).fill('woord').join('-')));
  it('writes joined letters out', () => expect(plainLetters('ĲSSELÆØß')).toBe('ijsselaeoss'));
});
