/** An object of a JSON document. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What should be a list, as one: a single value counts as a list of one, nothing as none. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

export const string = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? wellFormed(value.trim()) : undefined);

/** Half characters (lone surrogates) become \uFFFD: they cannot be written to a file or put in an address. */
export const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');

/** A value as a message quotes it: not all of it, where that would fill the page. */
export function inWords(value: unknown): string {
  const written = JSON.stringify(value) ?? 'nothing';
  return wellFormed(written.length > 100 ? `${written.slice(0, 100)}…` : written);
}

/** Documents nested deeper than any real one are not read: what walks them would run out of room. */
export const deepest = 200;

/** Whether values lie deeper in one another than {@link deepest}; walked without calling itself, so that depth costs nothing. */
export function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value).filter((each) => typeof each === 'object' && each !== null) : []));
  }
  return false;
}

/** No picture, canvas or recording is larger: a number beyond it is a mistake, and what reckons with it would lose count. */
const largest = 1_000_000_000;

/** A positive number, also where it was written as text; whole unless said otherwise. */
export function positive(value: unknown, whole = true): number | undefined {
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !(number > 0 && number <= largest)) return undefined;
  return whole ? Math.max(1, Math.round(number)) : number;
}
