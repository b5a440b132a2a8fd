import type { Answer, Engine, Question } from '@thingsthattalk/search';
import type { OpenEngine } from './open-engine.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Talks with the worker that searches. */
export class SearchWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { take: (message: FromWorker) => void; fail: (cause: Error) => void }>();
  #last = 0;

  /** @param start starts it; throws where the page may not have it, as a script of another origin */
  constructor(start: () => Worker) {
    this.#worker = start();
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => { this.#waiting.get(data.id)?.take(data); });
    this.#worker.addEventListener('error', () => {
      for (const { fail } of this.#waiting.values()) fail(new WorkerRefused('The worker that searches could not be started.'));
    });
  }

  /** @throws WorkerRefused when the page may not have a worker; Error when the index cannot be had */
  async open(archive: string, signal?: AbortSignal): Promise<OpenEngine> {
    const opened = await this.#say({ open: archive }, signal);
    return {
      engine: new EngineInWorker((ask, askSignal) => this.#say({ ask, archive }, askSignal)), languages: 'languages' in opened ? opened.languages : [],
      keepAll: async (keepSignal) => { await this.#say({ keepAll: archive }, keepSignal); },
    };
  }

  #say(message: { open: string } | { keepAll: string } | { ask: Question; archive: string }, signal?: AbortSignal): Promise<FromWorker> {
    const id = (this.#last += 1);
    return new Promise<FromWorker>((resolve, reject) => {
      const stop = (): void => { this.#worker.postMessage({ id, forget: true } satisfies ToWorker); done(); reject(signal!.reason as Error); };
      const done = (): void => { this.#waiting.delete(id); signal?.removeEventListener('abort', stop); };
      signal?.throwIfAborted();
      signal?.addEventListener('abort', stop);
      this.#waiting.set(id, {
        take: (answer) => { done(); if ('wrong' in answer) reject(new Error(answer.wrong)); else resolve(answer); },
        fail: (cause) => { done(); reject(cause); },
      });
      this.#worker.postMessage({ id, ...message } as ToWorker);
    });
  }
}

/** The page may not have a worker. */
export class WorkerRefused extends Error {}

/** An engine that is asked in a worker. */
class EngineInWorker implements Engine {
  readonly #say: (question: Question, signal?: AbortSignal) => Promise<FromWorker>;

  constructor(say: (question: Question, signal?: AbortSignal) => Promise<FromWorker>) { this.#say = say; }

  async ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    const said = await this.#say(question, signal);
    if (!('answer' in said)) throw new Error('The worker that searches said something else than an answer.');
    return said.answer;
  }
}
