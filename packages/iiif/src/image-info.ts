import { failure, success, type Result } from '@thingsthattalk/core';
import type { PixelSize } from './detail.ts';
import { webAddressOf } from './presentation/addresses.ts';
import { deepest, inWords, isObject, isTooDeep, list, positive, type Json } from './presentation/json.ts';

/** What an image service says of itself, in one shape for the Image API 1, 2 and 3. Sizes in pixels. */
export interface ImageService {
  /** Its address as it gives it, without a slash at the end. */
  readonly id: string;
  readonly version: 1 | 2 | 3;
  /** What it can do: 0 gives only what is listed, 1 regions and widths, 2 nearly all. */
  readonly level: 0 | 1 | 2;
  readonly width: number;
  readonly height: number;
  /** The sizes of the whole picture that lie ready, smallest first. */
  readonly sizes: readonly PixelSize[];
  /** The tiles that lie ready: their size and by how much the picture is reduced. */
  readonly tiles: readonly { readonly width: number; readonly height: number; readonly scaleFactors: readonly number[] }[];
}

/** Of smaller tiles a screen takes thousands: nobody has them, and asking for them would drown the host. */
const smallestTile = 32;
/** Each halves the picture: more would make it smaller than one pixel. */
const mostFactors = 32;

/**
 * Reads an `info.json` (Image API 1.1 §5, 2.1 §5, 3.0 §5) with patience: what is missing is worked out where it can be.
 * @param url where it was found, without `/info.json`: its address where it gives none that can be asked
 * @returns the service, or what is wrong: no width and height, or no address
 */
export function readImageInfo(json: unknown, { url }: { readonly url?: string } = {}): Result<ImageService> {
  if (isTooDeep(json)) return failure(`the image information is nested more than ${deepest} deep`, 'An info.json was expected.');
  if (!isObject(json)) return failure('the image information is no object', 'An info.json was expected.');
  const info = json;
  const id = webAddressOf(info) ?? url;
  const [width, height] = [positive(info.width), positive(info.height)];
  if (!id) return failure('the image information does not say its address (an id that begins with https://)', 'Look whether this is an info.json.');
  if (!width || !height) return failure(`the image information of ${inWords(id)} gives no width and height`, 'They should be whole numbers of pixels.');
  return success({ id: id.replace(/\/+$/, ''), version: versionOf(info), level: levelOf(info), width, height, sizes: readSizes(info.sizes), tiles: readTiles(info) });
}

function versionOf(info: Json): 1 | 2 | 3 {
  const context = JSON.stringify(info['@context'] ?? '');
  if (context.includes('/image/3/') || info.type === 'ImageService3') return 3;
  if (context.includes('/image/2/') || info.protocol === 'http://iiif.io/api/image') return info.id && !info['@id'] ? 3 : 2;
  return 1;
}

function levelOf({ profile }: Json): 0 | 1 | 2 {
  const first: unknown = Array.isArray(profile) ? profile[0] : profile;
  const level = /(?:level|#level)([012])/.exec(typeof first === 'string' ? first : '')?.[1];
  return level === '1' ? 1 : level === '2' ? 2 : 0;
}

/** The sizes a service lists, smallest first; what is no size is left out. */
export function readSizes(sizes: unknown): PixelSize[] {
  return list(sizes).filter(isObject).flatMap((size) => {
    const [width, height] = [positive(size.width), positive(size.height)];
    return width && height ? [{ width, height }] : [];
  }).sort((a, b) => a.width - b.width);
}

function readTiles(info: Json): ImageService['tiles'] {
  const listed = info.tiles === undefined && info.tile_width ? [{ width: info.tile_width, height: info.tile_height, scaleFactors: info.scale_factors }] : list(info.tiles);
  return listed.filter(isObject).flatMap((tile) => {
    const width = positive(tile.width);
    const height = positive(tile.height) ?? width;
    const factors = list(tile.scaleFactors).flatMap((factor) => positive(factor) ?? []).slice(0, mostFactors);
    return width && height && Math.min(width, height) >= smallestTile && factors.length > 0 ? [{ width, height, scaleFactors: factors }] : [];
  });
}
