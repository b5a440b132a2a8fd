import { earliestYear, latestYear } from '@thingsthattalk/search';

/**
 * Years as they are said: of one year, or from one to another. What has no end is not said.
 * @example
 * [yearsIn([1590, 1590], 'nl'), yearsIn([1590, 1610], 'nl'), yearsIn([1590, 3000], 'en')] //=> ['1590', '1590–1610', '1590–']
 */
export function yearsIn([first, last]: readonly [number, number], lang: string): string {
  const said = (year: number): string => {
    if (year <= earliestYear || year >= latestYear) return '';
    const date = new Date(Date.UTC(2000, 6, 1));
    date.setUTCFullYear(year);
    return new Intl.DateTimeFormat(lang, { year: 'numeric', timeZone: 'UTC', ...(year <= 0 ? { era: 'short' } : {}) }).format(date);
  };
  return first === last ? said(first) : `${said(first)}–${said(last)}`;
}
