import { addressOf } from './addresses.ts';
import { isObject, list, wellFormed, type Json } from './json.ts';

type Part = Record<string, unknown>;
const parts = (value: unknown): Part[] => list(value).filter(isObject) as Part[];

/**
 * A copy of a Presentation 2 document with what often goes wrong in them put right, so that it can be brought to
 * Presentation 3: single values where lists belong, pictures without their type, annotations without a picture, canvases
 * without an address, values of the wrong kind.
 */
export function mendPresentation2(document: Json): Json {
  const copy = tidy(document) as Part;
  for (const key of ['sequences', 'structures', 'manifests', 'collections', 'members', 'metadata']) if (copy[key] !== undefined) copy[key] = list(copy[key]).filter(isObject);
  let count = 0;
  for (const sequence of parts(copy.sequences)) {
    sequence['@type'] = 'sc:Sequence';
    sequence.canvases = parts(sequence.canvases).map((canvas) => mendCanvas(canvas, `${addressOf(copy) ?? ''}#canvas-${++count}`));
  }
  for (const item of [...parts(copy.manifests), ...parts(copy.members)]) item['@type'] ??= 'sc:Manifest';
  for (const item of parts(copy.collections)) item['@type'] ??= 'sc:Collection';
  return copy;
}

const texts = new Set(['@id', 'id', 'format', 'viewingHint', 'viewingDirection', 'navDate', 'language']);
const textLists = new Set(['@type', 'type', 'motivation', 'license']);

/** A copy without what no field can mean: nothing at all, half characters, numbers and objects where a name belongs. */
function tidy(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((each) => each !== null).map((each) => tidy(each, key));
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]: [string, unknown]) => {
    if (each === null || name === '__proto__') return [];
    if (name === 'metadata') return [[name, list(each).filter(isObject).map((pair) => tidy(pair))]];
    const [one] = texts.has(name) || textLists.has(name) ? list(each).filter((text) => typeof text === 'string') : [each];
    if (one === undefined) return [];
    return [[name, tidy(textLists.has(name) && Array.isArray(each) ? each.filter((text) => typeof text === 'string') : texts.has(name) || textLists.has(name) ? one : each, name)]];
  }));
}

/** Whatever stands under `images` of a canvas paints it, however the document writes that. */
const painting = { '@type': 'oa:Annotation', motivation: 'sc:painting' };

function mendCanvas(canvas: Part, name: string): Part {
  canvas['@type'] = 'sc:Canvas';
  canvas['@id'] = addressOf(canvas) ?? name;
  canvas.images = parts(canvas.images).flatMap((annotation) => {
    const resource = annotation.resource ?? annotation.body;
    const on = addressOf(annotation.on) ? annotation.on : canvas['@id'];
    if (typeof resource === 'string') return [{ ...annotation, ...painting, on, resource: { '@id': resource, '@type': 'dctypes:Image' } }];
    if (!isObject(resource)) return [];
    const type = typeof resource['@type'] === 'string' ? resource['@type'] : '';
    return [{ ...annotation, ...painting, on, resource: { ...resource, '@type': type === '' || /^dc\w*:image$/i.test(type) ? 'dctypes:Image' : type } }];
  });
  if (canvas.otherContent !== undefined) canvas.otherContent = list(canvas.otherContent).map((page) => (typeof page === 'string' ? { '@id': page, '@type': 'sc:AnnotationList' } : page)).filter(isObject);
  return canvas;
}
