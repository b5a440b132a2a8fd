import { facetNames, type FacetName } from '../../documents/document.ts';
import type { Answer, Engine, FacetCount, Hit, Question } from '../engine.ts';
import { byYearKey, yearKey } from '../years.ts';

/** An archive that is asked together with others. */
export interface FederatedArchive {
  /** Its address, without a slash at its end: hits say of which archive they are by it. */
  readonly archive: string;
  /** Its index; where that could not be opened, what was wrong. */
  readonly engine: Engine | { readonly wrong: string };
}

/** As many hits as an archive gives at a time. */
const most = 100;

/**
 * Several archives, asked as one. Each ranks its own hits, and what its scores are worth elsewhere nobody knows: so the first of
 * each come before the second of any, and an archive that has just what was asked for before one that has only what comes near.
 * An archive that cannot be asked is left out, and said.
 * @example
 * const question = { query: { words: ['draak'], open: false, phrases: [], without: [], fields: [], years: null, cut: false }, chosen: {}, order: 'relevance', lang: 'nl', from: 0, size: 10, counting: false };
 * const { hits, missing } = await new FederatedEngine([{ archive: 'https://a.example', engine: { wrong: 'it answered 503' } }]).ask(question);
 * [hits.length, missing] //=> [0, ['https://a.example: it answered 503']]
 */
export class FederatedEngine implements Engine {
  readonly #archives: readonly FederatedArchive[];

  constructor(archives: readonly FederatedArchive[]) { this.#archives = archives; }

  async ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    const { from, size, order, lang } = question;
    const asked = await Promise.all(this.#archives.map(async ({ archive, engine }) => {
      if ('wrong' in engine) return { archive, wrong: engine.wrong };
      try {
        return { archive, answer: await engine.ask({ ...question, from: 0, size: Math.min(most, from + size) }, signal) };
      } catch (cause) {
        signal?.throwIfAborted();
        return { archive, wrong: cause instanceof Error ? cause.message : String(cause) };
      }
    }));
    const answers = asked.flatMap(({ archive, answer }) => (answer ? [{ archive, answer }] : []));
    const near = answers.filter(({ answer }) => answer.total.count > 0);
    const hits = answers.flatMap(({ archive, answer }, place) => answer.hits.map((hit, rank) => ({ hit: { ...hit, archive }, rank, place, loosened: answer.loosened })));
    const compare = comparing(order, lang);
    hits.sort((a, b) => compare(a.hit, b.hit) || Number(a.loosened) - Number(b.loosened) || a.rank - b.rank || a.place - b.place);
    const missing = asked.flatMap(({ archive, answer, wrong }) => (answer ? answer.missing : [wrong]).map((what) => `${archive}: ${what}`));
    return {
      total: { count: answers.reduce((sum, { answer }) => sum + answer.total.count, 0), exact: missing.length === 0 && answers.every(({ answer }) => answer.total.exact) },
      hits: hits.slice(from, from + size).map(({ hit }) => hit),
      facets: Object.fromEntries(facetNames.flatMap((name) => { const values = together(name, answers.map(({ answer }) => answer)); return values.length > 0 ? [[name, values]] : []; })),
      loosened: near.length > 0 && near.every(({ answer }) => answer.loosened),
      meant: near.every(({ answer }) => answer.loosened) ? (answers.find(({ answer }) => answer.meant)?.answer.meant ?? null) : null,
      missing,
    };
  }
}

/** How hits of several archives compare, where that does not depend on what each archive makes of them. */
function comparing(order: Question['order'], lang: string): (a: Hit, b: Hit) => number {
  if (order === 'relevance') return () => 0;
  if (order === 'title') {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    return (a, b) => compare(a.title.value, b.title.value);
  }
  return (a, b) => byYearKey(yearKey(a.years, order), yearKey(b.years, order));
}

function together(name: FacetName, answers: readonly Answer[]): FacetCount[] {
  const values = new Map<string, FacetCount>();
  for (const each of answers.flatMap(({ facets }) => facets[name] ?? [])) {
    const before = values.get(each.value);
    values.set(each.value, before ? { ...before, count: before.count + each.count, ...(each.more ? { more: true as const } : {}) } : each);
  }
  return [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
