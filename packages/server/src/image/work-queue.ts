/** There is more to do than can be done in a reasonable time. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

interface Work {
  readonly key: string;
  readonly begin: () => void;
  readonly done: Promise<unknown>;
  /** How many still want it. */
  wanted: number;
  /** How many that came later went before it. */
  passed: number;
}

/** So many may go before a piece that was asked for earlier. */
const patience = 20;

/**
 * Heavy work, a few pieces at a time: first what is quickly done, otherwise in the order it was asked for. Whoever asks for the same piece shares it; a piece
 * that nobody waits for any more is not begun.
 */
export class WorkQueue {
  readonly #workers: number;
  readonly #mostWaiting: number;
  readonly #isQuick: (key: string) => boolean;
  readonly #all = new Map<string, Work>();
  readonly #waiting = new Set<Work>();
  #running = 0;

  /** @param isQuick whether a piece has all it needs at hand; it then goes before others, for a while */
  constructor({ workers, mostWaiting, isQuick = () => false }: { readonly workers: number; readonly mostWaiting: number; readonly isQuick?: (key: string) => boolean }) {
    this.#workers = workers;
    this.#mostWaiting = mostWaiting;
    this.#isQuick = isQuick;
  }

  /** How many pieces wait for their turn. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Does a piece of work, or shares in it.
   * @param key the same for the same work
   * @throws BusyError when too much is waiting already; the signal's reason when it says stop
   */
  share<T>(key: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const work = this.#all.get(key) ?? this.#add(key, task);
    work.wanted += 1;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        work.wanted -= 1;
        if (work.wanted === 0 && this.#waiting.delete(work)) this.#all.delete(key);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      (work.done as Promise<T>).then(resolve, reject).finally(() => { signal.removeEventListener('abort', leave); });
      this.#next();
    });
  }

  #add<T>(key: string, task: () => Promise<T>): Work {
    if (this.#waiting.size >= this.#mostWaiting) throw new BusyError(`${this.#waiting.size} pictures are waiting to be made`);
    let begin = (): void => undefined;
    const turn = new Promise<void>((resolve) => { begin = resolve; });
    const work: Work = { key, begin, done: turn.then(task), wanted: 0, passed: 0 };
    // Whoever shares in it hears of a failure; when all have left, nobody needs to.
    work.done.catch(() => undefined);
    this.#all.set(key, work);
    this.#waiting.add(work);
    return work;
  }

  #next(): void {
    while (this.#running < this.#workers && this.#waiting.size > 0) {
      const work = this.#choose();
      this.#waiting.delete(work);
      this.#running += 1;
      const end = (): void => {
        this.#running -= 1;
        this.#all.delete(work.key);
        this.#next();
      };
      work.done.then(end, end);
      work.begin();
    }
  }

  #choose(): Work {
    const [oldest, ...later] = this.#waiting;
    const quick = oldest!.passed < patience && !this.#isQuick(oldest!.key) ? later.find(({ key }) => this.#isQuick(key)) : undefined;
    if (!quick) return oldest!;
    oldest!.passed += 1;
    return quick;
  }
}
