import { pageTypes, type ArchiveIndex } from '../records/archive-index.ts';

/** As many documents as an index in one file is good for: beyond that it is too much to fetch, and too slow to make. */
export const mostInOneFile = 10_000;

/** Whether an archive has something to find, and not more than an index in one file is good for. */
export function isSearchable(index: ArchiveIndex): boolean {
  const scenes = index.list('story').reduce((sum, ref) => sum + (index.entry(ref)?.length?.scenes ?? 0), 0);
  const all = pageTypes.reduce((sum, type) => sum + index.list(type).length, scenes);
  return all > 0 && all <= mostInOneFile;
}
