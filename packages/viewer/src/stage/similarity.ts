import type { Region } from '../camera/camera.ts';
import type { Similarity } from './layer.ts';

/** The same spot in two pictures, each in its own pixels. */
export interface PointPair {
  readonly a: { readonly x: number; readonly y: number };
  readonly b: { readonly x: number; readonly y: number };
}

/**
 * The map that lays picture B onto picture A by matched points: the least-squares fit of a turn, a scale and a move.
 * Without two different points, region B is laid onto region A instead.
 * @param scale pixels of A for one of B, where both are shown as large as they are to each other: then only the middles meet
 */
export function layOnto(a: Region, b: Region, pairs: readonly PointPair[], scale?: number | null): Similarity {
  if (scale) return centred(a, b, scale);
  const distinct = pairs.some((pair) => pair.b.x !== pairs[0]?.b.x || pair.b.y !== pairs[0]?.b.y);
  return pairs.length >= 2 && distinct ? fitPairs(pairs) : fitRegions(a, b);
}

const fitRegions = (a: Region, b: Region): Similarity => centred(a, b, Math.max(a.width / b.width, a.height / b.height));

/** The middle of region B on the middle of region A. */
function centred(a: Region, b: Region, scale: number): Similarity {
  return { scale, rotation: 0, x: a.x + a.width / 2 - (b.x + b.width / 2) * scale, y: a.y + a.height / 2 - (b.y + b.height / 2) * scale };
}

function fitPairs(pairs: readonly PointPair[]): Similarity {
  const mean = (pick: (pair: PointPair) => number): number => pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length;
  const [ax, ay, bx, by] = [mean(({ a }) => a.x), mean(({ a }) => a.y), mean(({ b }) => b.x), mean(({ b }) => b.y)];
  let [cosine, sine, spread] = [0, 0, 0];
  for (const { a, b } of pairs) {
    const [u, v, p, q] = [a.x - ax, a.y - ay, b.x - bx, b.y - by];
    cosine += p * u + q * v;
    sine += p * v - q * u;
    spread += p * p + q * q;
  }
  const scale = Math.hypot(cosine, sine) / spread;
  const rotation = Math.atan2(sine, cosine);
  const [cos, sin] = [Math.cos(rotation) * scale, Math.sin(rotation) * scale];
  return { scale, rotation, x: ax - (cos * bx - sin * by), y: ay - (sin * bx + cos * by) };
}

/** Pixels of picture A for one of picture B, when both are shown at the same scale; `null` where one does not say how wide it is. */
export const trueScale = (a: TrueSized, b: TrueSized): number | null => (a.trueWidth && b.trueWidth ? (b.trueWidth / b.width) / (a.trueWidth / a.width) : null);

interface TrueSized {
  /** Pixels. */
  readonly width: number;
  /** Micrometres. */
  readonly trueWidth?: number;
}

/** Where a region of picture B comes to lie on picture A; a turn is left out of account. */
export const mapped = ({ scale, x, y }: Similarity, { x: left, y: top, width, height }: Region): Region => ({ x: left * scale + x, y: top * scale + y, width: width * scale, height: height * scale });

/** The smallest region that holds two. */
export function unite(a: Region, b: Region): Region {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
