import { describe, expect, it } from 'vitest';
import { Swipe } from './swipe.ts';

function drawn(from: readonly [number, number], to: readonly [number, number], pointerType = 'touch'): number[] {
  const steps: number[] = [];
  const swipe = new Swipe((step) => { steps.push(step); });
  swipe.handle({ type: 'pointerdown', pointerType, clientX: from[0], clientY: from[1] } as PointerEvent);
  swipe.handle({ type: 'pointerup', pointerType, clientX: to[0], clientY: to[1] } as PointerEvent);
  return steps;
}

describe('a finger drawn across the picture', () => {
  it('leads on to the left and back to the right', () => {
    expect(drawn([300, 100], [200, 110])).toEqual([1]);
    expect(drawn([100, 100], [200, 90])).toEqual([-1]);
  });
  it('leaves up and down to the page, and a tap to whatever lies under it', () => {
    expect(drawn([100, 100], [160, 400])).toEqual([]);
    expect(drawn([100, 100], [110, 102])).toEqual([]);
  });
  it('is a finger, no mouse', () => expect(drawn([300, 100], [100, 100], 'mouse')).toEqual([]));
});
