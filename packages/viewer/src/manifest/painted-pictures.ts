import type { Canvas, PaintedImage } from '@thingsthattalk/iiif';
import type { WorldPicture } from '../deep-zoom/canvas-world.ts';
import { authOf, type KnownLeave } from './access.ts';
import { sizeOf, toWorld, type PlacedCanvas } from './canvas-layout.ts';

/** One picture of a canvas that can be shown, hidden and seen through. */
export interface CanvasLayer {
  readonly key: string;
  readonly image: PaintedImage;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** Which layers the visitor has changed: opacity by key. */
export type LayerOpacities = ReadonlyMap<string, number>;

/** The layers of a canvas with what is seen of each: of a choice the first shows, until the visitor wants another. */
export function layersOf(canvas: Canvas, opacities: LayerOpacities): CanvasLayer[] {
  const begun = new Set<string>();
  return canvas.images.map((image, index) => {
    const first = !image.choice || !begun.has(image.group);
    begun.add(image.group);
    const key = `${canvas.id} ${index}`;
    return { key, image, opacity: opacities.get(key) ?? (first ? (image.opacity ?? 1) : 0) };
  });
}

/**
 * The pictures of a canvas as the world takes them. What is wholly seen through is not fetched, nor what may not be seen:
 * in its place stands what may, where there is such a thing.
 */
export function paintedPictures(canvas: Canvas, placed: PlacedCanvas, opacities: LayerOpacities, seconds: number, known: KnownLeave): WorldPicture[] {
  const { width = 1000, height = 1000 } = sizeOf(canvas);
  return layersOf(canvas, opacities).filter(({ image, opacity }) => opacity > 0 && isAt(image, seconds)).flatMap(({ key, image, opacity }) => {
    const auth = authOf(image, known);
    const state = auth ? known.states.get(auth.probe) : undefined;
    const other = state?.step === 'given' ? state.result?.location : state?.result?.substitute;
    if (auth && state?.step !== 'given' && !other) return [];
    return [{
      key: `${key} ${other ?? image.id}`,
      service: other ? null : (image.service?.id ?? null),
      plain: other ?? image.id,
      box: toWorld(placed, image.at ?? { x: 0, y: 0, width, height }),
      rotation: image.rotation ?? 0,
      opacity,
      personal: auth !== null,
      ...(image.crop && !other ? { crop: image.crop } : {}),
    }];
  });
}

/** Whether something that is painted for a while is there at a moment. */
export const isAt = ({ time }: Pick<PaintedImage, 'time'>, seconds: number): boolean => !time || (seconds >= time.start && seconds < (time.end ?? Infinity));
