import type { FacetName, SearchDocument } from './documents/document.ts';
import { buildWhole, type WholeIndex } from './engine/whole/build-whole.ts';
import { WholeEngine } from './engine/whole/whole-engine.ts';
import type { Answer, Engine, Order } from './engine/engine.ts';
import { parseQuery } from './query/parse-query.ts';

/** How a question is asked, beside its words. */
export interface AskOptions {
  /** Values that were chosen, by facet: `{ status: ['fake'] }`. */
  readonly chosen?: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** By default what fits best comes first. */
  readonly order?: Order;
  /** How many hits to leave out; 0 or more, 0 by default. */
  readonly from?: number;
  /** How many hits to give: 0 to 100, 10 by default. */
  readonly size?: number;
  readonly signal?: AbortSignal;
}

/** A search that can be asked, the same in a page and in Node. */
export interface Search {
  /** Asks. Whatever is written is a question; one without words finds everything. */
  query(text: string, options?: AskOptions): Promise<Answer>;
}

/** What is searched: an engine that was opened, or documents that are at hand. */
export type Searched = { readonly engine: Engine } | { readonly documents: readonly SearchDocument[]; readonly labels?: WholeIndex['labels'] };

/**
 * A search. Asking never throws for what was written; an engine may reject when what it lies on cannot be had.
 * @param searched with documents, and the language of who asks (BCP 47): titles, snippets and labels come in it where they can
 * @example
 * const documents = [{ id: 'thing/rog', type: 'thing', ref: 'thing/rog', title: [{ lang: 'nl', value: 'Rog' }], names: [], text: [{ lang: 'nl', value: 'Geen draak, maar een vis.' }], facets: {} }];
 * const { hits } = await createSearch({ documents, lang: 'nl' }).query('draken');
 * hits.map(({ ref, snippet }) => [ref, snippet.parts.find(({ marked }) => marked).text]) //=> [['thing/rog', 'draak']]
 */
export function createSearch(searched: Searched & { readonly lang: string }): Search {
  const engine = 'engine' in searched ? searched.engine : new WholeEngine(buildWhole(searched.documents, searched.labels));
  return {
    query: (text, { chosen = {}, order = 'relevance', from = 0, size = 10, signal } = {}) => engine.ask({ query: parseQuery(text), chosen, order, lang: searched.lang, from: whole(from, 1e9, 0), size: whole(size, 100, 10) }, signal),
  };
}

const whole = (value: number, most: number, otherwise: number): number => (Number.isFinite(value) ? Math.min(most, Math.max(0, Math.trunc(value))) : otherwise);
