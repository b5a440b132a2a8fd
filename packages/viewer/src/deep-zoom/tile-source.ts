import { readImageInfo } from '@thingsthattalk/iiif';

/** Where the tiles of a picture come from, as OpenSeadragon takes it. Sizes in pixels; 0 where they are not known yet. */
export interface TileSource {
  readonly options: object;
  readonly width: number;
  readonly height: number;
  /** Whether the host lets its pictures be used by pages of others. */
  readonly crossOrigin: boolean;
}

/** The picture cannot be had; `status` is that of the answer, where there was one. */
export interface NoTileSource {
  readonly status: number | null;
}

/**
 * Asks an image service what it has; where it does not answer, the plain picture serves. The service's address is the
 * one it was found at, so that a site can move or run from a stick.
 */
export async function tileSourceOf(service: string | null, plain: string): Promise<TileSource | NoTileSource> {
  if (!service) return plainSource(plain, null);
  const at = new URL(service, document.baseURI).href;
  const answer = await fetch(`${at}/info.json`).catch(() => null);
  if (answer && (answer.status === 401 || answer.status === 403)) return { status: answer.status };
  const info = answer?.ok ? ((await answer.json().catch(() => null)) as Record<string, unknown> | null) : null;
  const read = readImageInfo(info);
  if (!info || !read.ok) return plainSource(plain, answer?.status ?? null);
  return { options: { ...info, ...(info['@id'] ? { '@id': at } : { id: at }) }, width: read.value.width, height: read.value.height, crossOrigin: true };
}

/** A plain picture: with leave to use it across origins if its host gives it, without if not. */
async function plainSource(url: string, status: number | null): Promise<TileSource | NoTileSource> {
  if (!url) return { status };
  for (const crossOrigin of [true, false]) {
    const image = new Image();
    if (crossOrigin) image.crossOrigin = 'anonymous';
    image.src = url;
    if (await image.decode().then(() => true, () => false)) return { options: { type: 'image', url }, width: image.naturalWidth, height: image.naturalHeight, crossOrigin };
  }
  return { status: status ?? (await fetch(url, { method: 'HEAD' }).then((answer) => answer.status, () => null)) };
}
