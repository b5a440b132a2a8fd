import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MadeFile } from '../build/ledger.ts';
import type { Elements } from './assets.ts';

interface ManifestChunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** Where the viewer's browser files are when nobody says: beside the viewer itself. `null` when they were not made. */
export function findViewerBundle(): string | null {
  const folder = fileURLToPath(new URL('../../../viewer/dist/browser/', import.meta.url));
  return existsSync(join(folder, 'manifest.json')) ? folder : null;
}

/** Where the composer's are, in the same way. */
export function findComposerBundle(): string | null {
  const folder = fileURLToPath(new URL('../../../composer/dist/browser/', import.meta.url));
  return existsSync(join(folder, 'manifest.json')) ? folder : null;
}

/** Takes the composer's browser files along. Its elements stand on those of the viewer. */
export function readComposerBundle(folder: string, viewer: Elements, files: MadeFile[]): Elements | null {
  const manifest = readManifest(folder);
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) return null;
  takeFiles(folder, files);
  return { ...elementsOf(entry, manifest, /\/(?:composer|viewer)\/src\/words\/([\w-]+)\.json$/), needs: [viewer] };
}

/** Takes the viewer's browser files along, under the names they have: they find each other by them. */
export function readViewerBundle(folder: string, files: MadeFile[]): { readonly viewer: Elements; readonly search: Elements } | null {
  const manifest = readManifest(folder);
  const chunks = Object.values(manifest);
  const entry = chunks.find(({ isEntry, name }) => isEntry && name === 'viewer') ?? chunks.find(({ isEntry }) => isEntry);
  if (!entry) return null;
  takeFiles(folder, files);
  const viewer = elementsOf(entry, manifest, /\/viewer\/src\/words\/([\w-]+)\.json$/);
  const search = chunks.find(({ isEntry, name }) => isEntry && name === 'search');
  return { viewer, search: search ? elementsOf(search, manifest, /\/viewer\/src\/(?:search\/)?words\/([\w-]+)\.json$/) : viewer };
}

type Manifest = Readonly<Record<string, ManifestChunk>>;
const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** All files of a bundle: what workers are made of stands in no manifest. */
function takeFiles(folder: string, files: MadeFile[]): void {
  for (const name of globSync('**/*', { cwd: folder }).sort()) if (name !== 'manifest.json' && statSync(join(folder, name)).isFile()) files.push({ path: `assets/${name.replace(/\\/g, '/')}`, content: readFileSync(join(folder, name)) });
}

const elementsOf = (chunk: ManifestChunk, manifest: Manifest, words: RegExp): Elements => ({ entry: `assets/${chunk.file}`, imports: importsOf(chunk, manifest).map((name) => `assets/${name}`), words: wordsIn(manifest, words) });

/** The messages of elements by language, so that a page can ask for its own before they do. */
function wordsIn(manifest: Manifest, pattern: RegExp): Readonly<Record<string, readonly string[]>> {
  const words: Record<string, string[]> = {};
  for (const [source, { file }] of Object.entries(manifest)) {
    const lang = pattern.exec(source)?.[1];
    if (lang) (words[lang] ??= []).push(`assets/${file}`);
  }
  return words;
}

function importsOf(chunk: ManifestChunk, manifest: Manifest, seen = new Set<string>()): string[] {
  for (const name of chunk.imports ?? []) {
    const imported = manifest[name];
    if (!imported || seen.has(imported.file)) continue;
    seen.add(imported.file);
    importsOf(imported, manifest, seen);
  }
  return [...seen];
}
