import { editDistance } from '@thingsthattalk/core';

/** How many slips of the pen a word may have: none in a short one, or in a number. */
export const slipsIn = (word: string): number => (word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length > 5 ? 2 : 1);

/** Words that another may be corrected to. */
export const isCorrected = (word: string): boolean => word.length > 2 && word.length <= 32 && !/\p{N}/u.test(word);

/**
 * Under which keys a word lies: by its first two letters and by its last two, each with its length. With one slip one of both
 * ends is as it should be, with two mostly.
 */
export const alikeKeys = (word: string): string[] => [`<${word.slice(0, 2)}${lengthKey(word.length)}`, `>${word.slice(-2)}${lengthKey(word.length)}`];

/** Under which keys words may lie that are written almost like this one. */
export function keysNear(word: string): string[] {
  const slips = slipsIn(word);
  const lengths = Array.from({ length: 2 * slips + 1 }, (_, index) => word.length - slips + index).filter((length) => length > 2);
  return slips === 0 ? [] : lengths.flatMap((length) => [`<${word.slice(0, 2)}${lengthKey(length)}`, `>${word.slice(-2)}${lengthKey(length)}`]);
}

/** A letter for a length: words of nearly the same stand beside each other. */
const lengthKey = (length: number): string => String.fromCharCode(0x30 + Math.min(length, 40));

/** A word that may have been meant. */
export interface Alike {
  readonly word: string;
  /** How many slips of the pen lie between both. */
  readonly away: number;
  /** How many documents have it, as a power of two. */
  readonly having: number;
}

/** The nearest of some words, the commonest of those first. */
export function nearest(word: string, among: Iterable<{ readonly word: string; readonly having: number }>, most: number): Alike[] {
  const slips = slipsIn(word);
  const found = new Map<string, Alike>();
  for (const other of among) {
    if (other.word === word || Math.abs(other.word.length - word.length) > slips || found.has(other.word)) continue;
    const away = editDistance(word, other.word, slips + 1);
    if (away <= slips) found.set(other.word, { ...other, away });
  }
  return [...found.values()].sort((a, b) => a.away - b.away || b.having - a.having || (a.word < b.word ? -1 : 1)).slice(0, most);
}
