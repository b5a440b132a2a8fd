import { webAddressOf } from './addresses.ts';
import { isObject, list, positive } from './json.ts';
import type { PaintedImage } from './model.ts';
import { readImageService } from './read-image-service.ts';

/** Wide enough for a strip of pages on a fine screen. In pixels. */
const small = 200;

/** The first thumbnail that a document gives (§3.1); one that is large is asked smaller from its service. */
export function readThumbnail(json: unknown): string | undefined {
  const [first] = list(json);
  const id = webAddressOf(first);
  if (!id || !isObject(first) || (positive(first.width) ?? Infinity) <= 2 * small) return id;
  const service = list(first.service).map(readImageService).find((found) => found !== null);
  return service ? smallPicture(service, id) : id;
}

/**
 * The address of a small picture of the whole, some 200 pixels wide, as far as it can be known without asking the service.
 * @param otherwise the address of the picture itself: a service that makes no sizes and lists none has nothing smaller
 */
export function smallPicture({ id, version, level, sizes }: NonNullable<PaintedImage['service']>, otherwise: string): string {
  const listed = sizes?.find(({ width }) => width >= small) ?? sizes?.at(-1);
  if (level === 0 && !listed) return otherwise;
  const size = level > 0 ? `${small},` : version === 3 ? `${listed!.width},${listed!.height}` : `${listed!.width},`;
  return `${id}/full/${size}/0/${version === 1 ? 'native' : 'default'}.jpg`;
}
