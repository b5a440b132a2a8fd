import { isObject, string } from './json.ts';

/** Of an address, in characters: no server takes longer ones. */
const longest = 8000;

/** The address of something that may be a string or an object. */
export const addressOf = (json: unknown): string | undefined => {
  const address = typeof json === 'string' ? string(json) : isObject(json) ? (string(json.id) ?? string(json['@id'])) : undefined;
  return address === undefined || address.length > longest || doesSomething(address) ? undefined : address;
};

/** Schemes that run, embed or open something of the reader's machine. Browsers leave out spaces and control characters before they look. */
const doesSomething = (address: string): boolean => /^(?:javascript|vbscript|data|blob|file|filesystem|ftp|about|view-source):/i.test(address.slice(0, 100).replace(/[\0- ]/g, ''));

/** An address that a visitor may be sent to or a picture fetched from: http or https, nothing else. */
export const webAddressOf = (json: unknown): string | undefined => {
  const address = addressOf(json);
  return address && /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address) ? address.replace(/\s/g, '%20') : undefined;
};
