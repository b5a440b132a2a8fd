import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelRegion, type Picture } from '@thingsthattalk/viewer/parts';
import { pointsInUnits, viewOfRegion } from './view-of-region.ts';

const picture = (width: number, height: number, canvas?: { width: number; height: number }): Picture => ({ key: 'thing/x#https://example.org/canvas/1', service: null, plain: 'x.jpg', width, height, sizes: [], level: 0, version: 3, details: false, ...(canvas ? { canvas } : {}) });

describe('a view of a part of a picture', () => {
  it('names the thing, the canvas and its size, and the part in units of the canvas', () => {
    expect(viewOfRegion(picture(4000, 3000), { x: 10.4, y: 20.6, width: 100, height: 50 })).toEqual({ thing: 'thing/x', canvas: 'https://example.org/canvas/1', width: 4000, height: 3000, region: { x: 10, y: 21, width: 100, height: 50 } });
  });

  it('of all of it has no region', () => {
    expect(viewOfRegion(picture(400, 300), null).region).toBeUndefined();
    expect(viewOfRegion(picture(400, 300), { x: -5, y: -5, width: 500, height: 500 }).region).toBeUndefined();
  });

  it('keeps what else the view had, while it looks at the same canvas', () => {
    const before = { thing: 'thing/x', canvas: 'https://example.org/canvas/1', rotation: 90, region: { x: 0, y: 0, width: 1, height: 1 } };
    expect(viewOfRegion(picture(400, 300), { x: 1, y: 1, width: 9, height: 9 }, before).rotation).toBe(90);
    expect(viewOfRegion(picture(400, 300), { x: 1, y: 1, width: 9, height: 9 }, { ...before, thing: 'thing/y' }).rotation).toBeUndefined();
  });

  it('shows the same part again, to the pixel, also on a canvas that is coarser than its picture', () => {
    fc.assert(fc.property(fc.integer({ min: 50, max: 6000 }), fc.integer({ min: 50, max: 6000 }), fc.integer({ min: 1, max: 9 }), fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000), (width, height, coarser, a, b, c, d) => {
      const canvas = { width: Math.max(1, Math.round(width / coarser)), height: Math.max(1, Math.round(height / coarser)) };
      const seen = picture(width, height, canvas);
      const [x, y] = [Math.floor((a / 1001) * (width - 10)), Math.floor((b / 1001) * (height - 10))];
      const region = { x, y, width: 10 + Math.floor((c / 1001) * (width - x - 10)), height: 10 + Math.floor((d / 1001) * (height - y - 10)) };
      const again = pixelRegion(seen, viewOfRegion(seen, region));
      // Of a canvas of another shape than its picture the height is off by as much.
      const off = 1.5 + Math.abs(height - canvas.height * (width / canvas.width));
      expect(Math.abs(again.x - region.x)).toBeLessThanOrEqual(1.5);
      expect(Math.abs(again.width - region.width)).toBeLessThanOrEqual(2);
      expect(Math.abs(again.y - region.y)).toBeLessThanOrEqual(off);
    }));
  });

  it('has its points inside', () => {
    expect(pointsInUnits(picture(400, 300), [{ x: -3, y: 10.2 }, { x: 500, y: 20 }])).toEqual([{ x: 0, y: 10 }, { x: 400, y: 20 }]);
  });
});
