import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

let count = 0;

/** Whether a name is that of a file that is still being written: watchers and readers pass it over. */
export const isTemporary = (name: string): boolean => /^\.ttt-[^/]*\.part$/.test(basename(name));

/**
 * Writes a file so that whoever reads it, or finds it after a crash, has the whole of the old or the whole of the new:
 * a temporary file beside it, flushed to disk, then renamed over it, then the folder flushed.
 * @param durable `false` for what can be made again: it is still never half written, but may be gone after a power cut
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array, { durable = true }: { readonly durable?: boolean } = {}): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.ttt-${process.pid}-${(count += 1)}.part`);
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(content);
    if (durable) await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (cause) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw cause;
  }
  if (durable) await flushFolder(folder);
}

async function flushFolder(folder: string): Promise<void> {
  // Windows has no way to flush a folder, and needs none: there the rename is already durable.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
