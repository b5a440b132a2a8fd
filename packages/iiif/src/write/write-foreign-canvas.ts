import { proseToText } from '@thingsthattalk/core';
import type { Annotation, AnnotationBody } from '../presentation/annotation-model.ts';
import type { Json } from '../presentation/json.ts';
import type { Box, Canvas, Painted, PaintedImage, PaintedMedia, PaintedText } from '../presentation/model.ts';
import { optional } from './frame-document.ts';
import { languageMap } from './language-map.ts';
import { strictAddress } from './strict-address.ts';
import { writePlace } from './write-place.ts';

/**
 * A canvas of another institution, written anew from what was read: what was faulty in the original is not in it, what
 * it paints is, with its services. Without its annotations.
 * @returns `null` when nothing of it can be painted
 */
export function writeForeignCanvas(id: string, canvas: Canvas): Json | null {
  const groups = new Map<string, { at: Painted; bodies: Json[] }>();
  for (const painted of [...canvas.images, ...canvas.media, ...canvas.texts]) {
    const body = 'text' in painted ? writtenText(painted) : 'type' in painted ? writtenMedia(painted) : writtenImage(painted);
    const key = painted.choice ? painted.group : `${painted.group} ${groups.size}`;
    const group = groups.get(key) ?? { at: painted, bodies: [] };
    if (body) groups.set(key, { ...group, bodies: [...group.bodies, body] });
  }
  if (groups.size === 0) return null;
  const [image] = canvas.images;
  // A canvas must have a size or last some time; one that says neither takes the size of its picture.
  const size = canvas.width && canvas.height ? canvas : { width: image?.width ?? 1000, height: image?.height ?? image?.width ?? 1000 };
  const thumbnail = strictAddress(canvas.thumbnail);
  return {
    id, type: 'Canvas', ...(canvas.label.length > 0 ? { label: languageMap(canvas.label, '–') } : {}),
    ...(canvas.duration && !canvas.width ? {} : { width: size.width, height: size.height }), ...optional('duration', canvas.duration),
    ...(thumbnail ? { thumbnail: [{ id: thumbnail, type: 'Image' }] } : {}),
    ...(canvas.metadata.length > 0 ? { metadata: canvas.metadata.map(({ label, value }) => ({ label: languageMap(label, '–'), value: languageMap(value, '–') })) } : {}),
    items: [{ id: `${bare(id)}/page`, type: 'AnnotationPage', items: [...groups.values()].map(({ at, bodies }, index) => ({ id: `${bare(id)}/painting/${index + 1}`, type: 'Annotation', motivation: 'painting', target: writePlace({ canvas: id, ...placed(at) }), body: bodies.length === 1 ? bodies[0] : { type: 'Choice', items: bodies } })) }],
  };
}

/** What a document says of its own canvas: pages of annotations that are read with it, and the addresses of others. */
export function writeForeignAnnotations(id: string, { annotations, annotationPages }: Canvas): Json[] {
  const items = annotations.map((annotation, index) => writtenAnnotation(`${bare(id)}/annotation/${index + 1}`, id, annotation));
  return [
    ...(items.length > 0 ? [{ id: `${bare(id)}/original-annotations`, type: 'AnnotationPage', items }] : []),
    ...annotationPages.flatMap((page) => { const address = strictAddress(page); return address ? [{ id: address, type: 'AnnotationPage' }] : []; }),
  ];
}

/** A small picture of a canvas, as it was read. */
export function foreignThumbnail({ thumbnail, images: [image] }: Canvas): Json[] | null {
  const id = strictAddress(thumbnail ?? image?.id);
  return id ? [{ id, type: 'Image' }] : null;
}

/** What is added to an id goes before its fragment. */
const bare = (id: string): string => id.replace('#', '/');

/** Where a picture lies; the part before rotation is drawn by its own box. */
const placed = ({ at, time }: Painted): { region?: Box; time?: NonNullable<Painted['time']> } => ({ ...(at ? { region: rounded(at) } : {}), ...(time ? { time } : {}) });
const rounded = ({ x, y, width, height }: Box): Box => ({ x: Math.max(0, Math.round(x)), y: Math.max(0, Math.round(y)), width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) });

function writtenImage(image: PaintedImage): Json | null {
  const id = strictAddress(image.id);
  if (!id) return null;
  const { service, crop, rotation } = image;
  const body = { id, type: 'Image', ...about(image), ...optional('width', image.width), ...optional('height', image.height), ...optional('service', service && writtenService(service)) };
  if (!crop && !rotation) return body;
  return { type: 'SpecificResource', source: body, selector: { type: 'ImageApiSelector', ...(crop ? { region: [crop.x, crop.y, crop.width, crop.height].map(Math.round).join(',') } : {}), ...(rotation ? { rotation: String(rotation) } : {}) } };
}

function writtenService({ id, version, level }: NonNullable<PaintedImage['service']>): Json[] | null {
  const address = strictAddress(id);
  if (!address) return null;
  if (version === 3) return [{ id: address, type: 'ImageService3', profile: `level${level}` }];
  const profile = version === 2 ? `http://iiif.io/api/image/2/level${level}.json` : `http://library.stanford.edu/iiif/image-api/1.1/compliance.html#level${level}`;
  return [{ '@id': address, '@type': `ImageService${version}`, profile }];
}

function writtenMedia(media: PaintedMedia): Json | null {
  const id = strictAddress(media.id);
  return id ? { id, type: media.type, ...about(media), ...optional('duration', media.duration) } : null;
}

const writtenText = ({ text, lang }: PaintedText): Json => ({ type: 'TextualBody', value: proseToText(text), format: 'text/plain', ...optional('language', lang) });

const about = ({ label, format }: Pick<PaintedImage, 'label' | 'format'>): Json => ({ ...(label.length > 0 ? { label: languageMap(label, '–') } : {}), ...(format && /^[a-z]+\/./.test(format) ? { format } : {}) });

function writtenAnnotation(id: string, canvas: string, { motivations, label, bodies, target }: Annotation): Json {
  const { region } = target;
  return { id, type: 'Annotation', motivation: motivations.length === 1 ? motivations[0] : motivations.length > 1 ? motivations : 'commenting', ...(label.length > 0 ? { label: languageMap(label, '–') } : {}), body: bodies.flatMap(writtenBody), target: writePlace({ ...target, canvas, ...(region ? { region: rounded(region) } : {}) }) };
}

function writtenBody(body: AnnotationBody): Json[] {
  if (body.kind === 'text') return [{ type: 'TextualBody', value: proseToText(body.text), format: 'text/plain', ...optional('language', body.lang), ...optional('purpose', body.purpose) }];
  if (body.kind === 'place') return [{ type: 'Feature', properties: body.at.label.length > 0 ? { label: languageMap(body.at.label, '–') } : {}, geometry: { type: 'Point', coordinates: [body.at.longitude, body.at.latitude] } }];
  const id = strictAddress(body.id);
  const type = { image: 'Image', sound: 'Sound', video: 'Video', link: 'Text' }[body.kind];
  return id ? [{ id, type, ...about(body) }] : [];
}
