import { readEdtf, type Edtf, type EdtfDate } from './edtf.ts';
import type { When } from './records.ts';
import { pickText } from './text.ts';

interface DateWords {
  readonly about: string;
  /** Before a century or decade that follows “about”. */
  readonly the: string;
  readonly uncertain: string;
  readonly before: string;
  readonly from: string;
  readonly until: string;
  readonly unknown: string;
  readonly seasons: readonly [string, string, string, string];
  readonly century: (number: number) => string;
  readonly millennium: (number: number) => string;
  readonly decade: (year: number) => string;
}

const ordinal = (number: number): string => {
  const tens = number % 100;
  return `${number}${tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
};

const en: DateWords = { about: 'about', the: 'the ', uncertain: '(uncertain)', before: 'BC', from: 'from', until: 'until', unknown: 'date unknown', seasons: ['spring', 'summer', 'autumn', 'winter'], century: (number) => `${ordinal(number)} century`, millennium: (number) => `${ordinal(number)} millennium`, decade: (year) => `${year}s` };
const nl: DateWords = { about: 'omstreeks', the: 'de ', uncertain: '(onzeker)', before: 'v.Chr.', from: 'vanaf', until: 'tot', unknown: 'datum onbekend', seasons: ['voorjaar', 'zomer', 'herfst', 'winter'], century: (number) => `${number}e eeuw`, millennium: (number) => `${number}e millennium`, decade: (year) => `jaren ${year}` };
const wordsFor = (lang: string): DateWords => (lang.toLowerCase().split('-')[0] === 'nl' ? nl : en);

/**
 * Sorts dates by their earliest day, then by their latest. What is no date comes last.
 * @example
 * ['1794', '-0299', '17XX'].map((edtf) => ({ edtf })).sort(compareWhen).map(({ edtf }) => edtf) //=> ['-0299', '17XX', '1794']
 */
export function compareWhen(a: When | undefined, b: When | undefined): number {
  const [first, second] = [spanOf(a), spanOf(b)];
  return compare(first.earliest, second.earliest) || compare(first.latest, second.latest);
}

/** Whether two dates can be the same day. What is no date overlaps with nothing. */
export function overlaps(a: When, b: When): boolean {
  const [first, second] = [readEdtf(a.edtf), readEdtf(b.edtf)];
  return first.ok && second.ok && first.value.earliest <= second.value.latest && second.value.earliest <= first.value.latest;
}

/**
 * A date in words, for people. The record's own label is used where it is in the reader's language.
 * Dutch and English are written out; other languages take their months and days from `Intl`.
 * @example
 * formatWhen({ edtf: '1575~/1600~' }, 'nl') //=> 'omstreeks 1575–1600'
 */
export function formatWhen(when: When, lang: string): string {
  const label = when.label ? pickText(when.label, [lang]) : null;
  const read = readEdtf(when.edtf);
  const fitting = label && label.lang.toLowerCase().split('-')[0] === lang.toLowerCase().split('-')[0];
  if (label && (fitting || !read.ok)) return label.value;
  return read.ok ? formatEdtf(read.value, lang) : when.edtf;
}

/** An EDTF date in words; see {@link formatWhen}. */
export function formatEdtf({ start, end }: Edtf, lang: string): string {
  const words = wordsFor(lang);
  if (end === undefined) return isDate(start) ? formatDate(start, lang) : words.unknown;
  if (!isDate(end)) return isDate(start) ? `${words.from} ${formatDate(start, lang)}` : words.unknown;
  if (!isDate(start)) return `${words.until} ${formatDate(end, lang)}`;
  const alike = start.approximate === end.approximate && start.uncertain === end.uncertain;
  const years = start.precision === 'year' && end.precision === 'year';
  if (alike && years && start.year > 0 === end.year > 0) return qualify(`${yearNumber(start.year)}–${yearNumber(end.year)}${end.year > 0 ? '' : ` ${words.before}`}`, end, words);
  return alike ? qualify(`${plain(start, lang)} – ${plain(end, lang)}`, end, words) : `${formatDate(start, lang)} – ${formatDate(end, lang)}`;
}

const isDate = (end: EdtfDate | 'open' | null | undefined): end is EdtfDate => typeof end === 'object' && end !== null;
const formatDate = (date: EdtfDate, lang: string): string => qualify(plain(date, lang), date, wordsFor(lang));
const qualify = (text: string, { approximate, uncertain, precision }: EdtfDate, words: DateWords): string => `${approximate ? `${words.about} ${precision === 'century' || precision === 'millennium' || precision === 'decade' ? words.the : ''}` : ''}${text}${uncertain ? ` ${words.uncertain}` : ''}`;

/** A year as it is counted: 300 for the astronomical year −299. */
const yearNumber = (year: number): number => (year > 0 ? year : 1 - year);

function plain({ precision, year, month, day }: EdtfDate, lang: string): string {
  const words = wordsFor(lang);
  const era = (text: string): string => (year > 0 || (year === 0 && precision !== 'year') ? text : `${text} ${words.before}`);
  const last = year < 0 ? Math.abs(year) : year;
  switch (precision) {
    case 'unknown': return words.unknown;
    case 'millennium': return era(words.millennium(Math.floor(last / 1000) + 1));
    case 'century': return era(words.century(Math.floor(last / 100) + 1));
    case 'decade': return year >= 0 ? words.decade(year) : `${1 - year}–${1 - year - 9} ${words.before}`;
    case 'season': return era(`${words.seasons[(month ?? 21) - 21]} ${yearNumber(year)}`);
    case 'month': case 'day': return year > 0 && year < 10000 ? withIntl(year, month ?? 1, day, lang) : era(`${day ? `${day} ` : ''}${withIntl(2000, month ?? 1, undefined, lang).replace(/\s*2000\s*/, '')} ${yearNumber(year)}`);
    default: return era(String(yearNumber(year)));
  }
}

function withIntl(year: number, month: number, day: number | undefined, lang: string): string {
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
  date.setUTCFullYear(year);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric', month: 'long', ...(day ? { day: 'numeric' } : {}) };
  // Plain English is written the European way, as the museums this is for write it.
  try {
    return new Intl.DateTimeFormat(lang.toLowerCase() === 'en' ? 'en-GB' : lang, options).format(date);
  } catch {
    return new Intl.DateTimeFormat('en-GB', options).format(date);
  }
}

function spanOf(when: When | undefined): { earliest: number; latest: number } {
  const read = when ? readEdtf(when.edtf) : null;
  return read?.ok ? read.value : { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
