import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that a site is written to. Files are written plainly, not one by one flushed to disk: until the build is
 * complete its marker says that the folder is not to be trusted, and then everything is made again.
 */
export class Output {
  readonly folder: string;
  readonly #folders = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  /** Writes a file; leaves it alone when it already holds just that. */
  write(path: string, content: string | Uint8Array): void {
    const to = this.#place(path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const old = statSync(to, { throwIfNoEntry: false });
    if (old?.size === bytes.byteLength && readFileSync(to).equals(bytes)) return;
    // A file that is linked to a cache must not be written through.
    if (old && old.nlink > 1) rmSync(to);
    writeFileSync(to, bytes);
  }

  /** Puts a file of the cache here without using room twice, where the disk can. */
  link(path: string, from: string): void {
    const to = this.#place(path);
    rmSync(to, { force: true });
    try {
      linkSync(from, to);
    } catch {
      writeFileSync(to, readFileSync(from));
    }
  }

  /** Copies a file of the archive here: never linked, so that nothing done to the site reaches what is kept. */
  copy(path: string, from: string): void {
    const to = this.#place(path);
    rmSync(to, { force: true });
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }

  /** Removes a file, and folders that become empty by it. */
  remove(path: string): void {
    rmSync(this.path(path), { force: true, recursive: true });
    for (let folder = dirname(path); folder !== '.' && folder !== '/'; folder = dirname(folder)) {
      try {
        rmdirSync(this.path(folder));
        this.#folders.delete(this.path(folder));
      } catch {
        return; // It still holds something.
      }
    }
  }

  size(path: string): number {
    return statSync(this.path(path), { throwIfNoEntry: false })?.size ?? 0;
  }

  #place(path: string): string {
    const to = this.path(path);
    const folder = dirname(to);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return to;
  }
}
