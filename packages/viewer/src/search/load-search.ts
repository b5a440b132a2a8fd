import { WholeEngine, type Engine, type WholeIndex } from '@thingsthattalk/search';

/** Where an archive keeps its index. */
export const indexFile = 'index/search.json';

/** An index, and what its archive says of itself. */
export interface LoadedSearch {
  readonly engine: Engine;
  /** The languages the archive has pages in, its own first. */
  readonly languages: readonly string[];
}

/**
 * Fetches the index of an archive.
 * @param archive its address, without a slash at its end
 * @throws Error when it cannot be had, or is none; its message says which address and what was wrong
 */
export async function loadSearch(archive: string, signal: AbortSignal): Promise<LoadedSearch> {
  const address = `${archive}/${indexFile}`;
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const index = await response.json().catch((cause: unknown) => { throw new Error(`${address} is no JSON, or not all of it came`, { cause }); }) as (WholeIndex & { readonly languages?: unknown }) | null;
  const languages = Array.isArray(index?.languages) ? index.languages.filter((each): each is string => typeof each === 'string') : [];
  return { engine: new WholeEngine(index as WholeIndex), languages };
}
