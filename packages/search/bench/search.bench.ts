// npm run bench -- search: an index in one file over Tate’s records: how large, how fast, and how often what was wanted comes first;
// beside MiniSearch as it comes, over the same words in the same run.
import { brotliCompressSync, constants } from 'node:zlib';
import MiniSearch from 'minisearch';
import { buildWhole, createSearch, WholeEngine, type WholeIndex } from '../src/index.ts';
import { meanReciprocalRank, querySet, type Kind } from './query-set.ts';
import { tateDocuments } from './tate.ts';

const kinds: readonly Kind[] = ['exact', 'typo', 'nl', 'en'];
const brotli = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const at = (values: readonly number[], part: number): string => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)]!.toFixed(1);

async function measured(name: string, wanted: ReturnType<typeof querySet>, ask: (text: string) => Promise<readonly string[]>): Promise<void> {
  const times: number[] = [];
  const ranks: string[] = [];
  for (const { text } of wanted.exact.slice(0, 20)) await ask(text);
  for (const kind of kinds) {
    const places: number[] = [];
    for (const { text, id } of wanted[kind]) {
      const started = performance.now();
      const found = await ask(text);
      times.push(performance.now() - started);
      places.push(found.indexOf(id));
    }
    ranks.push(`${kind} ${meanReciprocalRank(places).toFixed(3)}`);
  }
  console.log(`  ${name}: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms; MRR@10 ${ranks.join(', ')}`);
}

for (const count of [1000, 10_000]) {
  const grown = tateDocuments(count);
  const documents = grown.map(({ document }) => document);
  const wanted = querySet(grown);
  const started = performance.now();
  const json = JSON.stringify(buildWhole(documents));
  console.log(`${count} records: built in ${((performance.now() - started) / 1000).toFixed(1)} s, ${(json.length / 1e6).toFixed(1)} MB, ${(brotli(json) / 1e6).toFixed(2)} MB brotli`);
  const opened = performance.now();
  const search = createSearch({ engine: new WholeEngine(JSON.parse(json) as WholeIndex), lang: 'nl' });
  console.log(`  opened in ${(performance.now() - opened).toFixed(0)} ms`);
  await measured('ours', wanted, async (text) => (await search.query(text)).hits.map(({ id }) => id));
  const plain = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'], searchOptions: { boost: { title: 3 }, fuzzy: 0.2, prefix: true } });
  plain.addAll(documents.map(({ id, title, names, text }) => ({ id, title: title.map(({ value }) => value).join(' '), text: [...names, ...text].map(({ value }) => value).join(' ') })));
  await measured('MiniSearch as it comes', wanted, (text) => Promise.resolve(plain.search(text).slice(0, 10).map(({ id }) => id as string)));
}
console.log('asked at 10,000: p50 5 ms warm; MRR@10 exact .97, typo .95, inflection .95');
