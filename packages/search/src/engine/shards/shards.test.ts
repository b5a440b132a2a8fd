import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDocuments, sampleLabels } from '../../../test/sample.ts';
import { press, shardsInMemory } from '../../../test/shards.ts';
import { createSearch } from '../../create-search.ts';
import type { SearchDocument } from '../../documents/document.ts';
import { buildShards } from './build/build-shards.ts';
import { changesSince, isWorn, manifestOf, type KnownSegment } from './build/segments.ts';
import { pathsOf, type ShardsManifest } from './format/manifest.ts';
import { ShardsEngine } from './shards-engine.ts';

const nouns = ['draak', 'lijst', 'huis', 'brief', 'schip', 'vaas', 'kraal', 'zegel', 'munt', 'tegel'];
/** Documents enough for several files of each kind. */
const many = (count: number, more: (number: number) => Partial<SearchDocument> = () => ({})): SearchDocument[] => Array.from({ length: count }, (_, number): SearchDocument => ({
  id: `thing/t${number}`, type: 'thing', ref: `thing/t${number}`, title: [{ lang: 'nl', value: `${nouns[number % 10]!} nummer${number}` }], names: [{ lang: 'und', value: `A-${number}` }],
  text: [{ lang: 'nl', value: `Dit is een ${nouns[(number * 7) % 10]!} bij een ${nouns[(number * 3) % 10]!}, gevonden op plek${number % 97}.` }], facets: { type: ['thing'], maker: [`agent/m${number % 5}`] }, years: [1500 + (number % 400), 1500 + (number % 400)], ...more(number),
}));
const all = many(3000);
const large = await shardsInMemory(all);
const dutch = (engine: ShardsEngine): ReturnType<typeof createSearch> => createSearch({ engine, lang: 'nl' });

describe('an index in pieces', () => {
  it('is the same, byte for byte, in whatever order documents come', async () => {
    const again = await shardsInMemory([...all].reverse());
    expect(again.manifest).toEqual(large.manifest);
    expect([...again.files.keys()].sort()).toEqual([...large.files.keys()].sort());
    for (const [path, bytes] of large.files) expect(Buffer.compare(bytes, again.files.get(path)!)).toBe(0);
  });
  it('names all of its files', () => {
    expect([...pathsOf(large.manifest)].sort()).toEqual([...large.files.keys()].sort());
  });
  it('fetches a small part of itself for a question, and nothing twice', async () => {
    large.asked.length = 0;
    const engine = large.engine();
    const { hits, total } = await dutch(engine).query('nummer1234', { counting: false });
    expect([hits[0]!.id, total.exact]).toEqual(['thing/t1234', true]);
    expect(large.asked.reduce((sum, path) => sum + large.files.get(path)!.length, 0)).toBeLessThan([...large.files.values()].reduce((sum, { length }) => sum + length, 0) / 10);
    const first = large.asked.length;
    await dutch(engine).query('nummer1234', { counting: false });
    expect(large.asked.length).toBe(first);
    expect(new Set(large.asked).size).toBe(first);
  });
  it('counts all hits, in an archive of a few files of columns', async () => {
    const search = dutch(large.engine());
    const some = await search.query('plek13');
    expect(some.facets.maker!.reduce((sum, { count }) => sum + count, 0)).toBe(some.total.count);
    expect(some.facets.maker!.every(({ more }) => !more)).toBe(true);
    const most = await search.query('year:1500..1899');
    expect(most.total).toEqual({ count: 3000, exact: true });
    expect(most.facets.maker).toEqual(Array.from({ length: 5 }, (_, number) => ({ value: `agent/m${number}`, count: 600 })));
    // What holds of all there is was counted when it was built.
    expect((await search.query('')).facets.maker).toEqual(Array.from({ length: 5 }, (_, number) => ({ value: `agent/m${number}`, count: 600 })));
  });
  it('finds what is of some years, to the very year', async () => {
    const found = await dutch(large.engine()).query('year:1523..1524', { size: 100 });
    expect(found.hits.map(({ years }) => years![0]).sort()).toEqual(all.flatMap(({ years }) => (years![0] === 1523 || years![0] === 1524 ? [years![0]] : [])).sort());
    expect(found.total).toEqual({ count: found.hits.length, exact: true });
  });
  it('puts all there is in order, and a part of it', async () => {
    const search = dutch(large.engine());
    expect((await search.query('', { order: 'newest', size: 5 })).hits.map(({ years }) => years![0])).toEqual([1899, 1899, 1899, 1899, 1899]);
    expect((await search.query('', { order: 'title', size: 3 })).hits.map(({ title }) => title.value)).toEqual(['brief nummer3', 'brief nummer13', 'brief nummer23']);
    const oldest = (await search.query('draak', { order: 'oldest', size: 20 })).hits.map(({ years }) => years![0]);
    expect(oldest).toEqual([...oldest].sort((a, b) => a - b));
  });
});

