import { facetNames, orders, questionOf, type FacetName, type Order, type Question } from '@thingsthattalk/search';

/** How hits are shown. */
export const views = ['list', 'wall', 'timeline', 'map'] as const;
export type HitsView = (typeof views)[number];

/** What somebody is looking for, as it stands in an address. */
export interface SearchState {
  readonly text: string;
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly order: Order;
  /** The first and the last year, as far as they were said. */
  readonly years: { readonly first?: number; readonly last?: number } | null;
  readonly view: HitsView;
}

export const nothingAsked: SearchState = { text: '', chosen: {}, order: 'relevance', years: null, view: 'list' };

/** As many values of a facet as are read from an address. */
const most = 50;

/**
 * Reads a state from the part of an address behind its question mark; what is not known there is left alone.
 * @example
 * readState('?q=draak&status=fake&order=oldest&from=1600&view=wall') //=> { text: 'draak', chosen: { status: ['fake'] }, order: 'oldest', years: { first: 1600 }, view: 'wall' }
 */
export function readState(query: string): SearchState {
  const given = new URLSearchParams(query);
  return {
    text: given.get('q') ?? '',
    chosen: Object.fromEntries(facetNames.flatMap((name) => { const values = [...new Set(given.getAll(name).filter(Boolean))].slice(0, most); return values.length > 0 ? [[name, values]] : []; })),
    order: orders.find((each) => each === given.get('order')) ?? 'relevance',
    years: yearsOf(given.get('from') ?? '', given.get('to') ?? ''),
    view: views.find((each) => each === given.get('view')) ?? 'list',
  };
}

/**
 * Writes a state into an address, beside what else stands there.
 * @example
 * writeState({ text: 'draak', chosen: { status: ['fake'] }, order: 'relevance', years: { last: 1700 }, view: 'list' }, '?lang=nl&q=oud') //=> '?lang=nl&q=draak&status=fake&to=1700'
 */
export function writeState({ text, chosen, order, years, view }: SearchState, beside = ''): string {
  const written = new URLSearchParams(beside);
  for (const name of ['q', 'order', 'from', 'to', 'view', ...facetNames]) written.delete(name);
  if (text) written.set('q', text);
  for (const name of facetNames) for (const value of chosen[name] ?? []) written.append(name, value);
  if (years?.first !== undefined) written.set('from', String(years.first));
  if (years?.last !== undefined) written.set('to', String(years.last));
  if (order !== 'relevance') written.set('order', order);
  if (view !== 'list') written.set('view', view);
  const query = written.toString();
  return query ? `?${query}` : '';
}

/** Years as they were written into two fields; what is no year is none. */
export function yearsOf(from: string, to: string): SearchState['years'] {
  const [first, last] = [from, to].map((written) => (/^-?\d{1,5}$/.test(written.trim()) ? Number(written) : undefined));
  return first === undefined && last === undefined ? null : { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

/** The state with a value chosen, or not any more. */
export function toggled(state: SearchState, name: FacetName, value: string): SearchState {
  const before = state.chosen[name] ?? [];
  const values = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const { [name]: _, ...others } = state.chosen;
  return { ...state, chosen: values.length > 0 ? { ...others, [name]: values } : others };
}

/** In which order hits come: a timeline begins with the oldest, whatever fits best. */
export const orderOf = ({ order, view }: SearchState): Order => (view === 'timeline' && order !== 'newest' ? 'oldest' : order);

/** What an engine is asked. */
export function questionFor(state: SearchState, lang: string, size: number, counting: boolean): Question {
  const { text, chosen, years } = state;
  const question = questionOf(text, lang, { chosen, order: orderOf(state), size, counting });
  return years ? { ...question, query: { ...question.query, years } } : question;
}
