import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Text } from '@thingsthattalk/core';
import { buildShards, changesSince, isWorn, manifestOf, type KnownSegment, type SearchDocument, type ShardsManifest } from '@thingsthattalk/search';
import { hashOf } from '../records/entry.ts';
import { readJson, writeJson } from '../build/json-file.ts';
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
  const known = await rememberedIn(memory, output);
  const marks = new Map<string, string>();
  if (known.length > 0) for await (const document of documents()) marks.set(document.id, hashOf(document));
  const changes = changesSince(known, marks);
  const segments = isWorn(changes) ? [] : [...changes.kept];
  const anew = segments.length === 0;
  if (anew || changes.fresh.size > 0) {
    const scratch = new ScratchFile();
    try {
      const marked = async function* (): AsyncGenerator<SearchDocument> {
        for await (const document of documents()) {
          if (!anew && !changes.fresh.has(document.id)) continue;
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
  await writeJson(memory, segments);
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
async function rememberedIn(memory: string, output: Output): Promise<readonly KnownSegment[]> {
  const known = ((await readJson(memory)) ?? []) as readonly KnownSegment[];
  return known.every(({ segment: { build } }) => existsSync(output.path(`${indexFolder}/${build}`))) ? known : [];
}

/** As gzip, with nothing in it of when or where. */
function press(bytes: Uint8Array): Uint8Array {
  const pressed = gzipSync(bytes, { level: 9 });
  pressed[9] = 255;
  return pressed;
}
