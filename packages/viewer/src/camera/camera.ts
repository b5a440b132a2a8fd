/**
 * Where a picture is seen from: the middle of the view and its width, in pixels of the whole picture.
 * Its height follows from the box it shows in.
 */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Degrees clockwise by which the picture is turned about the middle of the view; absent: none. */
  readonly rotation?: number;
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

/** A place on the screen. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a point of the picture is on the screen, in CSS pixels of the box.
 * @example
 * toScreen({ x: 10, y: 0 }, { x: 0, y: 0, width: 100, rotation: 90 }, { width: 100, height: 100 }) //=> { x: 50, y: 60 }
 */
export function toScreen(point: ScreenPoint, camera: Camera, box: Box): ScreenPoint {
  const scale = box.width / camera.width;
  const [right, down] = turnedBy(camera.rotation ?? 0, (point.x - camera.x) * scale, (point.y - camera.y) * scale);
  return { x: box.width / 2 + right, y: box.height / 2 + down };
}

/** Which point of the picture is at a place on the screen. */
export function fromScreen(at: ScreenPoint, camera: Camera, box: Box): ScreenPoint {
  const scale = camera.width / box.width;
  const [right, down] = turnedBy(-(camera.rotation ?? 0), (at.x - box.width / 2) * scale, (at.y - box.height / 2) * scale);
  return { x: camera.x + right, y: camera.y + down };
}

function turnedBy(degrees: number, right: number, down: number): [number, number] {
  if (degrees === 0) return [right, down];
  const [sine, cosine] = quarter(degrees) ?? [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [cosine * right - sine * down, sine * right + cosine * down];
}

/** Sine and cosine of right angles, without the dust of rounding. */
const quarter = (degrees: number): readonly [number, number] | undefined => ([[0, 1], [1, 0], [0, -1], [-1, 0]] as const)[(((degrees % 360) + 360) % 360) / 90];

/** The upright box around a region that is turned: what has to fit on the screen. */
export function turnedRegion({ x, y, width, height }: Region, degrees: number): Region {
  if (degrees % 180 === 0) return { x, y, width, height };
  const [across, along] = [turnedBy(degrees, width, height), turnedBy(degrees, width, -height)];
  const [w, h] = [Math.max(Math.abs(across[0]), Math.abs(along[0])), Math.max(Math.abs(across[1]), Math.abs(along[1]))];
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
}

/** The camera part of the way of a turn between two others: the shorter way round. */
export const turnBetween = (from: number, to: number, part: number): number => from + ((((to - from) % 360) + 540) % 360 - 180) * part;

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
