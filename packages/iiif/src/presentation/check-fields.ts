import { isRightsStatement } from '@thingsthattalk/core';
import type { Findings } from './findings.ts';
import { inWords, isObject, list, string, type Json } from './json.ts';

/** Checks of single fields of Presentation 3, each by what the specification says of it; sections are those of Presentation API 3.0. */

/** §3.1, §4.4: a language map, with lists of texts. */
export function checkTexts(value: unknown, path: string, found: Findings): void {
  if (value === undefined) return;
  if (!isObject(value)) return found.error(path, 'texts by language were expected', 'Write {"en": ["…"]}.');
  for (const [lang, texts] of Object.entries(value).slice(0, 50)) {
    const at = `${path}.${inWords(lang).slice(1, -1)}`;
    if (lang !== 'none' && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang)) found.error(at, `${inWords(lang)} is no language tag`, 'Write one such as "en", or "none".');
    if (!Array.isArray(texts)) found.error(at, 'a list of texts was expected', 'Put the text between square brackets.');
    else if (!texts.every((text) => typeof text === 'string')) found.error(at, 'something other than a text stands among the texts', 'Write each as text, between quotation marks.');
  }
}

/** §3.2: the address of a resource. */
export function checkAddress(json: Json, path: string, what: string, found: Findings): void {
  const id = string(json.id) ?? string(json['@id']);
  if (!id) return found.error(`${path}id`, `${what} has no address`, 'Give it an id that begins with https://.');
  if (!/^https?:\/\/[^\s/]/i.test(id)) return found.error(`${path}id`, `${inWords(id)} is no web address`, 'Give it an id that begins with https://.');
  if (/^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i.test(id)) found.warning(`${path}id`, `${inWords(id)} is an address on the maker’s own computer: nobody else can open it`, 'Give the document the address it is published at, and all that is in it too.');
}

/** §4.3: what is a list, also when it holds one thing. */
export function checkLists(json: Json, path: string, found: Findings): void {
  for (const key of ['metadata', 'thumbnail', 'provider', 'homepage', 'seeAlso', 'rendering', 'service', 'services', 'partOf', 'behavior', 'logo', 'items', 'structures', 'annotations']) {
    if (json[key] !== undefined && !Array.isArray(json[key])) found.error(`${path}${key}`, 'a list was expected; this is read all the same', 'Put it between square brackets.');
  }
}

/** §3.1, `rights`: one licence or statement, by the name its makers gave it. */
export function checkRights(rights: unknown, found: Findings): void {
  if (rights === undefined) return;
  if (typeof rights !== 'string') return found.error('rights', 'one address of a licence or rights statement was expected', 'Write it as text.');
  if (!isRightsStatement(rights)) found.warning('rights', `${inWords(rights)} is neither a Creative Commons licence nor a statement of rightsstatements.org`, 'Put it in requiredStatement, and a statement here.');
  else if (rights.startsWith('https:')) found.warning('rights', 'the name of a licence begins with http://, this one with https://', 'Write http://: it is a name, not an address to open.');
}

/** §3.1: headings with what stands under them. */
export function checkPair(pair: unknown, path: string, found: Findings): void {
  if (!isObject(pair) || pair.label === undefined || pair.value === undefined) return found.error(path, 'a label and a value were expected', 'Give both.');
  checkTexts(pair.label, `${path}.label`, found);
  checkTexts(pair.value, `${path}.value`, found);
}

const behaviors: Readonly<Record<string, readonly string[]>> = {
  Collection: ['auto-advance', 'no-auto-advance', 'repeat', 'no-repeat', 'unordered', 'individuals', 'continuous', 'paged', 'multi-part', 'together'],
  Manifest: ['auto-advance', 'no-auto-advance', 'repeat', 'no-repeat', 'unordered', 'individuals', 'continuous', 'paged'],
  Canvas: ['auto-advance', 'no-auto-advance', 'facing-pages', 'non-paged'],
  Range: ['auto-advance', 'no-auto-advance', 'unordered', 'individuals', 'continuous', 'paged', 'sequence', 'thumbnail-nav', 'no-nav'],
};
const known = new Set([...Object.values(behaviors).flat(), 'hidden']);
const apart = [['unordered', 'individuals', 'continuous', 'paged'], ['auto-advance', 'no-auto-advance'], ['repeat', 'no-repeat'], ['facing-pages', 'non-paged'], ['sequence', 'thumbnail-nav', 'no-nav']];

/** §3.2, `behavior`: what goes with which resource, and what does not go together. */
export function checkBehavior(value: unknown, type: 'Collection' | 'Manifest' | 'Canvas' | 'Range', path: string, found: Findings): void {
  const given = list(value).filter((each): each is string => typeof each === 'string');
  for (const each of given) if (known.has(each) && !behaviors[type]?.includes(each)) found.warning(path, `"${each}" says nothing about a ${type}`, `Leave it out, or put it where it belongs.`);
  for (const group of apart) {
    const both = group.filter((each) => given.includes(each));
    if (both.length > 1) found.error(path, `${both.map((each) => `"${each}"`).join(' and ')} cannot both be so`, 'Keep one of them.');
  }
}

/** §3.2: a word out of a few. */
export function checkWord(value: unknown, words: readonly string[], path: string, found: Findings): void {
  if (value !== undefined && !words.includes(value as string)) found.error(path, `${inWords(value)} is none of ${words.join(', ')}`, 'Write one of these.');
}

/** §3.1, `navDate`: a date with a time and its zone. */
export function checkDate(value: unknown, path: string, found: Findings): void {
  if (value !== undefined && !(typeof value === 'string' && /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value))) found.error(path, `${inWords(value)} is no date with a time`, 'Write one such as "1856-01-01T00:00:00Z".');
}

const misnamed: Readonly<Record<string, string>> = { 'image/jpg': 'image/jpeg', 'image/tif': 'image/tiff', 'audio/mp3': 'audio/mpeg', 'text/json': 'application/json' };
const endings: Readonly<Record<string, RegExp>> = { jpg: /^image\/jpe?g$/, jpeg: /^image\/jpe?g$/, png: /^image\/png$/, gif: /^image\/gif$/, pdf: /^application\/pdf$/, avi: /^video\/(?:x-msvideo|avi|vnd\.avi)$/, webm: /^(?:video|audio)\/webm$/, mp3: /^audio\// };

/** §3.2, `format`: a media type, and that of the file. */
export function checkFormat(json: Json, path: string, found: Findings): void {
  const format = string(json.format);
  if (!format) return;
  const better = Object.hasOwn(misnamed, format) ? misnamed[format] : undefined;
  const [, ending = ''] = /\.([a-z0-9]{3,4})(?:[?#]|$)/i.exec(string(json.id) ?? '') ?? [];
  const expected = Object.hasOwn(endings, ending.toLowerCase()) ? endings[ending.toLowerCase()] : undefined;
  if (better) found.warning(`${path}format`, `"${format}" is the name of no kind of file`, `Write "${better}".`);
  else if (!/^[a-z]+\/[\w.+-]+(?:\s*;.*)?$/i.test(format)) found.warning(`${path}format`, `${inWords(format)} is the name of no kind of file`, 'Write one such as "image/jpeg".');
  else if (expected && !expected.test(format)) found.warning(`${path}format`, `the file is called .${ending}, but ${inWords(format)} is said of it`, 'Look what the file is, and say that.');
}
