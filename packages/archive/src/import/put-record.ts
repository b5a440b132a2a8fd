import { readRecord, type ArchiveRecord } from '@thingsthattalk/core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../store/archive.ts';
import type { ImportProblem, ImportTally } from './report.ts';

/**
 * Puts an imported record into an archive: new, in place of an older state, or not at all when nothing changed.
 * A record that would be wrong is not written; its faults are counted.
 */
export async function putRecord(archive: Archive, ref: string, record: ArchiveRecord, tally: ImportTally, at: Pick<ImportProblem, 'source' | 'line'>): Promise<boolean> {
  const read = readRecord(record);
  if (!read.ok) {
    const [first] = read.issues.filter(({ severity }) => severity === 'error');
    tally.fail({ ...at, message: `${first?.path || 'the record'}: ${first?.message}`, ...(first?.path ? { path: first.path } : {}), ...(first?.mend ? { mend: first.mend } : {}) });
    return false;
  }
  if (archive.has(ref)) {
    const before = await readFile(join(archive.folder, `${ref}.json`), 'utf8').catch(() => '');
    if (before === `${JSON.stringify(record, null, 2)}\n`) {
      tally.unchanged += 1;
      return true;
    }
    await archive.write(ref, record);
    tally.updated += 1;
    return true;
  }
  await archive.write(ref, record);
  tally.imported += 1;
  return true;
}
