/**
 * Does something that can be given up, for so long at most. The clock is stopped as soon as it is done: a timer left
 * running would keep all that was fetched.
 * @param patience milliseconds
 * @param work gets a signal that ends it
 * @param outer ends it too
 * @throws what the work throws; a DOMException named TimeoutError where it took too long
 */
export async function withPatience<T>(patience: number, work: (signal: AbortSignal) => Promise<T>, outer?: AbortSignal): Promise<T> {
  const end = new AbortController();
  const timer = setTimeout(() => { end.abort(new DOMException(`no answer within ${patience} ms`, 'TimeoutError')); }, patience);
  const giveUp = (): void => { end.abort(outer?.reason); };
  outer?.addEventListener('abort', giveUp, { once: true });
  try {
    outer?.throwIfAborted();
    return await work(end.signal);
  } catch (cause) {
    // Browsers say different things of an answer that was cut off in its middle: what ended it is known here.
    throw end.signal.aborted ? end.signal.reason : cause;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', giveUp);
  }
}

/** Whether something was given up because it took too long. */
export const isLate = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'TimeoutError';

/** What comes within so many milliseconds; `null` when nothing does. */
export function within<T>(patience: number, coming: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<null>((resolve) => { timer = setTimeout(() => { resolve(null); }, patience); });
  return Promise.race([coming, end]).finally(() => { clearTimeout(timer); });
}
