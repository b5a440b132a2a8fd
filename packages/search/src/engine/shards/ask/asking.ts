import type { SearchDocument } from '../../../documents/document.ts';
import type { Answer, Hit, Question } from '../../engine.ts';
import { bitsOf } from '../../bits.ts';
import { hitOf } from '../../hit-of.ts';
import { says, stemsOfPieces } from '../../says.ts';
import { conditionsOf, type Conditions } from './conditions.ts';
import { countedAmong, countedInAll, firstOfAll, inOrder, mostCounted, spread } from './counting.ts';
import type { Reading } from './reading.ts';
import { foremost, type Saying, type Scoreboard, type Scored } from './scoreboard.ts';
import { areWholeDecades } from '../format/terms.ts';
import { alikeWords, beginnings, deepened, standInFor, tellingWords, wantedOf, type StandIn, type Wanted } from './wanted.ts';

/** A word that fewer documents have may be a slip of the pen. */
const enough = 3;
/** As many documents as long lists are read for: the best so far, or those that fulfil what is asked beside words. */
const [mostLikely, mostFulfilling] = [100, 20_000] as const;
/** As many documents as are looked through for those that hold what cannot be told from terms. */
const mostLookedThrough = 100;

/** What was found of the words. */
interface Found extends Pick<Wanted, 'terms' | 'having' | 'cut'> {
  readonly scored: Scored;
  /** How many documents have all words, and fulfil what is asked. */
  readonly whole: number;
}

/** One question, on its way to an answer. */
export class Asking {
  readonly #question: Question;
  readonly #reading: Reading;
  readonly #board: Scoreboard;
  readonly #words: readonly string[];
  readonly #size: number;

  constructor(question: Question, reading: Reading, board: Scoreboard, common: ReadonlySet<string>) {
    this.#question = question;
    this.#reading = reading;
    this.#board = board;
    this.#words = tellingWords(question, common);
    this.#size = board.size;
  }

