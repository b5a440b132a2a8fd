import { attribute, html, type Region, type SafeHtml, type View } from '@thingsthattalk/core';
import { detailPath, detailSizes, type PixelRegion } from '@thingsthattalk/iiif';
import type { Picture } from './context.ts';

/** A part of a picture, in pixels of the whole picture, never beyond its edges. */
export function pixelRegion(picture: Picture, view: Pick<View, 'region' | 'per'> | undefined): PixelRegion {
  const region = view?.region;
  if (!region) return { x: 0, y: 0, width: picture.width, height: picture.height };
  const scale = picture.width / ((picture.canvas?.width ?? picture.width) * (view?.per ?? 1));
  const x = clamp(Math.round(region.x * scale), 0, picture.width - 1);
  const y = clamp(Math.round(region.y * scale), 0, picture.height - 1);
  return { x, y, width: clamp(Math.round(region.width * scale), 1, picture.width - x), height: clamp(Math.round(region.height * scale), 1, picture.height - y) };
}

/** The spot a view points at, in pixels of the whole picture: its shape's, or the middle of its region. */
export function pixelPoint(picture: Picture, view: View): { x: number; y: number } {
  const scale = picture.width / ((picture.canvas?.width ?? picture.width) * (view.per ?? 1));
  const at = spotOf(view.shape);
  if (at) return { x: Math.round(at.x * scale), y: Math.round(at.y * scale) };
  const { x, y, width, height } = pixelRegion(picture, view);
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

function spotOf(shape: View['shape']): { x: number; y: number } | null {
  if (shape?.$type === 'net.thingsthattalk.defs#pointShape') return shape.at;
  if (shape?.$type !== 'net.thingsthattalk.defs#polygonShape' || shape.points.length === 0) return null;
  const sum = shape.points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 });
  return { x: sum.x / shape.points.length, y: sum.y / shape.points.length };
}

/** A picture file with its size in pixels. */
export interface ImageFile {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** The files in which a part of a picture can be had, smallest first: only what the service has ready. */
export function cropFiles(picture: Picture, region: PixelRegion): ImageFile[] {
  const { service } = picture;
  if (!service) return [];
  const whole = region.width === picture.width && region.height === picture.height;
  if (whole) return picture.sizes.map((size) => ({ ...size, url: `${service}/full/${picture.version < 3 && picture.level > 0 ? `${size.width},` : `${size.width},${size.height}`}/0/default.jpg` }));
  if (!picture.details && picture.level === 0) return [];
  return detailSizes(region).map((size) => ({ ...size, url: `${service}/${picture.version < 3 ? detailPath(region, size).replace(/(\/\d+,)\d+(\/0\/)/, '$1$2') : detailPath(region, size)}` }));
}

/** How a crop is to be shown. */
export interface CropOptions {
  /** The text for those who do not see it; `''` for a picture that repeats its caption. */
  readonly alt: string;
  /** How wide it shows, as the `sizes` attribute says it. */
  readonly sizes: string;
  /** First thing on the page: loaded at once and before the rest. */
  readonly first?: boolean;
  readonly className?: string;
}

/**
 * A part of a picture as an `<img>`: the very region as its own file where the archive keeps it ready; else the whole
 * picture, marked so that a stylesheet or the element cuts it.
 */
export function crop(picture: Picture | null, view: Pick<View, 'region' | 'per'> | undefined, { alt, sizes, first, className }: CropOptions): SafeHtml | null {
  if (!picture) return null;
  const region = pixelRegion(picture, view);
  const files = cropFiles(picture, region);
  const middle = files.find(({ width }) => width >= 640) ?? files.at(-1);
  const loading = html`${attribute('loading', first ? null : 'lazy')}${attribute('fetchpriority', first ? 'high' : null)}${attribute('decoding', first ? null : 'async')}`;
  if (middle) return html`<img${attribute('class', className)} src="${middle.url}" srcset="${files.map(({ url, width }) => `${url} ${width}w`).join(', ')}" sizes="${sizes}" width="${middle.width}" height="${middle.height}" alt="${alt}"${loading}>`;
  const whole = wholeFile(picture);
  return whole ? html`<span class="ttt-crop" data-crop="${fractions(picture, region)}" data-ratio="${(picture.width / picture.height).toFixed(4)}"><img${attribute('class', className)} src="${whole}" alt="${alt}"${loading}></span>` : null;
}

const wholeFile = (picture: Picture): string | null => picture.plain ?? cropFiles(picture, { x: 0, y: 0, width: picture.width, height: picture.height }).at(-1)?.url ?? null;
const fractions = (picture: Picture, { x, y, width, height }: Region): string => [x / picture.width, y / picture.height, width / picture.width, height / picture.height].map((part) => part.toFixed(5)).join(' ');
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
