import { fieldOfLanguage, languageFields } from '../../../analysis/stem.ts';
import { wordsIn } from '../../../analysis/words.ts';
import type { SearchDocument } from '../../../documents/document.ts';
import type { WholeIndex } from '../../whole/build-whole.ts';
import { ByteReader, ByteWriter } from '../format/bytes.ts';
import { holdingTerms } from '../format/terms.ts';
import type { Scratch } from './scratch.ts';
import { Counts, Vocabulary } from './vocabulary.ts';

/** Words of a document in their order: where they stand, and in which language. */
export interface SpooledPiece {
  /** 0 its title, 1 its names, 2 its text. */
  readonly part: number;
  /** The place of its language among {@link languageFields}. */
  readonly language: number;
  readonly words: readonly number[];
}

export interface SpooledDocument {
  readonly document: SearchDocument;
  readonly pieces: readonly SpooledPiece[];
  /** Terms for what holds of it. */
  readonly holds: readonly number[];
}

/** What becomes of documents in their first reading: all words as numbers, and what has to be known before terms can be made. */
export class Spool {
  readonly vocabulary = new Vocabulary();
  /** How many documents have a word. */
  readonly having = new Counts();
  /** In which languages a word stands, as bits. */
  readonly languages = new Counts();
  /** Words of each field, and documents that have it: nine of a part and a language each, and the one of title and names together. */
  readonly lengths = new Float64Array(10);
  readonly withField = new Float64Array(10);
  readonly #scratch: Scratch;
  readonly #labels: WholeIndex['labels'];
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];
  readonly #order: string[] = [];
  readonly #lastSeen = new Counts();
  readonly #hash: [number, number] = [0, 0];
  #bytes = 0;

  constructor(scratch: Scratch, labels: WholeIndex['labels']) {
    this.#scratch = scratch;
    this.#labels = labels;
  }

  get size(): number { return this.#starts.length; }
  /** How long documents are as JSON, on average. */
  get averageBytes(): number { return this.#bytes / Math.max(1, this.size); }
  /** Alike for the same documents, in whatever order they came. */
  get hash(): string { return this.#hash.map((half) => half.toString(36).padStart(7, '0')).join(''); }

  add(document: SearchDocument): void {
    const number = this.size + 1;
    const into = new ByteWriter();
    const json = JSON.stringify(document);
    into.text(json);
    const pieces = [document.title, document.names, document.text].flatMap((part, index) => part.map((piece) => ({ part: index, ...piece })));
    const lengths = new Float64Array(10);
    into.number(pieces.length);
    for (const { part, lang, value } of pieces) {
      const language = languageFields.indexOf(fieldOfLanguage(lang));
      const words = wordsIn(value);
      into.byte(part);
      into.byte(language);
      into.number(words.length);
      lengths[part * 3 + language]! += words.length;
      if (part < 2) lengths[9]! += words.length;
      for (const { word } of words) {
        const id = this.vocabulary.number(word);
        into.number(id);
        this.languages.set(id, this.languages.get(id) | (1 << language));
        if (this.#lastSeen.get(id) === number) continue;
        this.#lastSeen.set(id, number);
        this.having.set(id, this.having.get(id) + 1);
      }
    }
    lengths.forEach((length, field) => { if (length > 0) { this.lengths[field]! += length; this.withField[field]! += 1; } });
    const holds = holdingTerms(document, this.#labels);
    into.number(holds.length);
    for (const term of holds) into.number(this.vocabulary.number(term));
    const bytes = into.taken();
    this.#starts.push(this.#scratch.write(bytes));
    this.#sizes.push(bytes.length);
    this.#order.push(orderKey(document));
    hashOf(json).forEach((half, at) => { this.#hash[at] = (this.#hash[at]! + half) >>> 0; });
    this.#bytes += json.length;
  }

  /** Documents that are alike beside each other: their hits lie in the same files, and what they have in common takes no room. */
  *inOrder(): Generator<SpooledDocument> {
    const keys = this.#order;
    const order = Uint32Array.from(keys, (_, index) => index).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0));
    for (const at of order) yield this.#read(at);
  }

  #read(at: number): SpooledDocument {
    const reader = new ByteReader(this.#scratch.read(this.#starts[at]!, this.#sizes[at]!));
    const document = JSON.parse(reader.text()) as SearchDocument;
    const pieces = Array.from({ length: reader.number() }, (): SpooledPiece => {
      const [part, language] = [reader.byte(), reader.byte()];
      return { part, language, words: Array.from({ length: reader.number() }, () => reader.number()) };
    });
    return { document, pieces, holds: Array.from({ length: reader.number() }, () => reader.number()) };
  }
}

const orderKey = ({ type, facets: { holder, maker, collection, period }, id }: SearchDocument): string => [type, holder?.[0], maker?.[0], collection?.[0], period?.[0], id].map((value) => value ?? '\uffff').join('\u0001');

/** Two numbers of 32 bits for a text (cyrb53): to tell builds apart, not to keep anything safe. */
function hashOf(text: string): readonly [number, number] {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return [other >>> 0, one >>> 0];
}
