import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages whose code decides what a page looks like. */
const packages = ['core', 'iiif', 'viewer', 'archive', 'site'];
const sourceFolder = import.meta.url.endsWith('.ts') ? 'src' : 'dist';
let version: string | null = null;

/**
 * A hash of the code that makes pages: when it changes, every page is made again. Taken from the files themselves, so
 * that nobody has to remember to raise a number.
 */
export function templateVersion(): string {
  if (version) return version;
  const hash = createHash('sha256');
  for (const name of packages) {
    // The packages lie side by side, in this repository as in node_modules; all run from sources, or none does.
    const folder = fileURLToPath(new URL(`../../../${name}/${sourceFolder}/`, import.meta.url));
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/(?<!\.test|\.d)\.(?:ts|js)$/.test(file) && !file.startsWith('browser/')) hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  version = hash.digest('base64url').slice(0, 22);
  return version;
}
