import { languageFields, stemOf } from '../../../analysis/stem.ts';
import { earliestYear, facetNames, latestYear } from '../../../documents/document.ts';
import type { Question } from '../../engine.ts';
import type { Reading } from './reading.ts';
import { facetTerm, fieldTerm, termKinds, termsOfWord, yearTermsFor, type TermKind } from '../format/terms.ts';

/** What must, or must not, hold of documents. */
export interface Conditions {
  /** For each document whether it fails; `null` where nothing is asked of any. */
  readonly fails: Uint8Array | null;
  /** For each document the facets by whose choice it fails, as bits in the order of {@link facetNames}; `null` where nothing was chosen. */
  readonly failsFacets: Uint16Array | null;
}

/** Reads what must hold of documents: phrases and what does not follow from terms alone is looked at later, in the documents. */
export async function conditionsOf({ query, chosen }: Question, size: number, reading: Reading): Promise<Conditions> {
  const { without, fields, years } = query;
  const must: Promise<Uint8Array>[] = fields.map(async ({ field, words, value }) => {
    const byWords = Promise.all(words.map((word) => having([...new Set(languageFields.map((language) => stemOf(word, language)))].map((stem) => fieldTerm(field, stem)), ['holds'], size, reading)));
    const byValue = field === 'title' ? Promise.resolve(new Uint8Array(size)) : having([facetTerm(field, value)], ['holds'], size, reading);
    const [each, whole] = await Promise.all([byWords, byValue]);
    return whole.map((is, at) => (is || each.every((word) => word[at]) ? 1 : 0));
  });
  if (years) must.push(having(yearTerms(years), ['holds'], size, reading));
  const mustNot = without.filter((words) => words.length === 1).map(([word]) => having(Object.values(termsOfWord(word!)), termKinds.filter((kind) => kind !== 'holds' && kind !== 'compound'), size, reading));
  const wanted = facetNames.flatMap((name, bit) => (chosen[name]?.length ? [{ bit, has: having(chosen[name].map((value) => facetTerm(name, value)), ['holds'], size, reading) }] : []));
  const gone = reading.segments.some(({ files: { segment } }) => segment.gone.length > 0);
  const [musts, nots, facets] = await Promise.all([Promise.all(must), Promise.all(mustNot), Promise.all(wanted.map(async ({ bit, has }) => ({ bit, has: await has })))]);
  let fails: Uint8Array | null = null;
  if (musts.length + nots.length > 0 || gone) {
    fails = new Uint8Array(size);
    for (const has of musts) for (let at = 0; at < size; at++) if (!has[at]) fails[at] = 1;
    for (const has of nots) for (let at = 0; at < size; at++) if (has[at]) fails[at] = 1;
    for (const { base, files: { segment } } of reading.segments) for (const number of segment.gone) fails[base + number] = 1;
  }
  if (facets.length === 0) return { fails, failsFacets: null };
  const failsFacets = new Uint16Array(size);
  for (const { bit, has } of facets) for (let at = 0; at < size; at++) if (!has[at]) failsFacets[at]! |= 1 << bit;
  return { fails, failsFacets };
}

const yearTerms = ({ first = earliestYear, last = latestYear }: NonNullable<Question['query']['years']>): string[] => yearTermsFor(Math.max(first, earliestYear), Math.min(last, latestYear));

/** For each document whether it has any of some terms. */
async function having(terms: readonly string[], kinds: readonly TermKind[], size: number, reading: Reading): Promise<Uint8Array> {
  const has = new Uint8Array(size);
  for (const found of await Promise.all(terms.map((term) => reading.term(term)))) {
    found.forEach((term, index) => {
      const { base } = reading.segments[index]!;
      for (const kind of kinds) for (const number of term?.[kind]?.postings.documents ?? []) has[base + number] = 1;
    });
  }
  return has;
}
