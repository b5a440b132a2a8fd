import { pageTypes, type ArchiveIndex } from '../records/archive-index.ts';

/** As many documents as an index in one file is good for: of more, only the pieces that a question needs are fetched. */
const mostInOneFile = 2000;

function placesIn(index: ArchiveIndex): number {
  const scenes = index.list('story').reduce((sum, ref) => sum + (index.entry(ref)?.length?.scenes ?? 0), 0);
  return pageTypes.reduce((sum, type) => sum + index.list(type).length, scenes);
}

/** Whether an archive has something to find. */
export const isSearchable = (index: ArchiveIndex): boolean => placesIn(index) > 0;

/** Whether its index is one file. */
export const isInOneFile = (index: ArchiveIndex): boolean => placesIn(index) <= mostInOneFile;
