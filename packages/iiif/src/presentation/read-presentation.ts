import { upgrade } from '@iiif/parser/upgrader';
import type { Issue, Result } from '@thingsthattalk/core';
import { addressOf, webAddressOf } from './addresses.ts';
import { isObject, list, string, type Json } from './json.ts';
import type { Canvas, CollectionItem, IiifCollection, Manifest } from './model.ts';
import { readAnnotations, readCanvas, readCompanions } from './read-canvas.ts';
import { mendPresentation2 } from './mend-presentation-2.ts';
import { readDescription } from './read-description.ts';
import { readNavPlaces } from './read-nav-place.ts';
import { readPlace } from './read-place.ts';
import { readRanges } from './read-ranges.ts';
import { readText } from './read-text.ts';

/** Documents nested deeper than any real one are not read: what walks them would run out of room. */
const deepest = 200;

/**
 * Reads a manifest or collection of the Presentation API 2.0, 2.1, 3.0 (and what there is of 4) without changing it.
 * Read with patience: what can be used is used, and what was wrong is said, each with its path in the document.
 * @param url where it was found: used for its address when it gives none
 */
export function readPresentation(json: unknown, { url }: { readonly url?: string } = {}): Result<Manifest | IiifCollection> {
  const issues: Issue[] = [];
  const fail = (path: string, message: string, mend?: string): Result<never> => ({ ok: false, issues: [...issues, { severity: 'error', path, message, ...(mend ? { mend } : {}) }] });
  if (!isObject(json)) return fail('', 'a IIIF manifest or collection was expected', 'Paste the address of a manifest, not of the page that shows it.');
  const version = versionOf(json);
  if (!version) return fail('type', `a IIIF Manifest or Collection was expected, found ${JSON.stringify(json.type ?? json['@type'] ?? 'neither type nor @type').slice(0, 100)}`, json.protocol === 'http://iiif.io/api/image' ? 'This is the description of one picture (info.json). Paste the address of the manifest it belongs to.' : 'Paste the address of a manifest.');
  if (deeperThan(json, deepest)) return fail('', `the document is nested more than ${deepest} deep`, 'Ask the institution that publishes it to check it with a IIIF validator.');
  let document: Json;
  try {
    document = version === 2 ? (upgrade(mendPresentation2(json) as never) as unknown as Json) : json;
  } catch (cause) {
    return fail('', `the document could not be brought to Presentation 3: ${(cause as Error).message}`, 'Ask the institution that publishes it to check it with a IIIF validator.');
  }
  if (!isObject(document)) return fail('', 'the document could not be brought to Presentation 3');
  checkContext(json, issues);
  const id = addressOf(document) ?? url;
  if (!id) issues.push({ severity: 'error', path: version === 2 ? '@id' : 'id', message: 'the document has no address of its own', mend: 'Give it an id: the address it is published at.' });
  const isCollection = document.type === 'Collection';
  const described = { id: id ?? '', version, ...readDescription(document, json, version, issues) };
  if (described.label.length === 0) issues.push({ severity: isCollection || version === 3 ? 'error' : 'warning', path: 'label', message: 'there is no label', mend: 'Give it a name.' });
  if (isCollection) {
    const next = webAddressOf(json.next ?? (list(json.members).length === 0 && list(json.manifests).length === 0 && list(document.items).length === 0 ? json.first : undefined));
    const collection: IiifCollection = { kind: 'collection', ...described, items: list(document.items).flatMap((item, index) => readItem(item, `items[${index}]`, issues)), ...(next ? { next } : {}) };
    return { ok: true, value: collection, issues };
  }
  const canvases = readCanvases(document, issues);
  const said = readAnnotations(document.annotations, 'annotations', issues).annotations;
  const start = readPlace(document.start);
  const direction = string(document.viewingDirection) ?? string(list(json.sequences).filter(isObject)[0]?.viewingDirection);
  const search = readSearch([...list(document.service), ...list(document.services), ...list(json.service)]);
  const manifest: Manifest = { kind: 'manifest', ...described, canvases, ranges: readRanges(document.structures), ...(said.length > 0 ? { annotations: said } : {}), ...(direction ? { viewingDirection: direction } : {}), ...(start ? { start } : {}), ...(search ? { search } : {}), ...readCompanions(document, '', issues) };
  return { ok: true, value: manifest, issues };
}

