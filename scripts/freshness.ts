import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesLike, fromRoot } from './root.ts';

/** One hash of everything that goes into a derived thing: the names and the contents of the files. */
export function hashOf(...patterns: string[]): string {
  const hash = createHash('sha256');
  for (const file of filesLike(...patterns)) {
    hash.update(`${file}\n`).update(createHash('sha256').update(readFileSync(fromRoot(file))).digest());
  }
  return hash.digest('hex');
}

function stampFile(name: string): string {
  return fromRoot('.ttt/stamps', name);
}

/** Whether the thing of this name was last made from exactly these inputs. */
export function isFresh(name: string, hash: string): boolean {
  try {
    return readFileSync(stampFile(name), 'utf8') === hash;
  } catch {
    return false;
  }
}

/** Notes what a derived thing was made from. An empty hash says that it is being made, and not to be trusted. */
export function stamp(name: string, hash: string): void {
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}
