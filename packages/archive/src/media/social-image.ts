import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PixelRegion } from '@thingsthattalk/iiif';
import { decodeImage } from './open-image.ts';

/**
 * Cuts the picture that other sites show for a page: 1200 × 630, around a region, never distorted. The cut reaches
 * further than the region where the ratio asks for it, and stays on the picture where it can.
 * @throws ImageError when the picture cannot be used
 */
export async function makeSocialImage({ source, region, out }: { readonly source: string; readonly region: PixelRegion; readonly out: string }): Promise<void> {
  const image = await decodeImage(source);
  const { x, y, width, height } = widen(region, image, 1200 / 630);
  await mkdir(dirname(out), { recursive: true });
  await image.open().extract({ left: x, top: y, width, height }).resize(1200, 630, { fit: 'cover' }).jpeg({ quality: 82 }).toFile(out);
}

/** The smallest part of a picture that holds a region and has a given ratio, kept on the picture. */
export function widen(region: PixelRegion, picture: { readonly width: number; readonly height: number }, ratio: number): PixelRegion {
  const wanted = region.width / region.height < ratio ? { width: region.height * ratio, height: region.height } : { width: region.width, height: region.width / ratio };
  const shrink = Math.min(1, picture.width / wanted.width, picture.height / wanted.height);
  const [width, height] = [Math.max(1, Math.floor(wanted.width * shrink)), Math.max(1, Math.floor(wanted.height * shrink))];
  const keep = (middle: number, size: number, full: number): number => Math.round(Math.min(full - size, Math.max(0, middle - size / 2)));
  return { x: keep(region.x + region.width / 2, width, picture.width), y: keep(region.y + region.height / 2, height, picture.height), width, height };
}
