import { readEdtf, type Edtf, type EdtfDate } from './edtf.ts';
import type { When } from './records.ts';
import { pickText } from './text.ts';
import { dateWords, dateWordsOf, type DateWords } from './words/date-words.ts';

/**
 * Sorts dates by their earliest day, then by their latest. What is no date, or an unknown one, comes last.
 * @example
 * ['1794', '-0299', '17XX'].map((edtf) => ({ edtf })).sort(compareWhen).map(({ edtf }) => edtf) //=> ['-0299', '17XX', '1794']
 */
export function compareWhen(a: When | undefined, b: When | undefined): number {
  const [first, second] = [spanOf(a), spanOf(b)];
  return compare(first.earliest, second.earliest) || compare(first.latest, second.latest);
}

/**
 * Whether two dates can be the same day. What is no date overlaps with nothing.
 * @example
 * [overlaps({ edtf: '1794' }, { edtf: '17XX' }), overlaps({ edtf: '1794' }, { edtf: '1800/..' })] //=> [true, false]
 */
export function overlaps(a: When, b: When): boolean {
  const [first, second] = [readEdtf(a.edtf), readEdtf(b.edtf)];
  return first.ok && second.ok && first.value.earliest <= second.value.latest && second.value.earliest <= first.value.latest;
}

/**
 * A date in words, for people. The record's own label is used where it is in the reader's language.
 * The interface's languages are written out; others take their months and days from `Intl`.
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
  const words = dateWords(lang);
  if (end === undefined) return isDate(start) ? formatDate(start, lang) : words.unknown;
  if (!isDate(end)) return isDate(start) ? afterWord('from', start, lang) : words.unknown;
  if (!isDate(start)) return afterWord('until', end, lang);
  const acrossEras = start.year <= 0 && end.year > 0;
  if (start.approximate !== end.approximate || start.uncertain !== end.uncertain) return words.span(formatDate(start, lang), formatDate(end, lang, acrossEras));
  return qualify((acrossEras ? null : joined(start, end, lang)) ?? `${plain(start, lang)} – ${plain(end, lang, acrossEras)}`, end, words);
}

const isDate = (end: EdtfDate | 'open' | null | undefined): end is EdtfDate => typeof end === 'object' && end !== null;
const formatDate = (date: EdtfDate, lang: string, sayEra = false): string => qualify(plain(date, lang, sayEra), date, dateWords(lang));
/** “From” or “until” a date; a date that is about is not bent by it. */
const afterWord = (word: 'from' | 'until', date: EdtfDate, lang: string): string => dateWords(lang)[word][date.approximate ? 'date' : bentAs(date)]!(formatDate(date, lang));

/** Which form a language needs after “about” or “from”: “about 1575”, but “about the 16th century”. */
function bentAs({ precision, year }: EdtfDate): string {
  if (precision === 'century' || precision === 'millennium') return precision;
  return precision === 'decade' && year >= 1000 ? precision : 'date';
}

function qualify(text: string, date: EdtfDate, words: DateWords): string {
  if (date.precision === 'unknown') return text;
  const about = date.approximate ? words.about[bentAs(date)]!(text) : text;
  return date.uncertain ? words.uncertain(about) : about;
}

/** Two years or two centuries of one era share what they have in common; `null` where it is not that simple. */
function joined(start: EdtfDate, end: EdtfDate, lang: string): string | null {
  const words = dateWords(lang);
  const same = (text: string): string => text;
  const era = end.year < 0 || (end.year === 0 && end.precision === 'year') ? words.beforeChrist : start.year < 100 && end.precision === 'year' ? words.afterChrist : same;
  if (start.precision !== end.precision) return null;
  if (start.precision === 'century') return era(words.century(`${words.ordinal(hundred(start.year))}–${words.ordinal(hundred(end.year))}`));
  if (start.precision !== 'year') return null;
  if (end.year <= -million) return words.ago(`${millions(start.year, lang)}–${millions(end.year, lang)}`);
  return start.year <= -million ? null : era(`${yearNumber(start.year, lang)}–${yearNumber(end.year, lang)}`);
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];
const million = 1_000_000;
const millions = (year: number, lang: string): string => grouped(Math.round(-year / 100_000) / 10, lang);
/** Which century a year is in: 3 for −299 and for 299. */
const hundred = (year: number): number => Math.floor(Math.abs(year) / 100) + 1;
const thousand = (year: number): number => Math.floor(Math.abs(year) / 1000) + 1;

