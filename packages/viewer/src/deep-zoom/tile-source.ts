import { readAuth, readImageInfo, type AuthService, type ImageService } from '@thingsthattalk/iiif';
import { withPatience, within } from '../loading/patience.ts';
import { secureAddress } from '../loading/secure-address.ts';

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

/** Leave is to be asked before the picture is. */
export interface GuardedSource {
  readonly auth: AuthService;
}

/**
 * Asks an image service what it has; where it does not answer, the plain picture serves. The service's address is the
 * one it was found at, so that a site can move or run from a stick.
 * @param patience milliseconds without an answer
 * @param personal leave was given to this visitor: pictures are fetched with the visitor's cookies, so without CORS
 */
export async function tileSourceOf(service: string | null, plain: string, patience: number, personal = false): Promise<TileSource | NoTileSource | GuardedSource> {
  if (!service) return plainSource(plain, null, patience, personal);
  if (!URL.canParse(service, document.baseURI)) return plainSource(plain, null, patience, personal);
  const at = secureAddress(service, { protocol: location.protocol, href: document.baseURI }).href;
  const [status, info] = await withPatience(patience, async (signal) => {
    const answer = await fetch(`${at}/info.json`, { signal });
    return [answer.status, answer.ok ? ((await answer.json()) as unknown) : null] as const;
  }).catch(() => [null, null] as const);
  if (status === 401 || status === 403) return { status };
  const read = readImageInfo(info, { url: at });
  if (!read.ok) return plainSource(plain, status, patience, personal);
  const auth = personal ? null : readAuth((info as Info).service);
  if (auth) return { auth };
  return { options: optionsOf(read.value, info as Info, at), width: read.value.width, height: read.value.height, crossOrigin: !personal };
}

interface Info { readonly service?: unknown; readonly profile?: unknown; readonly extraFeatures?: unknown }

const contexts = { 1: 'http://library.stanford.edu/iiif/image-api/1.1/context.json', 2: 'http://iiif.io/api/image/2/context.json', 3: 'http://iiif.io/api/image/3/context.json' } as const;

/** OpenSeadragon makes everything it is told a part of itself, methods too: so it is told only what was read and found in order. */
function optionsOf({ version, width, height, sizes, tiles: [...tiles] }: ImageService, { profile, extraFeatures }: Info, at: string): object {
  const profiles = texts(profile);
  const [, more] = Array.isArray(profile) ? (profile as unknown[]) : [];
  const supports = texts((more as { supports?: unknown } | null | undefined)?.supports);
  const [tile] = tiles;
  return {
    '@context': contexts[version], protocol: 'http://iiif.io/api/image', [version === 3 ? 'id' : '@id']: at, width, height,
    profile: version === 3 ? (profiles[0] ?? '') : [profiles[0] ?? '', { supports }],
    ...(version === 3 ? { extraFeatures: texts(extraFeatures) } : {}),
    ...(version === 1 && tile ? { tile_width: tile.width, tile_height: tile.height, scale_factors: tile.scaleFactors } : tiles.length > 0 ? { tiles } : {}),
    ...(sizes.length > 0 ? { sizes: [...sizes] } : {}),
  };
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? (value as unknown[]) : [value]).filter((each): each is string => typeof each === 'string');

/** A plain picture: with leave to use it across origins if its host gives it, without if not. */
async function plainSource(url: string, status: number | null, patience: number, personal: boolean): Promise<TileSource | NoTileSource> {
  if (!url) return { status };
  for (const crossOrigin of personal ? [false] : [true, false]) {
    const image = new Image();
    if (crossOrigin) image.crossOrigin = 'anonymous';
    image.src = url;
    const decoded = await within(patience, image.decode().then(() => 'here', () => 'not there'));
    if (decoded === null) return { status };
    if (decoded === 'here') return { options: { type: 'image', url }, width: image.naturalWidth, height: image.naturalHeight, crossOrigin };
  }
  return { status: status ?? (await withPatience(patience, (signal) => fetch(url, { method: 'HEAD', signal })).then((answer) => answer.status, () => null)) };
}
