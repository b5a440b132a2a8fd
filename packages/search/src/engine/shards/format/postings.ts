import type { ByteWriter } from './bytes.ts';
import { ByteReader } from './bytes.ts';

/** The documents that have a term, in order, and how much it says of each. */
export interface Postings {
  readonly documents: Uint32Array;
  /** A level for each document; absent where a term is or is not, as a value of a facet. */
  readonly levels?: Uint8Array;
}

/** Writes ranked postings: the steps from one document to the next, then all levels; alike things beside each other press smaller. */
export function writePostings(into: ByteWriter, documents: ArrayLike<number>, levels: ArrayLike<number>): void {
  let before = 0;
  for (let at = 0; at < documents.length; at++) {
    into.number(documents[at]! - before);
    before = documents[at]!;
  }
  for (let at = 0; at < levels.length; at++) into.byte(levels[at]!);
}

/** @throws RangeError when there are fewer than that */
export function readPostings(bytes: Uint8Array, count: number): Required<Postings> {
  if (!(count >= 0 && count * 2 <= bytes.length)) throw new RangeError('There are fewer postings than it says.');
  const reader = new ByteReader(bytes);
  const documents = new Uint32Array(count);
  let before = 0;
  for (let at = 0; at < count; at++) documents[at] = before += reader.number();
  return { documents, levels: reader.bytes(count) };
}

/** Writes a set of documents as runs of numbers that follow each other: documents that are alike stand together. */
export function writeSet(into: ByteWriter, documents: ArrayLike<number>): void {
  let [at, end] = [0, 0];
  while (at < documents.length) {
    let next = at + 1;
    while (next < documents.length && documents[next] === documents[next - 1]! + 1) next += 1;
    into.number(documents[at]! - end);
    into.number(next - at);
    end = documents[next - 1]! + 1;
    at = next;
  }
}

/** More documents than these are in no segment. */
const mostInSet = 20_000_000;

/** @throws RangeError when there are not as many */
export function readSet(bytes: Uint8Array, count: number): Uint32Array {
  if (!(count >= 0 && count <= mostInSet)) throw new RangeError('There are more documents than can be.');
  const reader = new ByteReader(bytes);
  const documents = new Uint32Array(count);
  for (let at = 0, end = 0; at < count;) {
    const start = end + reader.number();
    const length = reader.number();
    if (length === 0 || at + length > count) throw new RangeError('A run of documents is longer than there are.');
    for (let each = 0; each < length; each++) documents[at++] = start + each;
    end = start + length;
  }
  return documents;
}
