import { describe, expect, it } from 'vitest';
import { shardsInMemory } from '../../../test/shards.ts';
import { createSearch } from '../../create-search.ts';
import type { SearchDocument } from '../../documents/document.ts';
import type { Engine } from '../engine.ts';
import { buildWhole } from '../whole/build-whole.ts';
import { WholeEngine } from '../whole/whole-engine.ts';
import { FederatedEngine, type FederatedArchive } from './federated-engine.ts';

const document = (id: string, text: string, year = 1600): SearchDocument => ({ id, type: 'thing', ref: id, title: [{ lang: 'nl', value: text }], names: [], text: [], facets: { type: ['thing'], holder: ['agent/museum'] }, years: [year, year] });
const whole = new WholeEngine(buildWhole([document('thing/a1', 'Draak van hout', 1700), document('thing/a2', 'Draak, draak, draak', 1500), document('thing/a3', 'Zilveren draak')]));
const pieces = (await shardsInMemory([document('thing/b1', 'Een draak van steen', 1600), document('thing/b2', 'Bronzen beeld')])).engine();
const search = (...archives: FederatedArchive[]): ReturnType<typeof createSearch> => createSearch({ engine: new FederatedEngine(archives), lang: 'nl' });
const both = search({ archive: 'https://a.example', engine: whole }, { archive: 'https://b.example', engine: pieces });

describe('archives that are asked together', () => {
  it('each give their best first, whatever their scores', async () => {
    const { hits, total, facets } = await both.query('draak');
    expect(hits.map(({ archive, id }) => `${archive} ${id}`)).toEqual(['https://a.example thing/a2', 'https://b.example thing/b1', 'https://a.example thing/a3', 'https://a.example thing/a1']);
    expect(total).toEqual({ count: 4, exact: true });
    expect(facets.type).toEqual([{ value: 'thing', count: 4 }]);
  });
  it('with just what was asked for come before those with what only comes near', async () => {
    const { hits, loosened, meant } = await both.query('bronzen beeld van hout ');
    expect([hits[0]!.id, loosened, meant]).toEqual(['thing/a1', true, null]);
    expect((await both.query('bronzen beeld ')).hits[0]!.id).toBe('thing/b2');
    expect((await both.query('bronzn beeld ')).meant).toBe('bronzen beeld');
  });
  it('are put in one order of years and of titles, page by page', async () => {
    expect((await both.query('', { order: 'oldest' })).hits.map(({ id }) => id)).toEqual(['thing/a2', 'thing/b1', 'thing/a3', 'thing/b2', 'thing/a1']);
    const titles = (await both.query('', { order: 'title' })).hits.map(({ id }) => id);
    expect([...(await both.query('', { order: 'title', size: 2 })).hits, ...(await both.query('', { order: 'title', from: 2, size: 3 })).hits].map(({ id }) => id)).toEqual(titles);
  });
  it('are answered for without the one that is down, and that is said', async () => {
    const down: Engine = { ask: () => Promise.reject(new Error('it answered 503')) };
    const { hits, total, missing } = await search({ archive: 'https://a.example', engine: whole }, { archive: 'https://c.example', engine: down }, { archive: 'https://d.example', engine: { wrong: 'no index' } }).query('draak');
    expect([hits.length, total, missing]).toEqual([3, { count: 3, exact: false }, ['https://c.example: it answered 503', 'https://d.example: no index']]);
  });
  it('are not waited for when nobody wants to know any more', async () => {
    const gone = new AbortController();
    const asked = both.query('draak', { signal: gone.signal });
    gone.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });
});
