import type { Sharp } from 'sharp';
import { accentFrom, toHex, type Accent } from './accent.ts';

/** The colours of a picture. */
export interface Palette {
  /** Its mean, to show until the picture is there: `#rrggbb`. */
  readonly colour: string;
  /** A colour of it that can be read on the archive's grounds. */
  readonly accent: Accent;
  /** The colour along its edges: what a page may let run on around it. */
  readonly ground: string;
}

/** Looks at a small copy of a picture for its mean and its most telling colour. */
export async function palette(image: Sharp): Promise<Palette> {
  const { data, info } = await image.resize(64, 64, { fit: 'inside' }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels: [number, number, number][] = [];
  for (let at = 0; at + 2 < data.length; at += info.channels) pixels.push([data[at]!, data[at + 1]!, data[at + 2]!]);
  const edge = pixels.filter((_, at) => at < info.width || at >= pixels.length - info.width || at % info.width === 0 || at % info.width === info.width - 1);
  return { colour: toHex(meanOf(pixels)), accent: accentFrom(pixels), ground: toHex(meanOf(edge)) };
}

function meanOf(pixels: readonly (readonly [number, number, number])[]): [number, number, number] {
  const mean = (channel: 0 | 1 | 2): number => Math.round(pixels.reduce((sum, pixel) => sum + pixel[channel], 0) / pixels.length);
  return [mean(0), mean(1), mean(2)];
}
