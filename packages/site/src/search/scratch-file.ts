import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scratch } from '@thingsthattalk/search';

/** As much as is gathered before it is written. */
const gathered = 1 << 22;

/** A scratch on disk, for as long as a build goes on. */
export class ScratchFile implements Scratch {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ttt-search-'));
  readonly #file = openSync(join(this.#folder, 'scratch'), 'w+');
  readonly #waiting = Buffer.alloc(gathered);
  #written = 0;
  #waits = 0;

  write(bytes: Uint8Array): number {
    const start = this.#written + this.#waits;
    if (this.#waits + bytes.length > gathered) this.#flush();
    if (bytes.length > gathered) this.#put(bytes);
    else {
      this.#waiting.set(bytes, this.#waits);
      this.#waits += bytes.length;
    }
    return start;
  }

  read(start: number, length: number): Uint8Array {
    if (start + length > this.#written) this.#flush();
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length;) {
      const read = readSync(this.#file, bytes, at, length - at, start + at);
      if (read === 0) throw new RangeError('The scratch of the search index ends too soon: is the disk full?');
      at += read;
    }
    return bytes;
  }

  /** Removes it. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #flush(): void {
    if (this.#waits === 0) return;
    this.#put(this.#waiting.subarray(0, this.#waits));
    this.#waits = 0;
  }

  #put(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
  }
}
