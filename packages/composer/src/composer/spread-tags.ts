import type { Pixels } from '../pictures/view-of-region.ts';
import { clamp, type Point } from './frame-geometry.ts';

interface Size { readonly width: number; readonly height: number }

/** Where a tag would stand best, and whether it may go as far along its row as there is room, before it takes another. */
export interface Wanted extends Point { readonly far?: boolean }

/** How many rows a tag goes from its frame at most: farther away nobody would know whose it is. */
const farthest = 8;
/** How far a tag goes along its row, in tags, before it is nearer to its frame in another row. */
const near = 2;

/**
 * Spreads tags of one size over a box, in CSS pixels, so that each can be read and hit: none lies on another one or on what
 * is to be kept clear. Those that come first stand where they would stand best; where there is no room left they do too.
 * @param gap what stays free between two tags
 */
export function spreadTags(wanted: readonly Wanted[], size: Size, box: Size, { gap = 0, clear = [] }: { readonly gap?: number; readonly clear?: readonly Pixels[] } = {}): Point[] {
  const taken: Pixels[] = [];
  const isFree = ({ x, y }: Point): boolean =>
    x >= 0 && y >= 0 && x + size.width <= box.width && y + size.height <= box.height
    && taken.every((other) => isApart(x, y, size, other, gap)) && clear.every((other) => isApart(x, y, size, other, 0));
  const [across, down] = [(size.width + gap) / 2, (size.height + gap) / 2];
  return wanted.map((wish) => {
    const best = { x: clamp(wish.x, 0, box.width - size.width), y: clamp(wish.y, 0, box.height - size.height) };
    const within = (columns: number): Point | null => firstFree(best, { across, down, columns, rows: Math.min(farthest, Math.ceil(box.height / down)) }, isFree);
    const all = Math.ceil(box.width / across);
    const place = (wish.far ? null : within(near * 2)) ?? within(all) ?? best;
    taken.push({ ...place, ...size });
    return place;
  });
}

/** Looks along the row first, to the right and then to the left, and after it in the rows above and below. */
function firstFree(best: Point, { across, down, columns, rows }: { readonly across: number; readonly down: number; readonly columns: number; readonly rows: number }, isFree: (at: Point) => boolean): Point | null {
  for (let row = 0; row <= 2 * rows; row++) for (let column = 0; column <= 2 * columns; column++) {
    const at = { x: best.x + (column <= columns ? column : columns - column) * across, y: best.y - outward(row) * down };
    if (isFree(at)) return at;
  }
  return null;
}

/** 0, 1, -1, 2, -2 … */
const outward = (step: number): number => (step % 2 ? 1 : -1) * Math.ceil(step / 2);

const isApart = (x: number, y: number, { width, height }: Size, other: Pixels, gap: number): boolean =>
  x >= other.x + other.width + gap || x + width + gap <= other.x || y >= other.y + other.height + gap || y + height + gap <= other.y;
