import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Text } from '@thingsthattalk/core';
import { buildShards, changesSince, isWorn, manifestOf, type KnownSegment, type SearchDocument, type ShardsManifest } from '@thingsthattalk/search';
import { hashOf } from '../records/entry.ts';
import type { Output } from '../build/output.ts';
import { ScratchFile } from './scratch-file.ts';

/** The folder of the index, below the site's. */
export const indexFolder = 'index';

/** What an index in pieces is made of, and where. */
export interface SearchIndexOptions {
  /** All that can be found; read once when all is built anew, and twice when only what has changed is. */
  readonly documents: () => AsyncIterable<SearchDocument>;
  readonly labels: Readonly<Record<string, Text>>;
  readonly output: Output;
  /** Where is kept what was built, for the next time. */
  readonly memory: string;
}

/** Builds an index in pieces; of one that is there already, only what is new or has changed. */
export async function makeSearchIndex({ documents, labels, output, memory }: SearchIndexOptions): Promise<ShardsManifest> {
  const marks = new Map<string, string>();
  const known = rememberedIn(memory, output);
  let changes = changesSince(known, marks);
  if (known.length > 0) {
    for await (const document of documents()) marks.set(document.id, hashOf(document));
    changes = changesSince(known, marks);
  }
  const segments = known.length === 0 || isWorn(changes) ? [] : [...changes.kept];
  const isFresh = segments.length > 0 ? (id: string): boolean => changes.fresh.has(id) : (): boolean => true;
  if (segments.length === 0 || changes.fresh.size > 0) {
    const scratch = new ScratchFile();
    try {
      const marked = async function* (): AsyncGenerator<SearchDocument> {
        for await (const document of documents()) {
          if (!isFresh(document.id)) continue;
          marks.set(document.id, hashOf(document));
          yield document;
        }
      };
      const { segment, ids } = await buildShards(marked(), { labels, scratch, press, write: (path, bytes) => { output.write(`${indexFolder}/${path}`, bytes); } });
      segments.push({ segment, documents: ids.map((id) => [id, marks.get(id)!] as const) });
    } finally {
      scratch.close();
    }
  }
  removeOthers(new Set(segments.map(({ segment: { build } }) => build)), output);
  await mkdir(dirname(memory), { recursive: true });
  await writeFile(`${memory}.part`, JSON.stringify(segments));
  await rename(`${memory}.part`, memory);
  return manifestOf(segments);
}

/** Removes what stands in pieces, all of it, or what is of no segment any more. */
export function removeOthers(builds: ReadonlySet<string>, output: Output): void {
  const folder = output.path(indexFolder);
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    if (entry.isDirectory() && !builds.has(entry.name)) rmSync(join(folder, entry.name), { recursive: true, force: true });
  }
}

/** What was built the last time, as far as it is still there. */
function rememberedIn(memory: string, output: Output): readonly KnownSegment[] {
  try {
    const known = JSON.parse(readFileSync(memory, 'utf8')) as readonly KnownSegment[];
    return known.every(({ segment: { build } }) => existsSync(output.path(`${indexFolder}/${build}`))) ? known : [];
  } catch {
    return []; // Half of a memory is as good as none.
  }
}

/** As gzip, with nothing in it of when or where. */
function press(bytes: Uint8Array): Uint8Array {
  const pressed = gzipSync(bytes, { level: 9 });
  pressed[9] = 255;
  return pressed;
}
