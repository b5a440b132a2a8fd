import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from '../cases/edtf.json' with { type: 'json' };
import { readEdtf } from './edtf.ts';
import { compareWhen, formatWhen, overlaps } from './when.ts';

const rows = [...cases.inOrder, ...cases.openBeginnings, ...cases.unknown] as [string, string, string][];
const anyDate = fc.constantFrom(...rows.map(([date]) => date));

describe('formatWhen', () => {
  it.each(rows)('prints %s in Dutch as "%s" and in English as "%s"', (date, nl, en) => {
    expect(formatWhen({ edtf: date }, 'nl')).toBe(nl);
    expect(formatWhen({ edtf: date }, 'en')).toBe(en);
  });
  it('prefers the words of the record in the reader’s language, and the date where there are none', () => {
    const when = { edtf: '1794', label: [{ lang: 'nl', value: 'in het jaar van de brand' }] };
    expect([formatWhen(when, 'nl'), formatWhen(when, 'nl-x-simple'), formatWhen(when, 'en')]).toEqual(['in het jaar van de brand', 'in het jaar van de brand', '1794']);
  });
  it.each([
    ['fr', '1794-05-12', '12 mai 1794'], ['de', '-0299-05', 'Mai 300 v. Chr.'], ['ja', '1794-05', '1794年5月'], ['ja', '-0299-05-02', '紀元前300年5月2日'],
    ['fr', '1794', '1794'], ['de', '1575~/1600~', 'um 1575–1600'], ['it', '1575~/1600~', 'about 1575–1600'],
    ['de', '15XX', '16. Jahrhundert'], ['de', '192X/..', 'ab den 1920er Jahren'], ['de', '15XX/16XX', '16.–17. Jahrhundert'], ['fr', '15XX~', 'vers le XVIe siècle'], ['fr', '00XX', 'Ier siècle'], ['fr', '../15XX', 'jusqu’au XVIe siècle'], ['fr', '-0299', '300 av. J.-C.'], ['ar', '15XX', 'القرن 16'], ['ar', '1794?', '1794 (غير مؤكد)'], ['nl', '1XXX/..', 'vanaf het 2e millennium'], ['en-US', '1794-05-12', 'May 12, 1794'], ['nl-x-simple', '-02XX', '3e eeuw v.Chr.'], ['nl-BE', '1794-05', 'mei 1794'],
  ])('prints in %s %s as "%s"', (lang, edtf, printed) => expect(formatWhen({ edtf }, lang)).toBe(printed));
  it('shows what is no date as it stands', () => expect(formatWhen({ edtf: 'lang geleden' }, 'nl')).toBe('lang geleden'));
  it('never throws, whatever the language', () => {
    fc.assert(fc.property(anyDate, fc.constantFrom('fr', 'ar', 'ja', 'x-klingon', 'en-US', ''), (date, lang) => { expect(formatWhen({ edtf: date }, lang)).not.toBe(''); }));
  });
});

describe('compareWhen', () => {
  it('sorts by the earliest day, then by the latest', () => {
    const sorted = [...cases.inOrder].reverse().map(([date]) => ({ edtf: date! })).sort(compareWhen).map((when) => when.edtf);
    const spans = sorted.map((date) => { const read = readEdtf(date); return read.ok ? [read.value.earliest, read.value.latest] : []; });
    for (let at = 1; at < spans.length; at++) expect(spans[at - 1]![0]! < spans[at]![0]! || (spans[at - 1]![0] === spans[at]![0] && spans[at - 1]![1]! <= spans[at]![1]!)).toBe(true);
    const asWritten = cases.inOrder.map(([edtf]) => edtf);
    expect(asWritten.map((edtf) => ({ edtf: edtf! })).sort(compareWhen).map(({ edtf }) => edtf)).toEqual(asWritten);
    expect(sorted.indexOf('-0299')).toBeLessThan(sorted.indexOf('0001'));
    expect(sorted.indexOf('1794')).toBeLessThan(sorted.indexOf('1794-05'));
  });
  it('is a total order', () => {
    fc.assert(fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
      const order = (x: string, y: string) => Math.sign(compareWhen({ edtf: x }, { edtf: y }));
      expect(order(a, b)).toBe(order(b, a) === 0 ? 0 : -order(b, a));
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    }));
  });
  it('puts what has an unknown date last too', () => expect(['XXXX', '1794', 'ooit', '-0299'].map((edtf) => ({ edtf })).sort(compareWhen).map(({ edtf }) => edtf)).toEqual(['-0299', '1794', 'XXXX', 'ooit']));
  it('puts what has no date last', () => expect([undefined, { edtf: '1794' }].sort((a, b) => compareWhen(a, b))[0] ?? null).toEqual({ edtf: '1794' }));
});

describe('overlaps', () => {
  it('knows that a year lies in its century and not in the next', () => {
    expect(overlaps({ edtf: '1794' }, { edtf: '17XX' })).toBe(true);
    expect(overlaps({ edtf: '1794' }, { edtf: '18XX' })).toBe(false);
    expect(overlaps({ edtf: '1794' }, { edtf: '1790/..' })).toBe(true);
    expect(overlaps({ edtf: '1794' }, { edtf: 'nooit' })).toBe(false);
  });
});

describe('readEdtf', () => {
  it.each(cases.invalid)('refuses %j', (text) => expect(readEdtf(text).ok).toBe(false));
  it.each(cases.meant)('says that %j was meant to be %j', (text, meant) => expect(readEdtf(text!).issues[0]?.mend).toBe(`Write "${meant}".`));
  it('agrees with the edtf package on every plain date', async () => {
    // The package has no types.
    const { default: edtf } = (await import('edtf' as string)) as { default: (text: string) => { values: number[] } };
    const plain = rows.map(([date]) => date).filter((date) => !/[XY%]|-2\d$|^-0|\//.test(date));
    expect(plain.length).toBeGreaterThan(8);
    for (const date of plain) {
      const read = readEdtf(date);
      const theirs = edtf(date);
      expect(read.ok && typeof read.value.start === 'object' ? [read.value.start?.year, read.value.start?.month] : []).toEqual([theirs.values[0], theirs.values[1] === undefined ? undefined : theirs.values[1] + 1]);
    }
  });
  it('never throws and never takes what it then cannot order', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9XY/.?~%E]{1,14}$/)), (text) => {
      const read = readEdtf(text);
      if (read.ok) expect(read.value.earliest).toBeLessThanOrEqual(read.value.latest);
      else expect(read.issues).toHaveLength(1);
    }), { numRuns: 2000 });
  });
});
