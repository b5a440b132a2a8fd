import type { Issue } from '@thingsthattalk/core';
import { addressOf, webAddressOf } from './addresses.ts';
import { readAuth } from './read-auth.ts';
import { readTextBody } from './read-annotation.ts';
import { inWords, isObject, list, positive, string, type Json } from './json.ts';
import type { Box, Model, PaintedImage, PaintedMedia, PaintedText } from './model.ts';
import { readImageService } from './read-image-service.ts';
import { readPlace } from './read-place.ts';
import { readFontSize, readStyle, type PaintStyle } from './read-stylesheet.ts';
import { readText } from './read-text.ts';

/** What is painted on one canvas. */
export interface Paint {
  readonly images: PaintedImage[];
  readonly media: PaintedMedia[];
  readonly texts: PaintedText[];
  readonly models: Model[];
  /** Annotation pages that pictures bring along, with the picture they belong to. */
  readonly layers: { readonly image: string; readonly pages: readonly unknown[]; readonly at?: Box }[];
}

interface Spot {
  readonly path: string;
  readonly choice: boolean;
  readonly group: string;
  readonly at?: Box;
  readonly time?: PaintedImage['time'];
  readonly stylesheet: unknown;
  readonly style: PaintStyle | null;
  readonly selector?: unknown;
  readonly canvas: Json;
}

/** Reads one annotation with the motivation `painting` (§5.6): everything its body holds, and where that goes. */
export function readPainting(annotation: Json, canvas: Json, path: string, paint: Paint, issues: Issue[]): void {
  const place = readPlace(annotation.target ?? annotation.on);
  const bodies = list(annotation.body);
  if (bodies.length === 0) issues.push({ severity: 'error', path: `${path}.body`, message: 'the annotation paints nothing', mend: 'Give it a body.' });
  const spot: Spot = { path: `${path}.body`, choice: false, group: addressOf(annotation) ?? path, ...(place?.region ? { at: place.region } : {}), ...(place?.time ? { time: place.time } : {}), stylesheet: annotation.stylesheet, style: null, canvas };
  for (const body of bodies) readBody(body, spot, paint, issues);
}

function readBody(json: unknown, spot: Spot, paint: Paint, issues: Issue[]): void {
  const { path, choice, group, at, time } = spot;
  if (!isObject(json)) {
    if (typeof json !== 'string') issues.push({ severity: 'error', path, message: 'a picture, sound or film was expected', mend: 'Look what the annotation should paint.' });
    return;
  }
  if (json.type === 'Choice') {
    const options = list(json.items);
    if (options.length === 0) issues.push({ severity: 'error', path: `${path}.items`, message: 'a choice without anything to choose', mend: 'List the pictures in "items".' });
    for (const [index, option] of options.entries()) readBody(option, { ...spot, path: `${path}.items[${index}]`, choice: true }, paint, issues);
    return;
  }
  if (json.type === 'SpecificResource') return readBody(json.source, { ...spot, path: `${path}.source`, style: readStyle(spot.stylesheet, json.styleClass), selector: list(json.selector)[0] }, paint, issues);
  const painted = { choice, group, ...(at ? { at } : {}), ...(time ? { time } : {}) };
  const auth = readAuth(json.service);
  const protectedBy = auth ? { auth } : {};
  const id = webAddressOf(json);
  const format = string(json.format);
  if (json.type === 'TextualBody') {
    const text = readTextBody(json);
    const size = readFontSize(json);
    if (text) paint.texts.push({ ...painted, text: text.text, ...(text.lang ? { lang: text.lang } : {}), ...(size ? { size } : {}) });
    return;
  }
  if (json.type === 'Model') {
    if (id) paint.models.push({ id, label: readText(json.label), ...(format ? { format } : {}) });
    else issues.push({ severity: 'error', path: `${path}.id`, message: 'the model has no address', mend: 'Give it an id that begins with https://.' });
    return;
  }
  if (json.type === 'Sound' || json.type === 'Audio' || json.type === 'Video') {
    const duration = positive(json.duration, false);
    if (id) paint.media.push({ ...painted, ...protectedBy, id, type: json.type === 'Video' ? 'Video' : 'Sound', label: readText(json.label), ...(format ? { format } : {}), ...(duration ? { duration } : {}) });
    else issues.push({ severity: 'error', path: `${path}.id`, message: json.id ? `${inWords(json.id)} is no web address` : 'the sound or film has no address', mend: 'Give it an id that begins with https://.' });
    return;
  }
  if (json.service !== undefined && !Array.isArray(json.service)) issues.push({ severity: 'warning', path: `${path}.service`, message: 'the services should be a list; this one is read all the same', mend: 'Put it between square brackets.' });
  const service = [...list(json.service), ...list(json.services)].map(readImageService).find((found) => found !== null);
  if (json.type !== 'Image' && !service) return;
  if (!id && !service) return void issues.push({ severity: 'error', path: `${path}.id`, message: json.id ? `${inWords(json.id)} is no web address` : 'the picture has no address', mend: 'Give it an id that begins with https://.' });
  const [width, height] = [positive(json.width), positive(json.height)];
  const image: PaintedImage = { ...painted, ...protectedBy, id: id ?? service!.id, label: readText(json.label), ...(width ? { width } : {}), ...(height ? { height } : {}), ...(format ? { format } : {}), ...(service ? { service } : {}), ...placed(spot, width, height) };
  paint.images.push(image);
  if (json.annotations !== undefined) paint.layers.push({ image: image.id, pages: list(json.annotations), ...(at ? { at } : {}) });
}

