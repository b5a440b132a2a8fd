import { editDistance } from '@thingsthattalk/core';
import { languageFields, stemOf } from '../../analysis/stem.ts';
import { wordsIn } from '../../analysis/words.ts';
import { bitsOf } from '../bits.ts';
import type { SearchDocument } from '../../documents/document.ts';

/** The words of an archive as they are written, to say what may have been meant. */
export class Vocabulary {
  /** How often each word comes; folded. */
  readonly #words = new Map<string, number>();
  readonly #stems = new Set<string>();

  constructor(documents: readonly SearchDocument[]) {
    for (const { title, names, text } of documents) {
      for (const { value } of [...title, ...names, ...text]) for (const { word } of wordsIn(value)) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    }
    for (const word of this.#words.keys()) for (const language of languageFields) this.#stems.add(stemOf(word, language));
  }

  /** The words with each that is nowhere changed into the commonest of those nearest to it; `null` when nothing is near. */
  nearest(words: readonly string[]): string | null {
    const meant = words.map((word) => (languageFields.some((language) => this.#stems.has(stemOf(word, language))) ? word : this.#near(word)));
    return meant.some((word) => word === null) || meant.every((word, index) => word === words[index]) ? null : meant.join(' ');
  }

  #near(word: string): string | null {
    if (word.length < 4) return null;
    const far = word.length > 5 ? 2 : 1;
    let best: { word: string; away: number; count: number } | null = null;
    const own = lettersOf(word);
    for (const [other, count] of this.#words) {
      // Words that share too few letters need not be compared: one change adds a letter, and takes one away.
      if (Math.abs(other.length - word.length) > far || bitsOf(own ^ lettersOf(other)) > 2 * far) continue;
      const away = editDistance(word, other);
      if (away <= far && (!best || away < best.away || (away === best.away && count > best.count))) best = { word: other, away, count };
    }
    return best?.word ?? null;
  }
}

/** Which letters a word has, as the bits of a number. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}
