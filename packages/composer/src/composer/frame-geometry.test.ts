import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowStep, corners, dragFrame, frameAround, frameBetween, handlesOf } from './frame-geometry.ts';

const picture = { width: 1000, height: 600 };
const frame = { x: 100, y: 100, width: 200, height: 150 };

describe('a frame', () => {
  it('goes along with its handle', () => {
    expect(dragFrame(frame, 'all', { x: 10, y: -20 }, picture)).toEqual({ x: 110, y: 80, width: 200, height: 150 });
    expect(dragFrame(frame, 'nw', { x: 10, y: 20 }, picture)).toEqual({ x: 110, y: 120, width: 190, height: 130 });
    expect(dragFrame(frame, 'se', { x: 10, y: 20 }, picture)).toEqual({ x: 100, y: 100, width: 210, height: 170 });
  });

  it('is within the picture and not turned inside out, however it is pulled', () => {
    const far = fc.integer({ min: -3000, max: 3000 });
    fc.assert(fc.property(fc.constantFrom(...corners, 'all' as const), far, far, (handle, x, y) => {
      const { x: left, y: top, width, height } = dragFrame(frame, handle, { x, y }, picture);
      expect(left >= 0 && top >= 0 && width >= 8 && height >= 8 && left + width <= picture.width && top + height <= picture.height).toBe(true);
    }));
  });

  it('lies between two points, in whichever order they were set, and around an outline', () => {
    expect(frameBetween({ x: 300, y: 250 }, { x: 100, y: 100 }, picture)).toEqual(frame);
    expect(frameAround([{ x: 400, y: 300 }, { x: 500, y: 300 }, { x: 450, y: 350 }], picture)).toEqual({ x: 375, y: 275, width: 150, height: 100 });
  });

  it('moves by a fortieth of what is seen with an arrow key, and by a tenth of that with Shift', () => {
    expect(arrowStep({ key: 'ArrowLeft', shiftKey: false }, picture)).toEqual({ x: -25, y: 0 });
    expect(arrowStep({ key: 'ArrowDown', shiftKey: true }, picture)).toEqual({ x: 0, y: 3 });
    expect(arrowStep({ key: 'a', shiftKey: false }, picture)).toBe(null);
  });

  it('has its handles on its corners, and further out where it is too small for them', () => {
    expect(handlesOf(frame, 32)).toEqual({ nw: { x: 100, y: 100 }, ne: { x: 300, y: 100 }, sw: { x: 100, y: 250 }, se: { x: 300, y: 250 } });
    const { nw, ne, sw } = handlesOf({ x: 50, y: 50, width: 8, height: 100 }, 32);
    expect([ne.x - nw.x, sw.y - nw.y]).toEqual([32, 100]);
  });
});
