import { ByteReader } from '../format/bytes.ts';
import { unrolled, type Columns, type EverythingFile } from '../format/columns.ts';
import { readPostings, type Postings } from '../format/postings.ts';
import { pathOf, type Directory, type Part, type Segment } from '../format/manifest.ts';
import type { SearchDocument } from '../../../documents/document.ts';
import { Kept } from './kept.ts';
import { columnIn, documentsIn, everythingIn, textsIn } from './shapes.ts';
import { termsIn, type TermFile } from './term-file.ts';

/** Fetches a file of an index, by its path below the index's folder. @throws Error when it cannot be had */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** As many bytes of files, unpacked, as are kept in mind. */
const mostKept = 24_000_000;

/** The files of one segment, read, unpacked and kept. Its methods reject with what was wrong, and where. */
export class SegmentFiles {
  readonly segment: Segment;
  readonly #read: ReadFile;
  readonly #kept = new Kept<unknown>(mostKept);

  constructor(segment: Segment, read: ReadFile) {
    this.segment = segment;
    this.#read = read;
  }

  terms(number: number): Promise<TermFile> { return this.#made('terms', number, termsIn); }
  /** A block of long postings. */
  long(number: number): Promise<Postings> {
    return this.#made('long', number, (bytes) => { const reader = new ByteReader(bytes); const count = reader.number(); return readPostings(bytes.subarray(reader.at), count); });
  }

  documents(number: number): Promise<readonly SearchDocument[]> { return this.#made('documents', number, (bytes) => documentsIn(jsonIn(bytes))); }
  columns(number: number): Promise<Columns> { return this.#made('columns', number, (bytes) => unrolled(columnIn(jsonIn(bytes)))); }
  titles(number: number, lang: string): Promise<readonly string[]> { return this.#made('titles', number, (bytes) => textsIn(jsonIn(bytes)), lang); }
  everything(): Promise<EverythingFile> { return this.#made('everything', 0, (bytes) => everythingIn(jsonIn(bytes))); }

  /** Words that are written almost alike, by the keys they lie under. */
  alike(number: number): Promise<ReadonlyMap<string, readonly { readonly word: string; readonly having: number }[]>> {
    return this.#made('alike', number, (bytes) => {
      const [reader, byKey] = [new ByteReader(bytes), new Map<string, { word: string; having: number }[]>()];
      while (!reader.done) {
        const key = reader.text();
        let word = '';
        byKey.set(key, Array.from({ length: reader.number() }, () => ({ word: (word = reader.wordAfter(word)), having: reader.number() })));
      }
      return byKey;
    });
  }

  /** The number of the file in which a key lies, if it is there. */
  async place(directory: 'terms' | 'alike', key: string): Promise<number> {
    const { first, perPage }: Directory = this.segment[directory];
    const at = lastNotAfter(first, key);
    if (perPage === null) return at;
    const page = await this.#made(`${directory}-pages`, at, (bytes) => textsIn(jsonIn(bytes)));
    return at * perPage + lastNotAfter(page, key);
  }

  #made<T>(part: Part, number: number, make: (bytes: Uint8Array) => T, lang?: string): Promise<T> {
    const path = pathOf(this.segment.build, part, number, lang);
    return this.#kept.get(path, async () => {
      const bytes = await unpacked(await this.#read(path), path);
      try {
        const reader = new ByteReader(bytes);
        if (reader.text() !== this.segment.build) throw new TypeError('it is of another build');
        return { value: make(bytes.subarray(reader.at)), weight: bytes.length * 3 };
      } catch (cause) {
        throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    }) as Promise<T>;
  }
}

const jsonIn = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** No file of ours is larger; one that says otherwise is not unpacked to its end. */
const mostUnpacked = 64_000_000;

async function unpacked(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      length += value!.length;
      parts.push(value!);
      if (length > mostUnpacked) throw new RangeError('it is larger than it may be');
    }
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof RangeError ? cause.message : 'it is damaged, or not all of it came'}`, { cause });
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
}

/** The place of the last key that is not after another; 0 where all are. */
export function lastNotAfter<K extends string | number>(keys: readonly K[], key: K): number {
  let [low, high] = [0, keys.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (keys[middle]! <= key) low = middle;
    else high = middle;
  }
  return low;
}
