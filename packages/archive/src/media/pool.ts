/**
 * Does a task for each item, several at a time, but never with more weight under way than allowed; one that is heavier
 * than that goes alone. Results come in the order of the items.
 * @param weight of an item, in any unit; by default each weighs 1
 */
export async function inPool<T, R>(items: readonly T[], task: (item: T, index: number) => Promise<R>, { workers, weight = () => 1, most = Number.POSITIVE_INFINITY }: { readonly workers: number; readonly weight?: (item: T) => number; readonly most?: number }): Promise<R[]> {
  const results = new Array<R>(items.length);
  const running = new Set<Promise<void>>();
  let load = 0;
  for (const [index, item] of items.entries()) {
    const heavy = weight(item);
    while (running.size >= workers || (running.size > 0 && load + heavy > most)) await Promise.race(running);
    load += heavy;
    const run = task(item, index).then((result) => {
      results[index] = result;
    }).finally(() => {
      load -= heavy;
      running.delete(run);
    });
    running.add(run);
  }
  await Promise.all(running);
  return results;
}
