import { isObject, list, string } from './json.ts';
import type { PaintedImage } from './model.ts';
import { readSizes } from '../image-info.ts';
import { readAuth } from './read-auth.ts';

/** What a document says of an image service, before its info.json is asked. */
export function readImageService(json: unknown): NonNullable<PaintedImage['service']> | null {
  if (!isObject(json)) return null;
  const id = string(json.id) ?? string(json['@id']);
  const type = `${string(json.type) ?? string(json['@type']) ?? ''} ${string(json['@context']) ?? ''}`;
  const profile = JSON.stringify(json.profile ?? '');
  const known = /ImageService|image\/[123]\/|library\.stanford\.edu\/iiif\/image-api/.test(type) || /image\/[123]\/level|image-api\/.*level|image-api\/compliance|^"level[012]"$/.test(profile);
  if (!id || !known || !/^https?:\/\/[^\s/]/i.test(id)) return null;
  const version = /ImageService3|image\/3\//.test(type + profile) ? 3 : /ImageService1|image\/1\/|image-api/.test(type + profile) ? 1 : !/ImageService2/.test(type) && /^"level[012]"$/.test(profile) && json.id ? 3 : 2;
  const level = Number(/level([012])/.exec(profile)?.[1] ?? 0) as 0 | 1 | 2;
  const sizes = readSizes(json.sizes);
  const auth = readAuth(list(json.service));
  return { id: id.replace(/\/+$/, ''), version, level, ...(sizes.length > 0 ? { sizes } : {}), ...(auth ? { auth } : {}) };
}
