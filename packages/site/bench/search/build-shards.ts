// Builds an index in pieces of so many records, in a process of its own, so that its memory is its own: prints one line of JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildShards, type SearchDocument } from '@thingsthattalk/search';
import { ScratchFile } from '../../src/search/scratch-file.ts';
import { tateDocuments } from './tate.ts';

const [count = 0, folder = ''] = [Number(process.argv[2]), process.argv[3]];
const known = new Set<string>();
function write(path: string, bytes: Uint8Array): void {
  const to = join(folder, 'index', path);
  if (!known.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
  known.add(dirname(to));
  writeFileSync(to, bytes);
}
function* documents(): Generator<SearchDocument> { for (const { document } of tateDocuments(count)) yield document; }

const scratch = new ScratchFile();
const started = performance.now();
const { segment, files, bytes } = await buildShards(documents(), { write, press: (content) => gzipSync(content, { level: 9 }), scratch });
scratch.close();
writeFileSync(join(folder, 'index/search.json'), JSON.stringify({ format: 'ttt-search-shards', version: 1, segments: [segment], languages: ['nl', 'en'] }));
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, peak: process.resourceUsage().maxRSS * 1024, files, bytes }));
