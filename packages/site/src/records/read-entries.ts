import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, FileIssue } from '@thingsthattalk/archive';
import { entryOf, type Entry } from './entry.ts';

/**
 * What the site remembers of every record: of those whose files are as they were, from the last time; the others are
 * read again. Nothing but the entries is kept in memory.
 * @param onRead told after each record that was read
 */
export async function readEntries(archive: Archive, known: ReadonlyMap<string, Entry>, onRead: (count: number) => void = () => undefined): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const read = new Map<string, string>();
  for (const ref of archive.refs()) {
    const stamp = stampOf(join(archive.folder, `${ref}.json`));
    const before = known.get(ref);
    if (before && before.stamp === stamp) entries.set(ref, before);
    else {
      read.set(ref, stamp);
      entries.set(ref, entryOf(ref, stamp, await archive.read(ref), []));
      onRead(read.size);
    }
  }
  for (const [ref, issues] of issuesByRef(archive.issues())) {
    const entry = entries.get(ref);
    if (entry && read.has(ref)) entries.set(ref, { ...entry, issues });
  }
  return entries;
}

function issuesByRef(issues: readonly FileIssue[]): Map<string, FileIssue[]> {
  const byRef = new Map<string, FileIssue[]>();
  for (const issue of issues) {
    const ref = issue.file.replace(/\.json$/, '');
    byRef.set(ref, [...(byRef.get(ref) ?? []), issue]);
  }
  return byRef;
}

/** Size and times of a file: what changes whenever its content does. `''` when it is gone. */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}` : '';
}
