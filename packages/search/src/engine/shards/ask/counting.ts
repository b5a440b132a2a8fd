import { pickText, type Text } from '@thingsthattalk/core';
import { facetNames, type FacetName, type SearchDocument } from '../../../documents/document.ts';
import type { Answer, FacetCount, Question } from '../../engine.ts';
import { facetsOf } from '../../facets.ts';
import { byYearKey, yearKey } from '../../years.ts';
import type { Columns } from '../format/columns.ts';
import type { SegmentReader } from '../read/segment-reader.ts';
import type { Reading } from './reading.ts';

/** Up to so many hits are counted and put in another order, of an archive that lies in more than a few files of columns; of more, so many of them. */
const mostHits = 1000;
/** As many files of columns as are read for all hits there are, or to count some of many. */
const mostFiles = 16;

/** As many hits as are counted, and put in another order. */
export const mostCounted = ({ segments }: Reading): number => (segments.reduce((sum, { size, files: { segment } }) => sum + Math.ceil(size / segment.perFile.columns), 0) <= mostFiles ? Infinity : mostHits);

interface ColumnsOf {
  readonly facets: readonly SearchDocument['facets'][];
  readonly years: readonly (readonly [number, number] | 0)[];
  readonly labels: Readonly<Record<string, Text>>;
}

/** The values of documents, by their numbers. What cannot be read has none. */
async function columnsOf(numbers: readonly number[], reading: Reading): Promise<ColumnsOf> {
  const places = numbers.map((number) => reading.placed(number));
  const files = new Map<SegmentReader, Map<number, Columns | null>>();
  const fileOf = ([segment, number]: (typeof places)[number]): number => Math.floor(number / segment.files.segment.perFile.columns);
  for (const place of places) files.set(place[0], (files.get(place[0]) ?? new Map<number, Columns | null>()).set(fileOf(place), null));
  const labels: Record<string, Text> = {};
  await Promise.all([...files].flatMap(([segment, all]) => [...all.keys()].map(async (file) => {
    const columns = await reading.or(segment.files.columns(file), null);
    all.set(file, columns);
    Object.assign(labels, columns?.labels);
  })));
  const found = places.map((place) => { const columns = files.get(place[0])!.get(fileOf(place)); const at = place[1] % place[0].files.segment.perFile.columns; return { facets: columns?.facets[at] ?? {}, years: columns?.years[at] ?? 0 } as const; });
  return { facets: found.map(({ facets }) => facets), years: found.map(({ years }) => years), labels };
}

/**
 * How many of the hits have each value.
 * @param numbers those that fail by one choice at most, or some of them
 * @param whole whether these are all there are
 */
export async function countedAmong(numbers: readonly number[], whole: boolean, { chosen, lang }: Question, reading: Reading): Promise<Answer['facets']> {
  const { facets, labels } = await columnsOf(numbers, reading);
  const counted = facetsOf(facets.map((values) => ({ document: { facets: values } })), chosen, labels, lang).facets;
  return whole ? counted : Object.fromEntries(Object.entries(counted).map(([name, values]) => [name, values.map((value): FacetCount => ({ ...value, more: true }))]));
}

/** Some of many documents, from all parts of the archive, but from few files. */
export function spread(numbers: Uint32Array, reading: Reading): number[] {
  const evenly = <T>(all: ArrayLike<T>, most: number): T[] => Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor((at * all.length) / Math.min(most, all.length))]!);
  const byFile = new Map<number, number[]>();
  for (const number of numbers) {
    const [segment, own] = reading.placed(number);
    const file = segment.base + Math.floor(own / segment.files.segment.perFile.columns);
    const there = byFile.get(file);
    if (there) there.push(number);
    else byFile.set(file, [number]);
  }
  return evenly(evenly([...byFile.values()], mostFiles).flat(), mostHits);
}

/** How many documents of the whole archive have each value; where none of them is gone. */
export async function countedInAll({ lang }: Question, reading: Reading): Promise<Answer['facets']> {
  const all = await Promise.all(reading.segments.map((segment) => reading.or(segment.files.everything(), null)));
  return Object.fromEntries(facetNames.flatMap((name): [FacetName, FacetCount[]][] => {
    const counts = new Map<string, { count: number; label: Text | undefined }>();
    for (const [value, count, label] of all.flatMap((each) => each?.facets[name] ?? [])) counts.set(value, { count: count + (counts.get(value)?.count ?? 0), label });
    if (counts.size === 0) return [];
    const values = [...counts].map(([value, { count, label }]): FacetCount => ({ value, ...(label ? { label: pickText(label, [lang])?.value ?? value } : {}), count }));
    return [[name, values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))]];
  }));
}

/** Documents in the order that was asked for; what has no year comes last. */
export async function inOrder(numbers: readonly number[], { order, lang }: Question, reading: Reading): Promise<number[]> {
  if (order === 'relevance' || numbers.length < 2) return [...numbers];
  const byKey = <K>(keys: readonly K[], compare: (a: K, b: K) => number): number[] => numbers.map((number, at) => ({ number, at, key: keys[at]! })).sort((a, b) => compare(a.key, b.key) || a.at - b.at).map(({ number }) => number);
  if (order === 'title') {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    return byKey(await Promise.all(numbers.map((each) => { const [segment, number] = reading.placed(each); return reading.or(segment.titleKey(number, lang), '\uffff'); })), compare);
  }
  const { years } = await columnsOf(numbers, reading);
  return byKey(years.map((span) => yearKey(span || undefined, order)), byYearKey);
}

/** The first of all documents in an order, as they were put when the index was built. */
export async function firstOfAll({ order, lang }: Question, reading: Reading): Promise<number[]> {
  const all = await Promise.all(reading.segments.map(async ({ base, files, size }) => {
    if (order === 'relevance') return Array.from({ length: Math.min(size, mostHits) }, (_, number) => base + number);
    const everything = await reading.or(files.everything(), null);
    const numbers = order === 'title' ? (everything?.titles[lang] ?? Object.values(everything?.titles ?? {})[0]) : everything?.[order];
    return (numbers ?? []).map((number) => base + number);
  }));
  return all.flat();
}
