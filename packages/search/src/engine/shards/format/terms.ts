import { languageFields, stemOf, type LanguageField } from '../../../analysis/stem.ts';
import { wordsIn } from '../../../analysis/words.ts';
import { facetNames, type FacetName, type SearchDocument } from '../../../documents/document.ts';
import type { FieldWord } from '../../../query/parse-query.ts';
import type { WholeIndex } from '../../whole/build-whole.ts';

/** What a term is in an entry of the index: a stem of a language, a word as it was written, a part of a compound, or what holds of a document. */
export const termKinds = ['nl', 'en', 'xx', 'exact', 'compound', 'holds'] as const;
export type TermKind = (typeof termKinds)[number];
export const kindNumber = (kind: TermKind): number => termKinds.indexOf(kind);

/** Terms for what holds of a document are no words: each has one of these marks in it, and stands before all words. */
export const facetTerm = (facet: FacetName, value: string): string => `!${facet}=${value}`;
export const fieldTerm = (field: FieldWord, stem: string): string => `!${field}:${stem}`;

/** Years are told by decades, centuries and millennia; of a long time the decades are not told, of a very long one the centuries neither. */
const units = [{ sign: 'd', long: 10 }, { sign: 'c', long: 100 }, { sign: 'm', long: 1000 }] as const;
/** As many of one unit as the years of a document are told by, at most. */
const mostOfUnit = 20;

const unitsIn = (long: number, first: number, last: number): number[] => Array.from({ length: Math.max(0, Math.floor(last / long) - Math.floor(first / long) + 1) }, (_, index) => Math.floor(first / long) + index);

/** The terms of a document that belongs to these years. The finest unit it is told by is told once more, as a capital. */
export function yearTermsOf([first, last]: readonly [number, number]): string[] {
  const finest = Math.max(0, units.findIndex(({ long }) => unitsIn(long, first, last).length <= mostOfUnit));
  return units.slice(finest).flatMap(({ sign, long }, index) => unitsIn(long, first, last).flatMap((number) => [`!${sign}${number}`, ...(index === 0 ? [`!${sign.toUpperCase()}${number}`] : [])]));
}

/** The terms of documents of which some may belong to these years: whole millennia where they can be, and decades at both ends. */
export function yearTermsFor(first: number, last: number, unit = units.length - 1): string[] {
  const { sign, long } = units[unit]!;
  return unitsIn(long, first, last).flatMap((number) => {
    const [from, to] = [number * long, number * long + long - 1];
    return unit === 0 || (first <= from && to <= last) ? [`!${sign}${number}`] : [`!${sign.toUpperCase()}${number}`, ...yearTermsFor(Math.max(first, from), Math.min(last, to), unit - 1)];
  });
}

/** Whether the terms for years say all there is to say of them. */
export const areWholeDecades = ({ first, last }: { readonly first?: number; readonly last?: number }): boolean => (first === undefined || first % 10 === 0) && (last === undefined || (last + 1) % 10 === 0);

/** All that holds of a document, as terms: values of facets, the words of what they are called, and its years. */
export function holdingTerms({ title, facets, years }: SearchDocument, labels: WholeIndex['labels']): string[] {
  const terms = new Set<string>();
  const told = (field: FieldWord, text: string): void => { for (const { word } of wordsIn(text)) for (const language of languageFields) terms.add(fieldTerm(field, stemOf(word, language))); };
  for (const name of facetNames) {
    for (const value of facets[name] ?? []) {
      terms.add(facetTerm(name, value));
      for (const text of [value, value.slice(value.indexOf('/') + 1), ...(labels[value] ?? []).map((label) => label.value)]) told(name, text);
    }
  }
  for (const { value } of title) told('title', value);
  for (const term of years ? yearTermsOf(years) : []) terms.add(term);
  return [...terms];
}

/** By which terms a word is looked for in a language. */
export const termsOfWord = (word: string): Readonly<Record<LanguageField, string>> => ({ nl: stemOf(word, 'nl'), en: stemOf(word, 'en'), xx: word });
