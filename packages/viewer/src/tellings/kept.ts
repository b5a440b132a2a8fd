/** What a browser keeps for its visitor between pages; a private window may refuse, and nothing is lost but memory. */
type Keep = Pick<Storage, 'getItem' | 'setItem'>;

const wayKey = 'ttt-telling';
const placeKey = 'ttt-place';
/** Stories whose place is remembered. */
const most = 50;

/** What a visitor chose and where they stopped, on their own device only. */
export class Kept {
  readonly #storage: () => Keep;

  /** @param storage by default the browser's local storage, which may throw as soon as it is asked for */
  constructor(storage: () => Keep = () => localStorage) {
    this.#storage = storage;
  }

  /** The telling that the visitor chose last, in any story; `null` when they never chose. */
  get telling(): string | null { return this.#read(wayKey); }

  keepTelling(telling: string): void { this.#write(wayKey, telling); }

  /** The id of the scene at which the visitor stopped in a story; `null` when they were not there, or came to its end. */
  placeIn(story: string): string | null { return this.#places()[story] ?? null; }

  /** Remembers where they are; `null` forgets it. */
  keepPlace(story: string, scene: string | null): void {
    const { [story]: _, ...others } = this.#places();
    const places = scene === null ? others : { ...others, [story]: scene };
    this.#write(placeKey, JSON.stringify(Object.fromEntries(Object.entries(places).slice(-most))));
  }

  #places(): Readonly<Record<string, string>> {
    try {
      const places: unknown = JSON.parse(this.#read(placeKey) ?? '{}');
      return typeof places === 'object' && places !== null ? Object.fromEntries(Object.entries(places).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {};
    } catch {
      return {}; // What is no list of ours is as good as none.
    }
  }

  #read(key: string): string | null {
    try { return this.#storage().getItem(key); } catch { return null; }
  }

  #write(key: string, value: string): void {
    try { this.#storage().setItem(key, value); } catch { /* Full, or forbidden: the story goes on without memory. */ }
  }
}
