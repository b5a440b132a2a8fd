import { impacts } from '../format/impact.ts';
import type { Postings } from '../format/postings.ts';

/** Postings that say something of documents for one of the words that were asked for. */
export interface Saying {
  /** The place of the word among those that were asked for, from 0 to 31. */
  readonly word: number;
  /** What each level is multiplied by: how rare the term is, and how near to what was asked. */
  readonly weight: number;
  readonly postings: Postings;
  /** The number of the first document of its segment. */
  readonly base: number;
  /** Documents of which its postings say nothing here, because others do: from the first to before the last, in its segment. */
  readonly except?: readonly (readonly [from: number, to: number])[];
}

/** Documents that were found: side by side their numbers, what they score, and which words they have, as bits. */
export interface Scored {
  readonly numbers: Uint32Array;
  readonly scores: Float32Array;
  readonly words: Uint32Array;
}

/** Adds up what terms say of documents. It is kept between questions: to make it anew takes longer than to answer. */
export class Scoreboard {
  readonly size: number;
  readonly #scores: Float32Array;
  readonly #words: Uint32Array;
  readonly #touched: Uint32Array;

  /** @param size how many documents there are */
  constructor(size: number) {
    this.size = size;
    this.#scores = new Float32Array(size);
    this.#words = new Uint32Array(size);
    this.#touched = new Uint32Array(size);
  }

  /** The documents of which anything says something, in the order in which they came up. */
  scored(sayings: readonly Saying[]): Scored {
    const [scores, words, touched] = [this.#scores, this.#words, this.#touched];
    let count = 0;
    for (const { word, weight, postings: { documents, levels }, base, except = [] } of sayings) {
      const bit = 1 << word;
      let next = 0;
      for (let at = 0; at < documents.length; at++) {
        while (next < except.length && except[next]![1] <= documents[at]!) next += 1;
        if (next < except.length && except[next]![0] <= documents[at]!) continue;
        const number = base + documents[at]!;
        if (words[number] === 0) touched[count++] = number;
        words[number]! |= bit;
        scores[number]! += weight * impacts[levels ? levels[at]! : 0]!;
      }
    }
    const found = { numbers: touched.slice(0, count), scores: new Float32Array(count), words: new Uint32Array(count) };
    for (let at = 0; at < count; at++) {
      const number = touched[at]!;
      found.scores[at] = scores[number]!;
      found.words[at] = words[number]!;
      scores[number] = 0;
      words[number] = 0;
    }
    return found;
  }
}

/**
 * The places of the highest scores, best first; of alike ones those with lower numbers.
 * @param allowed whether a place is one that counts
 */
export function foremost({ numbers, scores }: Pick<Scored, 'numbers' | 'scores'>, most: number, allowed: (at: number) => boolean): number[] {
  const better = (a: number, b: number): number => scores[b]! - scores[a]! || numbers[a]! - numbers[b]!;
  let kept: number[] = [];
  let least = -Infinity;
  for (let at = 0; at < numbers.length; at++) {
    if (scores[at]! < least || !allowed(at)) continue;
    kept.push(at);
    if (kept.length < 2 * most + 64) continue;
    kept = kept.sort(better).slice(0, most);
    least = scores[kept.at(-1)!]!;
  }
  return kept.sort(better).slice(0, most);
}
