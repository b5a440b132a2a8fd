/** A rectangle of an image, in pixels of the whole image. */
export interface PixelRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const detailWidths = [320, 640, 800, 1280];

/**
 * The sizes at which a static archive keeps a detail ready beside its tiles, smallest first; never enlarged.
 * The archive that writes the files and the page that asks for them both take them from here.
 */
export function detailSizes(region: PixelRegion): PixelSize[] {
  const widths = detailWidths.filter((width) => width < region.width);
  if (region.width <= 1280) widths.push(region.width);
  return widths.map((width) => ({ width, height: Math.max(1, Math.round((region.height * width) / region.width)) }));
}

/**
 * The path of a detail below its image service, in the canonical form of Image API 3.0 §4.7.
 * @example
 * detailPath({ x: 10, y: 20, width: 800, height: 400 }, { width: 320, height: 160 }) //=> '10,20,800,400/320,160/0/default.jpg'
 */
export const detailPath = (region: PixelRegion, size: PixelSize): string =>
  `${region.x},${region.y},${region.width},${region.height}/${size.width},${size.height}/0/default.jpg`;
