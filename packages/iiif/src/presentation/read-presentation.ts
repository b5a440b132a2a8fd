import { upgrade } from '@iiif/parser/upgrader';
import type { Issue, Result } from '@thingsthattalk/core';
import { isObject, list, string, type Json } from './json.ts';
import type { Canvas, IiifCollection, LabelledValue, Linked, Manifest } from './model.ts';
import { addressOf, readCanvas } from './read-canvas.ts';
import { mendPresentation2 } from './mend-presentation-2.ts';
import { readText } from './read-text.ts';

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
  if (!version) return fail('type', `a IIIF Manifest or Collection was expected, found ${JSON.stringify(json.type ?? json['@type'] ?? 'neither type nor @type')}`, json.protocol === 'http://iiif.io/api/image' ? 'This is the description of one picture (info.json). Paste the address of the manifest it belongs to.' : 'Paste the address of a manifest.');
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
    const collection: IiifCollection = { kind: 'collection', ...described, items: list(document.items).flatMap((item, index) => readItem(item, index, issues)) };
    return { ok: true, value: collection, issues };
  }
  const canvases = readCanvases(document, issues);
  const start = addressOf(isObject(document.start) ? (document.start.source ?? document.start) : document.start);
  const direction = string(document.viewingDirection);
  const manifest: Manifest = { kind: 'manifest', ...described, canvases, behavior: list(document.behavior).filter((each) => typeof each === 'string'), ...(direction ? { viewingDirection: direction } : {}), ...(start ? { start } : {}) };
  return { ok: true, value: manifest, issues };
}

function versionOf(json: Json): 2 | 3 | 4 | null {
  const contexts = list(json['@context']).filter((each) => typeof each === 'string').join(' ');
  if (json['@type'] === 'sc:Manifest' || json['@type'] === 'sc:Collection' || json['@type'] === 'sc:manifest') return 2;
  if (json.type !== 'Manifest' && json.type !== 'Collection') return null;
  return contexts.includes('presentation/4') ? 4 : 3;
}

function checkContext(json: Json, issues: Issue[]): void {
  const contexts = list(json['@context']);
  const wrong = contexts.findIndex((each) => typeof each !== 'string' || !/^https?:\/\/\S+$/.test(each));
  if (wrong >= 0) issues.push({ severity: 'error', path: `@context[${wrong}]`, message: `${JSON.stringify(contexts[wrong])} is no address of a context`, mend: 'Write "http://iiif.io/api/presentation/3/context.json".' });
  else if (contexts.length === 0) issues.push({ severity: 'warning', path: '@context', message: 'the document does not say which API it follows', mend: 'Add "@context": "http://iiif.io/api/presentation/3/context.json".' });
}

function readDescription(document: Json, original: Json, version: 2 | 3 | 4, issues: Issue[]) {
  const rights = string(document.rights) ?? string(list(original.license)[0]);
  if (document.rights !== undefined && typeof document.rights !== 'string') issues.push({ severity: 'error', path: 'rights', message: 'one address of a licence or rights statement was expected', mend: 'Write it as text.' });
  else if (version === 3 && rights && !/^https?:\/\/(creativecommons\.org|rightsstatements\.org)\//.test(rights)) issues.push({ severity: 'warning', path: 'rights', message: `"${rights}" is neither a Creative Commons licence nor a statement of rightsstatements.org`, mend: 'Put it in requiredStatement, and a statement here.' });
  if (version >= 3) checkLanguageMap(document.label, 'label', issues);
  const required = isObject(document.requiredStatement) ? { label: readText(document.requiredStatement.label), value: readText(document.requiredStatement.value, 'prose') } : original.attribution === undefined ? undefined : { label: [], value: readText(original.attribution, 'prose') };
  for (const [index, thumbnail] of list(document.thumbnail).entries()) if (version === 3 && isObject(thumbnail) && thumbnail.service !== undefined && !Array.isArray(thumbnail.service)) issues.push({ severity: 'error', path: `thumbnail[${index}].service`, message: 'a list of services was expected', mend: 'Put it between square brackets.' });
  const thumbnail = addressOf(list(document.thumbnail)[0]);
  const navDate = string(document.navDate);
  return {
    label: readText(document.label),
    summary: readText(document.summary ?? original.description, 'prose'),
    metadata: list(document.metadata).flatMap((pair, index): LabelledValue[] => {
      if (!isObject(pair)) { issues.push({ severity: 'error', path: `metadata[${index}]`, message: 'a label and a value were expected' }); return []; }
      const read = { label: readText(pair.label), value: readText(pair.value, 'prose') };
      return read.label.length > 0 && read.value.length > 0 ? [read] : [];
    }),
    ...(rights ? { rights } : {}),
    ...(required && required.value.length > 0 ? { requiredStatement: required } : {}),
    provider: links(document.provider), homepage: links(document.homepage), seeAlso: links(document.seeAlso), rendering: links(document.rendering),
    ...(thumbnail ? { thumbnail } : {}),
    ...(navDate ? { navDate } : {}),
  };
}

function checkLanguageMap(value: unknown, path: string, issues: Issue[]): void {
  if (value === undefined) return;
  if (!isObject(value)) return void issues.push({ severity: 'error', path, message: 'texts by language were expected', mend: 'Write {"en": ["…"]}.' });
  for (const [lang, texts] of Object.entries(value)) {
    if (!Array.isArray(texts)) issues.push({ severity: 'error', path: `${path}.${lang}`, message: 'a list of texts was expected', mend: 'Put the text between square brackets.' });
    if (lang !== 'none' && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang)) issues.push({ severity: 'error', path: `${path}.${lang}`, message: `"${lang}" is no language tag`, mend: 'Write one such as "en", or "none".' });
  }
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

function readItem(item: unknown, index: number, issues: Issue[]): IiifCollection['items'][number][] {
  const id = addressOf(item);
  const path = `items[${index}]`;
  if (!isObject(item) || !id) { issues.push({ severity: 'error', path, message: 'a manifest or collection with its address was expected' }); return []; }
  if (item.type !== 'Manifest' && item.type !== 'Collection') { issues.push({ severity: 'error', path: `${path}.type`, message: `a Manifest or Collection was expected, found ${JSON.stringify(item.type)}` }); return []; }
  const label = readText(item.label);
  if (label.length === 0) issues.push({ severity: 'error', path: `${path}.label`, message: 'it has no label', mend: 'Give it a name.' });
  const thumbnail = addressOf(list(item.thumbnail)[0]);
  return [{ id, kind: item.type === 'Collection' ? 'collection' : 'manifest', label, ...(thumbnail ? { thumbnail } : {}) }];
}

const links = (value: unknown): Linked[] => list(value).flatMap((each) => {
  const id = addressOf(each);
  if (!id) return [];
  const format = isObject(each) ? string(each.format) : undefined;
  return [{ id, label: isObject(each) ? readText(each.label) : [], ...(format ? { format } : {}) }];
});
