import type { FacetName } from '../documents/document.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Order, Question } from './engine.ts';

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
  /** Whether the values of facets are counted; so by default. Of a large archive that takes longer than the hits themselves. */
  readonly counting?: boolean;
}

/**
 * What an engine is asked, of what somebody wrote. Whatever that is, it is a question.
 * @param lang the language of who asks (BCP 47)
 * @example
 * questionOf('"drie kralen" -goud', 'nl', { size: 1000 }).size //=> 100
 */
export const questionOf = (text: string, lang: string, { chosen = {}, order = 'relevance', from = 0, size = 10, counting = true }: AskOptions = {}): Question => ({
  query: parseQuery(text), chosen, order, lang, from: whole(from, 1e9, 0), size: whole(size, 100, 10), counting,
});

const whole = (value: number, most: number, otherwise: number): number => (Number.isFinite(value) ? Math.min(most, Math.max(0, Math.trunc(value))) : otherwise);
