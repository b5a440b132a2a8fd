import { describe, expect, it } from 'vitest';
import { beginDrawing, canFinish, isFull, lineOf, moveCross, placeDrawn, setPoint, takeBack, type Drawing, type Tool } from './drawing.ts';

const picture = { width: 1000, height: 600 };
const whole = { x: 0, y: 0, ...picture };
const drawn = (tool: Tool, ...points: readonly (readonly [number, number])[]): Drawing => points.reduce((drawing, [x, y]) => setPoint(moveCross(drawing, { x, y }, picture)), beginDrawing(tool, whole));

describe('a drawing', () => {
  it('begins in the middle of what is seen, and does not leave the picture', () => {
    expect(beginDrawing('point', { x: 100, y: 100, width: 200, height: 100 }).cross).toEqual({ x: 200, y: 150 });
    expect(drawn('point', [-20, 9000]).points).toEqual([{ x: 0, y: 600 }]);
  });

  it('of a frame is full with two corners, and is a region alone', () => {
    expect([isFull(drawn('frame', [100, 100])), isFull(drawn('frame', [100, 100], [300, 250]))]).toEqual([false, true]);
    expect(placeDrawn(drawn('frame', [300, 250], [100, 100]), picture, { frame: undefined, seen: null })).toEqual({ region: { x: 100, y: 100, width: 200, height: 150 }, points: null });
  });

  it('of a point is seen in the frame it lies in, or in what is seen', () => {
    const frame = { x: 0, y: 0, width: 100, height: 100 };
    const seen = { x: 200, y: 200, width: 300, height: 200 };
    expect(placeDrawn(drawn('point', [50, 50]), picture, { frame, seen })?.region).toEqual(frame);
    expect(placeDrawn(drawn('point', [250, 250]), picture, { frame, seen })?.region).toEqual(seen);
  });

  it('of an outline can be finished from three points on, and gives back what was set last', () => {
    const outline = drawn('outline', [400, 300], [500, 300], [450, 350]);
    expect([canFinish(outline), canFinish(takeBack(outline))]).toEqual([true, false]);
    expect(placeDrawn(takeBack(outline), picture, { frame: undefined, seen: null })).toBe(null);
    expect(placeDrawn(outline, picture, { frame: undefined, seen: null })).toEqual({ region: { x: 375, y: 275, width: 150, height: 100 }, points: outline.points });
  });

  it('shows its line as far as the cross', () => {
    const frame = moveCross(drawn('frame', [100, 100]), { x: 200, y: 150 }, picture);
    expect(lineOf(frame)).toEqual([{ x: 100, y: 100 }, { x: 200, y: 100 }, { x: 200, y: 150 }, { x: 100, y: 150 }]);
    expect(lineOf(drawn('point', [1, 1]))).toEqual([]);
  });
});
