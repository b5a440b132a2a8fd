import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Similarity } from './layer.ts';
import { layOnto, mapped, trueScale, unite } from './similarity.ts';

const lay = ({ scale, rotation, x, y }: Similarity, at: { x: number; y: number }) => ({
  x: x + scale * (Math.cos(rotation) * at.x - Math.sin(rotation) * at.y),
  y: y + scale * (Math.sin(rotation) * at.x + Math.cos(rotation) * at.y),
});
const region = { x: 100, y: 50, width: 400, height: 200 };

describe('layOnto', () => {
  it('finds the turn, scale and move that made the points', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 5000 }), y: fc.integer({ min: 0, max: 5000 }) });
    fc.assert(fc.property(point, point, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), point, (b1, b2, scale, rotation, move) => {
      fc.pre(Math.hypot(b1.x - b2.x, b1.y - b2.y) > 10);
      const truth = { scale, rotation, x: move.x, y: move.y };
      const found = layOnto(region, region, [{ a: lay(truth, b1), b: b1 }, { a: lay(truth, b2), b: b2 }]);
      expect(found.scale).toBeCloseTo(scale, 4);
      expect(lay(found, b1).x).toBeCloseTo(lay(truth, b1).x, 2);
      expect(lay(found, b2).y).toBeCloseTo(lay(truth, b2).y, 2);
    }));
  });

  it('lays region on region when there are no two points to go by', () => {
    const found = layOnto(region, { x: 0, y: 0, width: 200, height: 100 }, []);
    expect(lay(found, { x: 100, y: 50 })).toEqual({ x: 300, y: 150 });
    expect(found.scale).toBe(2);
    expect(layOnto(region, region, [{ a: { x: 1, y: 1 }, b: { x: 2, y: 2 } }, { a: { x: 5, y: 5 }, b: { x: 2, y: 2 } }]).rotation).toBe(0);
  });

  it('lays middle on middle at the scale of reality, where both pictures know theirs', () => {
    const scale = trueScale({ width: 1000, trueWidth: 100_000 }, { width: 500, trueWidth: 25_000 });
    expect(scale).toBe(0.5);
    const found = layOnto(region, { x: 0, y: 0, width: 500, height: 500 }, [], scale);
    expect(mapped(found, { x: 0, y: 0, width: 500, height: 500 })).toEqual({ x: 175, y: 25, width: 250, height: 250 });
    expect(unite(region, mapped(found, { x: 0, y: 0, width: 500, height: 500 }))).toEqual({ x: 100, y: 25, width: 400, height: 250 });
    expect(trueScale({ width: 10 }, { width: 10, trueWidth: 5 })).toBeNull();
  });
});
