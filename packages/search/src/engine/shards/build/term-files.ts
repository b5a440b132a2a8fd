import { ByteWriter } from '../format/bytes.ts';
import type { Directory } from '../format/manifest.ts';
import { writePostings, writeSet } from '../format/postings.ts';
import { kindNumber } from '../format/terms.ts';
import { shortestAfter, type FilesOfSegment } from './files.ts';
import type { TermPostings } from './posting-runs.ts';

/** What one term has in a file: its postings, kind by kind. */
interface List { readonly kind: number; readonly having: number; readonly kept: number; readonly bytes: Uint8Array; readonly long?: LongList }

/** Where all postings of a term lie of which only some are kept with it: in blocks, by the first document of each. */
interface LongList { readonly file: number; readonly starts: readonly number[] }

/** How large term files are, and how long postings. */
export interface TermSizes {
  /** Bytes of a file before it is pressed. */
  readonly file: number;
  /** As many postings of one term as are kept with it: those that say most. */
  readonly kept: number;
  /** Words that more documents have than this are looked for only by those. */
  readonly told: number;
  /** Postings in a block of those that are not all kept with their term. */
  readonly block: number;
}

const holds = kindNumber('holds');

/** Writes terms with their postings, in their order. @param words the words by their places in the order */
export function writeTermFiles(postings: Iterable<TermPostings>, words: readonly string[], { file, kept, told, block }: TermSizes, files: FilesOfSegment): { readonly terms: Directory; readonly long: number } {
  const first: string[] = [];
  let entries: { word: string; lists: List[] }[] = [];
  let [size, lastWord]: [number, string | undefined] = [0, undefined];
  let long = 0;
  const close = (): void => {
    if (entries.length === 0) return;
    files.bytes('terms', first.length, termFile(entries));
    first.push(shortestAfter(lastWord, entries[0]!.word));
    lastWord = entries.at(-1)!.word;
    [entries, size] = [[], 0];
  };
  for (const { key, documents, levels } of postings) {
    const [rank, kind] = [Math.floor(key / 8), key % 8];
    const word = words[rank]!;
    const short = kind === holds ? listOfSet(documents) : listOf(kind, documents, levels, kept);
    const list = short.kept < short.having && short.having <= told ? { ...short, long: writeBlocks(documents, levels, long, block, files) } : short;
    long += list.long?.starts.length ?? 0;
    const last = entries.at(-1);
    if (last?.word === word) last.lists.push(list);
    else {
      if (size + list.bytes.length > file) close();
      entries.push({ word, lists: [list] });
    }
    size += list.bytes.length + 6;
  }
  close();
  return { terms: files.directory(first, 'terms-pages'), long };
}

/** Writes all postings of a term, block by block. @param file the number of the first file */
function writeBlocks(documents: readonly number[], levels: readonly number[], file: number, inBlock: number, files: FilesOfSegment): LongList {
  const starts: number[] = [];
  const told = coarsened(levels, documents.length);
  for (let at = 0; at < documents.length; at += inBlock) {
    const into = new ByteWriter();
    const block = documents.slice(at, at + inBlock);
    into.number(block.length);
    writePostings(into, block, told.slice(at, at + inBlock));
    files.bytes('long', file + starts.length, into.taken());
    starts.push(documents[at]!);
  }
  return { file, starts };
}

function listOfSet(documents: readonly number[]): List {
  const into = new ByteWriter();
  writeSet(into, documents);
  return { kind: holds, having: documents.length, kept: documents.length, bytes: into.taken() };
}

function listOf(kind: number, documents: readonly number[], levels: readonly number[], most: number): List {
  const into = new ByteWriter();
  const keep = documents.length > most ? strongest(levels, most) : null;
  writePostings(into, keep ? keep.map((at) => documents[at]!) : documents, coarsened(keep ? keep.map((at) => levels[at]!) : levels, documents.length));
  return { kind, having: documents.length, kept: keep?.length ?? documents.length, bytes: into.taken() };
}

/** Of a word that many have, it matters less how much it says of each: coarser levels press smaller. */
function coarsened(levels: readonly number[], having: number): readonly number[] {
  const step = having < 30 ? 1 : having < 300 ? 4 : 8;
  return step === 1 ? levels : levels.map((level) => Math.round(level / step) * step);
}

/** The places of the highest levels, as many as are wanted, in their order. */
function strongest(levels: readonly number[], most: number): number[] {
  const counts = new Uint32Array(256);
  for (const level of levels) counts[level]! += 1;
  let [above, level] = [0, 255];
  while (level > 0 && above + counts[level]! <= most) above += counts[level--]!;
  let ofLevel = most - above;
  const kept: number[] = [];
  levels.forEach((each, at) => { if (each > level || (each === level && ofLevel-- > 0)) kept.push(at); });
  return kept;
}

function termFile(entries: readonly { readonly word: string; readonly lists: readonly List[] }[]): Uint8Array {
  const into = new ByteWriter();
  into.number(entries.length);
  let before = '';
  for (const { word, lists } of entries) {
    into.wordAfter(before, word);
    into.byte(lists.length);
    for (const { kind, having, kept, bytes, long } of lists) {
      into.byte(kind);
      into.number(having);
      into.number(having - kept);
      if (kept < having) {
        into.number(long?.file ?? 0);
        into.number(long?.starts.length ?? 0);
        long?.starts.forEach((start, at) => { into.number(start - (long.starts[at - 1] ?? 0)); });
      }
      into.number(bytes.length);
    }
    before = word;
  }
  for (const { lists } of entries) for (const { bytes } of lists) into.bytes(bytes);
  return into.taken();
}
