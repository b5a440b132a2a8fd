import { fieldOfLanguage, languageFields, stemOf } from '../analysis/stem.ts';
import { wordsIn } from '../analysis/words.ts';
import type { SearchDocument } from '../documents/document.ts';
import type { Query } from '../query/parse-query.ts';
import type { WholeIndex } from './whole/build-whole.ts';

/** The words of a piece in their order, as they were written and by their stems. */
interface Piece {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly stem: (word: string) => string;
}

/** The words of all that a document says, piece by piece. */
export const stemsOfPieces = ({ title, names, text }: SearchDocument): Piece[] => [...title, ...names, ...text].map(({ lang, value }) => {
  const field = fieldOfLanguage(lang);
  const words = wordsIn(value).map(({ word }) => word);
  const stem = (word: string): string => stemOf(word, field);
  return { words, stems: words.map(stem), stem };
});

/** Whether words stand behind each other somewhere. @param stems whether other words of their stems count too */
export const says = (pieces: readonly Piece[], phrase: readonly string[], stems: boolean): boolean => pieces.some((piece) => {
  const [there, wanted] = stems ? [piece.stems, phrase.map(piece.stem)] : [piece.words, phrase];
  return there.some((_, at) => wanted.every((word, index) => there[at + index] === word));
});

/** Whether a field says what was asked: by the value itself, by what it is called in any language, or by its title. */
export function saysInField({ facets, title }: SearchDocument, { field, words, value }: Query['fields'][number], labels: WholeIndex['labels']): boolean {
  const told = field === 'title' ? title.map((each) => each.value) : (facets[field] ?? []).flatMap((each) => [each, each.slice(each.indexOf('/') + 1), ...(labels[each] ?? []).map((label) => label.value)]);
  if (field !== 'title' && facets[field]?.includes(value)) return true;
  return told.some((text) => {
    const there = new Set(wordsIn(text).flatMap(({ word }) => languageFields.map((language) => stemOf(word, language))));
    return words.every((word) => languageFields.some((language) => there.has(stemOf(word, language))));
  });
}
