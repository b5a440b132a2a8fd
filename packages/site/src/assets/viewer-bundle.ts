import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MadeFile } from '../build/ledger.ts';
import type { Assets } from './assets.ts';

interface ManifestChunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** Where the viewer's browser files are when nobody says: beside the viewer itself. `null` when they were not made. */
export function findViewerBundle(): string | null {
  const folder = fileURLToPath(new URL('../../../viewer/dist/browser/', import.meta.url));
  return existsSync(join(folder, 'manifest.json')) ? folder : null;
}

/** Takes the viewer's browser files along, under the names they have: they find each other by them. */
export function readViewerBundle(folder: string, files: MadeFile[]): NonNullable<Assets['viewer']> | null {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Readonly<Record<string, ManifestChunk>>;
  const chunks = Object.values(manifest);
  const entry = chunks.find(({ isEntry, name }) => isEntry && name === 'viewer') ?? chunks.find(({ isEntry }) => isEntry);
  if (!entry) return null;
  for (const name of new Set(chunks.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]))) files.push({ path: `assets/${name}`, content: readFileSync(join(folder, name)) });
  return { entry: `assets/${entry.file}`, imports: importsOf(entry, manifest).map((name) => `assets/${name}`), words: wordsIn(manifest) };
}

/** The viewer's messages by language, so that a page can ask for its own before the viewer does. */
function wordsIn(manifest: Readonly<Record<string, ManifestChunk>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(manifest).flatMap(([source, { file }]) => {
    const lang = /\/viewer\/src\/words\/([\w-]+)\.json$/.exec(source)?.[1];
    return lang ? [[lang, `assets/${file}`]] : [];
  }));
}

function importsOf(chunk: ManifestChunk, manifest: Readonly<Record<string, ManifestChunk>>, seen = new Set<string>()): string[] {
  for (const name of chunk.imports ?? []) {
    const imported = manifest[name];
    if (!imported || seen.has(imported.file)) continue;
    seen.add(imported.file);
    importsOf(imported, manifest, seen);
  }
  return [...seen];
}