/**
 * A style sheet that carries a picture off its canvas is not what was meant (cookbook recipe 0040, whose moves stand in
 * the wrong order): where less than half of it would be seen, it is turned in the middle.
 */
function keptOn(box: Box, { x, y, width, height }: Box, rotation: number): Box {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const [wide, high] = rotation % 180 === 90 ? [height, width] : [width, height];
  const shared = (from: number, length: number, middle: number, size: number): number => Math.max(0, Math.min(from + length, middle + size / 2) - Math.max(from, middle - size / 2));
  if (shared(box.x, box.width, middleX, wide) * shared(box.y, box.height, middleY, high) >= (width * height) / 2) return { x, y, width, height };
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

/** Where a picture goes that is cut, turned or moved before it is painted. */
function placed({ at, style, selector, canvas }: Spot, width: number | undefined, height: number | undefined): Partial<PaintedImage> {
  const [canvasWidth, canvasHeight] = [positive(canvas.width), positive(canvas.height)];
  if (style && width && height) return { at: keptOn(at ?? { x: 0, y: 0, width: canvasWidth ?? width, height: canvasHeight ?? height }, style.place({ x: at?.x ?? 0, y: at?.y ?? 0, width, height }), style.rotation), ...(style.rotation ? { rotation: style.rotation } : {}), ...(style.opacity === undefined ? {} : { opacity: style.opacity }) };
  if (!isObject(selector)) return {};
  const region = string(selector.region) ?? /xywh=(?:pixel:)?([\d.,]+)/.exec(string(selector.value) ?? '')?.[1];
  const [x, y, w, h] = (region ?? '').split(',').map(Number);
  const crop = w && h && [x, y, w, h].every(Number.isFinite) ? { crop: { x: x!, y: y!, width: w, height: h } } : {};
  const turned = typeof selector.rotation === 'number' ? selector.rotation : Number(string(selector.rotation)?.replace('!', '') ?? 0);
  const rotation = ((turned % 360) + 360) % 360;
  if (!rotation || !canvasWidth || !canvasHeight) return crop;
  const box = at ?? { x: 0, y: 0, width: canvasWidth, height: canvasHeight };
  if (rotation % 180 !== 90) return { ...crop, ...(at ? { at } : {}), rotation };
  // A quarter turn: before it, the picture is as wide as its box is high.
  return { ...crop, rotation, at: { x: box.x + (box.width - box.height) / 2, y: box.y + (box.height - box.width) / 2, width: box.height, height: box.width } };
}
