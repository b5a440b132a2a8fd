import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Archive } from '@thingsthattalk/archive';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchArchive } from './search-archive.ts';

const small = fileURLToPath(new URL('../../../../fixtures/small/', import.meta.url));
let work = '';
const put = (slug: string, title: string): void => { writeFileSync(join(work, 'thing', `${slug}.json`), JSON.stringify({ $type: 'net.thingsthattalk.thing', titles: [{ lang: 'nl', value: title }] })); };
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'ttt-many-'));
  cpSync(join(small, 'archive.json'), join(work, 'archive.json'));
  mkdirSync(join(work, 'thing'));
  for (let number = 0; number < 2100; number++) put(`tegel-${number}`, `Tegel nummer ${number}`);
});
afterAll(() => { rmSync(work, { recursive: true, force: true }); });

const found = async (text: string): Promise<string[]> => (await (await searchArchive(await Archive.open(work), 'nl')).query(text)).hits.map(({ ref }) => ref);
const cache = async (): Promise<string> => (await Archive.open(work)).cache;
const builds = async (): Promise<string[]> => readdirSync(join(await cache(), 'search/index')).sort();

describe('a large archive on disk', () => {
  it('is searched by an index in pieces that is kept, and grows by what is new', async () => {
    expect(await found('nummer 1234')).toContain('thing/tegel-1234');
    const first = await builds();
    expect(await found('"nummer 77"')).toEqual(['thing/tegel-77']);
    expect(await builds()).toEqual(first);
    put('vaas', 'Vaas met een barst');
    expect(await found('barst')).toEqual(['thing/vaas']);
    expect((await builds()).length).toBe(2);
    rmSync(await cache(), { recursive: true });
    expect(await found('barst')).toEqual(['thing/vaas']);
    expect(existsSync(join(await cache(), 'search/manifest.json'))).toBe(true);
  });
});
