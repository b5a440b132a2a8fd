/** Files of indexes, kept on the device: what was fetched once is there after a reload, and without a network. */
const cacheName = 'ttt-search';

/** The device's keep; `null` where there is none: in a private window, or a page without https. */
const keep = async (): Promise<Cache | null> => { try { return await caches.open(cacheName); } catch { return null; } };

/**
 * Fetches a file.
 * @param how `kept`: a file that never changes, from the device where it is there; `renewed`: from the network, and from the device only without one
 * @throws Error when it cannot be had; its message says which address and what was wrong
 */
export async function keptFetch(address: string, how: 'kept' | 'renewed', signal?: AbortSignal): Promise<Response> {
  const cache = await keep();
  const known = how === 'kept' ? await cache?.match(address) : undefined;
  if (known) return known;
  const response = await fetch(address, signal ? { signal } : {}).catch(async (cause: unknown) => {
    signal?.throwIfAborted();
    const before = how === 'renewed' ? await cache?.match(address) : undefined;
    if (before) return before;
    throw new Error(`${address} could not be fetched: is there a network?`, { cause });
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  // A full device keeps nothing more, and the search goes on.
  if (response.status === 200 && response.type !== 'opaque') void cache?.put(address, response.clone()).catch(() => undefined);
  return response;
}

/** Forgets the files of builds that are no more. @param folder the address of the folder that builds lie in */
export async function forgetOthers(folder: string, builds: readonly string[]): Promise<void> {
  const cache = await keep();
  for (const { url } of await cache?.keys() ?? []) {
    if (!url.startsWith(folder)) continue;
    const [build, ...rest] = url.slice(folder.length).split('/');
    if (rest.length > 0 && !builds.includes(build!)) await cache!.delete(url);
  }
}
