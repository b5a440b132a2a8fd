/** What a visitor said to a question. Plain data; what a kind does not use is absent. */
export interface Answer {
  /** What they chose first. */
  readonly first?: string;
  /** What they chose last. */
  readonly last?: string;
  /** How many clues they have seen. */
  readonly clues?: number;
  /** A number they guessed. */
  readonly number?: number;
  /** The order in which they put the options. */
  readonly order?: readonly string[];
  /** They have seen what is known. */
  readonly done?: boolean;
}

const key = 'ttt-answers';
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type All = Readonly<Record<string, Answer>>;

/**
 * A visitor's answers, on their own device only, by story and scene. Where the browser keeps nothing (a private window, no
 * room) they are known until the page is left.
 */
export class Answers {
  readonly #storage: () => Kept;
  #meanwhile: All = {};

  /** @param storage by default the browser's local storage, which may throw as soon as it is asked for */
  constructor(storage: () => Kept = () => localStorage) {
    this.#storage = storage;
  }

  of(story: string, scene: string): Answer {
    return this.#all()[`${story}#${scene}`] ?? {};
  }

  /** Keeps an answer in place of the one before; an empty one is forgotten. */
  keep(story: string, scene: string, answer: Answer): void {
    const { [`${story}#${scene}`]: _, ...others } = this.#all();
    this.#write(Object.keys(answer).length > 0 ? { ...others, [`${story}#${scene}`]: answer } : others);
  }

  /** Forgets all answers to all stories. */
  forget(): void {
    this.#meanwhile = {};
    try { this.#storage().removeItem(key); } catch { /* Nothing was kept. */ }
  }

  #all(): All {
    try {
      const read: unknown = JSON.parse(this.#storage().getItem(key) ?? '{}');
      return { ...(typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as All) : {}), ...this.#meanwhile };
    } catch {
      return this.#meanwhile;
    }
  }

  #write(all: All): void {
    this.#meanwhile = {};
    try { this.#storage().setItem(key, JSON.stringify(all)); } catch { this.#meanwhile = all; }
  }
}

/** The answers of this device. */
export const answers = new Answers();
