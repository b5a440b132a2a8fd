import type { Issue } from '@thingsthattalk/core';
import { addressOf, webAddressOf } from './addresses.ts';
import type { Annotation } from './annotation-model.ts';
import { inWords, isObject, list, positive, string, type Json } from './json.ts';
import type { Box, Canvas, Caption, PaintedMedia } from './model.ts';
import { readPage } from './read-annotation.ts';
import { readLinks, readMetadata } from './read-description.ts';
import { readNavPlaces } from './read-nav-place.ts';
import { readPainting, type Paint } from './read-painting.ts';
import { readRegion } from './read-place.ts';
import { readText } from './read-text.ts';
import { readThumbnail } from './read-thumbnail.ts';

/**
 * Reads one canvas of a Presentation 3 document (§3.4, §5.3); what is wrong with it is said, and the rest is used.
 * @param own its address; `null` where it cannot serve
 * @param otherwise a name for it where it has none
 */
export function readCanvas(json: unknown, path: string, issues: Issue[], own: string | null = addressOf(json) ?? null, otherwise = ''): Canvas | null {
  if (!isObject(json) || (json.type === undefined && json.items === undefined && !addressOf(json))) {
    issues.push({ severity: 'error', path, message: 'a canvas was expected', mend: 'Take this entry out of the list.' });
    return null;
  }
  if (!addressOf(json)) issues.push({ severity: 'error', path: `${path}.id`, message: json.id ? `${inWords(json.id)} is no address of a canvas` : 'the canvas has no address', mend: 'Give it an id that begins with https://.' });
  const id = own ?? otherwise;
  if (json.type !== undefined && json.type !== 'Canvas' && json.type !== 'Scene' && json.type !== 'Timeline') issues.push({ severity: 'error', path: `${path}.type`, message: `a Canvas was expected, found ${inWords(json.type)}`, mend: 'Write "Canvas".' });
  const [width, height, duration] = [positive(json.width), positive(json.height), positive(json.duration, false)];
  if ((width === undefined) !== (height === undefined)) issues.push({ severity: 'error', path: `${path}.${width === undefined ? 'width' : 'height'}`, message: 'a canvas has both a width and a height, or neither', mend: 'Add the one that is missing.' });
  const paint = readPaint(json, path, issues);
  const { annotations, pages } = readAnnotations(json.annotations, `${path}.annotations`, issues);
  const thumbnail = readThumbnail(json.thumbnail);
  const navPlace = readNavPlaces(json.navPlace);
  const physical = readPhysical(list(json.service));
  const partOf = readLinks(json.partOf);
  return {
    id, label: readText(json.label), ...(width ? { width } : {}), ...(height ? { height } : {}), ...(duration ? { duration } : {}),
    images: paint.images, media: inTurn(paint.media, duration), texts: paint.texts, captions: annotations.flatMap(captionsOf),
    annotations: [...annotations.filter((annotation) => captionsOf(annotation).length === 0), ...paint.layers.flatMap((layer) => annotationsOfLayer(layer, id, { width, height }, path, issues))],
    annotationPages: pages, behavior: strings(json.behavior), metadata: readMetadata(json.metadata), rendering: readLinks(json.rendering),
    ...(paint.models.length > 0 ? { models: paint.models } : {}), ...(navPlace.length > 0 ? { navPlace } : {}), ...(thumbnail ? { thumbnail } : {}), ...(physical ? { physical } : {}), ...(partOf.length > 0 ? { partOf } : {}), ...readCompanions(json, path, issues),
  };
}

/** The canvas that stands in for another until it is wanted, and the one that is shown while it plays (§3.4); none where it shows nothing. */
export function readCompanions(json: Json, path: string, issues: Issue[]): Pick<Canvas, 'placeholder' | 'accompanying'> {
  const companion = (key: string): Canvas | null => {
    const canvas = isObject(json[key]) ? readCanvas({ ...json[key], placeholderCanvas: undefined, accompanyingCanvas: undefined }, `${path ? `${path}.` : ''}${key}`, issues) : null;
    return canvas && (canvas.images.length > 0 || canvas.media.length > 0 || canvas.texts.length > 0) ? canvas : null;
  };
  const [placeholder, accompanying] = [companion('placeholderCanvas'), companion('accompanyingCanvas')];
  return { ...(placeholder ? { placeholder } : {}), ...(accompanying ? { accompanying } : {}) };
}

/**
 * Films and sounds that do not say when they play, and together last as long as their canvas, play in turn (cookbook
 * recipe 0064): all at once is not what was meant.
 */
