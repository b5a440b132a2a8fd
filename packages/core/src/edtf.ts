import { failure, success, type Result } from './result.ts';

/** How closely a date is known. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'unknown';

/** One date, as closely as it is known. Years are astronomical: 0 is 1 BCE, −299 is 300 BCE. */
export interface EdtfDate {
  readonly precision: Precision;
  /** The first year it can be. */
  readonly year: number;
  /** 1 to 12, or 21 to 24 for spring to winter. */
  readonly month?: number;
  readonly day?: number;
  /** `?`: the source may be wrong. */
  readonly uncertain: boolean;
  /** `~`: near it, not on it. */
  readonly approximate: boolean;
  readonly earliest: number;
  readonly latest: number;
}

/** A date or an interval, with its first and last day as numbers that sort. */
export interface Edtf {
  /** The start; the date itself where it is no interval; `open` without beginning, `null` where it is not known. */
  readonly start: EdtfDate | 'open' | null;
  /** The end of an interval; absent for a single date. */
  readonly end?: EdtfDate | 'open' | null;
  /** The first day it can be, see {@link dayNumber}; −Infinity without beginning. */
  readonly earliest: number;
  /** The last day it can be; Infinity without end. */
  readonly latest: number;
}

/**
 * A number for a day, greater for a later one. Not a count of days: every month has 31 places.
 * @param year astronomical: 0 is 1 BCE
 * @param month 1 to 12
 * @param day 1 to 31
 * @example
 * dayNumber(1794, 5, 12) < dayNumber(1794, 6, 1) //=> true
 */
export const dayNumber = (year: number, month: number, day: number): number => year * 372 + (month - 1) * 31 + (day - 1);

/**
 * The year that a number for a day lies in; see {@link dayNumber}.
 * @example
 * [dayNumber(1794, 12, 31), dayNumber(-299, 1, 1)].map(yearOf) //=> [1794, -299]
 */
export const yearOf = (day: number): number => Math.floor(day / 372);

/**
 * Reads a date in the Extended Date/Time Format, level 1 (https://www.loc.gov/standards/datetime/), with a qualifier
 * also behind unspecified digits (`18XX~`), as museums write it.
 * Own grammar rather than the `edtf` package: that refuses `19XX~`, lets years through that its dates cannot hold, and
 * with its parser weighs four times this file. The tests hold both against each other.
 * @example
 * const read = readEdtf('1575~/1600~');
 * read.ok && read.value.earliest < read.value.latest //=> true
 */
export function readEdtf(text: string): Result<Edtf> {
  const parts = text.split('/');
  if (parts.length > 2) return wrong(text);
  if (parts.length === 1) {
    const date = readDate(text);
    return date ? success({ start: date, earliest: date.earliest, latest: date.latest }) : wrong(text);
  }
  const [start, end] = parts.map(readEnd);
  if (start === undefined || end === undefined || (typeof start !== 'object' && typeof end !== 'object') || (start === null && end === null)) return wrong(text);
  const earliest = isDate(start) ? start.earliest : Number.NEGATIVE_INFINITY;
  const latest = isDate(end) ? end.latest : Number.POSITIVE_INFINITY;
  if (earliest > latest) return failure(`"${text}" ends before it begins`, `Write "${parts[1]}/${parts[0]}".`);
  return success({ start, end, earliest, latest });
}

const isDate = (end: EdtfDate | 'open' | null): end is EdtfDate => typeof end === 'object' && end !== null;

/** @returns `undefined` when it is neither a date, nor open (`..`), nor unknown (nothing) */
const readEnd = (text: string): EdtfDate | 'open' | null | undefined => (text === '' ? null : text === '..' ? 'open' : (readDate(text) ?? undefined));

const datePattern = /^(-?)(\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)$/;
/** A time of day is read past: nothing here is told to the hour. */
const timePattern = /^(-?\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-][01]\d(?::?[0-5]\d)?)?$/;
/** Years of more than four digits, and with an exponent. */
const longYearPattern = /^Y(-?)([1-9]\d{4,}|[1-9]\d*(?=E))(?:E(\d{1,2}))?(?:S\d+)?([?~%]?)$/;

