import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Puts a file at a second place without using room twice, where the disk can; otherwise copies it. */
export async function linkFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      await mkdir(dirname(to), { recursive: true });
      return linkFile(from, to);
    }
    await rm(to, { force: true });
    if (code === 'EEXIST') return linkFile(from, to);
    await copyFile(from, to);
  }
}

/** Puts every file below a folder at the same place below another. */
export async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isDirectory()) await linkTree(join(from, entry.name), join(to, entry.name));
    else await linkFile(join(from, entry.name), join(to, entry.name));
  }
}