function inTurn(media: readonly PaintedMedia[], duration: number | undefined): readonly PaintedMedia[] {
  const together = media.reduce((sum, each) => sum + (each.duration ?? Infinity), 0);
  if (media.length < 2 || !duration || Math.abs(together - duration) > duration / 100 || media.some(({ time, at, choice }) => time ?? at ?? choice)) return media;
  let start = 0;
  return media.map((each) => {
    const time = { start, end: start + (each.duration ?? 0) };
    start = time.end;
    return { ...each, time };
  });
}

function readPaint(json: Json, path: string, issues: Issue[]): Paint {
  const paint: Paint = { images: [], media: [], texts: [], models: [], layers: [] };
  for (const [pageIndex, page] of list(json.items).entries()) {
    const pagePath = `${path}.items[${pageIndex}]`;
    if (!isObject(page)) { issues.push({ severity: 'error', path: pagePath, message: 'an annotation page was expected' }); continue; }
    for (const [index, annotation] of list(page.items).entries()) {
      const at = `${pagePath}.items[${index}]`;
      if (!isObject(annotation)) { issues.push({ severity: 'error', path: at, message: 'an annotation was expected' }); continue; }
      if (list(annotation.motivation).includes('painting') || annotation.motivation === undefined) readPainting(annotation, json, at, paint, issues);
      else if (!list(annotation.motivation).some((each) => typeof each === 'string')) issues.push({ severity: 'error', path: `${at}.motivation`, message: 'the motivation of an annotation was expected' });
    }
  }
  return paint;
}

/** What a document says about a canvas: what stands in it, and the addresses of pages that are to be fetched. */
export function readAnnotations(json: unknown, path: string, issues: Issue[]): { readonly annotations: readonly Annotation[]; readonly pages: readonly string[] } {
  const annotations: Annotation[] = [];
  const pages: string[] = [];
  for (const [index, page] of list(json).entries()) {
    const address = webAddressOf(page);
    if (isObject(page) && (page.items !== undefined || page.resources !== undefined)) for (const annotation of readPage(page, issues, `${path}[${index}]`).annotations) annotations.push(annotation);
    else if (address) pages.push(address);
    else issues.push({ severity: 'error', path: `${path}[${index}]`, message: 'an annotation page was expected', mend: 'Take this entry out of the list.' });
  }
  return { annotations, pages };
}

/** Subtitles and transcripts: annotations that supplement with a file of text. */
function captionsOf({ motivations, bodies }: Annotation): Caption[] {
  if (!motivations.includes('supplementing')) return [];
  return bodies.flatMap((body) => (body.kind === 'link' && (body.format === 'text/vtt' || /\.vtt(?:$|\?)/i.test(body.id)) ? [{ id: body.id, label: body.label, format: 'text/vtt', ...(body.lang ? { lang: body.lang } : {}) }] : []));
}

/** What is said about one picture of a choice, in its own pixels, as places on the canvas. */
function annotationsOfLayer(layer: Paint['layers'][number], canvas: string, size: { width: number | undefined; height: number | undefined }, path: string, issues: Issue[]): Annotation[] {
  return layer.pages.flatMap((page) => {
    if (!isObject(page)) return [];
    return list(page.items).filter(isObject).flatMap((item) => readPage({ items: [item] }, issues, `${path}.items`).annotations.map((annotation) => {
      const target = isObject(item.target) ? list(item.target.selector).find(isObject) : undefined;
      const region = target ? readRegion(`xywh=${string(target.region) ?? ''}`) : null;
      const [wide = 0] = (string(target?.size) ?? '').split(',').map(Number);
      const scale = region && size.width && wide > 0 ? (layer.at?.width ?? size.width) / wide : 1;
      const box: Box | null = region && { x: (layer.at?.x ?? 0) + region.x * scale, y: (layer.at?.y ?? 0) + region.y * scale, width: region.width * scale, height: region.height * scale };
      return { ...annotation, layer: layer.image, target: { canvas, ...(box ? { region: box } : {}) } };
    }));
  });
}

/** The true size of a canvas: Physical Dimensions service 1.0. */
function readPhysical(services: readonly unknown[]): Canvas['physical'] | null {
  const found = services.filter(isObject).find((service) => /physdim/.test(`${addressOf(service.profile) ?? ''}${JSON.stringify(service['@context'] ?? '')}`));
  const scale = positive(found?.physicalScale, false);
  const unit = string(found?.physicalUnits);
  return scale && (unit === 'mm' || unit === 'cm' || unit === 'in') ? { scale, unit } : null;
}

/** Only the texts of a list. */
export const strings = (value: unknown): string[] => list(value).flatMap((each) => string(each) ?? []);
