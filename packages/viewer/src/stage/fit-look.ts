import { fitRegion, turnedRegion, type Box, type Camera, type Region } from '../camera/camera.ts';
import type { Look } from './look.ts';
import { regionToFit } from './pictures.ts';

/** Words lie over a stage from this width on, in CSS pixels. */
const wide = 900;

/** The part of a stage that words lie over: from its left, or from its right, below nought, where one reads from there. */
export const insetOf = (stage: HTMLElement & { readonly inset: number }): number => (getComputedStyle(stage).direction === 'rtl' ? -stage.inset : stage.inset);

/** The camera that shows what a look asks for. @param inset see {@link insetOf} */
export function cameraFor(look: Look, box: Box, inset: number): Camera {
  const region = regionToFit(look);
  const whole = region.width * region.height > 0.9 * look.picture.width * look.picture.height;
  const camera = fitBeside(turnedRegion(region, look.rotation ?? 0), box, inset, whole ? 1.06 : 1.22);
  return look.rotation ? { ...camera, rotation: look.rotation } : camera;
}

/** Fits a region into the part of a box that no words lie over. */
export function fitBeside(region: Region, box: Box, inset: number, air: number): Camera {
  const part = box.width >= wide ? Math.abs(inset) : 0;
  const camera = fitRegion(region, { width: box.width * (1 - part), height: box.height }, air);
  const width = camera.width / (1 - part);
  return { x: camera.x - (width * part * Math.sign(inset)) / 2, y: camera.y, width };
}
