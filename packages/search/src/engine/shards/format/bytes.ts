const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** How many letters two words begin alike with. */
export function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Writes numbers and texts one after the other, small numbers in few bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number { return this.#length; }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2³² − 1, seven bits a byte. */
  number(value: number): void {
    this.#room(5);
    let left = value;
    while (left > 127) {
      this.#bytes[this.#length++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.#bytes[this.#length++] = left;
  }

  /** A whole number of either sign, between ±2³⁰. */
  signed(value: number): void { this.number(value < 0 ? -2 * value - 1 : 2 * value); }

  text(value: string): void {
    const bytes = encoder.encode(value);
    this.number(bytes.length);
    this.bytes(bytes);
  }

  bytes(value: Uint8Array): void {
    this.#room(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** A word behind another in the order of their letters: only what it does not begin alike with. */
  wordAfter(before: string, word: string): void {
    const shared = sharedLetters(before, word);
    this.number(shared);
    this.text(word.slice(shared));
  }

  /** All that was written. */
  taken(): Uint8Array { return this.#bytes.slice(0, this.#length); }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what a {@link ByteWriter} wrote. @throws RangeError by each of its methods, where the bytes end too soon */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number { return this.#at; }
  get done(): boolean { return this.#at >= this.#bytes.length; }

  byte(): number {
    if (this.done) throw new RangeError('The bytes end too soon.');
    return this.#bytes[this.#at++]!;
  }

  number(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
      if (shift > 28 + 7) throw new RangeError('A number has too many bytes.');
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string { return decoder.decode(this.bytes(this.number())); }

  /** The word that was written behind another. */
  wordAfter(before: string): string { return before.slice(0, this.number()) + this.text(); }

  /** The next bytes; not copied. */
  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('The bytes end too soon.');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
