/** Words by numbers: each word is kept once, however often it stands somewhere. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  get size(): number { return this.words.length; }

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** For each word its place among all, in the order of their letters' code units. */
  ranks(): Uint32Array {
    const { words } = this;
    const order = Uint32Array.from({ length: words.length }, (_, index) => index).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
    const ranks = new Uint32Array(words.length);
    order.forEach((number, rank) => { ranks[number] = rank; });
    return ranks;
  }
}

/** Whole numbers by numbers, as many as come. */
export class Counts {
  #values = new Uint32Array(1024);

  get(at: number): number { return this.#values[at] ?? 0; }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const larger = new Uint32Array(Math.max(at + 1, this.#values.length * 2));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[at] = value;
  }
}
