import { join, resolve, sep } from 'node:path';
import type { Archive } from './archive.ts';
import { readJsonFile } from './read-json.ts';

/**
 * The document that a record was imported from, as it is kept beside it.
 * @param file its path below the archive's folder, as the record says it
 * @returns its JSON, or `null` when there is none, it cannot be read, or its path leads out of the archive
 */
export async function readOriginal(archive: Archive, file: string | undefined): Promise<unknown> {
  const path = originalPath(archive, file);
  const read = path && file ? await readJsonFile(path, file) : null;
  return read?.ok ? read.json : null;
}

/** Where such a document lies; `null` for a path that leads out of the archive. */
export function originalPath(archive: Archive, file: string | undefined): string | null {
  const path = file ? resolve(join(archive.folder, file)) : '';
  return path.startsWith(archive.folder + sep) ? path : null;
}
