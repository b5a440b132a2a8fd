import { plainLetters } from '@thingsthattalk/core';

/** A word of a text: as it is compared, and where it stands, in UTF-16 code units. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** As long as a word that is compared may be: what is longer is compared by its beginning. */
const longest = 64;
/** Letters and figures with their marks; a possessive or plural s behind an apostrophe belongs to none. */
const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The words of a text, in its order. Where a script has no spaces, every two letters that stand beside each other are one.
 * Takes time in proportion to the text, however it is made.
 * @example
 * wordsIn('Foto’s: Ærø').map(({ word }) => word) //=> ['foto', 'aero']
 */
export function wordsIn(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const { 0: written, index: start } of text.matchAll(pattern)) {
    if (/^s$/i.test(written) && /['’]/.test(text[start - 1] ?? '') && found.at(-1)?.end === start - 1) continue;
    if (unspaced.test(written)) found.push(...pairs(written, start));
    else found.push({ word: plainLetters(written.slice(0, longest * 2)).slice(0, longest), start, end: start + written.length });
  }
  return found;
}

function pairs(run: string, start: number): FoundWord[] {
  const letters = [...run.matchAll(/\p{L}\p{M}*|\p{N}+/gu)];
  if (letters.length < 2) return [{ word: plainLetters(run.slice(0, longest)), start, end: start + run.length }];
  return letters.slice(1).map((letter, index) => {
    const before = letters[index]!;
    return { word: plainLetters(before[0] + letter[0]).slice(0, longest), start: start + before.index, end: start + letter.index + letter[0].length };
  });
}
