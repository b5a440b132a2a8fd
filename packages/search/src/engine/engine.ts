import type { FacetName, SearchDocument, WordsIn } from '../documents/document.ts';
import type { Query } from '../query/parse-query.ts';

/** In which order hits come. */
export const orders = ['relevance', 'oldest', 'newest', 'title'] as const;
export type Order = (typeof orders)[number];

/** What an engine is asked. */
export interface Question {
  readonly query: Query;
  /** Values that were chosen: one of each facet must hold, the facets together. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly order: Order;
  /** The language of who asks (BCP 47): for titles, snippets and the alphabet. */
  readonly lang: string;
  /** How many hits to leave out, and how many to give. */
  readonly from: number;
  readonly size: number;
  /** Whether it is counted how many hits each value of a facet has: hits can be shown before that is known. */
  readonly counting: boolean;
}

/** A piece of a snippet; marked where it is what was looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

/** What was found, with all that is needed to show it and to open the very place. */
export interface Hit extends Pick<SearchDocument, 'id' | 'type' | 'ref' | 'scene' | 'view' | 'place' | 'image' | 'point' | 'years'> {
  /** The address of the archive it is of, where several were asked. */
  readonly archive?: string;
  /** The title in the language of who asks, or the nearest there is. */
  readonly title: WordsIn;
  /** The words around what was found; where only a name was found, how the text begins. `null` where it has no text. */
  readonly snippet: { readonly lang: string; readonly parts: readonly SnippetPart[] } | null;
  /** What it is held to be, where somebody said so: `fake`. */
  readonly status: readonly string[];
  /** Only to be compared with others of the same answer. */
  readonly score: number;
}

/** A value of a facet, with how many hits have it. */
export interface FacetCount {
  readonly value: string;
  /** What it is called in the language of who asks; absent for words of our own (`fake`, `thing`). */
  readonly label?: string;
  readonly count: number;
  /** There are more than `count`: only so many of the best hits were counted. */
  readonly more?: true;
}

/** A page of hits. */
export interface Answer {
  /** How many there are; at least so many where `exact` is false. */
  readonly total: { readonly count: number; readonly exact: boolean };
  readonly hits: readonly Hit[];
  /** Empty when nothing was to be counted. For each facet the values among the hits, the commonest first: as they would be if nothing of that facet was chosen. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetCount[]>>>;
  /** Nothing has all the words as they were written: these were found in their place, or one of them was left out. */
  readonly loosened: boolean;
  /** What may have been meant, where a word is nowhere. */
  readonly meant: string | null;
  /** What could not be asked, in words for whoever looks after the archive; empty when the answer is whole. */
  readonly missing: readonly string[];
}

/** Where an index lies and how it is asked is its own business: a question in, a page of hits out. */
export interface Engine {
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
}
