// npm run bench -- search: indexes over Tate’s records, grown with seeded text: how long they take to build, how large they are, how
// often what was wanted comes first, how fast, and how many bytes a browser has fetched when ten hits show; beside MiniSearch as it
// comes, Pagefind, Orama, FlexSearch and lunr, over the same records in the same run. SEARCH_RECORDS=100000,1000000 measures larger ones.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSearch, ShardsEngine, type ShardsManifest } from '@thingsthattalk/search';
import { bytesInBrowser, bytesOfPagefind } from './search/in-browser.ts';
import { flexSearch, lunrIndex, miniSearch, orama, pagefindIndex } from './search/peers.ts';
import { at, kinds, meanReciprocalRank, querySet, someQueries, type Kind, type Wanted } from './search/query-set.ts';
import { tateDocuments, type Grown } from './search/tate.ts';

const counts = (process.env.SEARCH_RECORDS ?? '10000').split(',').map(Number);
/** Of more records than this not all are kept in mind, and peers that hold everything are left out. */
const [mostInMind, mostOfPeers] = [200_000, 10_000] as const;
const builder = fileURLToPath(new URL('./search/build-shards.ts', import.meta.url));
const mb = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 1);
const kb = (bytes: number): string => (bytes / 1000).toFixed(1);

/** Asks each question twice: first for what it takes to be warm, then with a clock. */
async function measured(name: string, wanted: Readonly<Partial<Record<Kind, readonly Wanted[]>>>, ask: (text: string) => Promise<readonly string[]>, note = ''): Promise<void> {
  const times: number[] = [];
  const ranks: string[] = [];
  for (const kind of kinds) {
    if (!wanted[kind]) continue;
    const places: number[] = [];
    for (const { text, id } of wanted[kind]) {
      await ask(text);
      const started = performance.now();
      const found = await ask(text);
      times.push(performance.now() - started);
      places.push(found.indexOf(id));
    }
    ranks.push(`${kind} ${meanReciprocalRank(places).toFixed(3)}`);
  }
  console.log(`  ${name.padEnd(22)} p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms; MRR@10 ${ranks.join(', ')}${note}`);
}

for (const count of counts) {
  const folder = process.env.SEARCH_FOLDER ?? mkdtempSync(join(tmpdir(), 'ttt-bench-'));
  console.log(`\n${count} records`);
  if (!existsSync(join(folder, 'index/search.json'))) {
    const built = spawnSync(process.execPath, ['--conditions=@thingsthattalk/source', builder, String(count), folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const { seconds, peak, files, bytes } = JSON.parse(built.stdout) as Readonly<Record<'seconds' | 'peak' | 'files' | 'bytes', number>>;
    console.log(`  in pieces: built in ${seconds.toFixed(1)} s with ${mb(peak)} MB of memory at most: ${files} files, ${mb(bytes)} MB`);
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'index/search.json'), 'utf8')) as ShardsManifest;
  const read = (path: string): Promise<Uint8Array> => Promise.resolve(readFileSync(join(folder, 'index', path)));
  const search = createSearch({ engine: new ShardsEngine(manifest, read), lang: 'nl' });
  const grown: Grown[] | null = count <= mostInMind ? [...tateDocuments(count)] : null;
  const wanted = grown ? querySet(grown) : someQueries(tateDocuments(count), count);
  await measured('in pieces', wanted, async (text) => (await search.query(text, { counting: false })).hits.map(({ id }) => id));
  await measured('in pieces, counting', wanted, async (text) => (await search.query(text)).hits.map(({ id }) => id));
  const texts = Object.values(wanted).flatMap((all) => all.slice(0, 8)).map(({ text }) => text);
  const { p50, p95, code } = await bytesInBrowser(folder, texts);
  console.log(`  in pieces: ${kb(p50)} KB fetched until ten hits show (p50; p95 ${kb(p95)}), ${kb(code)} KB of them code and its page`);
  if (grown) {
    // Slower ones are asked a part of the questions.
    const part = Object.fromEntries(kinds.map((kind) => [kind, wanted[kind as 'exact']?.slice(0, count > mostOfPeers ? 40 : 100) ?? []]));
    await measured('in pieces, of a part', part, async (text) => (await search.query(text, { counting: false })).hits.map(({ id }) => id));
    await measured('MiniSearch as it comes', part, miniSearch(grown));
    if (count <= mostOfPeers) {
      for (const peer of [orama, flexSearch, lunrIndex]) {
        const { name, ask, bytes } = await peer(grown);
        await measured(name, part, ask, `; one file, ${mb(bytes)} MB gzip`);
      }
      const pagefind = await pagefindIndex(grown, join(folder, 'pagefind'));
      const fetched = await bytesOfPagefind(folder, part);
      console.log(`  ${'Pagefind'.padEnd(22)} built in ${pagefind.toFixed(1)} s; p50 ${at(fetched.times, 0.5).toFixed(1)} ms; MRR@10 ${fetched.ranks}; ${kb(at(fetched.bytes, 0.5))} KB fetched until ten hits with excerpts are there (p50; p95 ${kb(at(fetched.bytes, 0.95))})`);
    }
  }
  if (!process.env.SEARCH_FOLDER) rmSync(folder, { recursive: true, force: true });
}
console.log('\nasked: 60 / 95 / 150 KB and 5 / 10 / 20 ms at 10,000 / 100,000 / 1,000,000; MRR@10 at 10,000 exact .97, typo .95, inflection .95; 100,000 built in 180 s and 1.5 GB, 1,000,000 in 45 min and 3 GB');
