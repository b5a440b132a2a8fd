import { watch } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Archive } from './archive.ts';
import { isTemporary } from './write-file.ts';

/** Something changed on disk. */
export interface ArchiveChange {
  /** The record that changed or whose media did; `null` for `archive.json`. */
  readonly ref: string | null;
  /** The file, below the archive's folder. */
  readonly file: string;
  /** False when the file is gone. */
  readonly exists: boolean;
}

/**
 * Every change to an archive's records and media, as it happens, until the signal says stop.
 * Caches, half-written files and whatever is no part of the archive are passed over.
 */
export async function* watchArchive(archive: Archive, signal: AbortSignal): AsyncGenerator<ArchiveChange> {
  try {
    for await (const { filename } of watch(archive.folder, { recursive: true, signal })) {
      if (!filename || isTemporary(filename)) continue;
      const file = filename.split(sep).join('/');
      if (file.startsWith('.')) continue;
      const exists = await stat(join(archive.folder, filename)).then(() => true, () => false);
      const ref = archive.notice(file, exists) ?? mediaOwner(archive, file);
      if (ref || file === 'archive.json') yield { ref, file, exists };
    }
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}

function mediaOwner(archive: Archive, file: string): string | null {
  const [type, slug, name] = file.split('/');
  return name && archive.has(`${type}/${slug}`) ? `${type}/${slug}` : null;
}
