import type { Answer, Engine, Question } from '@thingsthattalk/search';
import { loadSearch } from './load-search.ts';
import type { OpenEngine } from './open-engine.ts';

/** The archives that an element asks. */
export class Archives {
  /** Their addresses, without slashes at their ends. */
  readonly addresses: readonly string[];
  /** The languages that each has pages in, as far as is known. */
  readonly languages = new Map<string, readonly string[]>();
  readonly #given: Engine | null;
  readonly #opened = new Set<OpenEngine>();
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

  /** Fetches all of the indexes. @throws Error when a file cannot be had; what came before it is kept */
  async keepAll(): Promise<void> {
    await this.open();
    for (const opened of this.#opened) await opened.keepAll();
  }

  async #open(): Promise<Engine> {
    if (this.#given) return this.#given;
    const [only, ...more] = this.addresses;
    if (more.length === 0) return this.#load(only!);
    const { FederatedEngine } = await import('./engines/federated.ts');
    return new FederatedEngine(await Promise.all(this.addresses.map(async (archive) => ({ archive, engine: await this.#load(archive).catch((cause: unknown) => ({ wrong: cause instanceof Error ? cause.message : String(cause) })) }))));
  }

  async #load(archive: string): Promise<Engine> {
    const opened = await loadSearch(archive);
    this.#opened.add(opened);
    this.languages.set(archive, opened.languages);
    return opened.engine;
  }
}
