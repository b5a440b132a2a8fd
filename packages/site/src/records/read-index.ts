import type { Archive } from '@thingsthattalk/archive';
import { ArchiveIndex } from './archive-index.ts';
import type { Entry } from './entry.ts';
import { unlistedKey } from './secret-address.ts';

/** The index of an archive on a day; the key of unlisted addresses is read where there is need of one. */
export async function readIndex(archive: Archive, entries: ReadonlyMap<string, Entry>, now: Date): Promise<ArchiveIndex> {
  const unlisted = [...entries.values()].some(({ stub }) => (stub as { visibility?: string } | null)?.visibility === 'unlisted');
  return new ArchiveIndex(entries, { now, key: unlisted ? await unlistedKey(archive.folder) : null });
}
