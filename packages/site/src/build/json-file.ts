import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What was kept in a file; `null` where there is none, or only a part of one. */
export async function readJson(path: string): Promise<unknown> {
  const source = await readFile(path, 'utf8').catch(() => null);
  try {
    return source === null ? null : JSON.parse(source);
  } catch {
    return null; // Half of a file is as good as none: everything is made again.
  }
}

/** Keeps something in a file: the old one is there until the new one is whole. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, JSON.stringify(value));
  await rename(`${path}.part`, path);
}