describe('an index of many documents', () => {
  const has = (number: number): string[] => [...(number % 5 < 2 ? ['alfa'] : []), ...(number % 7 < 3 ? ['beta'] : []), 'alle'];
  const documents = many(4000, (number) => ({ names: [], text: [], facets: { maker: [`agent/m${number % 500}`] }, title: [{ lang: 'nl', value: `${has(number).join(' ')} w${number} ${number.toString(26).replace(/\d/g, 'q')}woord` }] }));
  let index: Awaited<ReturnType<typeof shardsInMemory>>;
  beforeAll(async () => { index = await shardsInMemory(documents, {}, { file: 150, kept: 400, block: 200, columns: 200 }); });
  it('has its directory in pages, and names all of its files', () => {
    expect([index.manifest.segments[0]!.terms.perPage, index.manifest.segments[0]!.long]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(index.manifest.segments[0]!.long).toBeGreaterThan(3);
    expect([...pathsOf(index.manifest)].sort()).toEqual([...index.files.keys()].sort());
  });
  it('finds documents by words that many have, where a rarer word or a choice leads to them', async () => {
    const search = dutch(index.engine());
    for (const number of documents.keys()) {
      if (number % 35 !== 1 || number % 13 !== 0) continue;
      const { hits, loosened } = await search.query(`alfa beta w${number} `, { counting: false });
      expect([hits[0]!.id, loosened]).toEqual([`thing/t${number}`, false]);
    }
    const makers = documents.filter((_, number) => number % 500 === 250);
    const { hits } = await search.query('alfa ', { chosen: { maker: ['agent/m250'] }, size: 100 });
    expect(hits.map(({ id }) => id).sort()).toEqual(makers.filter((_, at) => (at * 500 + 250) % 5 < 2).map(({ id }) => id).sort());
  });
  it('counts some of what is too much to be counted, from all parts of the archive, and says that there are more', async () => {
    const search = dutch(index.engine());
    for (const text of ['alfa ', '"alle" title:beta']) {
      const makers = (await search.query(text)).facets.maker!;
      expect([text, makers.length > 50, makers.every(({ count, more }) => count > 0 && more)]).toEqual([text, true, true]);
    }
  });
  it('says that there are more than were looked at', async () => {
    expect((await dutch(index.engine()).query('alfa ', { counting: false })).total).toEqual({ count: 1600, exact: false });
  });
});

describe('years, told by decades, centuries and millennia', () => {
  it('are found by any span that touches them, and by no other', async () => {
    const span = fc.tuple(fc.integer({ min: -9000, max: 2900 }), fc.integer({ min: 0, max: 12_000 })).map(([first, long]): [number, number] => [first, Math.min(3000, first + long)]);
    await fc.assert(fc.asyncProperty(fc.array(span, { minLength: 1, maxLength: 12 }), span, async (spans, [from, to]) => {
      const { engine } = await shardsInMemory(many(spans.length, (number) => ({ years: spans[number]! })));
      const { hits } = await dutch(engine()).query(`year:${from}..${to}`, { size: 100 });
      expect(hits.map(({ id }) => id).sort()).toEqual(spans.flatMap(([first, last], number) => (first <= to && last >= from ? [`thing/t${number}`] : [])).sort());
    }), { numRuns: 12 });
  });
});

describe('pieces that cannot be had', () => {
  const broken = (change: (path: string, bytes: Uint8Array) => Uint8Array | Error): ShardsEngine => new ShardsEngine(large.manifest, (path) => {
    const made = change(path, large.files.get(path)!);
    return made instanceof Error ? Promise.reject(made) : Promise.resolve(made);
  });
  it.each([
    ['missing', () => new Error('it answered 404'), /404/], ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), /damaged, or not all of it came/], ['a page that says it is not there', () => new TextEncoder().encode('<!doctype html><p>Not found'), /damaged/],
    ['of another build', (bytes: Uint8Array) => { const content = gunzipSync(bytes); content[2]! ^= 1; return gzipSync(content); }, /of another build/], ['empty', () => new Uint8Array(), /damaged/],
  ] as const)('%s: what is there is found, and what is not there is said', async (_, change, said) => {
    for (const [part, asks] of [['terms', 'draak'], ['documents', 'draak'], ['documents', ''], ['columns', 'draak'], ['alike', 'draek '], ['everything', '']] as const) {
      const search = dutch(broken((path, bytes) => (path.includes(`/${part}/`) ? change(bytes) : bytes)));
      const { hits, missing } = await search.query(asks);
      expect([part, asks, hits.length, missing.join()]).toEqual([part, asks, part === 'columns' || part === 'everything' ? 10 : 0, expect.stringMatching(said)]);
      for (const text of ['draak', 'draek ', '', 'maker:m1 draak', 'year:1500..1600']) expect(Array.isArray((await search.query(text)).hits)).toBe(true);
    }
  });
  it('are asked for again with the next question', async () => {
    let down = true;
    const search = dutch(broken((_, bytes) => (down ? new Error('the network is cut') : bytes)));
    expect(await search.query('draak')).toMatchObject({ hits: [], missing: expect.arrayContaining(['the network is cut']) as unknown });
    down = false;
    expect(await search.query('draak')).toMatchObject({ missing: [], total: { count: expect.any(Number) as unknown, exact: true } });
  });
  it('with whatever bytes in them never make an answer fail', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(30), async (garbage, at) => {
      const search = dutch(broken((_, bytes) => {
        const content = gunzipSync(bytes);
        content.set(garbage.subarray(0, Math.max(0, content.length - 12 - at)), 12 + at < content.length ? 12 + at : 0);
        return gzipSync(content);
      }));
      for (const text of ['draak', 'nummer12 ', 'drak ', '']) expect(Array.isArray((await search.query(text)).hits)).toBe(true);
    }), { numRuns: 15 });
  });
  it.each([[null], [{}], [{ ...large.manifest, version: 2 }], [{ ...large.manifest, segments: [{}] }], [{ ...large.manifest, segments: [{ ...large.manifest.segments[0], build: '../../x' }] }]])('of a manifest that is none are refused in words', (given) => {
    expect(() => new ShardsEngine(given as ShardsManifest, () => Promise.reject(new Error()))).toThrow(/no search index of this software/);
  });
  it('are not waited for when nobody wants to know any more', async () => {
    const gone = new AbortController();
    const asked = createSearch({ engine: large.engine(), lang: 'nl' }).query('draak', { signal: gone.signal });
    gone.abort(new Error('asked something else'));
    await expect(asked).rejects.toThrow('asked something else');
  });
});

