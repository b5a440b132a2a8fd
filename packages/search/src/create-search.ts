import type { SearchDocument } from './documents/document.ts';
import type { Answer, Engine } from './engine/engine.ts';
import { questionOf, type AskOptions } from './engine/question.ts';
import { buildWhole, type WholeIndex } from './engine/whole/build-whole.ts';
import { WholeEngine } from './engine/whole/whole-engine.ts';

/** A search that can be asked, the same in a page and in Node. */
export interface Search {
  /** Asks. Whatever is written is a question; one without words finds everything. */
  query(text: string, options?: AskOptions & { readonly signal?: AbortSignal }): Promise<Answer>;
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
  return { query: (text, { signal, ...options } = {}) => engine.ask(questionOf(text, searched.lang, options), signal) };
}
