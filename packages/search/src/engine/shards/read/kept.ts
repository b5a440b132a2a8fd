/** Keeps what was made last, so that it is not made twice; what failed is tried again. */
export class Kept<T> {
  readonly #most: number;
  readonly #kept = new Map<string, { value: Promise<T>; weight: number }>();
  #weight = 0;

  /** @param most the weight of all that is kept: the oldest goes */
  constructor(most: number) { this.#most = most; }

  get(key: string, make: () => Promise<{ readonly value: T; readonly weight: number }>): Promise<T> {
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.value;
    }
    const made = make();
    const entry = { value: made.then(({ value }) => value), weight: 0 };
    this.#kept.set(key, entry);
    made.then(({ weight }) => {
      entry.weight = weight;
      this.#weight += weight;
      for (const [oldest, { weight: lost }] of this.#kept) {
        if (this.#weight <= this.#most || oldest === key) break;
        this.#kept.delete(oldest);
        this.#weight -= lost;
      }
    }, () => { this.#kept.delete(key); });
    return entry.value;
  }
}
