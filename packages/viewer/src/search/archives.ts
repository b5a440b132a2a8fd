import type { Answer, Engine, Question } from '@thingsthattalk/search';
import { loadSearch } from './load-search.ts';

/** The archives that an element asks. */
export class Archives {
  /** Their addresses, without slashes at their ends. */
  readonly addresses: readonly string[];
  /** The languages that each has pages in, as far as is known. */
  readonly languages = new Map<string, readonly string[]>();
  readonly #given: Engine | null;
  #opening: Promise<Engine> | null = null;

  /** @param engine what is asked in place of their indexes */
  constructor(addresses: readonly string[], engine: Engine | null) {
    this.addresses = addresses;
    this.#given = engine;
  }

  async ask(question: Question, signal: AbortSignal): Promise<Answer> {
    const engine = await this.open();
    signal.throwIfAborted();
    return engine.ask(question, signal);
  }

  /**
   * Opens the indexes, once: whoever begins to write is waited for no longer than need be.
   * @throws Error when there is one archive, and its index cannot be had; of several the others answer
   */
  open(): Promise<Engine> {
    const opening = (this.#opening ??= this.#open());
    opening.catch(() => { this.#opening = null; });
    return opening;
  }

  async #open(): Promise<Engine> {
    if (this.#given) return this.#given;
    const [only, ...more] = this.addresses;
    if (more.length === 0) return this.#load(only!);
    const { FederatedEngine } = await import('./engines/federated.ts');
    return new FederatedEngine(await Promise.all(this.addresses.map(async (archive) => ({ archive, engine: await this.#load(archive).catch((cause: unknown) => ({ wrong: cause instanceof Error ? cause.message : String(cause) })) }))));
  }

  async #load(archive: string): Promise<Engine> {
    const { engine, languages } = await loadSearch(archive);
    this.languages.set(archive, languages);
    return engine;
  }
}
