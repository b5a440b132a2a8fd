import type { Archive } from '@thingsthattalk/archive';
import { createSearch, type Search } from '@thingsthattalk/search';
import { readEntries } from '../records/read-entries.ts';
import { readIndex } from '../records/read-index.ts';
import { loadRecords } from '../build/state.ts';
import { archiveDocuments, gathered, labelsIn, type ListedRecords } from './archive-documents.ts';

/**
 * A search through an archive on disk, as visitors of its site have it: drafts, what is under embargo or withdrawn, and what is
 * not listed are not found.
 * @param lang the language of who asks (BCP 47)
 */
export async function searchArchive(archive: Archive, lang: string, now = new Date()): Promise<Search> {
  const index = await readIndex(archive, await readEntries(archive, await loadRecords(archive.cache)), now);
  const listed = (ref: string): boolean => index.entry(ref) !== null && !index.isUnlisted(ref);
  const records: ListedRecords = {
    list: (type) => index.list(type), mentions: (ref) => index.mentions(ref),
    stub: (ref) => (listed(ref) ? (index.entry(ref)?.stub ?? null) : null), record: (ref) => (listed(ref) ? archive.read(ref) : Promise.resolve(null)),
  };
  return createSearch({ documents: await gathered(archiveDocuments(records)), labels: labelsIn(records), lang });
}
