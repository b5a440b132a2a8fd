/** What an address may hold as it is (RFC 3986); a second `#` may not stand either. */
const allowed = /[A-Za-z0-9\-._~!$&'()*+,;=:@/?]/;

/**
 * An address as strict readers take it: http or https, with everything that may not stand in one encoded.
 * @returns `null` when it is no web address
 * @example
 * strictAddress('https://a.org/een rog#c[1]') //=> 'https://a.org/een%20rog#c%5B1%5D'
 */
export function strictAddress(address: string | undefined): string | null {
  const text = wellFormed(address?.trim() ?? '');
  if (!/^https?:\/\/[^\s/?#]/i.test(text) || !URL.canParse(text)) return null;
  const [whole = '', ...fragments] = text.split('#');
  const encode = (part: string): string => [...part].map((character, at, all) => (allowed.test(character) || (character === '%' && /^[0-9a-f]{2}$/i.test(all.slice(at + 1, at + 3).join(''))) ? character : encodeURIComponent(character))).join('');
  // The schema of the API knows schemes in small letters only.
  const strict = encode(whole).replace(/^https?/i, (scheme) => scheme.toLowerCase());
  return fragments.length > 0 ? `${strict}#${encode(fragments.join('%23'))}` : strict;
}

/** Any name as one part of an address. */
export const addressPart = (name: string): string => encodeURIComponent(wellFormed(name));

/** Halves of a character, which no address can hold, as the mark for what is unknown. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
