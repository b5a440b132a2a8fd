import type { Question } from '../../engine.ts';
import type { Alike } from '../format/alike.ts';
import { rarity } from '../format/impact.ts';
import type { SegmentReader } from '../read/segment-reader.ts';
import { lastNotAfter } from '../read/segment-files.ts';
import type { TermList } from '../read/term-file.ts';
import { listsOf, type Reading } from './reading.ts';
import type { Saying } from './scoreboard.ts';
import { termKinds, termsOfWord, type TermKind } from '../format/terms.ts';

/** What stands in for a word: itself, one that begins with it, or one that it may be a slip of the pen for. */
export interface StandIn {
  readonly word: string;
  readonly weight: number;
  /** Its terms, where only those that are written in the index are meant. */
  readonly kinds?: readonly TermKind[];
}

/** What is said by a list of which there is more than was kept. */
export interface CutSaying extends Saying {
  readonly segment: SegmentReader;
  readonly long: NonNullable<TermList['long']>;
}

/** What was found of the words of a question. */
export interface Wanted {
  readonly sayings: readonly (Saying | CutSaying)[];
  /** All terms that were found: what is marked in a snippet. */
  readonly terms: ReadonlySet<string>;
  /** For each word how many documents have it, as far as is known. */
  readonly having: readonly number[];
  /** Some postings were cut: more documents have a word than are told. */
  readonly cut: boolean;
}

/** As many words as stand in for a beginning, and for a word that is written wrong. */
const [mostBeginnings, mostAlike] = [24, 4] as const;
/** As MiniSearch weighs them. */
const [prefixWeight, alikeWeight] = [0.6, 0.3] as const;

/** Reads the postings of words: in each language by the stem it has there, as it was written, and as a part of compounds. */
export async function wantedOf(words: readonly (readonly StandIn[])[], size: number, reading: Reading): Promise<Wanted> {
  const terms = new Set<string>();
  let cut = false;
  const found = await Promise.all(words.map(async (standIns, word) => {
    const each = await Promise.all(standIns.map(async (standIn) => {
      const wanted = wantedTerms(standIn);
      const byTerm = new Map(await Promise.all([...new Set(wanted.map(({ term }) => term))].map(async (term) => [term, await reading.term(term)] as const)));
      return wanted.map(({ term, kind }) => ({ term, lists: listsOf(byTerm.get(term)!, kind), weight: standIn.weight, own: standIns.indexOf(standIn) === 0 }));
    }));
    const lists = each.flat().map((list) => ({ ...list, having: list.lists.reduce((sum, one) => sum + (one?.having ?? 0), 0) }));
    const sayings = lists.flatMap(({ term, lists: bySegment, weight, having }) => bySegment.flatMap((list, index): (Saying | CutSaying)[] => {
      if (!list) return [];
      terms.add(term);
      cut ||= list.cut;
      const segment = reading.segments[index]!;
      return [{ word, weight: weight * rarity(size, having), postings: list.postings, base: segment.base, ...(list.long ? { long: list.long, segment } : {}) }];
    }));
    return { sayings, having: Math.max(0, ...lists.filter(({ own }) => own).map(({ having }) => having)) };
  }));
  return { sayings: found.flatMap(({ sayings }) => sayings), terms, having: found.map(({ having }) => having), cut };
}

function wantedTerms({ word, kinds }: StandIn): { term: string; kind: TermKind }[] {
  if (kinds) return kinds.map((kind) => ({ term: word, kind }));
  const { nl, en, xx } = termsOfWord(word);
  return [{ term: nl, kind: 'nl' }, { term: nl, kind: 'compound' }, { term: en, kind: 'en' }, { term: xx, kind: 'xx' }, { term: xx, kind: 'exact' }];
}

/** What a word that is still being typed may become. */
export async function beginnings(word: string, reading: Reading): Promise<StandIn[]> {
  if (word.length < 2) return [];
  const found = (await Promise.all(reading.segments.map((segment) => reading.or(segment.beginningWith(word), [])))).flat();
  const having = new Map<string, { most: number; kinds: Set<TermKind> }>();
  for (const [term, lists] of found) {
    const known = having.get(term) ?? { most: 0, kinds: new Set<TermKind>() };
    for (const kind of termKinds) {
      const list = lists[kind];
      if (!list || kind === 'holds' || kind === 'compound') continue;
      known.most = Math.max(known.most, list.having);
      known.kinds.add(kind);
    }
    having.set(term, known);
  }
  return [...having].sort(([a, { most: m }], [b, { most: n }]) => n - m || a.length - b.length || (a < b ? -1 : 1)).slice(0, mostBeginnings)
    .map(([term, { kinds }]) => ({ word: term, weight: (prefixWeight * term.length) / (term.length + 0.3 * (term.length - word.length)), kinds: [...kinds] }));
}

/** The words that one may be a slip of the pen for. */
export async function alikeWords(word: string, reading: Reading): Promise<readonly Alike[]> {
  const found = await Promise.all(reading.segments.map((segment) => reading.or(segment.alike(word, mostAlike), [])));
  return found.length === 1 ? found[0]! : found.flat().sort((a, b) => a.away - b.away || b.having - a.having || (a.word < b.word ? -1 : 1)).filter(({ word: each }, at, all) => all.findIndex((other) => other.word === each) === at).slice(0, mostAlike);
}

export const standInFor = ({ word, away }: Alike): StandIn => ({ word, weight: (alikeWeight * word.length) / (word.length + away) });

/** The words of a question that tell documents from each other; where all are common, all of them, or none where something else is asked too. */
export function tellingWords({ query: { words, fields, years }, chosen }: Question, common: ReadonlySet<string>): readonly string[] {
  const telling = words.filter((word) => !common.has(word));
  return telling.length > 0 || fields.length > 0 || years || Object.values(chosen).some((values) => values.length > 0) ? telling : words;
}

/** As many blocks of a long list as are read for one question. */
const mostBlocks = 6;

/**
 * What long lists say of some documents, of which they may say more than what was kept of them: their blocks are read where those
 * documents are. Alike documents stand beside each other, so that these are few.
 * @param numbers documents that may be what is looked for
 */
export async function deepened(sayings: Wanted['sayings'], numbers: Iterable<number>, reading: Reading): Promise<readonly Saying[]> {
  const sorted = Uint32Array.from(numbers).sort();
  return (await Promise.all(sayings.map(async (saying): Promise<Saying[]> => {
    if (!('long' in saying) || sorted.length === 0) return [saying];
    const { segment, long: { file, starts } } = saying;
    const wanted = new Map<number, number>();
    for (const number of sorted) {
      const own = number - segment.base;
      if (own < starts[0]! || own >= segment.size) continue;
      const block = lastNotAfter(starts, own);
      wanted.set(block, (wanted.get(block) ?? 0) + 1);
    }
    const blocks = [...wanted].sort(([a, m], [b, n]) => n - m || a - b).slice(0, mostBlocks).map(([block]) => block).sort((a, b) => a - b);
    const read = (await Promise.all(blocks.map(async (block) => ({ block, postings: await reading.or(segment.files.long(file + block), null) })))).flatMap(({ block, postings }) => (postings ? [{ block, postings }] : []));
    return [{ ...saying, except: read.map(({ block }) => [starts[block]!, starts[block + 1] ?? Infinity] as const) }, ...read.map(({ postings }): Saying => ({ ...saying, postings }))];
  }))).flat();
}
