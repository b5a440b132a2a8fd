import { isObject, string } from './json.ts';

/** The address of something that may be a string or an object. */
export const addressOf = (json: unknown): string | undefined => (typeof json === 'string' ? json.trim() || undefined : isObject(json) ? (string(json.id) ?? string(json['@id'])) : undefined);

/** An address that a visitor may be sent to or a picture fetched from: http or https, nothing else. */
export const webAddressOf = (json: unknown): string | undefined => {
  const address = addressOf(json);
  return address && /^https?:\/\/[^\s/]/i.test(address) ? address.replace(/\s/g, '%20') : undefined;
};
