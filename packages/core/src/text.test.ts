import { describe, expect, it } from 'vitest';
import { directionOf, isLanguageTag, pickText } from './text.ts';

const texts = [{ lang: 'en-GB', value: 'colour' }, { lang: 'nl', value: 'kleur' }, { lang: 'ar', value: 'لون' }];

describe('pickText', () => {
  it.each([[['nl'], 'kleur'], [['nl-x-simple'], 'kleur'], [['NL'], 'kleur'], [['en'], 'colour'], [['en-US'], 'colour'], [['de', 'ar'], 'لون'], [['de'], 'colour'], [[], 'colour']])('gives for %j the nearest there is', (asked, value) => expect(pickText(texts, asked as string[])?.value).toBe(value));
  it.each([
    [['zh-Hans', 'zh-Hant'], 'zh-Hant-TW', 'zh-Hant'], [['nl-x-simple', 'nl'], 'nl-BE', 'nl'], [['en-GB', 'en'], 'en-US', 'en'],
    [['sr-Cyrl', 'sr-Latn-RS'], 'sr-Latn', 'sr-Latn-RS'], [['nl-NL', 'nl-x-simple'], 'nl-x-simple', 'nl-x-simple'], [['en', 'nl'], 'n', 'en'],
  ])('finds in %j for %s the one that has most of it in common', (tags, asked, meant) => expect(pickText(tags.map((lang) => ({ lang, value: lang })), [asked])?.value).toBe(meant));
  it('asks for the second language before it takes whatever comes first', () => expect(pickText(texts, ['de', 'nl'])?.value).toBe('kleur'));
  it('says which language it really gives', () => expect(pickText(texts, ['nl-BE'])?.lang).toBe('nl'));
  it('passes empty entries over', () => expect(pickText([{ lang: 'nl', value: '' }, { lang: 'en', value: 'x' }], ['nl'])?.value).toBe('x'));
  it('takes the base language when the very tag is there but empty', () => expect(pickText([{ lang: 'nl-x-simple', value: '' }, { lang: 'en', value: 'a' }, { lang: 'nl', value: 'een' }], ['nl-x-simple'])?.value).toBe('een'));
  it('gives null where there is nothing to read', () => expect([pickText([], ['nl']), pickText([{ lang: 'nl', value: '' }], ['nl'])]).toEqual([null, null]));
});

describe('isLanguageTag', () => {
  it.each(['nl', 'en-GB', 'zh-Hant-TW', 'nl-x-simple', 'x-ttt', 'de-1996', 'sl-rozaj-biske', 'und', 'dse', 'i-klingon', 'en-GB-oed', 'de-a-foo-bar'])('takes %s', (tag) => expect(isLanguageTag(tag)).toBe(true));
  it.each(['', 'n', 'dutch language', 'nl_NL', '@none', 'nl-', 'en--GB', 'en-a', 'x', 'i-nothing'])('refuses %j', (tag) => expect(isLanguageTag(tag)).toBe(false));
});

describe('directionOf', () => {
  it.each([['nl', 'ltr'], ['ar', 'rtl'], ['he-IL', 'rtl'], ['iw', 'rtl'], ['az-Arab', 'rtl'], ['ar-Latn', 'ltr'], ['fa', 'rtl'], ['ur-PK', 'rtl'], ['ku', 'ltr'], ['ku-Arab', 'rtl'], ['sd-Deva', 'ltr'], ['dv', 'rtl'], ['nqo', 'rtl'], ['arc', 'rtl'], ['ja', 'ltr'], ['nl-x-simple', 'ltr'], ['', 'ltr'], ['no tag at all', 'ltr']])('knows that %j is written %s', (lang, direction) => expect(directionOf(lang)).toBe(direction));
});
