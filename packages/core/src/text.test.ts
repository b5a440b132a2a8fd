import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';
import { isSlug } from './ref.ts';
import { makeSlug, plainLetters } from './slug.ts';
import { directionOf, isLanguageTag, pickText } from './text.ts';

const texts = [{ lang: 'en-GB', value: 'colour' }, { lang: 'nl', value: 'kleur' }, { lang: 'ar', value: 'لون' }];

describe('pickText', () => {
  it.each([[['nl'], 'kleur'], [['nl-x-simple'], 'kleur'], [['NL'], 'kleur'], [['en'], 'colour'], [['en-US'], 'colour'], [['de', 'ar'], 'لون'], [['de'], 'colour'], [[], 'colour']])('gives for %j the nearest there is', (asked, value) => expect(pickText(texts, asked as string[])?.value).toBe(value));
  it('says which language it really gives', () => expect(pickText(texts, ['nl-BE'])?.lang).toBe('nl'));
  it('passes empty entries over', () => expect(pickText([{ lang: 'nl', value: '' }, { lang: 'en', value: 'x' }], ['nl'])?.value).toBe('x'));
  it('gives null where there is nothing', () => expect(pickText([], ['nl'])).toBeNull());
});

describe('isLanguageTag', () => {
  it.each(['nl', 'en-GB', 'zh-Hant-TW', 'nl-x-simple', 'x-ttt', 'de-1996', 'sl-rozaj-biske', 'und', 'dse'])('takes %s', (tag) => expect(isLanguageTag(tag)).toBe(true));
  it.each(['', 'n', 'dutch language', 'nl_NL', '@none', 'nl-', 'en--GB'])('refuses %j', (tag) => expect(isLanguageTag(tag)).toBe(false));
});

it('knows which way a language is written', () => expect(['nl', 'ar', 'he-IL', 'az-Arab', 'ar-Latn', 'fa', 'ja'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'ltr', 'rtl', 'ltr']));

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
