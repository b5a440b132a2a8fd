import type { PixelRegion, PixelSize } from './detail.ts';

/** The most that may be asked of a picture, in pixels: Image API 3.0 §5.3. */
export interface ImageLimits {
  readonly maxWidth: number;
  /** Default: `maxWidth`. */
  readonly maxHeight?: number;
  readonly maxArea: number;
}

/** The formats and qualities that are made. */
export const imageFormats = ['jpg', 'png', 'webp', 'gif', 'tif'] as const;
export const imageQualities = ['default', 'color', 'gray', 'bitonal'] as const;
/** Right by the specification (§4.5), but not made. */
const otherFormats = ['jp2', 'pdf'];
/** The most pixels that a side may have: what the format itself can hold. */
const mostOfSide: Readonly<Record<string, number>> = { webp: 16_383 };
const mostOfOthers = 65_535;

/** What is asked of a picture, worked out to the pixel. */
export interface ImageRequest {
  readonly region: PixelRegion;
  /** Before rotation. */
  readonly size: PixelSize;
  readonly format: (typeof imageFormats)[number];
  /** The canonical form of the request (§4.7), below the service: `full/max/0/default.jpg`. */
  readonly canonical: string;
}

/** Why a request cannot be answered, in words for whoever made it. 501: right, but not made here. */
export interface RefusedRequest {
  readonly ok: false;
  readonly status: 400 | 501;
  readonly message: string;
}

/** The four parts of a request, decoded, in their order. */
export type ImageRequestParts = readonly [region: string, size: string, rotation: string, file: string];

/**
 * Works out a request to an image service (Image API 3.0 §4) for a picture of a given size.
 * @example
 * const read = readImageRequest(['pct:0,0,50,100', '!500,500', '!90.0', 'color.jpg'], { width: 2000, height: 1000 }, { maxWidth: 2000, maxArea: 2e6 });
 * read.ok && read.request.canonical //=> '0,0,1000,1000/500,500/!90/default.jpg'
 */
export function readImageRequest([region, size, rotation, file]: ImageRequestParts, whole: PixelSize, limits: ImageLimits): { readonly ok: true; readonly request: ImageRequest } | RefusedRequest {
  try {
    const part = readRegion(region, whole);
    const { shown, written } = readSize(size, part, limits);
    const turn = readRotation(rotation);
    const { quality, format } = readFile(file);
    const side = mostOfSide[format] ?? mostOfOthers;
    if (Math.max(shown.width, shown.height) > side) refuse(`A ${format} holds at most ${side} pixels a side, and ${shown.width} × ${shown.height} was asked. Ask for less, or for another format.`);
    const isWhole = part.x === 0 && part.y === 0 && part.width === whole.width && part.height === whole.height;
    return { ok: true, request: { region: part, size: shown, format, canonical: `${isWhole ? 'full' : `${part.x},${part.y},${part.width},${part.height}`}/${written}/${turn}/${quality === 'color' ? 'default' : quality}.${format}` } };
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, status: cause.status, message: cause.message };
    throw cause;
  }
}

class Refusal extends Error {
  readonly status: 400 | 501;
  constructor(message: string, status: 400 | 501) {
    super(message);
    this.status = status;
  }
}

function refuse(message: string, status: 400 | 501 = 400): never {
  throw new Refusal(message, status);
}

const whole = '(\\d{1,9})';
const decimal = '(\\d{1,9}(?:\\.\\d{1,12})?)';
const numbersIn = (pattern: string, text: string): number[] | null => new RegExp(`^${pattern}$`).exec(text)?.slice(1).map(Number) ?? null;

/** §4.1 */
function readRegion(text: string, { width, height }: PixelSize): PixelRegion {
  if (text === 'full') return { x: 0, y: 0, width, height };
  if (text === 'square') {
    const side = Math.min(width, height);
    return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), width: side, height: side };
  }
  const pixels = numbersIn([whole, whole, whole, whole].join(','), text);
  const parts = pixels ?? numbersIn(`pct:${[decimal, decimal, decimal, decimal].join(',')}`, text)?.map((part, at) => Math.round((part * (at % 2 === 0 ? width : height)) / 100));
  if (!parts) refuse(`"${text}" is no region. Write full, square, x,y,w,h in pixels, or pct:x,y,w,h.`);
  const [x = 0, y = 0, wide = 0, high = 0] = parts;
  if (wide < 1 || high < 1) refuse(`The region "${text}" has no width or no height.`);
  if (x >= width || y >= height) refuse(`The region "${text}" lies outside the picture, which is ${width} × ${height}.`);
  return { x, y, width: Math.min(wide, width - x), height: Math.min(high, height - y) };
}

