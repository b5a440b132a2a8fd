import type { RecordType, Text, View } from '@thingsthattalk/core';

/** What can be found: the records that have a page, the scenes of stories, and what others said on the pictures of things. */
export type FoundType = Extract<RecordType, 'thing' | 'story' | 'claim' | 'collection' | 'exhibition' | 'agent' | 'place' | 'term'> | 'scene' | 'annotation';

/** Beyond these years nobody looks, and what has no beginning or no end goes as far as they do. */
export const [earliestYear, latestYear] = [-10_000, 3000] as const;

/** By what hits can be narrowed down, in the order in which that is offered. */
export const facetNames = ['type', 'status', 'holder', 'maker', 'collection', 'place', 'period', 'material', 'language', 'rights', 'image'] as const;
export type FacetName = (typeof facetNames)[number];

/** Words in one language. */
export interface WordsIn {
  /** BCP 47; `und` where nobody said. */
  readonly lang: string;
  readonly value: string;
}

/**
 * One thing that can be found, as the index knows it. It is made from records, or by whoever has none: a page of a museum’s
 * own, a row of a catalogue.
 */
export interface SearchDocument {
  /** Its own name in the index: `thing/ray-dragon`, `story/ik-was-een-rog#mond`. */
  readonly id: string;
  readonly type: FoundType;
  /** The record it belongs to; a scene belongs to its story. */
  readonly ref: string;
  /** The scene it is, where it is one. */
  readonly scene?: string;
  /** What it looks at: the very detail that a hit opens. */
  readonly view?: View;
  /** The place on a canvas that it looks at, where no record says so: `https://…/canvas/1#xywh=1,2,3,4`. */
  readonly place?: string;
  /** A small picture of what it looks at: an address, also one below the archive’s, and its size in pixels. */
  readonly image?: { readonly src: string; readonly width: number; readonly height: number };
  /** Where in the world it is, or comes from: degrees to the east and to the north. */
  readonly point?: readonly [longitude: number, latitude: number];
  /** What it is called, in every language there is. */
  readonly title: Text;
  /** Other names, object numbers, and the names of who and what belongs to it: maker, holder, place, terms. */
  readonly names: readonly WordsIn[];
  /** All it says, as plain text, piece by piece: a snippet is cut from one of them. */
  readonly text: readonly WordsIn[];
  /** Values by which it can be narrowed down: references (`agent/x`) or words of their own (`fake`). */
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** The first and the last year it belongs to; astronomical years, -499 is 500 BC. */
  readonly years?: readonly [first: number, last: number];
}
