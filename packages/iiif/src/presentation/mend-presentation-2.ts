import { isObject, list, type Json } from './json.ts';

/**
 * A copy of a Presentation 2 document with what often goes wrong in them put right, so that it can be brought to
 * Presentation 3: single values where lists belong, pictures without their type, annotations without a picture.
 */
export function mendPresentation2(document: Json): Json {
  const copy = structuredClone(document) as Record<string, unknown>;
  for (const key of ['sequences', 'structures', 'manifests', 'collections', 'members', 'metadata']) if (copy[key] !== undefined) copy[key] = list(copy[key]).filter(isObject);
  for (const sequence of list(copy.sequences).filter(isObject) as Record<string, unknown>[]) {
    sequence['@type'] ??= 'sc:Sequence';
    sequence.canvases = (list(sequence.canvases).filter(isObject) as Record<string, unknown>[]).map(mendCanvas);
  }
  for (const item of [...list(copy.manifests), ...list(copy.members)].filter(isObject) as Record<string, unknown>[]) item['@type'] ??= 'sc:Manifest';
  for (const item of list(copy.collections).filter(isObject) as Record<string, unknown>[]) item['@type'] ??= 'sc:Collection';
  return copy;
}

/** Whatever stands under `images` of a canvas paints it, however the document writes that. */
const painting = { '@type': 'oa:Annotation', motivation: 'sc:painting' };

function mendCanvas(canvas: Record<string, unknown>): Record<string, unknown> {
  canvas['@type'] = 'sc:Canvas';
  canvas.images = (list(canvas.images).filter(isObject) as Record<string, unknown>[]).flatMap((annotation) => {
    const resource = annotation.resource ?? annotation.body;
    if (typeof resource === 'string') return [{ ...annotation, ...painting, on: annotation.on ?? canvas['@id'], resource: { '@id': resource, '@type': 'dctypes:Image' } }];
    if (!isObject(resource)) return [];
    const type = typeof resource['@type'] === 'string' ? resource['@type'] : '';
    return [{ ...annotation, ...painting, on: annotation.on ?? canvas['@id'], resource: { ...resource, '@type': type === '' || /^dc\w*:image$/i.test(type) ? 'dctypes:Image' : type } }];
  });
  if (canvas.otherContent !== undefined) canvas.otherContent = list(canvas.otherContent).map((page) => (typeof page === 'string' ? { '@id': page, '@type': 'sc:AnnotationList' } : page)).filter(isObject);
  return canvas;
}