/** §4.2 */
function readSize(text: string, region: PixelSize, limits: ImageLimits): { readonly shown: PixelSize; readonly written: string } {
  const larger = text.startsWith('^');
  const bare = larger ? text.slice(1) : text;
  const most = fitIn(region, limits);
  const max = { width: region.width * Math.min(1, most), height: region.height * Math.min(1, most) };
  const shown = rounded(sizeOf(bare));
  if (!larger && (shown.width > region.width || shown.height > region.height)) refuse(`The size "${text}" is larger than the region, which is ${region.width} × ${region.height}. To have it enlarged, write ^${bare}.`);
  const { maxWidth, maxHeight = maxWidth, maxArea } = limits;
  // By a rounding, a picture fitted to its limits may be a pixel over.
  if (shown.width > maxWidth || shown.height > maxHeight || shown.width * shown.height > maxArea + Math.max(maxWidth, maxHeight)) refuse(`The size "${text}" is more than is given out: at most ${maxWidth} × ${maxHeight} and ${maxArea} pixels in all.`);
  const enlarged = shown.width > region.width || shown.height > region.height;
  const isMax = same(shown, rounded(max));
  return { shown, written: isMax ? 'max' : `${enlarged ? '^' : ''}${shown.width},${shown.height}` };

  function sizeOf(wanted: string): PixelSize {
    const { width, height } = region;
    if (wanted === 'max') return larger ? { width: width * most, height: height * most } : max;
    if (wanted === 'full') refuse('The size "full" belongs to version 2 of the Image API; this is version 3: write max.');
    const [percent] = numbersIn(`pct:${decimal}`, wanted) ?? [];
    if (percent !== undefined) return percent > 0 ? { width: (width * percent) / 100, height: (height * percent) / 100 } : refuse('A size of 0 % is nothing.');
    const [, confined, w, h] = /^(!?)(\d{0,9}),(\d{0,9})$/.exec(wanted) ?? [];
    if ((!w && !h) || (confined && !(w && h))) refuse(`"${text}" is no size. Write max, w, or ,h or w,h or !w,h in pixels, or pct:n; with ^ before it to have it enlarged.`);
    const [wide, high] = [w ? Number(w) : (Number(h) * width) / height, h ? Number(h) : (Number(w) * height) / width];
    if (Number(w || 1) < 1 || Number(h || 1) < 1) refuse(`The size "${text}" has no width or no height.`);
    if (!confined) return { width: wide, height: high };
    // The specification would give the region as it is where both are larger; the official validator wants that refused.
    const scale = Math.min(wide / width, high / height, most);
    return { width: width * scale, height: height * scale };
  }
}

/** By how much a size may be scaled to be as large as the limits allow. */
const fitIn = ({ width, height }: PixelSize, { maxWidth, maxHeight = maxWidth, maxArea }: ImageLimits): number => Math.min(maxWidth / width, maxHeight / height, Math.sqrt(maxArea / (width * height)));
const rounded = ({ width, height }: PixelSize): PixelSize => ({ width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) });
const same = (a: PixelSize, b: PixelSize): boolean => a.width === b.width && a.height === b.height;

/** §4.3; as it is written in canonical form. */
function readRotation(text: string): string {
  const [, mirrored, degrees] = /^(!?)(\d{1,3}(?:\.\d{1,12})?)$/.exec(text) ?? [];
  if (degrees === undefined || Number(degrees) > 360) refuse(`"${text}" is no rotation. Write degrees from 0 to 360; with ! before them to have it mirrored first.`);
  return `${mirrored}${Number(degrees)}`;
}

/** §4.4 and §4.5 */
function readFile(text: string): { readonly quality: (typeof imageQualities)[number]; readonly format: (typeof imageFormats)[number] } {
  const [, name = '', ending = ''] = /^([^.]+)\.([^.]+)$/.exec(text) ?? [];
  const quality = imageQualities.find((each) => each === name);
  const format = imageFormats.find((each) => each === ending);
  if (!quality) refuse(name === 'native' || name === 'grey' ? `The quality "${name}" belongs to version 1 of the Image API; this is version 3: write default or gray.` : `"${text}" is no quality and format. Write ${imageQualities.join(', ')}, a dot, and ${imageFormats.join(', ')}.`);
  if (!format && otherFormats.includes(ending)) refuse(`Pictures are not made as ${ending} here. Ask for ${imageFormats.join(', ')}.`, 501);
  if (!format) refuse(`"${ending}" is no format. Write ${imageFormats.join(', ')}.`);
  return { quality, format };
}
