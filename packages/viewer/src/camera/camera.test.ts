import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRegion, holdCamera, placePicture, fromScreen, toScreen, turnBetween, turnedRegion } from './camera.ts';
import { cameraPath, ease, moveDuration } from './path.ts';

const size = fc.integer({ min: 1, max: 20000 });
const camera = fc.record({ x: fc.integer({ min: 0, max: 9000 }), y: fc.integer({ min: 0, max: 9000 }), width: fc.integer({ min: 50, max: 12000 }) });

describe('fitRegion', () => {
  it('shows the whole of a region in any box', () => {
    fc.assert(fc.property(size, size, size, size, (width, height, boxWidth, boxHeight) => {
      const fitted = fitRegion({ x: 10, y: 20, width, height }, { width: boxWidth, height: boxHeight }, 1);
      const shownHeight = (fitted.width * boxHeight) / boxWidth;
      expect(fitted.width).toBeGreaterThanOrEqual(width * 0.999);
      expect(shownHeight).toBeGreaterThanOrEqual(height * 0.999);
      expect(Math.min(fitted.width / width, shownHeight / height)).toBeCloseTo(1, 3);
    }));
  });

  it('puts the middle of the region in the middle of the box', () => {
    const box = { width: 800, height: 600 };
    const fitted = fitRegion({ x: 100, y: 200, width: 50, height: 30 }, box);
    const { left, top, scale } = placePicture(fitted, box);
    expect([left + 125 * scale, top + 215 * scale]).toEqual([400, 300]);
  });
});

describe('holdCamera', () => {
  it('never shows more empty room beside the picture than the whole of it leaves', () => {
    fc.assert(fc.property(camera, (wanted) => {
      const picture = { width: 5200, height: 6000 };
      const held = holdCamera(wanted, picture, { width: 900, height: 700 });
      const half = held.width / 2;
      if (held.width < picture.width) expect(held.x - half).toBeGreaterThanOrEqual(-1e-6);
      else expect(held.x).toBe(2600);
      expect(held.width).toBeGreaterThanOrEqual(64);
    }));
  });
});

describe('cameraPath', () => {
  it('begins where it starts and ends where it should', () => {
    fc.assert(fc.property(camera, camera, (from, to) => {
      const path = cameraPath(from, to);
      expect(path.at(0)).toEqual(from);
      expect(path.at(1)).toEqual(to);
      expect(Number.isFinite(path.length)).toBe(true);
      expect(path.length).toBeGreaterThanOrEqual(0);
    }));
  });

  it('is continuous: no two near moments are far apart', () => {
    fc.assert(fc.property(camera, camera, (from, to) => {
      const path = cameraPath(from, to);
      let last = path.at(0);
      for (let step = 1; step <= 500; step++) {
        const now = path.at(step / 500);
        expect(now.width).toBeGreaterThan(0);
        expect(Math.hypot(now.x - last.x, now.y - last.y)).toBeLessThan(Math.max(now.width, last.width) * 0.2 * Math.max(1, path.length / 5));
        last = now;
      }
    }), { numRuns: 50 });
  });

  it('zooms out on the way between two far details', () => {
    const path = cameraPath({ x: 0, y: 0, width: 100 }, { x: 5000, y: 0, width: 100 });
    expect(path.at(0.5).width).toBeGreaterThan(1000);
    expect(path.at(0.5).x).toBeCloseTo(2500, 0);
  });

  it('only zooms where the middle stays', () => {
    const path = cameraPath({ x: 5, y: 5, width: 100 }, { x: 5, y: 5, width: 400 });
    expect(path.at(0.5)).toEqual({ x: 5, y: 5, width: 200 });
  });

  it('takes between nine tenths of a second and one and eight tenths, and no time for no way', () => {
    fc.assert(fc.property(camera, camera, (from, to) => {
      const duration = moveDuration(cameraPath(from, to));
      expect(duration === 0 || (duration >= 900 && duration <= 1800)).toBe(true);
    }));
    expect(moveDuration(cameraPath({ x: 1, y: 1, width: 10 }, { x: 1, y: 1, width: 10 }))).toBe(0);
  });
});

describe('ease', () => {
  it('only ever goes forward, from nothing to all', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      expect(ease(Math.min(a, b))).toBeLessThanOrEqual(ease(Math.max(a, b)) + 1e-12);
    }));
    expect([ease(0), ease(1)]).toEqual([0, 1]);
  });
});

describe('a turned camera', () => {
  const box = { width: 200, height: 100 };
  it('shows on the screen what it shows, and finds it back', () => {
    fc.assert(fc.property(fc.integer({ min: -720, max: 720 }), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (rotation, x, y) => {
      const camera = { x: 300, y: 200, width: 1000, rotation };
      const back = fromScreen(toScreen({ x, y }, camera, box), camera, box);
      expect(back.x).toBeCloseTo(x, 6);
      expect(back.y).toBeCloseTo(y, 6);
    }));
  });

  it('fits the box around what is turned', () => {
    expect(turnedRegion({ x: 0, y: 0, width: 100, height: 40 }, 90)).toEqual({ x: 30, y: -30, width: 40, height: 100 });
    expect(turnedRegion({ x: 5, y: 6, width: 100, height: 40 }, 180)).toEqual({ x: 5, y: 6, width: 100, height: 40 });
    expect(turnedRegion({ x: 0, y: 0, width: 100, height: 100 }, 45).width).toBeCloseTo(141.42, 1);
  });

  it('turns the shorter way round', () => {
    expect([turnBetween(350, 10, 1), turnBetween(10, 350, 0.5), turnBetween(0, 90, 0.5)]).toEqual([370, 0, 45]);
  });
});
