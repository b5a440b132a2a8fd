import { proseToText } from '@thingsthattalk/core';
import type { Annotation, CanvasPlace } from '../presentation/annotation-model.ts';
import type { Json } from '../presentation/json.ts';
import { languageMap } from '../write/language-map.ts';
import { completeWord, findWords, termsOf, type WordIndex } from './word-index.ts';

const context = 'http://iiif.io/api/search/2/context.json';

/** How many annotations one answer holds; more are on the pages after it. */
export const searchPageSize = 50;

/** What is asked of a search service: Content Search 2.0 §3.2. */
export interface SearchQuery {
  /** Without any word in it, only motivations are asked for. */
  readonly q: string;
  /** Only annotations made for one of these; none named: all. `non-painting` is all that is not painted. */
  readonly motivations?: readonly string[];
  /** From 1. */
  readonly page?: number;
  /** Parameters that were given and not heeded: the answer says so. */
  readonly ignored?: readonly string[];
}

/**
 * The answer of a search service (Content Search 2.0 §3.3): the annotations found, and for each word the text around it.
 * @param service the address of the service
 * @returns `null` when there is no such page
 */
export function searchAnswer(index: WordIndex, service: string, { q, motivations = [], page = 1, ignored = [] }: SearchQuery): Json | null {
  const wanted = (annotation: Annotation): boolean => motivations.length === 0 || motivations.includes('non-painting') || annotation.motivations.some((each) => motivations.includes(each));
  const found = termsOf(q).length > 0 || motivations.length > 0 ? findWords(index, q).filter(({ annotation }) => wanted(annotation)) : [];
  const last = Math.max(1, Math.ceil(found.length / searchPageSize));
  if (page > last) return null;
  const startIndex = (page - 1) * searchPageSize;
  const here = found.slice(startIndex, startIndex + searchPageSize);
  const asked = new URLSearchParams({ q, ...(motivations.length > 0 ? { motivation: motivations.join(' ') } : {}) }).toString();
  const collection = `${service}?${asked}`;
  const pageOf = (number: number): Json => ({ id: `${collection}&page=${number}`, type: 'AnnotationPage' });
  const id = `${collection}&page=${page}`;
  const hits = here.flatMap(({ annotation, words }) => words.map((word) => ({ source: annotation.id, word })));
  return {
    '@context': context,
    id,
    type: 'AnnotationPage',
    ...(ignored.length > 0 ? { ignored } : {}),
    partOf: { id: collection, type: 'AnnotationCollection', total: found.length, first: pageOf(1), last: pageOf(last) },
    startIndex,
    ...(page > 1 ? { prev: pageOf(page - 1) } : {}),
    ...(page < last ? { next: pageOf(page + 1) } : {}),
    items: here.map(({ annotation }) => annotationJson(annotation)),
    ...(hits.length > 0 ? { annotations: [{ id: `${id}#hits`, type: 'AnnotationPage', items: hits.map(({ source, word }, at) => ({ id: `${id}#hit-${at + 1}`, type: 'Annotation', motivation: 'contextualizing', target: { type: 'SpecificResource', source, selector: [{ type: 'TextQuoteSelector', ...word }] } })) }] } : {}),
  };
}

/** The answer of an autocomplete service (Content Search 2.0 §4.3): words, and where to ask for each. */
export function completeAnswer(index: WordIndex, { search, autocomplete }: { readonly search: string; readonly autocomplete: string }, { q, least, ignored = [] }: { readonly q: string; readonly least?: number; readonly ignored?: readonly string[] }): Json {
  const asked = new URLSearchParams({ q, ...(least ? { min: String(least) } : {}) }).toString();
  return {
    '@context': context,
    id: `${autocomplete}?${asked}`,
    type: 'TermPage',
    ...(ignored.length > 0 ? { ignored } : {}),
    items: completeWord(index, q, least ? { least } : {}).map(({ value, total }) => ({ value, total, service: [{ id: `${search}?${new URLSearchParams({ q: value }).toString()}`, type: 'SearchService2' }] })),
  };
}

/**
 * What a manifest says of a search service that stands behind it: an entry of its `service`.
 * @example
 * searchService('https://a.org/iiif/thing/x') //=> { id: 'https://a.org/iiif/thing/x/search', type: 'SearchService2', service: [{ id: 'https://a.org/iiif/thing/x/autocomplete', type: 'AutoCompleteService2' }] }
 */
export const searchService = (address: string): Json => ({ id: `${address}/search`, type: 'SearchService2', service: [{ id: `${address}/autocomplete`, type: 'AutoCompleteService2' }] });

function annotationJson({ id, motivations, label, bodies, target }: Annotation): Json {
  return {
    id,
    type: 'Annotation',
    motivation: motivations.length === 1 ? motivations[0] : motivations,
    ...(label.length > 0 ? { label: languageMap(label, '') } : {}),
    body: bodies.flatMap((body) => (body.kind === 'text' ? [{ type: 'TextualBody', value: proseToText(body.text), format: 'text/plain', ...(body.lang && body.lang !== 'und' ? { language: body.lang } : {}) }] : [])),
    target: placeAddress(target),
  };
}

function placeAddress({ canvas, region, time }: CanvasPlace): string {
  const parts = [
    ...(region ? [`xywh=${[region.x, region.y, region.width, region.height].join(',')}`] : []),
    ...(time ? [`t=${time.start}${time.end === undefined ? '' : `,${time.end}`}`] : []),
  ];
  return parts.length > 0 ? `${canvas}#${parts.join('&')}` : canvas;
}
