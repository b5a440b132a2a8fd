import type { SearchDocument } from '../../../documents/document.ts';
import { documentOf, type KeptDocument } from '../format/kept-document.ts';
import type { ColumnFile, EverythingFile } from '../format/columns.ts';

/** Whether what stands in a file is what it should be: an index may come from a host that one knows nothing of. */

type Shape = (value: unknown) => boolean;
const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => typeof value === 'number';
const listOf = (each: Shape): Shape => (value) => Array.isArray(value) && value.every(each);
const mapOf = (each: Shape): Shape => (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(each);
const having = (fields: Readonly<Record<string, Shape>>): Shape => (value) => typeof value === 'object' && value !== null && Object.entries(fields).every(([name, is]) => is((value as Record<string, unknown>)[name]));
const maybe = (is: Shape): Shape => (value) => value === undefined || is(value);

const words = listOf(having({ lang: isText, value: isText }));
const pair: Shape = (value) => listOf(isNumber)(value) && (value as unknown[]).length === 2;
const counted: Shape = (value) => Array.isArray(value) && isText(value[0]) && isNumber(value[1]) && maybe(words)(value[2]);

const isDocument = having({
  id: isText, type: isText, ref: maybe(isText), scene: maybe(isText), place: maybe(isText), title: words, names: maybe(words), text: words, facets: maybe(mapOf(listOf(isText))), years: maybe(pair),
  image: maybe(having({ src: isText, width: isNumber, height: isNumber })), view: maybe(having({ thing: isText })), point: maybe(pair),
});

export const documentsIn = (value: unknown): readonly SearchDocument[] => sound<KeptDocument[]>(value, listOf(isDocument)).map(documentOf);
export const textsIn = (value: unknown): readonly string[] => sound<string[]>(value, listOf(isText));
export const columnIn = (value: unknown): ColumnFile => sound(value, having({ facets: mapOf(having({ sets: listOf(listOf(isText)), runs: listOf(isNumber) })), labels: mapOf(words), years: listOf((each) => each === 0 || pair(each)) }));
export const everythingIn = (value: unknown): EverythingFile => sound(value, having({ facets: mapOf(listOf(counted)), oldest: listOf(isNumber), newest: listOf(isNumber), titles: mapOf(listOf(isNumber)) }));

/** @throws TypeError when it is not what it should be */
function sound<T>(value: unknown, is: Shape): T {
  if (!is(value)) throw new TypeError('it is not what it should be');
  return value as T;
}
