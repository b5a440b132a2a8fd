import type { WorldMatrix } from '../deep-zoom/canvas-world.ts';

/** A spot: in the world, on a canvas, or in CSS pixels of an element; which, the one who gives it says. */
export interface Spot { readonly x: number; readonly y: number }

/**
 * From the world to CSS pixels of the picture's box.
 * @example
 * onScreen({ a: 2, b: 0, c: 0, d: 2, e: 10, f: 0 }, { x: 5, y: 5 }) //=> { x: 20, y: 10 }
 */
export const onScreen = ({ a, b, c, d, e, f }: WorldMatrix, { x, y }: Spot): Spot => ({ x: a * x + c * y + e, y: b * x + d * y + f });

/**
 * From CSS pixels of the picture's box to the world: the inverse of `onScreen`.
 * @example
 * inWorld({ a: 2, b: 0, c: 0, d: 2, e: 10, f: 0 }, { x: 20, y: 10 }) //=> { x: 5, y: 5 }
 */
export function inWorld({ a, b, c, d, e, f }: WorldMatrix, { x, y }: Spot): Spot {
  const area = a * d - b * c;
  return { x: (d * (x - e) - c * (y - f)) / area, y: (a * (y - f) - b * (x - e)) / area };
}

/** CSS pixels that a unit of the world takes. */
export const pixelsAUnit = ({ a, b }: WorldMatrix): number => Math.hypot(a, b);
