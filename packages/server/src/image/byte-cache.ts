/** Keeps what was made last, up to so many bytes in all: what has not been asked for longest goes first. */
export class ByteCache<T> {
  readonly #limit: number;
  readonly #kept = new Map<string, { readonly value: T; readonly bytes: number }>();
  #bytes = 0;

  /** @param limit bytes; what is larger by itself is never kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How much is kept: never more than the limit. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether something is kept, without asking for it. */
  has(key: string): boolean {
    return this.#kept.has(key);
  }

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  set(key: string, value: T, bytes: number): void {
    this.#drop(key);
    if (bytes > this.#limit) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes + bytes <= this.#limit) break;
      this.#drop(oldest);
    }
    this.#kept.set(key, { value, bytes });
    this.#bytes += bytes;
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}
