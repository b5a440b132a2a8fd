import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSearch, ShardsEngine, type Search, type SearchDocument, type ShardsManifest } from '@thingsthattalk/search';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Output } from '../build/output.ts';
import { ScratchFile } from './scratch-file.ts';
import { makeSearchIndex } from './search-index.ts';

let work = '';
beforeEach(() => { work = mkdtempSync(join(tmpdir(), 'ttt-index-')); });
afterEach(() => { rmSync(work, { recursive: true, force: true }); });

const documentsFrom = (count: number, change: (number: number) => string | null = () => ''): SearchDocument[] => Array.from({ length: count }, (_, number) => ({ number, more: change(number) })).flatMap(({ number, more }): SearchDocument[] => (more === null ? [] : [{
  id: `thing/t${number}`, type: 'thing', ref: `thing/t${number}`, title: [{ lang: 'nl', value: `Vaas ${number}` }], names: [], text: [{ lang: 'nl', value: `Een vaas van leem${number % 50}. ${more}` }], facets: { type: ['thing'] },
}]));
let read = 0;
const make = (documents: readonly SearchDocument[]): Promise<ShardsManifest> => makeSearchIndex({ async *documents () { for (const document of documents) { read += 1; yield await Promise.resolve(document); } }, labels: {}, output: new Output(join(work, 'site')), memory: join(work, 'memory.json') });
const searchOf = (manifest: ShardsManifest): Search => createSearch({ engine: new ShardsEngine(manifest, (path) => Promise.resolve(readFileSync(join(work, 'site/index', path)))), lang: 'nl' });
const files = (): Map<string, number> => new Map(globSync('index/**/*.bin', { cwd: join(work, 'site') }).sort().map((file) => [file, statSync(join(work, 'site', file)).mtimeMs]));

describe('the index of a large archive', () => {
  it('is left as it is where nothing has changed', async () => {
    const first = await make(documentsFrom(300));
    const before = files();
    read = 0;
    expect(await make(documentsFrom(300).reverse())).toEqual(first);
    expect([files(), read]).toEqual([before, 300]);
  });
  it('grows by what is new and what has changed, and forgets what is gone, without being built anew', async () => {
    const first = await make(documentsFrom(300));
    const before = files();
    const grown = await make(documentsFrom(305, (number) => (number === 7 ? 'Met een barst.' : number === 9 ? null : '')));
    expect(grown.segments.map(({ documents, gone }) => [documents, gone.length])).toEqual([[300, 2], [6, 0]]);
    expect(grown.segments[0]!.build).toBe(first.segments[0]!.build);
    for (const [file, time] of before) expect(files().get(file)).toBe(time);
    const search = searchOf(grown);
    expect((await search.query('barst')).hits.map(({ id }) => id)).toEqual(['thing/t7']);
    expect((await search.query('"vaas 9"')).hits).toEqual([]);
    expect((await search.query('"vaas 304"')).hits.map(({ id }) => id)).toEqual(['thing/t304']);
    expect((await search.query('leem7', { size: 100 })).hits.filter(({ id }) => id === 'thing/t7').length).toBe(1);
  });
  it('is built anew when much has changed, and what it was before is removed', async () => {
    const first = await make(documentsFrom(300));
    const anew = await make(documentsFrom(300, (number) => (number < 60 ? 'Anders.' : '')));
    expect(anew.segments.length).toBe(1);
    expect([...files().keys()].some((file) => file.includes(first.segments[0]!.build))).toBe(false);
    expect((await searchOf(anew).query('anders', { size: 100 })).total.count).toBe(60);
  });
  it('is built anew when what was remembered of it, or the index itself, is no more', async () => {
    const first = await make(documentsFrom(100));
    writeFileSync(join(work, 'memory.json'), '[{"segment"');
    expect(await make(documentsFrom(100))).toEqual(first);
    rmSync(join(work, 'site'), { recursive: true });
    expect(await make(documentsFrom(100))).toEqual(first);
    expect(files().size).toBeGreaterThan(4);
  });
});

describe('a scratch on disk', () => {
  it('gives back what was written, wherever it lies', () => {
    const scratch = new ScratchFile();
    const pieces = [3, 5_000_000, 1, 4_200_000, 70_000].map((length, at) => new Uint8Array(length).fill(at + 1));
    const starts = pieces.map((piece) => scratch.write(piece));
    pieces.forEach((piece, at) => { expect(Buffer.compare(scratch.read(starts[at]!, piece.length), piece)).toBe(0); });
    expect(() => scratch.read(starts[4]! + 70_000, 1)).toThrow(/ends too soon/);
    scratch.close();
  });
});
