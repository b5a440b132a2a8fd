import type { Thing } from '@thingsthattalk/core';
import type { PixelSize } from '@thingsthattalk/iiif';
import type { Picture } from '@thingsthattalk/viewer';

type ForeignImages = Extract<NonNullable<Thing['images']>[number], { $type: 'net.thingsthattalk.thing#iiif' }>;

/** The widths asked of a service elsewhere that can make any. */
const widths = [160, 320, 640, 1280, 2048];

/** The pictures of a thing that are served by others, as its record remembers them. */
export function foreignPictures(ref: string, images: ForeignImages): Picture[] {
  return (images.canvases ?? []).flatMap((canvas): Picture[] => {
    const width = canvas.imageWidth ?? canvas.width;
    const height = canvas.imageHeight ?? canvas.height;
    if (!width || !height || (!canvas.service && !canvas.image)) return [];
    const level = canvas.level ?? 0;
    const differs = canvas.width && canvas.height && (canvas.width !== width || canvas.height !== height);
    return [{
      key: `${ref}#${canvas.id}`,
      service: canvas.service?.replace(/\/+$/, '') ?? null,
      ...(canvas.image ? { plain: canvas.image } : {}),
      width,
      height,
      ...(differs ? { canvas: { width: canvas.width!, height: canvas.height! } } : {}),
      // A service of level 0 gives only what it lists, and that its record does not hold.
      sizes: canvas.service && level > 0 ? sizesOf({ width, height }) : [],
      level,
      version: canvas.version ?? 2,
      details: false,
      ...(canvas.label ? { label: canvas.label } : {}),
    }];
  });
}

const sizesOf = ({ width, height }: PixelSize): PixelSize[] =>
  widths.filter((each) => each < width).map((each) => ({ width: each, height: Math.max(1, Math.round((height * each) / width)) }));

/** Where the pictures of others come from: a page must be allowed to load them. */
export function originsOf(pictures: Iterable<Picture>): Set<string> {
  const origins = new Set<string>();
  for (const { service, plain } of pictures) {
    for (const address of [service, plain]) if (address && /^https?:/.test(address) && URL.canParse(address)) origins.add(new URL(address).origin);
  }
  return origins;
}
