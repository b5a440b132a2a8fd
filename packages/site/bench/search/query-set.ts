// Questions with the one document that each is after, made with a seed: as it is written, with a slip of the pen, and bent.
import { wordsIn } from '@thingsthattalk/search';
import { dutchNouns, englishNouns } from './nouns.ts';
import { pick, seeded } from './seeded.ts';
import type { Grown } from './tate.ts';

export const kinds = ['exact', 'typo', 'nl', 'en'] as const;
export type Kind = (typeof kinds)[number];
export interface Wanted { readonly text: string; readonly id: string }

/** As many questions of each kind. */
export function querySet(all: readonly Grown[], count = 200, seed = 11): Readonly<Record<Kind, readonly Wanted[]>> {
  const random = seeded(seed);
  const titled = new Map<string, Set<string>>();
  const wordsOf = ({ document }: Grown): string[] => [...new Set(document.title.flatMap(({ value }) => wordsIn(value).map(({ word }) => word)))];
  for (const each of all) for (const word of wordsOf(each)) titled.set(word, (titled.get(word) ?? new Set<string>()).add(each.document.id));
  const often = (word: string): number => titled.get(word)?.size ?? 0;
  const rare = (each: Grown): string[] => wordsOf(each).filter((word) => word.length > 3).sort((a, b) => often(a) - often(b)).slice(0, 3);
  const surname = ({ artist }: Grown): string => wordsIn(artist).at(-1)?.word ?? '';
  /** Who writes these words is after one thing: no other has them all in its title. Tate has many works under one name. */
  const alone = ([first, ...others]: readonly string[]): boolean => [...(titled.get(first!) ?? [])].filter((id) => others.every((word) => titled.get(word)?.has(id))).length === 1;
  const named = all.filter((each) => rare(each).length === 3 && alone(rare(each)) && surname(each).length > 3);
  const some = (): Grown[] => Array.from({ length: count }, () => pick(named, random));
  const slip = (word: string): string => { const at = 1 + Math.floor(random() * (word.length - 2)); return random() < 0.5 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2); };
  const bent = (nouns: readonly (readonly [string, string])[], numbers: readonly number[]): string => [...new Set(numbers)].map((number) => nouns[number]![1]).join(' ');
  return {
    exact: some().map((each) => ({ text: `${rare(each).join(' ')} ${surname(each)}`, id: each.document.id })),
    typo: some().map((each) => { const [first, ...others] = rare(each); return { text: `${slip(first!)} ${others.join(' ')} ${surname(each)} `, id: each.document.id }; }),
    nl: some().map((each) => ({ text: `${bent(dutchNouns, each.nouns.nl)} ${surname(each)} ${rare(each)[0]}`, id: each.document.id })),
    en: some().map((each) => ({ text: `${bent(englishNouns, each.nouns.en)} ${surname(each)} ${rare(each)[0]}`, id: each.document.id })),
  };
}

/** The mean of one through the place at which what was wanted stands, among the first ten. */
export const meanReciprocalRank = (places: readonly number[]): number => places.reduce((sum, place) => sum + (place >= 0 ? 1 / (place + 1) : 0), 0) / places.length;

/** Questions after documents here and there, of more than can be kept in mind: nobody knows which is the only one. */
export function someQueries(all: Iterable<Grown>, count: number, most = 100): Readonly<Record<'exact' | 'nl', readonly Wanted[]>> {
  const step = Math.floor(count / most);
  const [exact, nl]: [Wanted[], Wanted[]] = [[], []];
  let number = 0;
  for (const { document, artist, nouns } of all) {
    if (number++ % step !== 0) continue;
    const words = document.title.flatMap(({ value }) => wordsIn(value).map(({ word }) => word)).filter((word) => word.length > 3).slice(0, 3);
    const surname = wordsIn(artist).at(-1)?.word ?? '';
    exact.push({ text: `${words.join(' ')} ${surname}`, id: document.id });
    nl.push({ text: `${[...new Set(nouns.nl)].map((each) => dutchNouns[each]![1]).join(' ')} ${surname} ${words[0] ?? ''}`, id: document.id });
  }
  return { exact, nl };
}

/** The value below which a part of all lie. */
export const at = (values: readonly number[], part: number): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;