describe('documents that come, change and go', () => {
  const marksOf = (documents: readonly SearchDocument[]): Map<string, string> => new Map(documents.map((document) => [document.id, JSON.stringify(document)]));
  async function after(segments: readonly KnownSegment[], documents: readonly SearchDocument[], files: Map<string, Uint8Array>): Promise<KnownSegment[]> {
    const marks = marksOf(documents);
    const { fresh, kept } = changesSince(segments, marks);
    const { segment, ids } = await buildShards(documents.filter(({ id }) => fresh.has(id)), { labels: sampleLabels, press, write: (path, bytes) => { files.set(path, bytes); } });
    return [...kept, { segment, documents: ids.map((id) => [id, marks.get(id)!] as const) }];
  }
  it('are found without building the rest anew: the same hits as if all had been', async () => {
    const files = new Map<string, Uint8Array>();
    const before = sampleDocuments.filter((_, number) => number % 10 !== 3).map((document, number) => (number % 20 === 5 ? { ...document, text: [{ lang: 'nl', value: 'iets anders, een eenhoornkop' }] } : document));
    let segments = await after([], [...before, { ...before[0]!, id: 'thing/gone', title: [{ lang: 'nl', value: 'Verdwenen draak' }] }], files);
    const first = new Set(files.keys());
    segments = await after(segments, sampleDocuments, files);
    expect(segments.length).toBe(2);
    expect([...files.keys()].filter((path) => !first.has(path)).every((path) => path.startsWith(segments[1]!.segment.build))).toBe(true);
    const grown = dutch(new ShardsEngine(manifestOf(segments), (path) => Promise.resolve(files.get(path)!)));
    const whole = dutch((await shardsInMemory(sampleDocuments, sampleLabels)).engine());
    for (const text of ['draak', 'kralen', 'zeemermin ', 'eenhoorn', 'type:thing status:fake', '"drie kralen"', 'year:1600..1700', 'verdwenen', 'geprep']) {
      const [one, other] = await Promise.all([grown, whole].map((search) => search.query(text, { size: 100 })));
      expect([text, one!.total.count, new Set(one!.hits.map(({ id }) => id))]).toEqual([text, other!.total.count, new Set(other!.hits.map(({ id }) => id))]);
    }
  });
  it('are built anew with all others when much has changed, or often', () => {
    const known = (count: number, gone = 0): KnownSegment => ({ segment: { ...large.manifest.segments[0]!, documents: count }, documents: Array.from({ length: count }, (_, number) => (number < gone ? null : [String(number), ''] as const)) });
    expect(isWorn({ fresh: new Set(['a']), kept: [known(1000)] })).toBe(false);
    expect(isWorn({ fresh: new Set(['a']), kept: [] })).toBe(true);
    expect(isWorn({ fresh: new Set(['a']), kept: [known(1000, 120)] })).toBe(true);
    expect(isWorn({ fresh: new Set(['a']), kept: [known(1000), ...Array.from({ length: 4 }, () => known(2))] })).toBe(false);
    expect(isWorn({ fresh: new Set(['a']), kept: [known(1000), ...Array.from({ length: 5 }, () => known(2))] })).toBe(true);
  });
});
