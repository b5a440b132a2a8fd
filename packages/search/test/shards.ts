// An index in pieces in memory: what a host for files would serve, and what of it was asked for.
import { gzipSync } from 'node:zlib';
import { buildShards, ShardsEngine, type SearchDocument, type ShardsManifest, type ShardsOptions } from '../src/index.ts';
import type { WholeIndex } from '../src/engine/whole/build-whole.ts';

export interface InMemory {
  readonly manifest: ShardsManifest;
  readonly files: Map<string, Uint8Array>;
  readonly asked: string[];
  readonly ids: readonly string[];
  engine(): ShardsEngine;
}

export const press = (bytes: Uint8Array): Uint8Array => gzipSync(bytes);

export async function shardsInMemory(documents: readonly SearchDocument[], labels: WholeIndex['labels'] = {}, sizes: ShardsOptions['sizes'] = {}): Promise<InMemory> {
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const { segment, ids } = await buildShards(documents, { labels, press, sizes, write: (path, bytes) => { files.set(path, bytes); } });
  const manifest: ShardsManifest = JSON.parse(JSON.stringify({ format: 'ttt-search-shards', version: 1, segments: [segment] })) as ShardsManifest;
  const read = (path: string): Promise<Uint8Array> => {
    asked.push(path);
    const file = files.get(path);
    return file ? Promise.resolve(file) : Promise.reject(new Error(`${path} answered 404`));
  };
  return { manifest, files, asked, ids, engine: () => new ShardsEngine(manifest, read) };
}
