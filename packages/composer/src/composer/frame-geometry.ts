import type { Pixels } from '../pictures/view-of-region.ts';

/** Which edges of a frame go along when a handle is taken: the corners, or all of it. */
export type Handle = 'nw' | 'ne' | 'sw' | 'se' | 'all';
export type Corner = Exclude<Handle, 'all'>;
export const corners: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];

interface Size { readonly width: number; readonly height: number }
export interface Point { readonly x: number; readonly y: number }

/** The smallest frame: a side of so many pixels. */
const least = 8;

/** A frame after one of its handles was moved: never beyond the picture, never turned inside out. */
export function dragFrame(frame: Pixels, handle: Handle, by: Point, picture: Size): Pixels {
  if (handle === 'all') return { ...frame, x: clamp(frame.x + by.x, 0, picture.width - frame.width), y: clamp(frame.y + by.y, 0, picture.height - frame.height) };
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  const x = handle.endsWith('w') ? clamp(frame.x + by.x, 0, right - least) : frame.x;
  const y = handle.startsWith('n') ? clamp(frame.y + by.y, 0, bottom - least) : frame.y;
  const toX = handle.endsWith('e') ? clamp(right + by.x, x + least, picture.width) : right;
  const toY = handle.startsWith('s') ? clamp(bottom + by.y, y + least, picture.height) : bottom;
  return { x, y, width: toX - x, height: toY - y };
}

/** The frame between two points, in whichever order they were set. */
export function frameBetween(a: Point, b: Point, picture: Size): Pixels {
  const [left, top] = [clamp(Math.min(a.x, b.x), 0, picture.width - least), clamp(Math.min(a.y, b.y), 0, picture.height - least)];
  return { x: left, y: top, width: clamp(Math.abs(a.x - b.x), least, picture.width - left), height: clamp(Math.abs(a.y - b.y), least, picture.height - top) };
}

/** The frame around points, with some air: what is looked at when an outline was drawn. */
export function frameAround(points: readonly Point[], picture: Size, air = 0.25): Pixels {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const margin = Math.max(least, air * Math.max(width, height));
  return frameBetween({ x: Math.max(0, Math.min(...xs) - margin), y: Math.max(0, Math.min(...ys) - margin) }, { x: Math.min(picture.width, Math.max(...xs) + margin), y: Math.min(picture.height, Math.max(...ys) + margin) }, picture);
}

/** The step that an arrow key makes, in pixels: a fortieth of the longer side of what is seen, a tenth of that with Shift. */
export function arrowStep({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, { width, height }: Size): Point | null {
  const step = Math.max(1, Math.round(Math.max(width, height) * (shiftKey ? 0.0025 : 0.025)));
  switch (key) {
    case 'ArrowLeft': return { x: -step, y: 0 };
    case 'ArrowRight': return { x: step, y: 0 };
    case 'ArrowUp': return { x: 0, y: -step };
    case 'ArrowDown': return { x: 0, y: step };
    default: return null;
  }
}

/** The middles of a frame's handles, each a square of `size`: on its corners, and further out where the frame is so small that they would lie on each other. */
export function handlesOf(frame: Pixels, size: number): Readonly<Record<Corner, Point>> {
  const [across, down] = [Math.max(0, (size - frame.width) / 2), Math.max(0, (size - frame.height) / 2)];
  const [left, top, right, bottom] = [frame.x - across, frame.y - down, frame.x + frame.width + across, frame.y + frame.height + down];
  return { nw: { x: left, y: top }, ne: { x: right, y: top }, sw: { x: left, y: bottom }, se: { x: right, y: bottom } };
}

/** A point, brought to the nearest place on a picture. */
export const onto = ({ x, y }: Point, { width, height }: Size): Point => ({ x: clamp(x, 0, width), y: clamp(y, 0, height) });

export const isWithin = ({ x, y }: Point, frame: Pixels): boolean => x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height;

export const wholeOf = ({ width, height }: Size): Pixels => ({ x: 0, y: 0, width, height });

export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(low, high), Math.max(low, value));
