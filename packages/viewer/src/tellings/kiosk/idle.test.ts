import { expect, it } from 'vitest';
import { watchIdle } from './idle.ts';

/** A clock that goes when it is told to. */
function handClock(): { clock: Parameters<typeof watchIdle>[2]; tick: (times: number) => void } {
  let act: (() => void) | null = null;
  return {
    clock: { setInterval: ((run: () => void) => { act = run; return 1; }) as unknown as typeof setInterval, clearInterval: (() => { act = null; }) as typeof clearInterval },
    tick: (times) => { for (let time = 0; time < times; time += 1) act?.(); },
  };
}

it('warns for fifteen seconds before it takes a screen to be left alone', () => {
  const told: (number | null)[] = [];
  const { clock, tick } = handClock();
  watchIdle(30, (left) => told.push(left), clock);
  tick(14);
  expect(told).toEqual([]);
  tick(16);
  expect([told[0], told.at(-1), told.length]).toEqual([15, 0, 16]);
  tick(5);
  expect(told.length).toBe(16);
});

it('begins again at any touch, and takes the warning back', () => {
  const told: (number | null)[] = [];
  const { clock, tick } = handClock();
  const { touch, stop } = watchIdle(30, (left) => told.push(left), clock);
  tick(20);
  touch();
  expect(told.at(-1)).toBeNull();
  tick(14);
  expect(told.at(-1)).toBeNull();
  stop();
  tick(60);
  expect(told.at(-1)).toBeNull();
});

it('gives everybody twenty seconds at least', () => {
  const told: (number | null)[] = [];
  const { clock, tick } = handClock();
  watchIdle(1, (left) => told.push(left), clock);
  tick(4);
  expect(told).toEqual([]);
});
