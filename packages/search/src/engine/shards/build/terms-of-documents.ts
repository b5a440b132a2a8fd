import { compoundParts } from '../../../analysis/compounds.ts';
import { stemOf } from '../../../analysis/stem.ts';
import { weights } from '../../whole/index-options.ts';
import { impactOf, levelOf } from '../format/impact.ts';
import { kindNumber } from '../format/terms.ts';
import type { PostingRuns } from './posting-runs.ts';
import type { Spool, SpooledDocument } from './spooled.ts';

const [nl, en, xx] = [0, 1, 2] as const;
const partWeights = [weights.title, weights.names, weights.text] as const;
const [exactField, none] = [9, -1] as const;

/** Makes postings of documents: by which terms each can be found, and how much each of them says. */
export class TermsOfDocuments {
  readonly #spool: Spool;
  /** For each word its stem in Dutch and in English, and the parts it is a compound of: as numbers of the vocabulary. */
  readonly #stems: readonly [Int32Array, Int32Array];
  readonly #compounds = new Map<number, readonly number[]>();
  readonly #averages: Float64Array;
  readonly #ranks: Uint32Array;
  /** What each word says of the document at hand, by its key. */
  readonly #says = new Map<number, number>();
  readonly #frequencies = new Map<number, number>();

  constructor(spool: Spool) {
    this.#spool = spool;
    const { vocabulary, languages } = spool;
    const written = vocabulary.size;
    const stems = (language: 0 | 1, name: 'nl' | 'en'): Int32Array => Int32Array.from({ length: written }, (_, id) => ((languages.get(id) >> language) & 1 ? vocabulary.number(stemOf(vocabulary.words[id]!, name)) : none));
    this.#stems = [stems(nl, 'nl'), stems(en, 'en')];
    const known = new Set<string>();
    this.#stems[nl].forEach((stem, id) => { if (stem !== none && /^\p{L}+$/u.test(vocabulary.words[id]!)) known.add(vocabulary.words[stem]!); });
    this.#stems[nl].forEach((stem, id) => {
      const parts = stem === none ? [] : compoundParts(vocabulary.words[id]!, (each) => known.has(each));
      if (parts.length > 0) this.#compounds.set(id, parts.map((part) => vocabulary.number(part)));
    });
    this.#averages = spool.lengths.map((length, field) => length / Math.max(1, spool.withField[field]!));
    this.#ranks = vocabulary.ranks();
  }

  /** The words of the vocabulary in their order: the first part of a key is a place in it. */
  inOrder(): readonly string[] {
    const { words } = this.#spool.vocabulary;
    const sorted = new Array<string>(words.length);
    this.#ranks.forEach((rank, id) => { sorted[rank] = words[id]!; });
    return sorted;
  }

  put({ pieces, holds }: SpooledDocument, number: number, into: PostingRuns): void {
    const frequencies = this.#frequencies;
    const lengths = new Float64Array(10);
    const parts = new Set<number>();
    frequencies.clear();
    this.#says.clear();
    const count = (id: number, field: number): void => { const key = id * 16 + field; frequencies.set(key, (frequencies.get(key) ?? 0) + 1); };
    for (const { part, language, words } of pieces) {
      const field = part * 3 + language;
      lengths[field]! += words.length;
      if (part < 2) lengths[exactField]! += words.length;
      const stems = language === xx ? null : this.#stems[language as 0 | 1];
      for (const word of words) {
        count(stems ? stems[word]! : word, field);
        if (part < 2) count(word, exactField);
        if (language === nl) for (const each of this.#compounds.get(word) ?? []) parts.add(each);
      }
    }
    for (const [key, frequency] of frequencies) {
      const [id, field] = [Math.floor(key / 16), key % 16];
      const exact = field === exactField;
      this.#say(id, exact ? kindNumber('exact') : field % 3, (exact ? weights.exact : partWeights[Math.floor(field / 3)]!) * impactOf(frequency, lengths[field]!, this.#averages[field]!));
    }
    for (const id of parts) this.#say(id, kindNumber('compound'), weights.compound * impactOf(1, 1, 1));
    for (const [key, impact] of this.#says) into.add(key, number, levelOf(impact));
    for (const id of holds) into.add(this.#ranks[id]! * 8 + kindNumber('holds'), number, 0);
  }

  #say(id: number, kind: number, impact: number): void {
    const key = this.#ranks[id]! * 8 + kind;
    this.#says.set(key, (this.#says.get(key) ?? 0) + impact);
  }
}
