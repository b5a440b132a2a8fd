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

/** A screen that is watched, with all that it was told. */
function watched(seconds: number): ReturnType<typeof watchIdle> & { told: (number | null)[]; tick: (times: number) => void } {
  const told: (number | null)[] = [];
  const { clock, tick } = handClock();
  return { ...watchIdle(seconds, (left) => told.push(left), clock), told, tick };
}

it('warns for fifteen seconds before it takes a screen to be left alone', () => {
  const { told, tick } = watched(30);
  tick(14);
  expect(told).toEqual([]);
  tick(16);
  expect([told[0], told.at(-1), told.length]).toEqual([15, 0, 16]);
  tick(5);
  expect(told.length).toBe(16);
});

it('begins again at any touch, and takes the warning back', () => {
  const { told, tick, touch, stop } = watched(30);
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
  const { told, tick } = watched(1);
  tick(4);
  expect(told).toEqual([]);
  tick(1);
  expect(told).toEqual([15]);
});
