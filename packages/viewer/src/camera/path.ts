import type { Camera } from './camera.ts';

/** A way from one camera to another. */
export interface CameraPath {
  /** How long it feels: the length of the path in zoomed space; 0 for none. */
  readonly length: number;
  /** The camera on the way, from 0 (start) to 1 (end). */
  readonly at: (part: number) => Camera;
}

/** How much zooming counts against panning: the value that van Wijk and Nuij found people to prefer. */
const rho = 1.4;

/**
 * The smooth and efficient path between two views: it zooms out as far as the distance asks for, and in again.
 * After J. J. van Wijk and W. A. A. Nuij, “Smooth and efficient zooming and panning”, InfoVis 2003, equations 5–9.
 */
export function cameraPath(from: Camera, to: Camera): CameraPath {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squared = dx * dx + dy * dy;
  const distance = Math.sqrt(squared);
  const [w0, w1] = [from.width, to.width];
  if (distance < 1e-3 * Math.min(w0, w1)) {
    return { length: Math.abs(Math.log(w1 / w0)) / rho, at: (part) => ends(part, from, to) ?? { x: from.x + dx * part, y: from.y + dy * part, width: w0 * (w1 / w0) ** part } };
  }
  const slope = (width: number, sign: number): number => {
    const b = (w1 * w1 - w0 * w0 + sign * rho ** 4 * squared) / (2 * width * rho * rho * distance);
    // ln(√(b²+1) − b), written so that a large b does not cancel out.
    return -Math.asinh(b);
  };
  const r0 = slope(w0, 1);
  const r1 = slope(w1, -1);
  const length = (r1 - r0) / rho;
  const at = (part: number): Camera => {
    const s = part * length;
    const along = (w0 / (rho * rho * distance)) * (Math.cosh(r0) * Math.tanh(rho * s + r0) - Math.sinh(r0));
    return ends(part, from, to) ?? { x: from.x + along * dx, y: from.y + along * dy, width: (w0 * Math.cosh(r0)) / Math.cosh(rho * s + r0) };
  };
  return { length, at };
}

/** How long a move lasts: 0.9 to 1.8 seconds, by the length of its path. In milliseconds. */
export const moveDuration = (path: CameraPath): number => (path.length === 0 ? 0 : Math.min(1800, Math.max(900, 520 * path.length)));

/** Slow away, slow in. From 0 to 1. */
export const ease = (part: number): number => (part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2);

const ends = (part: number, from: Camera, to: Camera): Camera | null => (part <= 0 ? from : part >= 1 ? to : null);
