/** Where a model is seen from, as `model-viewer` takes it. */
export interface Orbit {
  /** `theta phi radius`, as its attribute `camera-orbit`. */
  readonly orbit: string;
  /** `x y z`, as its attribute `camera-target`. */
  readonly target: string;
}

/**
 * A saved camera as an orbit. @param camera position and target, in millionths of a metre: x to the right, y up, z to the viewer
 * @example
 * orbitOf([0, 0, 2_000_000, 0, 0, 0]).orbit //=> '0rad 1.5708rad 2m'
 */
export function orbitOf([x = 0, y = 0, z = 0, targetX = 0, targetY = 0, targetZ = 0]: readonly number[]): Orbit {
  const [dx, dy, dz] = [(x - targetX) / 1e6, (y - targetY) / 1e6, (z - targetZ) / 1e6];
  const radius = Math.max(1e-6, Math.hypot(dx, dy, dz));
  const round = (value: number): number => Number(value.toFixed(4));
  return { orbit: `${round(Math.atan2(dx, dz))}rad ${round(Math.acos(Math.min(1, Math.max(-1, dy / radius))))}rad ${round(radius)}m`, target: [targetX, targetY, targetZ].map((value) => `${round(value / 1e6)}m`).join(' ') };
}
