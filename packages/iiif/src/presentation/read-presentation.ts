import type { Issue, Result } from '@thingsthattalk/core';
import { addressOf, webAddressOf } from './addresses.ts';
import { checkPresentation } from './check-presentation.ts';
import { deepest, inWords, isObject, isTooDeep, list, string, type Json } from './json.ts';
import type { Canvas, CollectionItem, IiifCollection, Manifest } from './model.ts';
import { readAnnotations, readCanvas, readCompanions } from './read-canvas.ts';
import { readDescription } from './read-description.ts';
import { readNavPlaces } from './read-nav-place.ts';
import { readPlace } from './read-place.ts';
import { readRanges } from './read-ranges.ts';
import { readText } from './read-text.ts';
import { readThumbnail } from './read-thumbnail.ts';
import { upgradePresentation2 } from './upgrade-presentation-2.ts';

/**
 * Reads a manifest or collection of the Presentation API 2.0, 2.1, 3.0 (and what there is of 4) without changing it.
 * Read with patience: what can be used is used, and what was wrong is said, each with its path in the document.
 * @param url where it was found: used for its address when it gives none
 */
export function readPresentation(json: unknown, { url }: { readonly url?: string } = {}): Result<Manifest | IiifCollection> {
  const issues: Issue[] = [];
  const fail = (path: string, message: string, mend?: string): Result<never> => ({ ok: false, issues: [...issues, { severity: 'error', path, message, ...(mend ? { mend } : {}) }] });
  if (!isObject(json)) return fail('', 'a IIIF manifest or collection was expected', 'Paste the address of a manifest, not of the page that shows it.');
  if (isTooDeep(json)) return fail('', `the document is nested more than ${deepest} deep`, 'Ask the institution that publishes it to check it with a IIIF validator.');
  const version = versionOf(json);
  if (!version) return fail('type', `a IIIF Manifest or Collection was expected, found ${inWords(json.type ?? json['@type'] ?? 'neither type nor @type')}`, json.protocol === 'http://iiif.io/api/image' ? 'This is the description of one picture (info.json). Paste the address of the manifest it belongs to.' : 'Paste the address of a manifest.');
  const document = version === 2 ? upgradePresentation2(json, issues) : json;
  if (version === 3) issues.push(...checkPresentation(json));
  const own = addressOf(json);
  const id = own ?? url;
  if (!own) issues.push({ severity: 'error', path: version === 2 ? '@id' : 'id', message: 'the document has no address of its own', mend: 'Give it an id: the address it is published at.' });
  const isCollection = document.type === 'Collection';
  const described = { id: id ?? '', version, ...readDescription(document, json) };
  if (described.label.length === 0) issues.push({ severity: isCollection || version === 3 ? 'error' : 'warning', path: 'label', message: 'there is no label', mend: 'Give it a name.' });
  if (isCollection) {
    const next = webAddressOf(json.next ?? (list(json.members).length === 0 && list(json.manifests).length === 0 && list(document.items).length === 0 ? json.first : undefined));
    const collection: IiifCollection = { kind: 'collection', ...described, items: list(document.items).flatMap((item, index) => readItem(item, `items[${index}]`, issues)), ...(next ? { next } : {}) };
    return { ok: true, value: collection, issues };
  }
  const canvases = readCanvases(document, described.id, issues);
  const said = readAnnotations(document.annotations, 'annotations', issues).annotations;
  const start = readPlace(document.start);
  const direction = string(document.viewingDirection) ?? string(list(json.sequences).filter(isObject)[0]?.viewingDirection);
  const search = readSearch([...list(document.service), ...list(document.services), ...list(json.service)]);
  const manifest: Manifest = { kind: 'manifest', ...described, canvases, ranges: readRanges(document.structures), ...(said.length > 0 ? { annotations: said } : {}), ...(direction ? { viewingDirection: direction } : {}), ...(start ? { start } : {}), ...(search ? { search } : {}), ...readCompanions(document, '', issues) };
  return { ok: true, value: manifest, issues: version === 2 ? issues.map(asWritten) : issues };
}

/** An issue with the path that its place has in a Presentation 2 document. */
const asWritten = (issue: Issue): Issue => ({ ...issue, message: issue.message.replace(/^items\[/, 'sequences[0].canvases['), path: issue.path.replace(/^items\[/, 'sequences[0].canvases[').replace(/\.items\[\d+\]\.items\[(\d+)\](?:\.body)?/, '.images[$1].resource').replace(/(^|\.)id$/, '$1@id') });

function versionOf(json: Json): 2 | 3 | 4 | null {
  const contexts = list(json['@context']).filter((each) => typeof each === 'string').join(' ');
  if (json['@type'] === 'sc:Manifest' || json['@type'] === 'sc:Collection' || json['@type'] === 'sc:manifest') return 2;
  if (json.type !== 'Manifest' && json.type !== 'Collection') return null;
  return contexts.includes('presentation/4') ? 4 : 3;
}

/** Every canvas under an address of its own: what points at it, and what is kept of it, goes by that. */
function readCanvases(document: Json, own: string, issues: Issue[]): Canvas[] {
  if (document.items === undefined && document.sequences === undefined) issues.push({ severity: 'error', path: 'items', message: 'there are no canvases', mend: 'List them in "items".' });
  const drafted = list(document.sequences).flatMap((sequence) => (isObject(sequence) ? list(sequence.canvases ?? sequence.items) : []));
  const items = list(document.items);
  const taken = new Map<string, number>();
  return (items.length > 0 ? items : drafted).flatMap((item, index) => {
    const path = `items[${index}]`;
    const id = addressOf(item);
    const first = id === undefined ? undefined : taken.get(id);
    if (first !== undefined) issues.push({ severity: 'error', path: `${path}.id`, message: `items[${first}] has the same address`, mend: 'Give each canvas an address of its own.' });
    else if (id !== undefined) taken.set(id, index);
    const canvas = readCanvas(item, path, issues, first === undefined ? (id ?? null) : null, `${own}#canvas-${index + 1}`);
    return canvas ? [canvas] : [];
  });
}

function readItem(item: unknown, path: string, issues: Issue[]): CollectionItem[] {
  const id = addressOf(item);
  if (!isObject(item) || !id) { issues.push({ severity: 'error', path, message: 'a manifest or collection with its address was expected' }); return []; }
  if (item.type !== 'Manifest' && item.type !== 'Collection') { issues.push({ severity: 'error', path: `${path}.type`, message: `a Manifest or Collection was expected, found ${inWords(item.type)}` }); return []; }
  const label = readText(item.label);
  if (label.length === 0) issues.push({ severity: 'error', path: `${path}.label`, message: 'it has no label', mend: 'Give it a name.' });
  const [thumbnail, navDate] = [readThumbnail(item.thumbnail), string(item.navDate)];
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