function versionOf(json: Json): 2 | 3 | 4 | null {
  const contexts = list(json['@context']).filter((each) => typeof each === 'string').join(' ');
  if (json['@type'] === 'sc:Manifest' || json['@type'] === 'sc:Collection' || json['@type'] === 'sc:manifest') return 2;
  if (json.type !== 'Manifest' && json.type !== 'Collection') return null;
  return contexts.includes('presentation/4') ? 4 : 3;
}

/** Whether values lie deeper in one another than so many levels; walked without calling itself, so that depth costs nothing. */
function deeperThan(json: unknown, levels: number): boolean {
  let level: object[] = [json as object];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((value) => Object.values(value).filter((each): each is object => typeof each === 'object' && each !== null));
  }
  return false;
}

function checkContext(json: Json, issues: Issue[]): void {
  const contexts = list(json['@context']);
  const wrong = contexts.findIndex((each) => typeof each !== 'string' || !/^https?:\/\/\S+$/.test(each));
  if (wrong >= 0) issues.push({ severity: 'error', path: `@context[${wrong}]`, message: `${JSON.stringify(contexts[wrong])} is no address of a context`, mend: 'Write "http://iiif.io/api/presentation/3/context.json".' });
  else if (contexts.length === 0) issues.push({ severity: 'warning', path: '@context', message: 'the document does not say which API it follows', mend: 'Add "@context": "http://iiif.io/api/presentation/3/context.json".' });
}

function readCanvases(document: Json, issues: Issue[]): Canvas[] {
  if (document.items === undefined && document.sequences === undefined) issues.push({ severity: 'error', path: 'items', message: 'there are no canvases', mend: 'List them in "items".' });
  const drafted = list(document.sequences).flatMap((sequence) => (isObject(sequence) ? list(sequence.canvases ?? sequence.items) : []));
  const items = list(document.items);
  return (items.length > 0 ? items : drafted).flatMap((item, index) => {
    const canvas = readCanvas(item, `items[${index}]`, issues);
    return canvas ? [canvas] : [];
  });
}

function readItem(item: unknown, path: string, issues: Issue[]): CollectionItem[] {
  const id = addressOf(item);
  if (!isObject(item) || !id) { issues.push({ severity: 'error', path, message: 'a manifest or collection with its address was expected' }); return []; }
  if (item.type !== 'Manifest' && item.type !== 'Collection') { issues.push({ severity: 'error', path: `${path}.type`, message: `a Manifest or Collection was expected, found ${JSON.stringify(item.type)}` }); return []; }
  const label = readText(item.label);
  if (label.length === 0) issues.push({ severity: 'error', path: `${path}.label`, message: 'it has no label', mend: 'Give it a name.' });
  const [thumbnail, navDate] = [webAddressOf(list(item.thumbnail)[0]), string(item.navDate)];
  const within = item.type === 'Collection' && Array.isArray(item.items) ? item.items.flatMap((each, index) => readItem(each, `${path}.items[${index}]`, issues)) : undefined;
  return [{ id, kind: item.type === 'Collection' ? 'collection' : 'manifest', label, ...(thumbnail ? { thumbnail } : {}), ...(navDate ? { navDate } : {}), navPlace: readNavPlaces(item.navPlace), ...(within ? { items: within } : {}) }];
}

function readSearch(services: readonly unknown[]): Manifest['search'] | null {
  for (const service of services.filter(isObject)) {
    const id = webAddressOf(service);
    const kind = `${string(service.type) ?? ''} ${JSON.stringify(service.profile ?? '')} ${JSON.stringify(service['@context'] ?? '')}`;
    if (!id || !/SearchService[12]|api\/search\/[012]\//.test(kind) || /AutoComplete/.test(kind)) continue;
    const autocomplete = webAddressOf(list(service.service).filter(isObject).find((each) => /AutoComplete|autocomplete/.test(JSON.stringify([each.type, each.profile, each['@id']]))));
    return { id, version: /SearchService2|search\/2\//.test(kind) ? 2 : 1, ...(autocomplete ? { autocomplete } : {}) };
  }
  return null;
}
