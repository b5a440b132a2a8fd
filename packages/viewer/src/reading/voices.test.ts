import type { ArchiveRecord, Claim } from '@thingsthattalk/core';
import { describe, expect, it } from 'vitest';
import '../words/every-language.ts';
import { wordsFor } from '../words/words.ts';
import type { ReadingContext, Referenced } from './context.ts';
import { voices } from './voices.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const claim = (name: string, value: string, more: Partial<Claim> = {}): Referenced<ArchiveRecord> => ({ ref: `claim/${name}`, record: { $type: 'net.thingsthattalk.claim', thing: { ref: 'thing/kaart' }, aspect: 'authenticity', value, ...more } as Claim });
const of = (...claims: Referenced<ArchiveRecord>[]): string | null => {
  const context = { lang: 'nl', languages: ['nl'], words: wordsFor('nl'), find: () => null, href: (ref: string) => `/nl/${ref}/`, picture: () => null, pictures: () => [], claimsAbout: () => claims } as unknown as ReadingContext;
  const made = voices('thing/kaart', context);
  return made === null ? null : String(made);
};

describe('voices about a thing', () => {
  it('that stand today and do not say the same are shown side by side, with who says so and since when', () => {
    const source = of(claim('kaart', 'genuine', { by: { name: nl('De kaart') }, when: { edtf: '2021' } }), claim('eiland', 'fake', { as: nl('als eiland'), by: { name: nl('Noor') }, when: { edtf: '19XX' } }));
    expect(source).toContain('De kaart<span class="num">, sinds 2021</span>');
    expect(source).toContain('Noor<span class="num">, sinds 20e eeuw</span>');
    expect(source?.match(/<li>/g)).toHaveLength(2);
    expect(source).toContain('href="/nl/claim/eiland/"');
  });
  it('are no dispute when they agree, when one took the place of the other, or when they speak of different things', () => {
    expect(of(claim('a', 'fake'), claim('b', 'fake'))).toBe(null);
    expect(of(claim('a', 'genuine'), claim('b', 'fake', { revises: 'claim/a' }))).toBe(null);
    expect(of(claim('a', 'genuine'), claim('b', 'Rembrandt', { aspect: 'maker' }))).toBe(null);
    expect(of()).toBe(null);
  });
  it('that nobody put a name to are said to be of somebody unknown', () => expect(of(claim('a', 'genuine'), claim('b', 'fake'))).toContain('Een onbekende'));
});
