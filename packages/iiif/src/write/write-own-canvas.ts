import type { Region } from '@thingsthattalk/core';
import { detailPath, detailSizes } from '../detail.ts';
import type { Json } from '../presentation/json.ts';
import { languageMap } from './language-map.ts';
import { optional } from './frame-document.ts';
import { strictAddress } from './strict-address.ts';
import type { OwnPicture } from './write-context.ts';

/** A picture of the archive's own as a canvas, without its annotations. */
export function writeOwnCanvas(id: string, picture: OwnPicture): Json {
  const { layers = [] } = picture;
  const choices = [picture, ...layers].map((each) => ({ ...painted(each), ...(layers.length > 0 ? { label: languageMap(each.label, each.name) } : {}) }));
  return {
    id, type: 'Canvas', label: languageMap(picture.label, picture.name), width: picture.width, height: picture.height,
    ...optional('thumbnail', ownThumbnail(picture)),
    ...optional('service', picture.trueWidth ? [physicalDimensions(id, picture.trueWidth / 1000 / picture.width)] : null),
    items: [{ id: `${id}/page`, type: 'AnnotationPage', items: [{ id: `${id}/painting`, type: 'Annotation', motivation: 'painting', target: id, body: choices.length > 1 ? { type: 'Choice', items: choices } : choices[0] }] }],
  };
}

/** A picture in its largest size, as what a canvas is painted with. */
function painted(picture: OwnPicture): Json {
  const largest = picture.sizes.at(-1) ?? picture;
  return { ...imageAt(picture, `full/${largest.width},${largest.height}/0/default.jpg`), width: largest.width, height: largest.height };
}

/** The true size of a canvas (Physical Dimensions service 1). @param scale millimetres for one canvas unit */
const physicalDimensions = (id: string, scale: number): Json => ({ id: `${id}/size`, type: 'PhysicalDimensions1', profile: 'http://iiif.io/api/annex/services/physdim', physicalScale: scale, physicalUnits: 'mm' });

/** A small picture, of a part where one is given: from the sizes that lie ready. */
export function ownThumbnail(picture: OwnPicture, region?: Region): Json[] | null {
  const detail = region && detailSizes(region)[0];
  const size = detail ?? picture.sizes.find(({ width }) => width >= 320) ?? picture.sizes[0];
  if (!size) return null;
  const path = detail && region ? detailPath(region, detail) : `full/${size.width},${size.height}/0/default.jpg`;
  return [{ ...imageAt(picture, path), width: size.width, height: size.height }];
}

/** The name of a picture may hold what its address may not. */
function imageAt({ service }: OwnPicture, path: string): Json {
  const id = strictAddress(service) ?? service;
  return { id: `${id}/${path}`, type: 'Image', format: 'image/jpeg', service: [{ id, type: 'ImageService3', profile: 'level0' }] };
}