/**
 * A year as it is counted: 300 for the astronomical year −299.
 * At ten thousand years and a round number, nobody means the year that the missing year nought makes of it.
 */
function yearNumber(year: number, lang: string): string {
  const counted = year > 0 || (year <= -10_000 && year % 1000 === 0) ? Math.abs(year) : 1 - year;
  return counted < 10_000 ? inDigits(counted, lang) : grouped(counted, lang);
}

/** @param sayEra also for years of our era, beside one before it */
function plain(date: EdtfDate, lang: string, sayEra = false): string {
  const { precision, year, month, day } = date;
  const words = dateWords(lang);
  const era = (text: string): string => (year < 0 ? words.beforeChrist(text) : sayEra ? words.afterChrist(text) : text);
  switch (precision) {
    case 'unknown': return words.unknown;
    case 'millennium': return era(words.millennium(words.ordinal(thousand(year))));
    case 'century': return era(words.century(words.ordinal(hundred(year))));
    case 'decade': return year >= 1000 ? era(words.decade(inDigits(year, lang))) : year < 0 ? words.beforeChrist(`${inDigits(1 - year, lang)}–${inDigits(-8 - year, lang)}`) : words.afterChrist(`${inDigits(year || 1, lang)}–${inDigits(year + 9, lang)}`);
    case 'season': return words.season[seasons[(month ?? 21) - 21] ?? 'spring']!(plain({ ...date, precision: 'year' }, lang, sayEra));
    case 'year': return yearInWords(year, lang, sayEra || year < 100);
    default: return withIntl(year, month ?? 1, day, lang, sayEra || year <= 0);
  }
}

function yearInWords(year: number, lang: string, sayEra: boolean): string {
  const words = dateWords(lang);
  if (year <= -million) return words.ago(millions(year, lang));
  const number = yearNumber(year, lang);
  if (!sayEra) return number;
  return year > 0 ? words.afterChrist(number) : words.beforeChrist(number);
}

/** A month or a day. Plain English is written the European way, as the museums this is for write it. */
function withIntl(year: number, month: number, day: number | undefined, lang: string, sayEra: boolean): string {
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
  date.setUTCFullYear(year);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', month: 'long', ...(day ? { day: 'numeric' } : {}) };
  if (!sayEra) return dateFormat(lang, { ...options, year: 'numeric' }).format(date);
  const words = dateWordsOf(lang);
  // Intl's eras differ from one release to the next.
  return words ? `${dateFormat(lang, options).format(date)} ${yearInWords(year, lang, true)}` : dateFormat(lang, { ...options, year: 'numeric', era: 'short' }).format(date);
}

function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(lang.toLowerCase() === 'en' ? 'en-GB' : lang, options);
  } catch {
    return new Intl.DateTimeFormat('en-GB', options);
  }
}

const grouped = (number: number, lang: string): string => numberFormat(lang, { maximumFractionDigits: 1 }).format(number);
/** A year in the digits of the language, and nothing between them. */
const inDigits = (number: number, lang: string): string => numberFormat(lang, { useGrouping: false }).format(number);

function numberFormat(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(lang, options);
  } catch {
    return new Intl.NumberFormat('en-GB', options);
  }
}

/** A date that is not known at all stands with what is no date. */
function spanOf(when: When | undefined): { earliest: number; latest: number } {
  const read = when ? readEdtf(when.edtf) : null;
  const known = read?.ok && (read.value.end !== undefined || !isDate(read.value.start) || read.value.start.precision !== 'unknown');
  return known ? read.value : { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
