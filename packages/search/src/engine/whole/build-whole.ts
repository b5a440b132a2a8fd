import type { Text } from '@thingsthattalk/core';
import MiniSearch from 'minisearch';
import { fieldOfLanguage, stemOf } from '../../analysis/stem.ts';
import { wordsIn } from '../../analysis/words.ts';
import type { SearchDocument } from '../../documents/document.ts';
import { isCommon } from '../common-words.ts';
import { fieldsOfDocument, indexOptions, type Fields } from './index-options.ts';

/** An index in one file: right up to a few thousand documents. As JSON it is what is written and fetched. */
export interface WholeIndex {
  readonly format: 'ttt-search-whole';
  readonly version: 1;
  /** What the values of facets are called, by their references. */
  readonly labels: Readonly<Record<string, Text>>;
  readonly documents: readonly SearchDocument[];
  /** Words that so many documents have that they tell none from another, folded. */
  readonly common: readonly string[];
  /** What MiniSearch made. */
  readonly index: object;
}

/**
 * Makes an index of documents, in their order; the same documents give the same bytes.
 * @param labels what the references among the values of facets are called
 */
export function buildWhole(documents: readonly SearchDocument[], labels: WholeIndex['labels'] = {}): WholeIndex {
  const index = new MiniSearch<Fields>(indexOptions);
  const known = dutchWords(documents);
  index.addAll(documents.map((document, number) => fieldsOfDocument(number, document, (stem) => known.has(stem))));
  return { format: 'ttt-search-whole', version: 1, labels, documents, common: commonWords(documents), index: index.toJSON() };
}

function commonWords(documents: readonly SearchDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, names, text } of documents) {
    for (const word of new Set([...title, ...names, ...text].flatMap(({ value }) => wordsIn(value).map((found) => found.word)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => isCommon(count, documents.length)).map(([word]) => word).sort();
}

/** The stems of what the archive says in Dutch: what compounds may be made of. */
function dutchWords(documents: readonly SearchDocument[]): Set<string> {
  const stems = new Set<string>();
  for (const { title, names, text } of documents) {
    for (const { lang, value } of [...title, ...names, ...text]) if (fieldOfLanguage(lang) === 'nl') for (const { word } of wordsIn(value)) if (/^\p{L}+$/u.test(word)) stems.add(stemOf(word, 'nl'));
  }
  return stems;
}
