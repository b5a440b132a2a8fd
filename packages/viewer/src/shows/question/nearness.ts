import type { Region } from '../../camera/camera.ts';

/** How near a guess on a picture is. */
export type Nearness = 'found' | 'hot' | 'warm' | 'cold';

/**
 * How near a point is to a target, measured by the size of what is seen: within a twelfth of it is hot, within a quarter warm.
 * Everything in picture pixels.
 */
export function nearness(point: { readonly x: number; readonly y: number }, target: Region, seen: Pick<Region, 'width' | 'height'>): Nearness {
  const [dx, dy] = [Math.max(target.x - point.x, 0, point.x - target.x - target.width), Math.max(target.y - point.y, 0, point.y - target.y - target.height)];
  const distance = Math.hypot(dx, dy) / Math.max(1, Math.hypot(seen.width, seen.height));
  if (distance === 0) return 'found';
  return distance < 1 / 12 ? 'hot' : distance < 1 / 4 ? 'warm' : 'cold';
}
