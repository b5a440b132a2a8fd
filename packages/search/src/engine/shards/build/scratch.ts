/** Where a build puts what it cannot keep in mind. */
export interface Scratch {
  /** Adds bytes behind all others. @returns where they begin */
  write(bytes: Uint8Array): number;
  read(start: number, length: number): Uint8Array;
}

/** A scratch in memory: for some thousand documents, and where there is no disk. */
export class MemoryScratch implements Scratch {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  write(bytes: Uint8Array): number {
    const start = this.#length;
    if (start + bytes.length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, start + bytes.length));
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, start);
    this.#length += bytes.length;
    return start;
  }

  read(start: number, length: number): Uint8Array { return this.#bytes.slice(start, start + length); }
}
