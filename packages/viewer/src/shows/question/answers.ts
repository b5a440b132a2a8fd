import { DeviceStorage, type Storing } from '../../device-storage.ts';

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
type All = Readonly<Record<string, Answer>>;

/**
 * A visitor's answers, on their own device only, by story and scene. Where the browser keeps nothing (a private window, no
 * room) they are known until the page is left.
 */
export class Answers {
  readonly #device: DeviceStorage;
  #meanwhile: All = {};

  /** @param storage by default the browser's local storage */
  constructor(storage?: () => Storing) {
    this.#device = new DeviceStorage(storage);
  }

  of(story: string, scene: string): Answer {
    return this.#all()[`${story}#${scene}`] ?? {};
  }

  /** Keeps an answer in place of the one before; an empty one is forgotten. */
  keep(story: string, scene: string, answer: Answer): void {
    const { [`${story}#${scene}`]: _, ...others } = this.#all();
    const all = Object.keys(answer).length > 0 ? { ...others, [`${story}#${scene}`]: answer } : others;
    this.#meanwhile = this.#device.write(key, JSON.stringify(all)) ? {} : all;
  }

  /** Forgets all answers to all stories. */
  forget(): void {
    this.#meanwhile = {};
    this.#device.remove(key);
  }

  #all(): All {
    return { ...(this.#device.readObject(key) as All), ...this.#meanwhile };
  }
}

/** The answers of this device. */
export const answers = new Answers();
