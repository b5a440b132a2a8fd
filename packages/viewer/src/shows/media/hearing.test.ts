import { expect, it } from 'vitest';
import { hearing } from './hearing.ts';

const seen = { x: 100, y: 100, width: 200, height: 100 };

it('hears a sound loudest in the middle of what is seen, softer outside, and from its side', () => {
  expect(hearing({ x: 200, y: 150 }, seen)).toEqual({ volume: 1, pan: 0 });
  const [left, far] = [hearing({ x: 110, y: 150 }, seen), hearing({ x: 3000, y: 150 }, seen)];
  expect(left.pan).toBeCloseTo(-0.9);
  expect(left.volume).toBeLessThan(1);
  expect([far.pan, far.volume]).toEqual([1, 0.15]);
});
