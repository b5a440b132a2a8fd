import { pickText, plainLetters, type Text } from '@thingsthattalk/core';
import { facetNames, type FacetName, type SearchDocument } from '../../../documents/document.ts';
import type { WholeIndex } from '../../whole/build-whole.ts';
import type { ColumnFile, CountedValue, EverythingFile } from '../format/columns.ts';
import type { FilesOfSegment } from './files.ts';

/** As many values of a facet as are told of everything, and as many documents in each order. */
const [mostValues, mostInOrder] = [200, 500] as const;
/** Letters of a title by which documents are put in order. */
const titleLetters = 48;

/** Writes what is needed to count and to sort: the values of facets, years and titles, so many documents a file. */
export class ColumnFiles {
  readonly #files: FilesOfSegment;
  readonly #perFile: number;
  readonly #labels: WholeIndex['labels'];
  readonly #languages: readonly string[];
  #documents: SearchDocument[] = [];
  #written = 0;
  #all = 0;
  readonly #counts = new Map<FacetName, Map<string, number>>();
  readonly #oldest = new Foremost<number>(mostInOrder);
  readonly #newest = new Foremost<number>(mostInOrder);
  readonly #titles: ReadonlyMap<string, Foremost<string>>;

  constructor(files: FilesOfSegment, perFile: number, languages: readonly string[], labels: WholeIndex['labels']) {
    this.#files = files;
    this.#perFile = perFile;
    this.#languages = languages;
    this.#labels = labels;
    this.#titles = new Map(languages.map((lang) => [lang, new Foremost<string>(mostInOrder)]));
  }

  add(document: SearchDocument): void {
    const number = this.#all++;
    if (document.years) {
      this.#oldest.add(document.years[0], number);
      this.#newest.add(-document.years[1], number);
    }
    for (const [lang, titles] of this.#titles) titles.add(titleKey(document, lang), number);
    for (const name of facetNames) {
      for (const value of document.facets[name] ?? []) {
        const counts = this.#counts.get(name) ?? new Map<string, number>();
        this.#counts.set(name, counts.set(value, (counts.get(value) ?? 0) + 1));
      }
    }
    this.#documents.push(document);
    if (this.#documents.length === this.#perFile) this.#close();
  }

  end(): void {
    this.#close();
    const facets = Object.fromEntries([...this.#counts].map(([name, counts]) => [name, [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostValues).map(([value, count]): CountedValue => [value, count, ...this.#label(value)])]));
    const everything: EverythingFile = { facets, oldest: this.#oldest.taken(), newest: this.#newest.taken(), titles: Object.fromEntries([...this.#titles].map(([lang, titles]) => [lang, titles.taken()])) };
    this.#files.json('everything', 0, everything);
  }

  #label(value: string): [Text] | [] { return Object.hasOwn(this.#labels, value) ? [this.#labels[value]!] : []; }

  #close(): void {
    if (this.#documents.length === 0) return;
    const documents = this.#documents;
    this.#documents = [];
    const facets = Object.fromEntries(facetNames.flatMap((name) => {
      const [sets, numbers, runs]: [string[][], Map<string, number>, number[]] = [[], new Map(), []];
      for (const { facets: { [name]: values = [] } } of documents) {
        const key = JSON.stringify(values);
        const set = numbers.get(key) ?? sets.push([...values]) - 1;
        numbers.set(key, set);
        if (runs.at(-2) === set) runs[runs.length - 1]! += 1;
        else runs.push(set, 1);
      }
      return sets.length === 1 && sets[0]!.length === 0 ? [] : [[name, { sets, runs }]];
    }));
    const labels = Object.fromEntries([...new Set(documents.flatMap((document) => Object.values(document.facets).flat()))].flatMap((value) => this.#label(value).map((label) => [value, label])));
    const column: ColumnFile = { facets, labels, years: documents.map(({ years }) => years ?? 0) };
    this.#files.json('columns', this.#written, column);
    for (const lang of this.#languages) this.#files.json('titles', this.#written, documents.map((document) => titleKey(document, lang)), lang);
    this.#written += 1;
  }
}

const titleKey = ({ title }: SearchDocument, lang: string): string => plainLetters(pickText(title, [lang])?.value ?? '').slice(0, titleLetters);

/** The first few of many by a key, those that came first before others of the same. */
class Foremost<K extends string | number> {
  readonly #most: number;
  #kept: { readonly key: K; readonly number: number }[] = [];

  constructor(most: number) { this.#most = most; }

  add(key: K, number: number): void {
    this.#kept.push({ key, number });
    if (this.#kept.length > 20 * this.#most) this.#cut();
  }

  taken(): number[] {
    this.#cut();
    return this.#kept.map(({ number }) => number);
  }

  #cut(): void {
    this.#kept = this.#kept.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.number - b.number)).slice(0, this.#most);
  }
}