function readDate(text: string): EdtfDate | null {
  const long = longYearPattern.exec(text);
  if (long) {
    const year = Number(`${long[1]}${long[2]}`) * 10 ** Number(long[3] ?? 0);
    return Math.abs(year) > 1e12 ? null : makeDate('year', year, year, long[4] ?? '');
  }
  const [, sign, digits, month, day, mark] = datePattern.exec(timePattern.exec(text)?.[1] ?? text) ?? [];
  if (digits === undefined || mark === undefined || (sign && digits === '0000')) return null;
  const first = Number(digits.replace(/X/g, sign ? '9' : '0')) * (sign ? -1 : 1) || 0;
  const last = Number(digits.replace(/X/g, sign ? '0' : '9')) * (sign ? -1 : 1) || 0;
  const unspecified = digits.length - digits.replace(/X/g, '').length;
  const fits = (part: string | undefined, most: number): boolean => part === undefined || part === 'XX' || (Number(part) >= 1 && Number(part) <= most);
  if (unspecified > 0) return !fits(month, 12) || !fits(day, 31) ? null : makeDate((['year', 'decade', 'century', 'millennium', 'unknown'] as const)[unspecified]!, first, last, mark);
  if (month === undefined || month === 'XX') return day !== undefined && day !== 'XX' ? null : makeDate('year', first, first, mark);
  const monthNumber = Number(month);
  if (monthNumber >= 21 && monthNumber <= 24 && day === undefined) return makeSeason(first, monthNumber, mark);
  if (!isMonth(monthNumber)) return null;
  if (day === undefined || day === 'XX') return { ...qualified(mark), precision: 'month', year: first, month: monthNumber, earliest: dayNumber(first, monthNumber, 1), latest: dayNumber(first, monthNumber, 31) };
  const dayOfMonth = Number(day);
  if (dayOfMonth < 1 || dayOfMonth > daysIn(first, monthNumber)) return null;
  const at = dayNumber(first, monthNumber, dayOfMonth);
  return { ...qualified(mark), precision: 'day', year: first, month: monthNumber, day: dayOfMonth, earliest: at, latest: at };
}

const makeDate = (precision: Precision, first: number, last: number, mark: string): EdtfDate => ({ ...qualified(mark), precision, year: first, earliest: dayNumber(first, 1, 1), latest: dayNumber(last, 12, 31) });

/** Seasons of the north: spring from March; a winter is that of the year's end. */
function makeSeason(year: number, season: number, mark: string): EdtfDate {
  const month = (season - 20) * 3;
  const end = month + 2;
  return { ...qualified(mark), precision: 'season', year, month: season, earliest: dayNumber(year, month, 1), latest: end > 12 ? dayNumber(year + 1, end - 12, 31) : dayNumber(year, end, 31) };
}

const qualified = (mark: string): { uncertain: boolean; approximate: boolean } => ({ uncertain: mark === '?' || mark === '%', approximate: mark === '~' || mark === '%' });
const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const daysIn = (year: number, month: number): number => (month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

function wrong(text: string): Result<Edtf> {
  const mended = mend(text.trim());
  return failure(`"${text}" is no date in EDTF`, mended ? `Write "${mended}".` : 'Write "1794", "1794-05", "1794?" (uncertain), "1794~" (about), "1575/1600", "179X" (the 1790s), "17XX" (the 18th century) or "-0299" (300 BCE).');
}

/** What a curator probably meant. */
function mend(text: string): string | null {
  const year = (digits: string): string => digits.padStart(4, '0');
  const rules: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
    [/^(?:c(?:a|irca)?\.?|about|omstreeks|rond|ca\.?)\s*(\d{3,4})$/i, (from) => `${year(from!)}~`],
    [/^(\d{3,4})\s*[-–—]\s*(\d{4})$/, (from, to) => `${year(from!)}/${to}`],
    [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, (day, month, at) => `${at}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`],
    [/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, (at, month, day) => `${at}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`],
    [/^(\d{1,2})(?:st|nd|rd|th|e|de|ste)\s*(?:c\.?|century|eeuw)$/i, (century) => `${String(Number(century) - 1).padStart(2, '0')}XX`],
    [/^(\d{3})0s$/, (decade) => `${decade}X`],
    [/^Y(-?)(\d{1,4})$/, (sign, short) => `${sign}${year(short!)}`],
    [/^(\d{1,3})$/, (short) => year(short!)],
    [/^(\d{1,4})\s*(?:v\.?\s*chr\.?|bce?)\.?$/i, (before) => `-${String(Number(before) - 1).padStart(4, '0')}`],
  ];
  for (const [pattern, write] of rules) {
    const found = pattern.exec(text);
    const mended = found ? write(...found.slice(1)) : null;
    if (mended && readEdtf(mended).ok) return mended;
  }
  return null;
}
