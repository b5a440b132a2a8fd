import { globSync, statSync } from 'node:fs';
import path from 'node:path';

/** The project's folder, absolute. */
export const root = path.resolve(import.meta.dirname, '..');

/** An absolute path from one that is written as seen from the project's folder. */
export function fromRoot(...parts: string[]): string {
  return path.join(root, ...parts);
}

/** The script of a package's program, so that it can be run without a shell: `program('typescript', 'bin/tsc')`. */
export function program(packageName: string, file: string): string {
  return fromRoot('node_modules', packageName, file);
}

/** Names of the packages' folders, those they build on first. */
export const packages = ['core', 'iiif', 'search', 'network', 'viewer', 'archive', 'composer', 'site', 'server', 'cli']
  .filter((name) => globSync(`packages/${name}/package.json`, { cwd: root }).length > 0);

const derived = /(^|[\\/])(node_modules|dist|\.ttt)([\\/]|$)/;

/** Files that match, as seen from the project's folder with forward slashes, sorted. Derived ones are left out. */
export function filesLike(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: (entry) => derived.test(entry) })
    .filter((file) => statSync(fromRoot(file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}
