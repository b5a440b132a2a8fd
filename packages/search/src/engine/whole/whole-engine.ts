import MiniSearch, { type Query as MiniQuery, type SearchResult } from 'minisearch';
import { languageFields, stemOf } from '../../analysis/stem.ts';
import type { SearchDocument } from '../../documents/document.ts';
import type { Answer, Engine, Question } from '../engine.ts';
import { facetsOf } from '../facets.ts';
import { hitOf, titleOf } from '../hit-of.ts';
import { byYearKey, yearKey } from '../years.ts';
import { says, saysInField, stemsOfPieces } from '../says.ts';
import type { WholeIndex } from './build-whole.ts';
import { asWritten, indexOptions, inLanguage, type Fields } from './index-options.ts';
import { Vocabulary } from './vocabulary.ts';

/** A document that was found, before it is put in order and cut to a page. */
interface Found {
  readonly document: SearchDocument;
  readonly score: number;
  /** The terms of the index that were found in it. */
  readonly terms: readonly string[];
  /** How many of the words that were asked for it has. */
  readonly has: number;
}

/** An index in one file, asked where it is: in the page, a worker, or Node. */
export class WholeEngine implements Engine {
  readonly #index: MiniSearch<Fields>;
  readonly #whole: WholeIndex;
  readonly #common: ReadonlySet<string>;
  #vocabulary: Vocabulary | null = null;

  /**
   * @param whole as {@link buildWhole} made it, also after a way through JSON
   * @throws TypeError when it is no index of ours, or one of another version
   */
  constructor(whole: WholeIndex) {
    const given = whole as Partial<WholeIndex> | null;
    if (given?.format !== 'ttt-search-whole' || given.version !== 1 || !Array.isArray(given.documents) || !Array.isArray(given.common) || typeof given.index !== 'object') throw new TypeError('This is no search index of this software, or one that another version of it made: build it again.');
    this.#whole = whole;
    this.#common = new Set(whole.common);
    this.#index = MiniSearch.loadJS<Fields>(whole.index as Parameters<typeof MiniSearch.loadJS>[0], indexOptions);
  }

  ask(question: Question): Promise<Answer> {
    return Promise.resolve().then(() => this.#answer(question));
  }

  #answer(question: Question): Answer {
    const { query, chosen, order, lang, from, size } = question;
    const words = this.#telling(query.words);
    const open = query.open && words.at(-1) === query.words.at(-1);
    const strict = this.#filter(this.#look(words, open, false), question);
    const whole = strict.filter(({ has }) => has === words.length).length;
    // Where none has all the words, those that are written almost alike count too: a slip of the pen, and what it was meant for.
    const all = words.length > 0 && whole === 0 ? this.#filter(this.#look(words, open, true), question) : strict;
    const { kept, facets } = facetsOf(all, chosen, this.#whole.labels, lang);
    const sorted = inOrder(kept, order, lang);
    return {
      total: { count: kept.length, exact: true },
      hits: sorted.slice(from, from + size).map(({ document, score, terms }) => { const found = new Set(terms); return hitOf(document, score, (term) => found.has(term), lang); }),
      facets: question.counting ? facets : {},
      loosened: words.length > 0 && whole === 0 && all.length > 0,
      meant: words.length > 0 && whole === 0 ? this.#meant(query.words) : null,
      missing: [],
    };
  }

  /** The words that tell documents from each other; where all are common, all of them. */
  #telling(words: readonly string[]): readonly string[] {
    const telling = words.filter((word) => !this.#common.has(word));
    return telling.length > 0 ? telling : words;
  }

  /** Documents that have any of the words; all of them, in their order, when none is asked for. */
  #look(words: readonly string[], open: boolean, alike: boolean): Found[] {
    if (words.length === 0) return this.#whole.documents.map((document, number, { length }) => ({ document, score: 1 - number / length, terms: [], has: 0 }));
    const how = {
      prefix: (term: string, index: number, terms: string[]) => open && index === terms.length - 1 && term.length > 1,
      fuzzy: (term: string) => (alike && term.length > 3 && !/^\p{N}+$/u.test(term) ? (term.length > 5 ? 2 : 1) : false),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    };
    const queries: MiniQuery[] = [...languageFields.map((language) => ({ ...inLanguage(language), ...how, queries: [words.join(' ')] })), { ...asWritten, ...how, queries: [words.join(' ')] }];
    const stems = words.map((word) => new Set([word, ...languageFields.map((language) => stemOf(word, language))]));
    return this.#index.search({ combineWith: 'OR', queries }).map((result: SearchResult): Found => {
      const has = stems.filter((each) => result.queryTerms.some((term) => each.has(term))).length;
      return { document: this.#whole.documents[result.id as number]!, score: result.score * (has / words.length) ** 2, terms: result.terms, has };
    });
  }

  /** Leaves out what was not asked for: phrases, fields and years must hold, exclusions must not. */
  #filter(found: readonly Found[], { query }: Question): Found[] {
    const { phrases, without, fields, years } = query;
    if (phrases.length + without.length + fields.length === 0 && !years) return [...found];
    return found.filter(({ document }) => {
      if (years && !(document.years && document.years[0] <= (years.last ?? Infinity) && document.years[1] >= (years.first ?? -Infinity))) return false;
      if (!fields.every((field) => saysInField(document, field, this.#whole.labels))) return false;
      if (phrases.length + without.length === 0) return true;
      const pieces = stemsOfPieces(document);
      return phrases.every((phrase) => says(pieces, phrase, false)) && !without.some((phrase) => says(pieces, phrase, true));
    });
  }

  #meant(words: readonly string[]): string | null {
    this.#vocabulary ??= new Vocabulary(this.#whole.documents);
    return this.#vocabulary.nearest(words);
  }
}

function inOrder(found: readonly Found[], order: Question['order'], lang: string): Found[] {
  const byScore = (a: Found, b: Found): number => b.score - a.score || (a.document.id < b.document.id ? -1 : 1);
  if (order === 'relevance') return [...found].sort(byScore);
  if (order === 'title') {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    return found.map((each) => ({ each, title: titleOf(each.document, lang).value })).sort((a, b) => compare(a.title, b.title) || byScore(a.each, b.each)).map(({ each }) => each);
  }
  return [...found].sort((a, b) => byYearKey(yearKey(a.document.years, order), yearKey(b.document.years, order)) || byScore(a, b));
}
