import { facetNames, orders, type FacetName, type Order } from '@thingsthattalk/search';

/** What somebody is looking for, as it stands in an address. */
export interface SearchState {
  readonly text: string;
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly order: Order;
}

export const nothingAsked: SearchState = { text: '', chosen: {}, order: 'relevance' };

/** As many values of a facet as are read from an address. */
const most = 50;

/**
 * Reads a state from the part of an address behind its question mark; what is not known there is left alone.
 * @example
 * readState('?q=draak&status=fake&status=copy&order=oldest') //=> { text: 'draak', chosen: { status: ['fake', 'copy'] }, order: 'oldest' }
 */
export function readState(query: string): SearchState {
  const given = new URLSearchParams(query);
  const order = given.get('order');
  return {
    text: given.get('q') ?? '',
    chosen: Object.fromEntries(facetNames.flatMap((name) => { const values = [...new Set(given.getAll(name).filter(Boolean))].slice(0, most); return values.length > 0 ? [[name, values]] : []; })),
    order: orders.find((each) => each === order) ?? 'relevance',
  };
}

/**
 * Writes a state into an address, beside what else stands there.
 * @example
 * writeState({ text: 'draak', chosen: { status: ['fake'] }, order: 'relevance' }, '?lang=nl&q=oud') //=> '?lang=nl&q=draak&status=fake'
 */
export function writeState({ text, chosen, order }: SearchState, beside = ''): string {
  const written = new URLSearchParams(beside);
  for (const name of ['q', 'order', ...facetNames]) written.delete(name);
  if (text) written.set('q', text);
  for (const name of facetNames) for (const value of chosen[name] ?? []) written.append(name, value);
  if (order !== 'relevance') written.set('order', order);
  const query = written.toString();
  return query ? `?${query}` : '';
}

/** The state with a value chosen, or not any more. */
export function toggled(state: SearchState, name: FacetName, value: string): SearchState {
  const before = state.chosen[name] ?? [];
  const values = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const { [name]: _, ...others } = state.chosen;
  return { ...state, chosen: values.length > 0 ? { ...others, [name]: values } : others };
}
