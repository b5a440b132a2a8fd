import { fieldOfLanguage, stemOf } from './analysis/stem.ts';
import { wordsIn, type FoundWord } from './analysis/words.ts';
import type { WordsIn } from './documents/document.ts';
import type { Hit } from './engine/engine.ts';

/** How long a snippet is about, in letters. */
const about = 180;
/** As much of a piece as is looked through for the best place. */
const most = 20_000;

/**
 * The words around what was found: from the piece that has most of it, one in the language of who asks before others.
 * @param found whether a stem is one of those that were found
 * @param lang the language of who asks
 */
export function snippetOf(pieces: readonly WordsIn[], found: (stem: string) => boolean, lang: string): Hit['snippet'] {
  const best = pieces.map((piece) => {
    const text = piece.value.slice(0, most);
    const field = fieldOfLanguage(piece.lang);
    const marks = wordsIn(text).filter(({ word }) => found(stemOf(word, field)) || found(word)).map((word) => ({ ...word, stem: stemOf(word.word, field) }));
    const place = bestPlace(marks);
    const own = piece.lang === lang ? 2 : fieldOfLanguage(piece.lang) === fieldOfLanguage(lang) ? 1 : 0;
    // Words that one reads come before more words that were found.
    return { piece, text, marks, ...place, rank: (place.count > 0 ? 1000 : 0) + own * 100 + Math.min(99, place.count) };
  }).reduce<{ piece: WordsIn; text: string; marks: FoundWord[]; at: number; rank: number } | null>((one, other) => (one && one.rank >= other.rank ? one : other), null);
  if (!best) return null;
  const { piece, text, marks, at } = best;
  const start = wordStart(text, Math.max(0, at - about / 4));
  const end = wordEnd(text, Math.min(text.length, start + about));
  const parts: { text: string; marked: boolean }[] = [];
  const add = (from: number, to: number, marked: boolean): void => { if (to > from) parts.push({ text: text.slice(from, to).replace(/\s+/g, ' '), marked }); };
  let done = start;
  for (const mark of marks) {
    if (mark.start < done || mark.end > end) continue;
    add(done, mark.start, false);
    add(mark.start, mark.end, true);
    done = mark.end;
  }
  add(done, end, false);
  if (start > 0) parts.unshift({ text: '… ', marked: false });
  if (end < piece.value.trimEnd().length) parts.push({ text: ' …', marked: false });
  return { lang: piece.lang, parts };
}

/** Where most different stems stand close to each other. */
function bestPlace(marks: readonly (FoundWord & { readonly stem: string })[]): { at: number; count: number } {
  let best = { at: 0, count: 0 };
  let first = 0;
  const inside = new Map<string, number>();
  for (const mark of marks) {
    inside.set(mark.stem, (inside.get(mark.stem) ?? 0) + 1);
    while (mark.end - marks[first]!.start > about * 0.7) {
      const { stem } = marks[first]!;
      const left = (inside.get(stem) ?? 1) - 1;
      if (left > 0) inside.set(stem, left);
      else inside.delete(stem);
      first += 1;
    }
    if (inside.size > best.count) best = { at: marks[first]!.start, count: inside.size };
  }
  return best;
}

/** A snippet begins and ends between words, where there is such a place near by. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 40).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.trimEnd().length;
  const space = text.slice(Math.max(0, at - 40), at).search(/\s\S*$/);
  const end = space < 0 ? at : Math.max(0, at - 40) + space;
  // Half of a letter is none.
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end;
}
