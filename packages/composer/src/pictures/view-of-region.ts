import type { View } from '@thingsthattalk/core';
import type { Picture } from '@thingsthattalk/viewer/parts';

/** A rectangle in pixels of a whole picture. */
export interface Pixels { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The thing and the canvas of a picture, from its key. */
export function placeOf({ key }: Picture): { readonly thing: string; readonly canvas: string } {
  const at = key.indexOf('#');
  return { thing: key.slice(0, at), canvas: key.slice(at + 1) };
}

/**
 * A view of a part of a picture, as a record has it: in whole units of its canvas, finer where the canvas is coarser than
 * its picture. All of the picture has no region.
 */
export function viewOfRegion(picture: Picture, pixels: Pixels | null, before?: View): View {
  const { thing, canvas } = placeOf(picture);
  const units = picture.canvas ?? { width: picture.width, height: picture.height };
  const per = Math.max(1, Math.ceil(picture.width / units.width));
  const { region: _, shape, per: perBefore, ...rest } = before?.thing === thing && (before.canvas ?? canvas) === canvas ? before : ({} as Partial<View>);
  const base: View = { ...rest, thing, canvas, width: units.width, height: units.height, ...(shape && (perBefore ?? 1) === per ? { shape } : {}), ...(per > 1 ? { per } : {}) };
  if (!pixels) return base;
  const region = inUnits(picture, pixels, per);
  const whole = region.x === 0 && region.y === 0 && region.width === units.width * per && region.height === units.height * per;
  return whole ? base : { ...base, region };
}

/** A rectangle in units of the canvas, inside it, at least one wide and high. */
function inUnits(picture: Picture, { x, y, width, height }: Pixels, per: number): Pixels {
  const units = picture.canvas ?? { width: picture.width, height: picture.height };
  const scale = (units.width * per) / picture.width;
  const [mostX, mostY] = [units.width * per, units.height * per];
  const left = clamp(Math.round(x * scale), 0, mostX - 1);
  const top = clamp(Math.round(y * scale), 0, mostY - 1);
  return { x: left, y: top, width: clamp(Math.round((x + width) * scale) - left, 1, mostX - left), height: clamp(Math.round((y + height) * scale) - top, 1, mostY - top) };
}

/** Points of a picture's pixels in the units a view of it counts in. */
export function pointsInUnits(picture: Picture, points: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number }[] {
  const units = picture.canvas ?? { width: picture.width, height: picture.height };
  const scale = (units.width * Math.max(1, Math.ceil(picture.width / units.width))) / picture.width;
  return points.map(({ x, y }) => ({ x: clamp(Math.round(x * scale), 0, Math.round(picture.width * scale)), y: clamp(Math.round(y * scale), 0, Math.round(picture.height * scale)) }));
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
