import type { Text } from '@thingsthattalk/core';
import { facetNames, type FacetName, type SearchDocument } from '../../../documents/document.ts';

/** Values of documents that follow each other. */
export interface ColumnFile {
  /** For each facet the sets of values there are, and which of them how many documents have, one after the other. */
  readonly facets: Readonly<Partial<Record<FacetName, { readonly sets: readonly (readonly string[])[]; readonly runs: readonly number[] }>>>;
  /** What references among the values are called. */
  readonly labels: Readonly<Record<string, Text>>;
  /** The first and the last year of each document; 0 where it has none. */
  readonly years: readonly (readonly [number, number] | 0)[];
}

/** A value with how many documents have it, and what it is called. */
export type CountedValue = readonly [value: string, count: number, label?: Text];

/** What holds of all documents together. */
export interface EverythingFile {
  readonly facets: Readonly<Partial<Record<FacetName, readonly CountedValue[]>>>;
  /** The first documents in each order, by their numbers: by age, and by title in a language. */
  readonly oldest: readonly number[];
  readonly newest: readonly number[];
  readonly titles: Readonly<Record<string, readonly number[]>>;
}

/** The values of each document of a file, unrolled. */
export interface Columns {
  readonly facets: readonly SearchDocument['facets'][];
  readonly labels: ColumnFile['labels'];
  readonly years: ColumnFile['years'];
}

export function unrolled({ facets, labels, years }: ColumnFile): Columns {
  const all = years.map((): Partial<Record<FacetName, readonly string[]>> => ({}));
  for (const name of facetNames) {
    const column = facets[name];
    let at = 0;
    for (let run = 0; column && run < column.runs.length; run += 2) {
      const values = column.sets[column.runs[run]!] ?? [];
      const end = Math.min(all.length, at + column.runs[run + 1]!);
      for (; at < end; at++) if (values.length > 0) all[at]![name] = values;
    }
  }
  return { facets: all, labels, years };
}
