/**
 * Where a picture is seen from: the middle of the view and its width, in pixels of the whole picture.
 * Its height follows from the box it shows in.
 */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A size in CSS pixels, or in picture pixels: width and height. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in picture pixels. */
export interface Region extends Box {
  readonly x: number;
  readonly y: number;
}

/**
 * The camera that shows a region whole, with air around it.
 * @param air how much of the box the region leaves free: 1.22 shows it with a fifth more on each axis
 * @example
 * fitRegion({ x: 0, y: 0, width: 100, height: 50 }, { width: 200, height: 200 }, 1) //=> { x: 50, y: 25, width: 100 }
 */
export function fitRegion(region: Region, box: Box, air = 1.22): Camera {
  const ratio = box.height > 0 ? box.width / box.height : 1;
  return { x: region.x + region.width / 2, y: region.y + region.height / 2, width: Math.max(region.width, region.height * ratio) * air };
}

/** How a whole picture lies in a box under a camera: its left top corner in CSS pixels, and CSS pixels a picture pixel. */
export function placePicture(camera: Camera, box: Box): { readonly left: number; readonly top: number; readonly scale: number } {
  const scale = box.width / camera.width;
  return { left: box.width / 2 - camera.x * scale, top: box.height / 2 - camera.y * scale, scale };
}

/** Keeps a camera over its picture: not further out than the whole of it with air, not closer than `closest` picture pixels. */
export function holdCamera(camera: Camera, picture: Box, box: Box, closest = 64): Camera {
  const whole = fitRegion({ x: 0, y: 0, ...picture }, box, 1.06);
  const width = Math.min(whole.width, Math.max(closest, camera.width));
  const height = (width * box.height) / box.width;
  const hold = (at: number, span: number, full: number): number => (span >= full ? full / 2 : Math.min(full - span / 2, Math.max(span / 2, at)));
  return { x: hold(camera.x, width, picture.width), y: hold(camera.y, height, picture.height), width };
}

/** All of a picture. */
export const wholeOf = ({ width, height }: Box): Region => ({ x: 0, y: 0, width, height });

/**
 * What a camera shows of a picture, in its pixels; `null` where there is no camera, box or picture yet.
 * @example
 * regionInView({ x: 50, y: 50, width: 40 }, { width: 200, height: 100 }, { width: 60, height: 100 }) //=> { x: 30, y: 40, width: 30, height: 20 }
 */
export function regionInView(camera: Camera | null, box: Box, picture: Box | undefined): Region | null {
  if (!camera || !picture || box.width === 0) return null;
  const height = (camera.width * box.height) / box.width;
  const [left, top] = [Math.max(0, camera.x - camera.width / 2), Math.max(0, camera.y - height / 2)];
  return { x: Math.round(left), y: Math.round(top), width: Math.round(Math.min(picture.width, camera.x + camera.width / 2) - left), height: Math.round(Math.min(picture.height, camera.y + height / 2) - top) };
}
