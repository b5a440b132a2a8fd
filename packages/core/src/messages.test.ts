import { describe, expect, it } from 'vitest';
import { makeMessages } from './messages.ts';

describe('messages', () => {
  it('bend with a number as the language does', () => {
    const arabic = { scenes_zero: 'لا', scenes_one: 'واحد', scenes_two: 'اثنان', scenes_few: '{{count}} قليل', scenes_many: '{{count}} كثير', scenes_other: '{{count}} آخر' };
    const { scenes } = makeMessages(arabic, { scenes: ['count'] }, 'ar');
    expect([0, 1, 2, 3, 11, 100].map((count) => scenes(count))).toEqual(['لا', 'واحد', 'اثنان', '3 قليل', '11 كثير', '100 آخر']);
  });
  it('may have a word for none, also where the language has no plural for it', () => {
    const { found } = makeMessages({ found_zero: 'nothing', found_one: 'one', found_other: '{{count}}' }, { found: ['count'] }, 'en');
    expect([found(0), found(1), found(2)]).toEqual(['nothing', 'one', '2']);
  });
  it('write numbers as the language does, in words where the catalogue has them, or in Roman numerals', () => {
    const { count } = makeMessages({ count: '{{count}}' }, { count: ['count'] }, 'nl');
    expect(count(1234.5)).toBe('1.234,5');
    const { things } = makeMessages({ numbers: { 2: 'two' }, things_other: '{{count, words}} things' }, { things: ['count'] }, 'en');
    expect([things(2), things(13)]).toEqual(['two things', '13 things']);
    const { century } = makeMessages({ century: '{{number, roman}}e' }, { century: ['number'] }, 'fr');
    expect([4, 9, 14, 16, 19, 21].map((number) => century(number))).toEqual(['IVe', 'IXe', 'XIVe', 'XVIe', 'XIXe', 'XXIe']);
  });
  it('take what they are given, in whatever order the language wants it', () => {
    const inserted = { nowAt: ['name', 'place'] } as const;
    expect(makeMessages({ nowAt: '{{ place }}: {{name}}' }, inserted, 'en').nowAt('cup', '3')).toBe('3: cup');
  });
  it('leave what is put in alone, whatever it looks like', () => {
    expect(makeMessages({ by: 'by {{name}}' }, { by: ['name'] }, 'en').by('$& {{name}}')).toBe('by $& {{name}}');
  });
  it('hold groups, whose messages take the same', () => {
    const { count } = makeMessages({ count: { thing_one: 'one thing', thing_other: '{{count}} things', agent: '{{count}}' } }, { count: ['count'] }, 'en');
    expect([count.thing!(1), count.thing!(2), count.agent!(7)]).toEqual(['one thing', '2 things', '7']);
  });
});
