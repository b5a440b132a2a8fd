import { pageTypes, type ArchiveIndex } from '../records/archive-index.ts';

/** Whether an archive has something to find. */
export const isSearchable = (index: ArchiveIndex): boolean => pageTypes.some((type) => index.list(type).length > 0);
