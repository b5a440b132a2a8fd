import type { Region, Text } from '@thingsthattalk/core';
import type { Json } from '../presentation/json.ts';
import { optional } from './frame-document.ts';
import { languageMap } from './language-map.ts';
import type { OwnPicture, ThingCanvas } from './write-context.ts';
import { foreignThumbnail, writeForeignAnnotations, writeForeignCanvas } from './write-foreign-canvas.ts';
import { ownThumbnail, writeOwnCanvas } from './write-own-canvas.ts';

export const isOwn = (painted: ThingCanvas['painted']): painted is OwnPicture => 'service' in painted;

/**
 * A canvas with what we say of it.
 * @param page the address of the annotation page
 * @param among whether it stands among canvases of other things: then it says where it is from, and brings nothing but its pictures
 */
export function writeCanvas({ id, manifest, painted }: ThingCanvas, annotations: readonly Json[], page: string, among: boolean): Json {
  const canvas = isOwn(painted) ? writeOwnCanvas(id, painted) : writeForeignCanvas(id, painted);
  const pages = [...(annotations.length > 0 ? [{ id: page, type: 'AnnotationPage', items: annotations }] : []), ...(among || isOwn(painted) ? [] : writeForeignAnnotations(id, painted))];
  return { ...canvas, ...(among ? { label: languageMap(labelAmong(manifest.label, painted.label), manifest.id), partOf: [{ id: manifest.id, type: 'Manifest', label: languageMap(manifest.label, manifest.id) }] } : {}), ...optional('annotations', pages.length > 0 ? pages : null) };
}

/** Among canvases of others one is called by its thing, and by what it shows of it: “Ray, prepared as a dragon: underside”. */
const labelAmong = (thing: Text, part: Text = []): Text => thing.map(({ lang, value }) => {
  const shows = part.find((each) => each.lang === lang);
  return { lang, value: shows ? `${value}: ${shows.value}` : value };
});

/** A small picture of a canvas, of a part of it where that lies ready. */
export const thumbnailOf = (canvas: ThingCanvas | null | undefined, region?: Region): Json[] | null =>
  (canvas ? (isOwn(canvas.painted) ? ownThumbnail(canvas.painted, region) : foreignThumbnail(canvas.painted)) : null);
