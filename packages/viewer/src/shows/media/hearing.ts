import type { Region, ScreenPoint } from '../../camera/camera.ts';

/** How a sound is heard. */
export interface Heard {
  /** From 0 to 1. */
  readonly volume: number;
  /** From -1 (left) to 1 (right). */
  readonly pan: number;
}

/**
 * How a sound with a place in the picture is heard by somebody who looks at a part of it: loudest where it is in the middle,
 * softer the farther it lies outside, never quite gone; from the side on which it lies. All in picture pixels.
 */
export function hearing(at: ScreenPoint, seen: Region): Heard {
  const right = (at.x - seen.x - seen.width / 2) / (seen.width / 2);
  const down = (at.y - seen.y - seen.height / 2) / (seen.height / 2);
  const away = Math.max(0, Math.hypot(right, down) - 0.5);
  return { volume: Math.max(0.15, 1 / (1 + away)), pan: Math.max(-1, Math.min(1, right)) };
}
