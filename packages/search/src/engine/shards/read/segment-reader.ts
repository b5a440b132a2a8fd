import type { SearchDocument } from '../../../documents/document.ts';
import { keysNear, nearest, type Alike } from '../format/alike.ts';
import { termKinds } from '../format/terms.ts';
import type { SegmentFiles } from './segment-files.ts';
import type { Term } from './term-file.ts';

/** As many files as are looked through for words with a beginning: what is shorter than that is not waited for. */
const mostFiles = 2;

/** A segment, asked for terms, words and documents. Its methods reject where a file cannot be had. */
export class SegmentReader {
  readonly files: SegmentFiles;
  /** The number of its first document among those of all segments. */
  readonly base: number;

  constructor(files: SegmentFiles, base: number) {
    this.files = files;
    this.base = base;
  }

  get size(): number { return this.files.segment.documents; }

  async term(term: string): Promise<Term | null> {
    if (this.files.segment.terms.files === 0) return null;
    const { terms } = await this.files.terms(await this.files.place('terms', term));
    const found = terms.get(term);
    // What is wrong with its postings comes to light here, where it can still be said.
    for (const kind of termKinds) void found?.[kind]?.postings;
    return found ?? null;
  }

  /** The terms that begin so, but are longer; of a beginning that many have, only some. */
  async beginningWith(start: string): Promise<(readonly [term: string, lists: Term])[]> {
    const { segment } = this.files;
    if (segment.terms.files === 0) return [];
    const [first, last] = await Promise.all([this.files.place('terms', start), this.files.place('terms', `${start}\uffff`)]);
    const numbers = Array.from({ length: Math.min(mostFiles, last - first + 1) }, (_, index) => first + index);
    const found = await Promise.all(numbers.map((number) => this.files.terms(number)));
    return found.flatMap(({ words, terms }) => words.filter((word) => word.length > start.length && word.startsWith(start)).map((word) => [word, terms.get(word)!] as const));
  }

  /** The words that are written almost like another. */
  async alike(word: string, most: number): Promise<Alike[]> {
    const keys = this.files.segment.alike.files === 0 ? [] : keysNear(word);
    const places = await Promise.all(keys.map(async (key) => ({ key, place: await this.files.place('alike', key) })));
    const groups = await Promise.all(places.map(async ({ key, place }) => (await this.files.alike(place)).get(key) ?? []));
    return nearest(word, groups.flat(), most);
  }

  /** @param number its number in this segment */
  async document(number: number): Promise<SearchDocument> {
    const { documents } = this.files.segment.perFile;
    const found = (await this.files.documents(Math.floor(number / documents)))[number % documents];
    if (!found) throw new Error(`${this.files.segment.build}: document ${number} is not where it should be`);
    return found;
  }

  /** By what a document stands among others in the order of titles; in a language that hardly any title has, by whatever there is. */
  async titleKey(number: number, lang: string): Promise<string> {
    const { titles, perFile } = this.files.segment;
    const known = titles.find((each) => each === lang) ?? titles.find((each) => each.split('-')[0] === lang.split('-')[0]) ?? titles[0];
    return known === undefined ? '' : ((await this.files.titles(Math.floor(number / perFile.columns), known))[number % perFile.columns] ?? '');
  }
}
