import type { Kept } from './kept.ts';

/** Stories that somebody let go of, which can be taken back for a while: then, or when the page is left, they are forgotten. */
export class ForgetLater {
  readonly #kept: Pick<Kept, 'forget'>;
  readonly #patience: number;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param patience how long they can be taken back, in milliseconds */
  constructor(kept: Pick<Kept, 'forget'>, patience: number) {
    this.#kept = kept;
    this.#patience = patience;
  }

  add(id: string): void { this.#waiting.set(id, setTimeout(() => { this.#forget(id); }, this.#patience)); }

  takeBack(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  /** Nobody is here any more to take anything back. */
  now(): void { for (const id of [...this.#waiting.keys()]) this.#forget(id); }

  /** Whether it is let go of already. */
  has(id: string): boolean { return this.#waiting.has(id); }

  #forget(id: string): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.delete(id);
    void this.#kept.forget(id);
  }
}
