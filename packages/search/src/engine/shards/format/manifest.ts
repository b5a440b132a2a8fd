/** What is fetched first: of which parts an index in pieces is made, and where they lie. */
export interface ShardsManifest {
  readonly format: 'ttt-search-shards';
  readonly version: 1;
  /** The oldest first: the first was made of everything, the others of what came since. */
  readonly segments: readonly Segment[];
}

/** An index of some of the documents, made at one time. All of its files lie in a folder of its own and never change. */
export interface Segment {
  /** The name of its folder, made of its contents. */
  readonly build: string;
  /** How many documents it was made of; they are numbered from 0. */
  readonly documents: number;
  /** Documents that are no more, or stand anew in a later segment: by their numbers, in order. */
  readonly gone: readonly number[];
  /** Words that more than half of the documents have: they tell none from another. */
  readonly common: readonly string[];
  /** How many documents lie in one file, and how many in one file of columns. */
  readonly perFile: { readonly documents: number; readonly columns: number };
  /** Where terms lie. */
  readonly terms: Directory;
  /** How many files there are with blocks of long postings. */
  readonly long: number;
  /** Where words lie that are written almost alike: by two of their letters and their length. */
  readonly alike: Directory;
  /** Languages by whose titles hits can be put in order. */
  readonly titles: readonly string[];
}

/**
 * The first key of each file, in order; the files are numbered. With many files these are the first keys of pages that list the
 * files' first keys, `perPage` each.
 */
export interface Directory {
  readonly first: readonly string[];
  readonly files: number;
  readonly perPage: number | null;
}

/** The kinds of files in the folder of a segment. */
export type Part = 'terms' | 'long' | 'terms-pages' | 'alike' | 'alike-pages' | 'documents' | 'columns' | 'titles' | 'everything';

/** Where a file lies, below the folder of the index. A folder holds a thousand at most: some hosts are slow with more. */
export function pathOf(build: string, part: Part, number: number, lang?: string): string {
  return `${build}/${part}${lang ? `-${lang}` : ''}/${number >= 1000 ? `${Math.floor(number / 1000)}/` : ''}${number}.bin`;
}

/** The paths of all files of an index, below its folder: for who wants to have all of it at hand. */
export function* pathsOf({ segments }: ShardsManifest): Generator<string> {
  for (const { build, documents, perFile, terms, long, alike, titles } of segments) {
    const each = function* (part: Part, count: number, lang?: string): Generator<string> { for (let number = 0; number < count; number++) yield pathOf(build, part, number, lang); };
    const columns = Math.ceil(documents / perFile.columns);
    yield* each('everything', 1);
    yield* each('terms', terms.files);
    if (terms.perPage !== null) yield* each('terms-pages', terms.first.length);
    yield* each('long', long);
    yield* each('alike', alike.files);
    if (alike.perPage !== null) yield* each('alike-pages', alike.first.length);
    yield* each('columns', columns);
    for (const lang of titles) yield* each('titles', columns, lang);
    yield* each('documents', Math.ceil(documents / perFile.documents));
  }
}

/** @throws TypeError when it is no manifest of ours, or one of another version */
export function checkedManifest(value: unknown): ShardsManifest {
  const given = value as Partial<ShardsManifest> | null;
  const sound = given?.format === 'ttt-search-shards' && given.version === 1 && Array.isArray(given.segments) && given.segments.every((segment: Partial<Segment> | null) => typeof segment?.build === 'string' && /^[a-z0-9]+$/.test(segment.build) && Number.isSafeInteger(segment.documents) && Number.isSafeInteger(segment.long) && [segment.gone, segment.common, segment.titles, segment.terms?.first, segment.alike?.first].every(Array.isArray) && [segment.perFile?.documents, segment.perFile?.columns].every((each) => Number.isSafeInteger(each) && each! > 0));
  if (!sound) throw new TypeError('This is no search index of this software, or one that another version of it made: build it again.');
  return given as ShardsManifest;
}
