import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'unlisted.key';

/**
 * The key from which the addresses of unlisted records are made. It lies in the archive's folder beside archive.json,
 * so that the addresses stay the same wherever the archive is built; whoever has the archive can read the records anyway.
 * It is made when it is first needed.
 */
export async function unlistedKey(folder: string): Promise<string> {
  const path = join(folder, fileName);
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found?.trim()) return found.trim();
  const made = randomBytes(24).toString('base64url');
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}

/** The slug under which an unlisted record is built: 32 letters and digits that nobody can guess without the key. */
export const secretSlug = (ref: string, key: string): string => createHash('sha256').update(`${key} ${ref}`).digest('hex').slice(0, 32);
