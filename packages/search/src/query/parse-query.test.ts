import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';

describe('a question', () => {
  it('is taken apart into words, phrases, what must not be there and what must be said where', () => {
    expect(parseQuery('Zilveren "drie kralen" -goud -"te koop" maker:rembrandt holder:"De Lakenhal" year:1600..1700')).toEqual({
      words: ['zilveren', 'drie', 'kralen'], open: false, phrases: [['drie', 'kralen']], without: [['goud'], ['te', 'koop']],
      fields: [{ field: 'maker', words: ['rembrandt'], value: 'rembrandt' }, { field: 'holder', words: ['de', 'lakenhal'], value: 'De Lakenhal' }], years: { first: 1600, last: 1700 }, cut: false,
    });
  });
  it.each([['year:1590', { first: 1590, last: 1590 }], ['year:1600..', { first: 1600 }], ['year:..-500', { last: -500 }], ['year:-300..200', { first: -300, last: 200 }], ['year:oud', null]])('%s asks for %j', (text, years) => expect(parseQuery(text).years).toEqual(years));
  it('is still being typed while its last word may go on', () => {
    expect(['schild', 'schild ', '"schild"', 'maker:remb', 'rog -go', 'rog.'].map((text) => parseQuery(text).open)).toEqual([true, false, false, false, false, false]);
  });
  it('knows its fields by the names they have in other languages', () => {
    expect(parseQuery('jaar:1600..1700 Maker:rembrandt bezitter:lakenhal année:1600').fields.map(({ field }) => field)).toEqual(['maker', 'holder']);
    expect(parseQuery('jaar:1600..1700').years).toEqual({ first: 1600, last: 1700 });
  });
  it('keeps words with a colon that name no field', () => expect(parseQuery('12:30 vraag:antwoord').words).toEqual(['12', '30', 'vraag', 'antwoord']));
  it('has each word once', () => expect(parseQuery('echt echt ECHT').words).toEqual(['echt']));
  it.each([['nothing', ''], ['signs', '?! "" - -- : … "'], ['pictures', '🦄🧜‍♀️'], ['what cannot be seen', '\u0000\u200f\u202e\uffff']])('of %s asks for nothing', (_, text) => {
    expect(parseQuery(text)).toMatchObject({ words: [], phrases: [], without: [], fields: [], years: null });
  });
  it('of a hundred thousand letters is looked at as far as anybody reads, and says so', () => {
    for (const text of ['a'.repeat(100_000), 'rog '.repeat(25_000), '"'.repeat(100_000), '-'.repeat(100_000), 'a:'.repeat(50_000), Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(' ')]) {
      const query = parseQuery(text);
      expect(query.cut).toBe(true);
      expect(query.words.length).toBeLessThanOrEqual(32);
    }
  });
  it('is one, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => { expect(Array.isArray(parseQuery(text).words)).toBe(true); }));
  });
});
