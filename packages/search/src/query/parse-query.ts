import { plainLetters } from '@thingsthattalk/core';
import { wordsIn } from '../analysis/words.ts';

/** The words that may stand before a colon: facets, and what a thing is called. */
export const fieldWords = ['type', 'status', 'holder', 'maker', 'collection', 'place', 'period', 'material', 'language', 'rights', 'image', 'title'] as const;
export type FieldWord = (typeof fieldWords)[number];

/** What fields are called in the languages that people ask in, folded; beside their own names. */
const namesOfFields: Readonly<Record<FieldWord | 'year', readonly string[]>> = {
  type: ['soort', 'art', 'genre'], status: ['oordeel', 'urteil', 'statut'], holder: ['bezitter', 'museum', 'besitzer', 'musee'], maker: ['gemaakt', 'kunstenaar', 'hersteller', 'auteur', 'artist'], collection: ['verzameling', 'sammlung'], place: ['plek', 'plaats', 'ort', 'lieu'],
  period: ['periode', 'eeuw', 'century', 'siecle'], material: ['materiaal', 'materiau'], language: ['taal', 'sprache', 'langue'], rights: ['rechten', 'licentie', 'rechte', 'droits', 'licence'], image: ['beeld', 'bild'], title: ['titel', 'titre'], year: ['jaar', 'jahr', 'annee'],
};
const fieldByName = new Map<string, FieldWord | 'year'>(Object.entries(namesOfFields).flatMap(([field, names]) => [field, ...names].map((name) => [name, field as FieldWord | 'year'] as const)));

/** What somebody asks for, taken apart. All words are folded, none is brought to its stem. */
export interface Query {
  /** Words that are looked for, each once, in their order; the words of phrases among them. */
  readonly words: readonly string[];
  /** The last word may go on: it is still being typed. */
  readonly open: boolean;
  /** Words that must stand behind each other. */
  readonly phrases: readonly (readonly string[])[];
  /** Words, or phrases, that must not be there. */
  readonly without: readonly (readonly string[])[];
  /** What must be said in a field: `maker:rembrandt`. */
  readonly fields: readonly { readonly field: FieldWord; readonly words: readonly string[]; readonly value: string }[];
  /** `year:1600..1700`: the first and the last year, each as far as it was said. */
  readonly years: { readonly first?: number; readonly last?: number } | null;
  /** More was asked than is looked at: letters behind the thousandth, or words behind the thirty-second. */
  readonly cut: boolean;
}

/** As much of a question as is looked at: UTF-16 code units, and words. */
const [mostLetters, mostWords] = [1000, 32];
/** A quoted phrase that is closed, or what lies between spaces; before it a minus, or a field. */
const part = /(-?)(?:(\p{L}+):)?(?:["“”„]([^"“”„]*)["“”„]|(\S+))/gu;
const yearRange = /^(-?\d{1,5})?(\.\.|–)?(-?\d{1,5})?$/;

/**
 * Takes a question apart: words, "phrases", -exclusions, `maker:words`, `year:1600..1700`. Whatever it is, it is a question:
 * what cannot be a field is looked for as words.
 * @example
 * parseQuery('zilver -goud status:fake year:1600..1700').words //=> ['zilver']
 */
export function parseQuery(text: string): Query {
  const looked = text.slice(0, mostLetters);
  const words: string[] = [];
  const [phrases, without]: [string[][], string[][]] = [[], []];
  const fields: Query['fields'][number][] = [];
  let years: Query['years'] = null;
  let open = false;
  for (const { 1: minus, 2: name, 3: phrase, 4: bare } of looked.matchAll(part)) {
    open = false;
    const value = phrase ?? bare ?? '';
    const field = name ? fieldByName.get(plainLetters(name)) : undefined;
    const range = field === 'year' && !minus ? readYears(value) : null;
    if (range) { years = range; continue; }
    const known = field && field !== 'year' && !minus ? field : null;
    const found = wordsIn(known || !name ? value : `${name} ${value}`).map(({ word }) => word);
    if (found.length === 0) continue;
    if (known) { fields.push({ field: known, words: found, value }); continue; }
    if (minus) { without.push(found); continue; }
    if (phrase !== undefined && found.length > 1) phrases.push(found);
    words.push(...found);
    open = phrase === undefined;
  }
  const each = [...new Set(words)];
  return { words: each.slice(0, mostWords), open: open && /[\p{L}\p{N}\p{M}]$/u.test(looked), phrases, without, fields, years, cut: text.length > mostLetters || each.length > mostWords };
}

function readYears(value: string): Query['years'] {
  const { 1: first, 2: dots, 3: last } = yearRange.exec(value) ?? [];
  if (first === undefined && last === undefined) return null;
  if (!dots) return { first: Number(first ?? last), last: Number(first ?? last) };
  return { ...(first === undefined ? {} : { first: Number(first) }), ...(last === undefined ? {} : { last: Number(last) }) };
}
