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
  const terms = termsOf(query);
  return entries.flatMap(({ annotation, texts }): Found[] => {
    const told = textsWith(texts, terms);
    if (told.length === 0) return [];
    const words = told.flatMap((said) => said.words.filter(({ plain }) => terms.some((term) => plain.startsWith(term))).map((word) => quote(said.value, word)));
    return [{ annotation, words: words.slice(0, mostPlaces) }];
  });
}

/** The texts in those languages that have every term at the beginning of a word. */
function textsWith(texts: readonly Said[], terms: readonly string[]): readonly Said[] {
  const begins = (lang: string, term: string): boolean => texts.some((said) => said.lang === lang && said.words.some(({ plain }) => plain.startsWith(term)));
  const languages = new Set([...new Set(texts.map(({ lang }) => lang))].filter((lang) => terms.every((term) => begins(lang, term))));
  return texts.filter(({ lang }) => languages.has(lang));
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
  const earlier = termsOf(before);
  const forms = new Map<string, { form: string; times: number; readonly found: Set<Annotation> }>();
  for (const { annotation, texts } of index.entries) {
    const told = new Set(textsWith(texts, earlier));
    for (const said of texts) for (const { start, end, plain } of said.words) {
      if (!plain.startsWith(last.plain)) continue;
      const form = said.value.slice(start, end);
      const known = forms.get(plain) ?? { form, times: 0, found: new Set<Annotation>() };
      // A word at the beginning of a sentence has a capital; elsewhere it shows whether it is its own.
      if (form === form.toLowerCase()) known.form = form;
      known.times++;
      if (told.has(said)) known.found.add(annotation);
      forms.set(plain, known);
    }
  }
  // In the order of their letters, a word is followed at once by those that begin with it: a search finds them too.
  const sorted = [...forms].sort(([a], [b]) => (a < b ? -1 : 1));
  const places = new Map(sorted.map(([plain], place) => [plain, place]));
  const totalOf = (word: string): number => {
    const all = new Set<Annotation>();
    for (let place = places.get(word)!; sorted[place]?.[0].startsWith(word); place++) for (const annotation of sorted[place]![1].found) all.add(annotation);
    return all.size;
  };
  const completions: Completion[] = [];
  for (const [plain, { form }] of [...forms].sort(([, a], [, b]) => b.times - a.times)) {
    if (completions.length >= most) break;
    const total = totalOf(plain);
    if (total >= Math.max(1, least)) completions.push({ value: `${before}${form}`, total });
  }
  return completions.sort((a, b) => a.value.localeCompare(b.value));
}

/** The words of a query as they are compared, each once; none where it is of other signs only. */
export const termsOf = (query: string): string[] => [...new Set(wordsIn(query).map(({ plain }) => plain))];

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
