import type { Box, Canvas, Manifest } from '@thingsthattalk/iiif';

/** How canvases stand together: one by one, as pages of a book, or all in a row. Presentation API 3.0 §3.2, `behavior`. */
export type Arrangement = 'individuals' | 'paged' | 'continuous';

/** A canvas with its place in the world: 1,000 units high in a row, 1,000 wide in a column. */
export interface PlacedCanvas {
  readonly index: number;
  readonly box: Box;
  /** World units for one canvas unit. */
  readonly scale: number;
}

const measure = 1000;
/** In a row of thousands only those near the one in view are there. */
const reach = 20;

/** How a manifest asks to be shown. */
export const arrangementOf = (behavior: readonly string[]): Arrangement => (behavior.includes('continuous') ? 'continuous' : behavior.includes('paged') ? 'paged' : 'individuals');

/**
 * Which canvases are seen together. In a book the first stands alone, as covers do, and what shows both pages already
 * (`facing-pages`); what is no page (`non-paged`) stands alone after the pages it lies between, and does not part them.
 * @example
 * spreadsOf([{ behavior: [] }, { behavior: [] }, { behavior: ['non-paged'] }, { behavior: [] }], 'paged') //=> [[0], [1, 3], [2]]
 */
export function spreadsOf(canvases: readonly Pick<Canvas, 'behavior'>[], arrangement: Arrangement): number[][] {
  if (arrangement !== 'paged') return canvases.map((_, index) => [index]);
  const spreads: number[][] = [];
  let left: number | null = null;
  let covered = false;
  for (const [index, { behavior }] of canvases.entries()) {
    if (behavior.includes('non-paged')) spreads.push([index]);
    else if (behavior.includes('facing-pages') || !covered) {
      if (left !== null) spreads.push([left]);
      left = null;
      spreads.push([index]);
      covered = true;
    } else if (left === null) left = index;
    else {
      spreads.push([left, index]);
      left = null;
    }
  }
  if (left !== null) spreads.push([left]);
  return spreads.sort(([a = 0], [b = 0]) => a - b);
}

/**
 * Which canvas follows by itself when one has come to its end (§3.2, `auto-advance`, `repeat`), or `null`: the next, or
 * the first again.
 */
export function nextByItself({ behavior, canvases }: Pick<Manifest, 'behavior' | 'canvases'>, index: number): number | null {
  const own = canvases[index]?.behavior ?? [];
  const advances = own.includes('auto-advance') || (behavior.includes('auto-advance') && !own.includes('no-auto-advance'));
  return !advances ? null : index + 1 < canvases.length ? index + 1 : behavior.includes('repeat') ? 0 : null;
}

/** The canvases that are seen together with one. */
export const seenTogether = (canvases: readonly Canvas[], index: number, arrangement: Arrangement): Canvas[] =>
  (spreadsOf(canvases, arrangement).find((spread) => spread.includes(index)) ?? []).flatMap((at) => canvases[at] ?? []);

/**
 * Which canvas comes first in the spread after the one looked at, or in the one before it; `null` at the ends.
 * @example
 * spreadBeside([{ behavior: [] }, { behavior: [] }, { behavior: [] }], 2, 'paged', -1) //=> 0
 */
export function spreadBeside(canvases: readonly Pick<Canvas, 'behavior'>[], index: number, arrangement: Arrangement, step: 1 | -1): number | null {
  const spreads = spreadsOf(canvases, arrangement);
  return spreads[spreads.findIndex((spread) => spread.includes(index)) + step]?.[0] ?? null;
}

/** Where the canvases lie that are seen when one is looked at. */
export function placeCanvases(canvases: readonly Canvas[], index: number, arrangement: Arrangement, direction = 'left-to-right'): PlacedCanvas[] {
  const shown = arrangement === 'continuous'
    ? canvases.map((_, at) => at).slice(Math.max(0, index - reach), index + reach + 1)
    : (spreadsOf(canvases, arrangement).find((spread) => spread.includes(index)) ?? []);
  const vertical = direction === 'top-to-bottom' || direction === 'bottom-to-top';
  const backwards = direction === 'right-to-left' || direction === 'bottom-to-top';
  let edge = 0;
  return (backwards ? [...shown].reverse() : shown).map((at) => {
    const { width = measure, height = measure } = sizeOf(canvases[at]);
    const scale = measure / (vertical ? width : height);
    const box = { x: vertical ? 0 : edge, y: vertical ? edge : 0, width: width * scale, height: height * scale };
    edge += vertical ? box.height : box.width;
    return { index: at, box, scale };
  });
}

/** A canvas's size; that of its first picture where it has none, a square where nothing is known. */
export function sizeOf(canvas: Canvas | undefined): { readonly width?: number; readonly height?: number } {
  if (canvas?.width && canvas.height) return { width: canvas.width, height: canvas.height };
  const image = canvas?.images[0];
  return image?.width && image.height ? { width: image.width, height: image.height } : {};
}

/** A box of a canvas, in the world. */
export const toWorld = ({ box, scale }: PlacedCanvas, { x, y, width, height }: Box): Box => ({ x: box.x + x * scale, y: box.y + y * scale, width: width * scale, height: height * scale });

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  return { x: left, y: top, width: Math.max(...boxes.map(({ x, width }) => x + width)) - left, height: Math.max(...boxes.map(({ y, height }) => y + height)) - top };
}
