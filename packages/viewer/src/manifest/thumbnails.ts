import type { Canvas } from '@thingsthattalk/iiif';

/** A small picture of a canvas, as far as it can be had without asking its service; `''` when there is none. */
export function thumbnailOf({ thumbnail, images, placeholder }: Canvas): string {
  if (thumbnail) return thumbnail;
  const [image] = images;
  if (!image) return placeholder ? thumbnailOf(placeholder) : '';
  const { service } = image;
  if (!service) return image.id;
  // A level-0 service has only what it lists; the picture that the document names is there.
  if (service.level === 0) return image.id;
  const region = image.crop ? `${image.crop.x},${image.crop.y},${image.crop.width},${image.crop.height}` : 'full';
  return `${service.id}/${region}/200,/${image.rotation ?? 0}/${service.version === 1 ? 'native' : 'default'}.jpg`;
}

/** A picture of a canvas to fill a film's place with until it plays. */
export const thumbnailLarge = (canvas: Canvas): string | undefined => canvas.images[0]?.id ?? (thumbnailOf(canvas) || undefined);
