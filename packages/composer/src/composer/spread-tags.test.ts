import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadTags } from './spread-tags.ts';

const size = { width: 28, height: 28 };
const box = { width: 360, height: 240 };
interface At { readonly x: number; readonly y: number }
const lieApart = (a: At, b: At, { width, height } = size): boolean => a.x + size.width <= b.x || b.x + width <= a.x || a.y + size.height <= b.y || b.y + height <= a.y;

describe('numbers on a picture', () => {
  it('stand where they would stand best while nothing is in the way, and never beyond the box', () => {
    expect(spreadTags([{ x: 10, y: 20 }, { x: -40, y: 500 }], size, box)).toEqual([{ x: 10, y: 20 }, { x: 0, y: 212 }]);
  });

  it('stand side by side where scenes look at the same', () => {
    expect(spreadTags(Array.from({ length: 3 }, () => ({ x: 8, y: 8, far: true })), size, box, { gap: 8 })).toEqual([{ x: 8, y: 8 }, { x: 44, y: 8 }, { x: 80, y: 8 }]);
  });

  it('make way for handles and points', () => {
    const handle = { x: 84, y: 84, width: 32, height: 32 };
    const [place] = spreadTags([{ x: 100, y: 80 }], size, box, { clear: [handle] });
    expect(lieApart(place!, handle, handle)).toBe(true);
  });

  it('never lie on each other, wherever they would be, as long as there is room', () => {
    const wish = fc.record({ x: fc.integer({ min: -50, max: 400 }), y: fc.integer({ min: -50, max: 300 }), far: fc.boolean() });
    fc.assert(fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      const places = spreadTags(wishes, size, box, { gap: 8 });
      expect(places.every(({ x, y }) => x >= 0 && y >= 0 && x + size.width <= box.width && y + size.height <= box.height)).toBe(true);
      expect(places.every((a, at) => places.slice(at + 1).every((b) => lieApart(a, b)))).toBe(true);
    }));
  });
});
