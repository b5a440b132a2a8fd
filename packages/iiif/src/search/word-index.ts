import { plainLetters, proseToText } from '@thingsthattalk/core';
import type { Annotation } from '../presentation/annotation-model.ts';

/** A word of a text: where it stands, and how it is compared. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}

interface Said {
  readonly lang: string;
  readonly value: string;
  readonly words: readonly Word[];
}

/** Annotations with their words set apart once, so that asking is quick. Made by {@link makeWordIndex}. */
export interface WordIndex {
  readonly entries: readonly { readonly annotation: Annotation; readonly texts: readonly Said[] }[];
}

/** A word that was found, with the text around it as it was written. */
export interface FoundWord {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** An annotation in which every word that was asked for begins a word. */
export interface Found {
  readonly annotation: Annotation;
  readonly words: readonly FoundWord[];
}

/** How much of the text goes with a word, on each side, in characters. */
const around = 60;
/** In one annotation no more places are shown: the first say what it is about. */
const mostPlaces = 12;

/** Prepares what annotations say, in every language, for searching. */
export function makeWordIndex(annotations: readonly Annotation[]): WordIndex {
  const seen = new Set<string>();
  return {
    entries: annotations.flatMap((annotation) => {
      if (seen.has(annotation.id)) return [];
      seen.add(annotation.id);
      const texts = [
        ...annotation.label.map(({ lang, value }) => ({ lang, value })),
        ...annotation.bodies.flatMap((body) => (body.kind === 'text' ? [{ lang: body.lang ?? 'und', value: proseToText(body.text) }] : [])),
      ];
      return texts.length > 0 ? [{ annotation, texts: texts.map((text) => ({ ...text, words: wordsIn(text.value) })) }] : [];
    }),
  };
}

/**
 * The annotations that hold every word of a query, in the order they were given. A word is found where it begins one;
 * capitals and accents make no difference; all must stand in one language, and each place is told once.
 * @param query words with spaces between them; without any, every annotation is found, with no places told
 * @example
 * findWords(makeWordIndex([{ id: 'a', motivations: [], label: [], bodies: [{ kind: 'text', text: 'Één tand van een rog.', choice: false }], target: { canvas: 'c' } }]), 'een tan').map(({ words }) => words.map(({ exact }) => exact)) //=> [['Één', 'tand', 'een']]
 */
export function findWords({ entries }: WordIndex, query: string): Found[] {
  const terms = [...new Set(wordsIn(query).map(({ plain }) => plain))];
  return entries.flatMap(({ annotation, texts }): Found[] => {
    const begins = (lang: string, term: string): boolean => texts.some((said) => said.lang === lang && said.words.some(({ plain }) => plain.startsWith(term)));
    const told = texts.filter(({ lang }) => terms.every((term) => begins(lang, term)));
    if (told.length === 0) return [];
    const words = told.flatMap((said) => said.words.filter(({ plain }) => terms.some((term) => plain.startsWith(term))).map((word) => quote(said.value, word)));
    return [{ annotation, words: words.slice(0, mostPlaces) }];
  });
}

/** A word that a query may go on with. */
export interface Completion {
  readonly value: string;
  /** In how many annotations it would be found. */
  readonly total: number;
}

/**
 * The words that go on with the last one of a query, by the alphabet; of many, those that are met most.
 * @param least leaves out what would be found in fewer annotations
 */
export function completeWord(index: WordIndex, query: string, { least = 1, most = 20 }: { readonly least?: number; readonly most?: number } = {}): Completion[] {
  const last = wordsIn(query).at(-1);
  if (!last) return [];
  const before = query.slice(0, last.start).trimStart();
  const forms = new Map<string, { form: string; times: number }>();
  for (const { texts } of index.entries) for (const { value, words } of texts) for (const { start, end, plain } of words) {
    if (!plain.startsWith(last.plain)) continue;
    const form = value.slice(start, end);
    const known = forms.get(plain);
    // A word at the beginning of a sentence has a capital; elsewhere it shows whether it is its own.
    forms.set(plain, { form: known && form !== form.toLowerCase() ? known.form : form, times: (known?.times ?? 0) + 1 });
  }
  return [...forms.values()].sort((a, b) => b.times - a.times).map(({ form }) => ({ value: `${before}${form}` }))
    .map(({ value }) => ({ value, total: findWords(index, value).length })).filter(({ total }) => total >= Math.max(1, least))
    .slice(0, most).sort((a, b) => a.value.localeCompare(b.value));
}

const wordsIn = (text: string): Word[] => [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
  const plain = plainLetters(word);
  return plain ? [{ start: index, end: index + word.length, plain }] : [];
});

/** A word with what stands around it, cut between words. */
function quote(text: string, { start, end }: Word): FoundWord {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    prefix: from > 0 ? before.replace(/^\S*\s/, '') : before,
    exact: text.slice(start, end),
    suffix: to < text.length ? after.replace(/\s\S*$/, '') : after,
  };
}
