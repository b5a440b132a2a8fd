import type { CanvasChoice, Thing } from '@thingsthattalk/core';
import type { PixelSize } from '@thingsthattalk/iiif';
import type { Picture } from './context.ts';

type ForeignImages = Extract<NonNullable<Thing['images']>[number], { $type: 'net.thingsthattalk.thing#iiif' }>;

/** The widths asked of a service elsewhere that can make any. */
const widths = [160, 320, 640, 1280, 2048];

/** The pictures of a thing that are served by others, as its record remembers them: one a canvas, and those that lie on it to choose from. */
export function foreignPictures(ref: string, images: ForeignImages): Picture[] {
  return (images.canvases ?? []).flatMap((canvas): Picture[] => {
    const key = `${ref}#${canvas.id}`;
    const [first, ...others] = canvas.choices ?? [];
    return [
      ...pictureFrom(canvas, canvas).map((picture) => ({ ...picture, key, ...(canvas.label ? { label: canvas.label } : {}), ...(first?.label ? { layerLabel: first.label } : {}) })),
      ...others.flatMap((choice) => pictureFrom(choice, canvas).map((picture) => ({ ...picture, key: `${ref}#${choice.id}`, layerOf: key, ...(choice.label ? { label: choice.label } : {}) }))),
    ];
  });
}

/** A picture that fills a canvas; none where it is not known how large it is, or where. */
function pictureFrom({ imageWidth, imageHeight, service, image, level = 0, version = 2 }: CanvasChoice, { width: canvasWidth, height: canvasHeight }: Partial<PixelSize>): Omit<Picture, 'key'>[] {
  const [width, height] = [imageWidth ?? canvasWidth, imageHeight ?? canvasHeight];
  if (!width || !height || (!service && !image)) return [];
  return [{
    service: service?.replace(/\/+$/, '') ?? null,
    ...(image ? { plain: image } : {}),
    width,
    height,
    ...(canvasWidth && canvasHeight && (canvasWidth !== width || canvasHeight !== height) ? { canvas: { width: canvasWidth, height: canvasHeight } } : {}),
    // A service of level 0 gives only what it lists, and that its record does not hold.
    sizes: service && level > 0 ? sizesOf({ width, height }) : [],
    level,
    version,
    details: false,
  }];
}

const sizesOf = ({ width, height }: PixelSize): PixelSize[] =>
  widths.filter((each) => each < width).map((each) => ({ width: each, height: Math.max(1, Math.round((height * each) / width)) }));
