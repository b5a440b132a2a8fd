import { describe, expect, it } from 'vitest';
import { planOf } from './plan.ts';

describe('a plan', () => {
  it.each([[[5, 4, 6, 8, 2]], [[3]], [[1, 12]], [[2, 2, 2, 2, 2, 2]]])('hangs every thing of %j in its own room, apart from the others', (counts) => {
    const { rooms } = planOf(counts);
    expect(rooms.map(({ things }) => things.length)).toEqual(counts);
    for (const { x, y, width, height, things } of rooms) {
      for (const thing of things) {
        expect(thing.x).toBeGreaterThan(x);
        expect(thing.x).toBeLessThan(x + width);
        expect(thing.y).toBeGreaterThan(y);
        expect(thing.y).toBeLessThan(y + height);
      }
      for (const [index, thing] of things.entries()) for (const other of things.slice(index + 1)) expect(Math.hypot(thing.x - other.x, thing.y - other.y)).toBeGreaterThan(24);
    }
  });

  it('leads from outside through every room to the outside again', () => {
    const { route, rooms, width, height } = planOf([5, 4, 6, 8, 2]);
    const numbers = [...route.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
    expect(numbers[1]).toBeGreaterThan(height);
    expect(numbers.at(-2)).toBeGreaterThan(width);
    for (const { x, y, width: wide, height: high } of rooms) expect(route).toContain(`${Math.round((x + wide / 2) * 10) / 10} ${Math.round((y + high / 2) * 10) / 10}`);
  });

  it('gives more room where there is more to see', () => {
    const { rooms } = planOf([2, 2, 10, 10]);
    expect(rooms[2]!.width).toBeGreaterThan(rooms[0]!.width);
  });
});