  async answer(): Promise<Answer> {
    const { query, counting } = this.#question;
    const [conditions, strictly] = await Promise.all([conditionsOf(this.#question, this.#size, this.#reading), this.#standIns()]);
    let found = await this.#find(strictly, conditions);
    if (this.#words.length > 0 && found.whole === 0) found = await this.#find(await this.#loosened(strictly, found), conditions, found.whole);
    const { scored: { numbers } } = found;
    const { fails, failsFacets } = conditions;
    let count = 0;
    for (const number of numbers) if (!fails?.[number] && !failsFacets?.[number]) count += 1;
    const page = await this.#page(found, conditions, count);
    const everything = this.#words.length === 0 && !fails;
    return {
      total: page.total,
      hits: page.hits,
      facets: !counting ? {} : everything && !failsFacets ? await countedInAll(this.#question, this.#reading) : await this.#counted(found, conditions),
      loosened: this.#words.length > 0 && found.whole === 0 && page.hits.length > 0,
      meant: this.#words.length > 0 && found.whole === 0 ? await this.#meant(query.words) : null,
      missing: [...this.#reading.missing].sort(),
    };
  }

  /** The words as they were written; of the last one, while it is being typed, what it may become. */
  async #standIns(): Promise<readonly (readonly StandIn[])[]> {
    const { query } = this.#question;
    const open = query.open && this.#words.at(-1) === query.words.at(-1);
    return Promise.all(this.#words.map(async (word, index) => [{ word, weight: 1 }, ...(open && index === this.#words.length - 1 ? await beginnings(word, this.#reading) : [])]));
  }

  /** With words that are written almost alike: in place of those that hardly any document has, or of any where none is rare. */
  async #loosened(standIns: readonly (readonly StandIn[])[], { having }: Found): Promise<readonly (readonly StandIn[])[]> {
    const rare = having.some((count) => count < enough);
    return Promise.all(standIns.map(async (each, index) => (rare && having[index]! >= enough ? each : [...each, ...(await alikeWords(this.#words[index]!, this.#reading)).map(standInFor)])));
  }

  /** @param wholeBefore how many documents have all words as they were written, where that is known */
  async #find(standIns: readonly (readonly StandIn[])[], { fails, failsFacets }: Conditions, wholeBefore?: number): Promise<Found> {
    if (standIns.length === 0) return { terms: new Set(), having: [], cut: false, scored: everyDocument(this.#size), whole: this.#size };
    const wanted = await wantedOf(standIns, this.#size, this.#reading);
    let scored = this.#scored(wanted.sayings, standIns.length);
    if (wanted.cut && (standIns.length > 1 || fails || failsFacets)) scored = this.#scored(await deepened(wanted.sayings, this.#likely(scored, { fails, failsFacets }), this.#reading), standIns.length);
    const all = standIns.length;
    let whole = 0;
    for (let at = 0; at < scored.numbers.length; at++) {
      const number = scored.numbers[at]!;
      if (bitsOf(scored.words[at]!) === all && !fails?.[number] && !failsFacets?.[number]) whole += 1;
    }
    return { ...wanted, scored, whole: wholeBefore ?? whole };
  }

  /** Adds up what was said; who has more of the words comes before who has more of one of them. */
  #scored(sayings: readonly Saying[], words: number): Scored {
    const scored = this.#board.scored(sayings);
    for (let at = 0; at < scored.numbers.length; at++) scored.scores[at]! *= (bitsOf(scored.words[at]!) / words) ** 2;
    return scored;
  }

  /** Documents that may be what is looked for: the best so far, and, where few fulfil what is asked beside words, all of those. */
  #likely(scored: Scored, { fails, failsFacets }: Conditions): Set<number> {
    const passes = (number: number): boolean => !fails?.[number] && !failsFacets?.[number];
    const likely = new Set(foremost(scored, mostLikely, (at) => passes(scored.numbers[at]!)).map((at) => scored.numbers[at]!));
    if (!fails && !failsFacets) return likely;
    const all: number[] = [];
    for (let number = 0; number < this.#size && all.length <= mostFulfilling; number++) if (passes(number)) all.push(number);
    return all.length > mostFulfilling ? likely : new Set([...likely, ...all]);
  }

  /** The hits that were asked for, in their order. */
  async #page({ scored, terms, cut, having }: Found, { fails, failsFacets }: Conditions, count: number): Promise<Pick<Answer, 'total' | 'hits'>> {
    const { query, from, size, order, lang } = this.#question;
    const everything = this.#words.length === 0 && !fails && !failsFacets && order !== 'relevance';
    const looksThrough = query.phrases.length + query.without.length > 0 || (query.years !== null && !areWholeDecades(query.years));
    const most = Math.max(from + size, looksThrough ? mostLookedThrough : 0, order === 'relevance' ? 0 : Math.min(count, mostCounted(this.#reading)));
    const best = everything ? [] : foremost(scored, most, (at) => !fails?.[scored.numbers[at]!] && !failsFacets?.[scored.numbers[at]!]);
    const scores = new Map(best.map((at) => [scored.numbers[at]!, scored.scores[at]!]));
    const sorted = await inOrder(everything ? await firstOfAll(this.#question, this.#reading) : [...scores.keys()], this.#question, this.#reading);
    const hits = async (numbers: readonly number[]): Promise<Hit[]> => (await Promise.all(numbers.map(async (number) => {
      const document = await this.#document(number);
      return document && (!looksThrough || holds(document, query)) ? hitOf(document, scores.get(number) ?? 0, (term) => terms.has(term), lang) : null;
    }))).flatMap((hit) => hit ?? []);
    // Of a word by itself it is known how many have it, also where not all of them were looked at.
    const known = fails || failsFacets ? count : Math.max(count, ...having);
    if (!looksThrough) return { total: { count: known, exact: !cut && this.#reading.missing.size === 0 }, hits: await hits(sorted.slice(from, from + size)) };
    const kept: Hit[] = [];
    let at = 0;
    for (const step = Math.max(10, size); at < Math.min(sorted.length, mostLookedThrough) && kept.length < from + size; at += step) kept.push(...await hits(sorted.slice(at, at + step)));
    return { total: { count: kept.length, exact: at >= count && this.#reading.missing.size === 0 }, hits: kept.slice(from, from + size) };
  }

  /** Counted are those that fail by one choice at most: of another value of the same facet it is told how many there would be. */
  async #counted({ scored, cut }: Found, { fails, failsFacets }: Conditions): Promise<Answer['facets']> {
    const counts = (at: number): boolean => !fails?.[scored.numbers[at]!] && bitsOf(failsFacets?.[scored.numbers[at]!] ?? 0) < 2;
    let count = 0;
    for (let at = 0; at < scored.numbers.length; at++) if (counts(at)) count += 1;
    const most = mostCounted(this.#reading);
    const all = scored.numbers.filter((_, at) => counts(at)).sort();
    const some = count > most ? spread(all, this.#reading) : [...all];
    return countedAmong(some, !cut && count <= most, this.#question, this.#reading);
  }

  /** What was asked, with each word that is nowhere changed into the nearest that is somewhere; `null` when nothing is near. */
  async #meant(words: readonly string[]): Promise<string | null> {
    const { having } = await wantedOf(words.map((word) => [{ word, weight: 1 }]), this.#size, this.#reading);
    const meant = await Promise.all(words.map(async (word, index) => (having[index]! > 0 ? word : ((await alikeWords(word, this.#reading))[0]?.word ?? null))));
    return meant.some((word) => word === null) || meant.every((word, index) => word === words[index]) ? null : meant.join(' ');
  }

  async #document(number: number): Promise<SearchDocument | null> {
    const [segment, own] = this.#reading.placed(number);
    return this.#reading.or(segment.document(own), null);
  }
}

const everyDocument = (size: number): Scored => ({ numbers: Uint32Array.from({ length: size }, (_, number) => number), scores: Float32Array.from({ length: size }, (_, number) => 1 - number / size), words: new Uint32Array(size) });

/** Whether what cannot be told from terms holds of a document. */
function holds(document: SearchDocument, { phrases, without, years }: Question['query']): boolean {
  if (years && !(document.years && document.years[0] <= (years.last ?? Infinity) && document.years[1] >= (years.first ?? -Infinity))) return false;
  const pieces = stemsOfPieces(document);
  return phrases.every((phrase) => says(pieces, phrase, false)) && !without.some((phrase) => says(pieces, phrase, true));
}
