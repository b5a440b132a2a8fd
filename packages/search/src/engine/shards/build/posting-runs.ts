import type { Scratch } from './scratch.ts';

/** All documents that have a term, in order, with a level for each. */
export interface TermPostings {
  readonly key: number;
  readonly documents: readonly number[];
  readonly levels: readonly number[];
}

interface Run { readonly start: number; readonly length: number }

/** As many postings as are sorted at a time, and as are read of a run at a time. */
const [mostInRun, atATime] = [1 << 22, 1 << 13] as const;
/** Bytes of a posting in the scratch: its key, its document, its level. */
const width = 9;

/** Sorts postings by their terms, however many there are: in runs, which are merged in the end. */
export class PostingRuns {
  readonly #scratch: Scratch;
  readonly #runs: Run[] = [];
  readonly #keys = new Uint32Array(mostInRun);
  readonly #documents = new Uint32Array(mostInRun);
  readonly #levels = new Uint8Array(mostInRun);
  #count = 0;

  constructor(scratch: Scratch) { this.#scratch = scratch; }

  /** Documents come in order. */
  add(key: number, document: number, level: number): void {
    if (this.#count === mostInRun) this.#flush();
    const at = this.#count++;
    this.#keys[at] = key;
    this.#documents[at] = document;
    this.#levels[at] = level;
  }

  /** All postings, term by term, in the order of their keys. */
  *merged(): Generator<TermPostings> {
    this.#flush();
    const cursors = this.#runs.map((run) => new Cursor(this.#scratch, run)).filter((cursor) => !cursor.done);
    while (cursors.some((cursor) => !cursor.done)) {
      const key = cursors.reduce((least, cursor) => (cursor.done ? least : Math.min(least, cursor.key)), Infinity);
      const [documents, levels]: [number[], number[]] = [[], []];
      // Runs were made one after the other: what is in an earlier one comes first.
      for (const cursor of cursors) while (!cursor.done && cursor.key === key) cursor.take(documents, levels);
      yield { key, documents, levels };
    }
  }

  #flush(): void {
    const count = this.#count;
    if (count === 0) return;
    const order = sortedByKey(this.#keys, count);
    const bytes = new Uint8Array(count * width);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < count; at++) {
      const from = order[at]!;
      view.setUint32(at * width, this.#keys[from]!);
      view.setUint32(at * width + 4, this.#documents[from]!);
      bytes[at * width + 8] = this.#levels[from]!;
    }
    this.#runs.push({ start: this.#scratch.write(bytes), length: count });
    this.#count = 0;
  }
}

/** Reads a run from its beginning. */
class Cursor {
  readonly #scratch: Scratch;
  readonly #run: Run;
  #read = 0;
  #at = 0;
  #view: DataView = new DataView(new ArrayBuffer(0));
  done = false;
  key = 0;

  constructor(scratch: Scratch, run: Run) {
    this.#scratch = scratch;
    this.#run = run;
    this.#next();
  }

  take(documents: number[], levels: number[]): void {
    documents.push(this.#view.getUint32(this.#at + 4));
    levels.push(this.#view.getUint8(this.#at + 8));
    this.#at += width;
    this.#next();
  }

  #next(): void {
    if (this.#at >= this.#view.byteLength) {
      const count = Math.min(atATime, this.#run.length - this.#read);
      if (count <= 0) { this.done = true; return; }
      const bytes = this.#scratch.read(this.#run.start + this.#read * width, count * width);
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.#read += count;
      this.#at = 0;
    }
    this.key = this.#view.getUint32(this.#at);
  }
}

/** The places of keys in their order, alike ones as they came: a radix sort, eleven bits at a time. */
function sortedByKey(keys: Uint32Array, count: number): Uint32Array {
  let from = Uint32Array.from({ length: count }, (_, index) => index);
  let to = new Uint32Array(count);
  for (const shift of [0, 11, 22]) {
    const starts = new Uint32Array(2049);
    for (let at = 0; at < count; at++) starts[((keys[at]! >>> shift) & 2047) + 1]! += 1;
    for (let at = 1; at < 2049; at++) starts[at]! += starts[at - 1]!;
    for (let at = 0; at < count; at++) {
      const digit = (keys[from[at]!]! >>> shift) & 2047;
      to[starts[digit]!++] = from[at]!;
    }
    [from, to] = [to, from];
  }
  return from;
}
