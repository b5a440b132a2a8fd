import type { Issue } from '@thingsthattalk/core';
import { isObject, list, positive, string } from './json.ts';
import type { Canvas, PaintedImage, PaintedMedia } from './model.ts';
import { readText } from './read-text.ts';

/** Reads one canvas of a Presentation 3 document (§3.4, §5.3); what is wrong with it is said, and the rest is used. */
export function readCanvas(json: unknown, path: string, issues: Issue[]): Canvas | null {
  if (!isObject(json)) {
    issues.push({ severity: 'error', path, message: 'a canvas was expected', mend: 'Take this entry out of the list.' });
    return null;
  }
  const id = string(json.id) ?? string(json['@id']);
  if (!id) issues.push({ severity: 'error', path: `${path}.id`, message: 'the canvas has no address', mend: 'Give it an id.' });
  if (json.type !== undefined && json.type !== 'Canvas' && json.type !== 'Scene' && json.type !== 'Timeline') issues.push({ severity: 'error', path: `${path}.type`, message: `a Canvas was expected, found ${JSON.stringify(json.type)}`, mend: 'Write "Canvas".' });
  const [width, height, duration] = [positive(json.width), positive(json.height), positive(json.duration, false)];
  if ((width === undefined) !== (height === undefined)) issues.push({ severity: 'error', path: `${path}.${width === undefined ? 'width' : 'height'}`, message: 'a canvas has both a width and a height, or neither', mend: 'Add the one that is missing.' });
  const images: PaintedImage[] = [];
  const media: PaintedMedia[] = [];
  for (const [pageIndex, page] of list(json.items).entries()) {
    const pagePath = `${path}.items[${pageIndex}]`;
    if (!isObject(page)) { issues.push({ severity: 'error', path: pagePath, message: 'an annotation page was expected' }); continue; }
    for (const [index, annotation] of list(page.items).entries()) {
      const at = `${pagePath}.items[${index}]`;
      if (!isObject(annotation)) { issues.push({ severity: 'error', path: at, message: 'an annotation was expected' }); continue; }
      if (!list(annotation.motivation).includes('painting') && annotation.motivation !== undefined) {
        if (!list(annotation.motivation).some((each) => typeof each === 'string')) issues.push({ severity: 'error', path: `${at}.motivation`, message: 'the motivation of an annotation was expected' });
        continue;
      }
      const bodies = list(annotation.body);
      if (bodies.length === 0) issues.push({ severity: 'error', path: `${at}.body`, message: 'the annotation paints nothing', mend: 'Give it a body.' });
      for (const body of bodies) readBody(body, `${at}.body`, false, '', images, media, issues);
    }
  }
  const thumbnail = addressOf(list(json.thumbnail)[0]);
  return { id: id ?? '', label: readText(json.label), ...(width ? { width } : {}), ...(height ? { height } : {}), ...(duration ? { duration } : {}), images, media, ...(thumbnail ? { thumbnail } : {}) };
}

function readBody(json: unknown, path: string, choice: boolean, label: string, images: PaintedImage[], media: PaintedMedia[], issues: Issue[]): void {
  if (!isObject(json)) {
    if (typeof json !== 'string') issues.push({ severity: 'error', path, message: 'a picture, sound or film was expected', mend: 'Look what the annotation should paint.' });
    return;
  }
  if (json.type === 'Choice') {
    const options = list(json.items);
    if (options.length === 0) issues.push({ severity: 'error', path: `${path}.items`, message: 'a choice without anything to choose', mend: 'List the pictures in "items".' });
    for (const [index, option] of options.entries()) readBody(option, `${path}.items[${index}]`, true, label, images, media, issues);
    return;
  }
  if (json.type === 'SpecificResource') return readBody(json.source, `${path}.source`, choice, label, images, media, issues);
  const id = addressOf(json);
  const services = [...list(json.service), ...list(json.services)];
  const service = services.map((each) => readServiceStub(each)).find((found) => found !== null);
  if (json.service !== undefined && !Array.isArray(json.service)) issues.push({ severity: 'warning', path: `${path}.service`, message: 'the services should be a list; this one is read all the same', mend: 'Put it between square brackets.' });
  if (json.type === 'Sound' || json.type === 'Audio' || json.type === 'Video') {
    const duration = positive(json.duration, false);
    if (id) media.push({ id, type: json.type === 'Video' ? 'Video' : 'Sound', ...(string(json.format) ? { format: string(json.format)! } : {}), ...(duration ? { duration } : {}) });
    return;
  }
  if (json.type !== 'Image' && !service) return;
  if (!id && !service) return void issues.push({ severity: 'error', path: `${path}.id`, message: 'the picture has no address', mend: 'Give it an id.' });
  const [width, height] = [positive(json.width), positive(json.height)];
  images.push({ id: id ?? service!.id, label: readText(json.label), ...(width ? { width } : {}), ...(height ? { height } : {}), ...(string(json.format) ? { format: string(json.format)! } : {}), ...(service ? { service } : {}), choice });
}

/** What a document says of an image service, before its info.json is asked. */
export function readServiceStub(json: unknown): PaintedImage['service'] | null {
  if (!isObject(json)) return null;
  const id = string(json.id) ?? string(json['@id']);
  const type = `${string(json.type) ?? string(json['@type']) ?? ''} ${string(json['@context']) ?? ''}`;
  const profile = JSON.stringify(json.profile ?? '');
  const known = /ImageService|image\/[123]\/|library\.stanford\.edu\/iiif\/image-api/.test(type) || /image\/[123]\/level|image-api\/.*level|image-api\/compliance|^"level[012]"$/.test(profile);
  if (!id || !known) return null;
  const version = /ImageService3|image\/3\//.test(type + profile) ? 3 : /ImageService1|image\/1\/|image-api/.test(type + profile) ? 1 : /^"level[012]"$/.test(profile) && json.id ? 3 : 2;
  const level = Number(/level([012])/.exec(profile)?.[1] ?? 0) as 0 | 1 | 2;
  return { id: id.replace(/\/+$/, ''), version, level };
}

/** The address of something that may be a string or an object. */
export const addressOf = (json: unknown): string | undefined => (typeof json === 'string' ? json : isObject(json) ? (string(json.id) ?? string(json['@id'])) : undefined);
