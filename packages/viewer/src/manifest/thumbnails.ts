import { smallPicture, type Canvas } from '@thingsthattalk/iiif';

/** A small picture of a canvas, as far as it can be had without asking its service; `''` when there is none. */
export function thumbnailOf({ thumbnail, images, placeholder }: Canvas): string {
  if (thumbnail) return thumbnail;
  const [image] = images;
  if (!image) return placeholder ? thumbnailOf(placeholder) : '';
  const { service } = image;
  if (!service) return image.id;
  if (service.level === 0 || !(image.crop ?? image.rotation)) return smallPicture(service, image.id);
  const region = image.crop ? `${image.crop.x},${image.crop.y},${image.crop.width},${image.crop.height}` : 'full';
  return `${service.id}/${region}/200,/${image.rotation ?? 0}/${service.version === 1 ? 'native' : 'default'}.jpg`;
}

/** The picture of a canvas that stands in for a film until it plays. */
export const posterOf = (canvas: Canvas): string => canvas.images[0]?.id ?? thumbnailOf(canvas);
