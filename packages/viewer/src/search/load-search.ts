import type { OpenEngine } from './open-engine.ts';
import { SearchWorker, WorkerRefused } from './worker-engine.ts';

/** One worker for all of a page; `null` once it is known that the page may have none. */
let worker: SearchWorker | null | undefined;

/** The worker lies beside the elements: a page of another origin may not have it. */
function ofPage(): SearchWorker | null {
  if (worker !== undefined) return worker;
  try {
    worker = new SearchWorker(() => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'ttt-search' }));
  } catch {
    worker = null;
  }
  return worker;
}

/**
 * Opens the index of an archive: in a worker, or, where the page may have none, in the page itself.
 * @param archive its address, without a slash at its end
 * @throws Error when it cannot be had, or is none; its message says which address and what was wrong
 */
export async function loadSearch(archive: string, signal?: AbortSignal): Promise<OpenEngine> {
  const own = ofPage();
  if (own) {
    try {
      return await own.open(archive, signal);
    } catch (cause) {
      if (!(cause instanceof WorkerRefused)) throw cause;
      worker = null;
    }
  }
  return (await import('./open-engine.ts')).openEngine(archive, signal);
}
