import type { Issue } from '@thingsthattalk/core';
import { addressOf } from './addresses.ts';
import { checkAddress, checkBehavior, checkDate, checkFormat, checkLists, checkPair, checkRights, checkTexts, checkWord } from './check-fields.ts';
import { Findings } from './findings.ts';
import { inWords, isObject, list, string, type Json } from './json.ts';

type Kind = 'Collection' | 'Manifest' | 'Canvas' | 'Range';

/**
 * What is wrong with a document of Presentation API 3.0, by the rules of the specification, also those that its JSON
 * Schema does not have: in words for whoever keeps it, each with its path and how to mend it. Reads nothing and changes
 * nothing; a document may have faults and be of use all the same.
 * @param json a manifest or collection that is not nested too deep
 */
export function checkPresentation(json: Json): readonly Issue[] {
  const found = new Findings();
  checkContext(json, found);
  if (json.type === 'Collection') checkCollection(json, '', found);
  else checkManifest(json, found);
  checkRights(json.rights, found);
  return found.issues;
}

function checkContext(json: Json, found: Findings): void {
  const contexts = list(json['@context']);
  const mend = 'Write "http://iiif.io/api/presentation/3/context.json".';
  const wrong = contexts.findIndex((each) => !isObject(each) && (typeof each !== 'string' || !/^https?:\/\/\S+$/.test(each) || /[{}]/.test(each)));
  if (wrong >= 0) found.error(`@context[${wrong}]`, `${inWords(contexts[wrong])} is no address of a context`, mend);
  else if (contexts.length === 0) found.warning('@context', 'the document does not say which API it follows', `Add "@context". ${mend}`);
  else if (!/^https?:\/\/iiif\.io\/api\/presentation\/[34]\//.test(string(contexts.at(-1)) ?? '')) found.warning('@context', `the last context is ${inWords(contexts.at(-1))}`, `The last must be that of the Presentation API. ${mend}`);
}

/** What every resource may say of itself: §3.1 to §3.3. */
function checkResource(json: Json, kind: Kind, path: string, found: Findings): void {
  checkLists(json, path, found);
  for (const key of ['label', 'summary']) checkTexts(json[key], `${path}${key}`, found);
  for (const [index, pair] of list(json.metadata).entries()) checkPair(pair, `${path}metadata[${index}]`, found);
  if (json.requiredStatement !== undefined) checkPair(json.requiredStatement, `${path}requiredStatement`, found);
  checkBehavior(json.behavior, kind, `${path}behavior`, found);
  checkDate(json.navDate, `${path}navDate`, found);
  if (kind !== 'Canvas') checkWord(json.viewingDirection, ['left-to-right', 'right-to-left', 'top-to-bottom', 'bottom-to-top'], `${path}viewingDirection`, found);
  for (const key of ['thumbnail', 'homepage', 'seeAlso', 'rendering']) for (const [index, each] of list(json[key]).entries()) checkContent(each, `${path}${key}[${index}].`, found);
  for (const [index, provider] of list(json.provider).entries()) {
    const at = `${path}provider[${index}].`;
    if (!isObject(provider)) { found.error(at.slice(0, -1), 'the institution that publishes was expected', 'Give its id, its type "Agent" and its label.'); continue; }
    checkAddress(provider, at, 'the institution', found);
    checkLists(provider, at, found);
    if (provider.label === undefined) found.error(`${at}label`, 'the institution has no name', 'Give it a label.');
    checkTexts(provider.label, `${at}label`, found);
    for (const key of ['homepage', 'logo', 'seeAlso']) for (const [at2, each] of list(provider[key]).entries()) checkContent(each, `${at}${key}[${at2}].`, found);
  }
  for (const key of ['placeholderCanvas', 'accompanyingCanvas']) if (isObject(json[key])) checkCanvas(json[key], `${path}${key}.`, found);
}

/** A file or page somewhere else: §5.7. */
function checkContent(json: unknown, path: string, found: Findings): void {
  if (!isObject(json)) return found.error(path.slice(0, -1), `a file or page was expected, found ${inWords(json)}`, 'Write {"id": "https://…", "type": "…"}.');
  checkAddress(json, path, 'it', found);
  if (!string(json.type)) found.error(`${path}type`, 'it does not say what kind of thing it is', 'Add a type, such as "Image" or "Text".');
  checkLists(json, path, found);
  checkTexts(json.label, `${path}label`, found);
  checkFormat(json, path, found);
}

function checkCollection(json: Json, path: string, found: Findings): void {
  checkResource(json, 'Collection', path, found);
  for (const [index, item] of list(json.items).entries()) {
    const at = `${path}items[${index}].`;
    if (!isObject(item)) continue;
    checkAddress(item, at, 'it', found);
    if (item.type === 'Collection' && item.items !== undefined) checkCollection(item, at, found);
    else checkResource(item, item.type === 'Collection' ? 'Collection' : 'Manifest', at, found);
  }
}

function checkManifest(json: Json, found: Findings): void {
  if (addressOf(json)) checkAddress(json, '', 'the document', found);
  checkResource(json, 'Manifest', '', found);
  const canvases = list(json.items);
  if (Array.isArray(json.items) && canvases.length === 0) found.error('items', 'there are no canvases', 'List at least one.');
  for (const [index, canvas] of canvases.entries()) if (isObject(canvas)) checkCanvas(canvas, `items[${index}].`, found);
  const ids = new Set(canvases.map((canvas) => addressOf(canvas)));
  const start = isObject(json.start) ? addressOf(json.start.source ?? json.start) : undefined;
  if (start && !ids.has(start)) found.warning('start', 'where to begin is none of the canvases', 'Name a canvas that is in "items".');
  checkRanges(list(json.structures), 'structures', new Set(), found);
}

/** §5.4. Each range has one place; those named elsewhere have no `items` of their own there. */
function checkRanges(ranges: readonly unknown[], path: string, seen: Set<string>, found: Findings): void {
  for (const [index, range] of ranges.entries()) {
    const at = `${path}[${index}].`;
    if (!isObject(range) || range.type !== 'Range' || range.items === undefined) continue;
    const id = addressOf(range) ?? '';
    if (!id) found.error(`${at}id`, 'the chapter has no address', 'Give the range an id.');
    else if (seen.has(id)) found.error(`${at}id`, `another chapter has the same address ${inWords(id)}`, 'Give each range an id of its own; one that holds itself can have no end.');
    seen.add(id);
    checkResource(range, 'Range', at, found);
    checkRanges(list(range.items), `${at}items`, seen, found);
  }
}

/** §5.3, §5.5 and §5.6: a canvas with what is painted on it. */
function checkCanvas(json: Json, path: string, found: Findings): void {
  checkResource(json, 'Canvas', path, found);
  const id = addressOf(json);
  if (id?.includes('#')) found.warning(`${path}id`, 'the address of a canvas has no part behind a #', 'Leave # and what follows out.');
  for (const key of ['width', 'height', 'duration']) if (json[key] !== undefined && !(typeof json[key] === 'number' && json[key] > 0 && (key === 'duration' || Number.isInteger(json[key])))) found.error(`${path}${key}`, `${inWords(json[key])} is no ${key}`, key === 'duration' ? 'Write seconds, as a number above 0.' : 'Write a whole number above 0.');
  if (json.width === undefined && json.height === undefined && json.duration === undefined) found.error(path.slice(0, -1), 'the canvas has neither a size nor a duration', 'Give it a width and a height, or a duration.');
  for (const [pageIndex, page] of list(json.items).entries()) for (const [index, annotation] of list(isObject(page) ? page.items : []).entries()) {
    if (!isObject(annotation)) continue;
    const at = `${path}items[${pageIndex}].items[${index}].`;
    const target = addressOf(isObject(annotation.target) && annotation.target.source !== undefined ? annotation.target.source : annotation.target);
    if (id && list(annotation.target).length < 2 && target?.split('#')[0] !== id.split('#')[0]) found.error(`${at}target`, target ? `this is painted on ${inWords(target)}, which is not the canvas it stands in` : 'it does not say which canvas it is painted on', 'Write the address of the canvas. It is shown on this one.');
    if (annotation.timeMode !== undefined) checkWord(annotation.timeMode, ['trim', 'scale', 'loop'], `${at}timeMode`, found);
    for (const body of list(annotation.body)) if (isObject(body)) checkBody(body, `${at}body.`, found);
  }
}

function checkBody(body: Json, path: string, found: Findings): void {
  if (body.type === 'Choice') return void list(body.items).forEach((each, index) => { if (isObject(each)) checkBody(each, `${path}items[${index}].`, found); });
  if (isObject(body.source)) return checkBody(body.source, `${path}source.`, found);
  checkFormat(body, path, found);
  checkTexts(body.label, `${path}label`, found);
}
