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
 */
export function layOnto(a: Region, b: Region, pairs: readonly PointPair[]): Similarity {
  const distinct = pairs.some((pair) => pair.b.x !== pairs[0]?.b.x || pair.b.y !== pairs[0]?.b.y);
  return pairs.length >= 2 && distinct ? fitPairs(pairs) : fitRegions(a, b);
}

function fitRegions(a: Region, b: Region): Similarity {
  const scale = Math.max(a.width / b.width, a.height / b.height);
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
