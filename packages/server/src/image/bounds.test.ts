import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImageRequest } from '@thingsthattalk/iiif';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ByteCache } from './byte-cache.ts';
import { PictureMaker } from './picture-maker.ts';
import { BusyError, WorkQueue } from './work-queue.ts';

const stay = new AbortController().signal;

describe('ByteCache', () => {
  it('never keeps more than its limit, and lets go first of what was not asked for longest', () => {
    const cache = new ByteCache<string>(10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 4);
    expect(cache.get('a')).toBe('A');
    cache.set('c', 'C', 4);
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.bytes]).toEqual(['A', undefined, 'C', 8]);
    cache.set('huge', 'H', 11);
    expect([cache.get('huge'), cache.bytes]).toEqual([undefined, 8]);
  });
  it('holds to its limit whatever comes', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 30 }))), (all) => {
      const cache = new ByteCache<number>(50);
      for (const [key, bytes] of all) {
        cache.set(key, bytes, bytes);
        expect(cache.bytes).toBeLessThanOrEqual(50);
        expect(cache.get(key)).toBe(bytes);
      }
      expect(['a', 'b', 'c', 'd'].reduce((sum, key) => sum + (cache.get(key) ?? 0), 0)).toBe(cache.bytes);
    }));
  });
});

/** Work that ends when it is told to. */
function worksite(): { readonly begun: string[]; readonly task: (name: string) => () => Promise<string>; readonly finish: (name: string) => Promise<void> } {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    task: (name) => () => new Promise((resolve) => { begun.push(name); ends.set(name, () => { resolve(name); }); }),
    finish: async (name) => { ends.get(name)?.(); await settled(); },
  };
}
/** Lets everything that can go on without waiting for the world go on. */
const settled = async (): Promise<void> => { for (let turn = 0; turn < 20; turn++) await Promise.resolve(); };

describe('WorkQueue', () => {
  it('does so many at a time, in the order they were asked for', async () => {
    const { begun, task, finish } = worksite();
    const queue = new WorkQueue({ workers: 2, mostWaiting: 10 });
    const all = ['a', 'b', 'c', 'd'].map((name) => queue.share(name, stay, task(name)));
    await settled();
    expect([begun, queue.waiting]).toEqual([['a', 'b'], 2]);
    await finish('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c', 'd']) await finish(name);
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });
  it('lets what is quickly done go first, but nobody wait for ever', async () => {
    const { begun, task, finish } = worksite();
    const queue = new WorkQueue({ workers: 1, mostWaiting: 100, isQuick: (key) => key.startsWith('quick') });
    const names = ['first', 'slow', ...Array.from({ length: 30 }, (_, at) => `quick ${at}`)];
    const all = names.map((name) => queue.share(name, stay, task(name)));
    await settled();
    for (let at = 0; at < names.length; at++) await finish(begun[at]!);
    expect(await Promise.all(all)).toEqual(names);
    expect([begun.indexOf('quick 0'), begun.indexOf('slow')]).toEqual([1, 21]);
  });
  it('does the same work once for all who ask', async () => {
    const { begun, task, finish } = worksite();
    const queue = new WorkQueue({ workers: 2, mostWaiting: 10 });
    const both = [queue.share('a', stay, task('a')), queue.share('a', stay, task('a'))];
    await settled();
    await finish('a');
    expect([begun, await Promise.all(both)]).toEqual([['a'], ['a', 'a']]);
  });
  it('does not begin what nobody waits for any more', async () => {
    const { begun, task, finish } = worksite();
    const queue = new WorkQueue({ workers: 1, mostWaiting: 10 });
    const [first, second] = [new AbortController(), new AbortController()];
    const busy = queue.share('a', stay, task('a'));
    const left = [queue.share('b', first.signal, task('b')), queue.share('b', second.signal, task('b'))].map((each) => each.catch(() => 'left'));
    first.abort();
    expect(queue.waiting).toBe(1);
    second.abort();
    expect([await Promise.all(left), queue.waiting]).toEqual([['left', 'left'], 0]);
    await settled();
    await finish('a');
    expect([await busy, begun]).toEqual(['a', ['a']]);
  });
  it('says when too much is asked, and goes on after a failure', async () => {
    const { task, finish } = worksite();
    const queue = new WorkQueue({ workers: 1, mostWaiting: 1 });
    const busy = queue.share('a', stay, task('a'));
    const failing = queue.share('b', stay, () => Promise.reject(new Error('broken'))).catch((cause: unknown) => cause);
    expect(() => queue.share('c', stay, task('c'))).toThrow(BusyError);
    await settled();
    await finish('a');
    expect([await busy, await failing]).toEqual(['a', new Error('broken')]);
    const after = queue.share('d', stay, task('d'));
    await settled();
    await finish('d');
    expect(await after).toBe('d');
  });
});

describe('PictureMaker', () => {
  const asked = (side: number, format: 'jpg' | 'tif'): ImageRequest => ({ region: { x: 0, y: 0, width: 300, height: 200 }, size: { width: side, height: side }, format, canonical: `full/${side},${side}/0/default.${format}` });
  it('makes the same part once, and keeps within its bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ttt-maker-'));
    try {
      const source = join(folder, 'a.png');
      await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a86' } }).png().toFile(source);
      // Decoded the picture weighs 180,000 bytes: two things of that weight do not fit.
      const maker = new PictureMaker({ cacheBytes: 200_000 });
      const picture = { name: 'a.png', source, record: '', stamp: '1' };
      const parts = await Promise.all(Array.from({ length: 8 }, () => maker.make(picture, asked(100, 'jpg'), stay)));
      expect([maker.made, new Set(parts.map((each) => each.toString('base64'))).size]).toEqual([1, 1]);
      expect(maker.decoded).toBe(1);
      for (let width = 20; width < 120; width++) {
        await maker.make(picture, asked(width, 'tif'), stay);
        expect(maker.bytes).toBeLessThanOrEqual(200_000);
      }
      expect(maker.made).toBe(101);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
