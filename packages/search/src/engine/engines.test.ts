import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDocuments, sampleLabels } from '../../test/sample.ts';
import { shardsInMemory } from '../../test/shards.ts';
import { createSearch, type Search } from '../create-search.ts';
import type { SearchDocument } from '../documents/document.ts';
import type { Engine } from './engine.ts';
import { buildWhole, type WholeIndex } from './whole/build-whole.ts';
import { WholeEngine } from './whole/whole-engine.ts';

const whole = JSON.parse(JSON.stringify(buildWhole(sampleDocuments, sampleLabels))) as WholeIndex;
const engines: readonly (readonly [name: string, open: (documents: readonly SearchDocument[], labels?: WholeIndex['labels']) => Promise<Engine>])[] = [
  ['in one file', (documents, labels) => Promise.resolve(new WholeEngine(JSON.parse(JSON.stringify(buildWhole(documents, labels))) as WholeIndex))],
  ['in pieces', async (documents, labels) => (await shardsInMemory(documents, labels)).engine()],
];
const ids = async (search: Search, text: string, size = 10): Promise<string[]> => (await search.query(text, { size })).hits.map(({ id }) => id);
const marked = async (search: Search, text: string): Promise<string[]> => (await search.query(text)).hits[0]!.snippet!.parts.filter((part) => part.marked).map((part) => part.text);

describe.each(engines)('the sample archive, asked %s', (_, open) => {
  let dutch: Search;
  let english: Search;
  beforeAll(async () => {
    const engine = await open(sampleDocuments, sampleLabels);
    [dutch, english] = [createSearch({ engine, lang: 'nl' }), createSearch({ engine, lang: 'en' })];
  });

  it('finds things, stories, scenes, claims, places, people and words', async () => {
    const { facets } = await dutch.query('');
    expect(facets.type?.map(({ value }) => value).sort()).toEqual(['agent', 'claim', 'collection', 'exhibition', 'place', 'scene', 'story', 'term', 'thing']);
    expect((await ids(dutch, 'rog draak'))[0]).toMatch(/ray-dragon|ik-was-een-rog/);
  });
  it('finds the very scene, and what it looks at', async () => {
    const { hits } = await dutch.query('derde kraal');
    expect(hits[0]).toMatchObject({ id: 'story/drie-keer-dezelfde-vrouw#kralen', type: 'scene', scene: 'kralen', view: { region: { x: 1130, y: 1150, width: 420, height: 440 } } });
  });
  it('finds other words of the same stem, in the language they are in', async () => {
    expect(await ids(dutch, 'draken')).toEqual(expect.arrayContaining(await ids(dutch, 'draak', 3)));
    expect(await ids(english, 'dragons')).toEqual(expect.arrayContaining(await ids(english, 'dragon', 3)));
  });
  it('marks what was found, in the language of who asks', async () => {
    expect(await marked(dutch, 'kralen')).toEqual(expect.arrayContaining([expect.stringMatching(/^kra(al|len)$/i)]));
    expect((await english.query('beads')).hits[0]!.snippet!.lang).toBe('en');
  });
  it('puts the words of a word that is still being typed before others', async () => {
    expect((await dutch.query('geprepar')).hits.map(({ ref }) => ref)).toContain('thing/ray-dragon');
    expect((await dutch.query('geprepar ')).loosened || (await dutch.query('geprepar ')).hits.length === 0).toBe(true);
  });
  it('finds what is written wrong, says that it did, and what may have been meant', async () => {
    const { hits, loosened, meant } = await dutch.query('zeemermin ');
    expect(hits[0]?.ref).toMatch(/mermaid|naad|zeemeermin/);
    expect({ loosened, meant }).toEqual({ loosened: true, meant: 'zeemeermin' });
  });
  it('finds no exclusions, and phrases only as they stand', async () => {
    const all = await dutch.query('draak', { size: 100 });
    const without = await dutch.query('draak -rog', { size: 100 });
    expect(without.total.count).toBeGreaterThan(0);
    expect(without.total.count).toBeLessThan(all.total.count);
    expect((await dutch.query('"drie kralen"', { size: 100 })).total.count).toBeLessThan((await dutch.query('drie kralen', { size: 100 })).total.count);
    expect((await dutch.query('"kralen drie"')).total.count).toBe(0);
  });
  it('asks in fields and years', async () => {
    for (const { status } of (await dutch.query('status:fake type:thing', { size: 100 })).hits) expect(status).toContain('fake');
    for (const { years } of (await dutch.query('year:1600..1700', { size: 100 })).hits) expect(years![0] <= 1700 && years![1] >= 1600).toBe(true);
    expect((await dutch.query('holder:naturalis type:thing', { size: 100 })).hits.map(({ ref }) => ref)).toContain('thing/ray-dragon');
  });
  it('counts what is found, and what could be chosen beside it', async () => {
    const all = await dutch.query('');
    const things = await dutch.query('', { chosen: { type: ['thing'] } });
    expect(things.total).toEqual({ count: all.facets.type!.find(({ value }) => value === 'thing')!.count, exact: true });
    // What else there is of the same facet is still told.
    expect(things.facets.type).toEqual(all.facets.type);
    expect(things.facets.holder!.every(({ label }) => label)).toBe(true);
    const both = await dutch.query('', { chosen: { type: ['thing', 'story'] } });
    expect(both.total.count).toBe(all.facets.type!.filter(({ value }) => value === 'thing' || value === 'story').reduce((sum, { count }) => sum + count, 0));
  });
  it('orders by date and by title', async () => {
    const years = (await dutch.query('type:thing', { order: 'oldest', size: 100 })).hits.flatMap((hit) => hit.years?.[0] ?? []);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    const titles = (await dutch.query('type:thing', { order: 'title', size: 100 })).hits.map(({ title }) => title.value);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('nl', { numeric: true }).compare));
  });
  it('gives pages that do not overlap', async () => {
    const all = await ids(dutch, 'de', 20);
    expect([...await ids(dutch, 'de', 10), ...(await dutch.query('de', { from: 10 })).hits.map(({ id }) => id)]).toEqual(all);
  });
});

const one = (more: Partial<SearchDocument>): SearchDocument => ({ id: 'thing/a', type: 'thing', ref: 'thing/a', title: [{ lang: 'nl', value: 'Ding' }], names: [], text: [], facets: {}, ...more });

describe.each(engines)('an index %s', (_, open) => {
  const searchIn = async (documents: readonly SearchDocument[]): Promise<Search> => createSearch({ engine: await open(documents), lang: 'nl' });

  it('finds a compound by its parts, after what is just that', async () => {
    const documents = [one({ id: 'thing/1', text: [{ lang: 'nl', value: 'Een schilderijlijst van eikenhout.' }] }), one({ id: 'thing/2', text: [{ lang: 'nl', value: 'Een lijst om een schilderij.' }] }), one({ id: 'thing/3' })];
    expect(await ids(await searchIn(documents), 'lijst')).toEqual(['thing/2', 'thing/1']);
  });
  it('puts what is called so before what only speaks of it', async () => {
    const documents = [one({ id: 'thing/1', text: [{ lang: 'nl', value: 'Een draak, een draak, een draak.' }] }), one({ id: 'thing/2', title: [{ lang: 'nl', value: 'Draak' }] })];
    expect(await ids(await searchIn(documents), 'draak')).toEqual(['thing/2', 'thing/1']);
  });
  it('finds letters of every kind, without their marks too', async () => {
    const documents = [one({ id: 'thing/1', title: [{ lang: 'da', value: 'Ærø' }] }), one({ id: 'thing/2', title: [{ lang: 'ar', value: 'حَجَر' }] }), one({ id: 'thing/3', title: [{ lang: 'ja', value: '東洲斎写楽' }] })];
    const search = await searchIn(documents);
    expect([await ids(search, 'aero'), await ids(search, 'حجر'), await ids(search, '写楽')]).toEqual([['thing/1'], ['thing/2'], ['thing/3']]);
  });
  it('gives what records say as text, never as anything else', async () => {
    const evil = '<img src=x onerror=alert(1)> draak';
    const { hits } = await (await searchIn([one({ title: [{ lang: 'nl', value: evil }], text: [{ lang: 'nl', value: evil }] })])).query('draak');
    expect(hits[0]!.title.value).toBe(evil);
    expect(hits[0]!.snippet!.parts.map(({ text }) => text).join('')).toBe(evil);
  });
  it('answers whatever is asked, in time', async () => {
    const dutch = createSearch({ engine: await open(sampleDocuments, sampleLabels), lang: 'nl' });
    const asked = ['a'.repeat(100_000), 'de het een '.repeat(5000), '?!', '🦄', 'حجر', '\u0000\u202e', '"', '-', 'maker:', 'year:9999999', '-draak', '__proto__ constructor toString', 'status:__proto__'];
    for (const text of asked) expect(Array.isArray((await dutch.query(text)).hits)).toBe(true);
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => { expect((await dutch.query(text)).hits.length).toBeLessThanOrEqual(10); }), { numRuns: 60 });
  });
  it('of an archive without anything finds nothing', async () => {
    expect(await (await searchIn([])).query('draak')).toEqual({ total: { count: 0, exact: true }, hits: [], facets: {}, loosened: false, meant: null, missing: [] });
  });
});

describe('an index in one file', () => {
  it('is the same, byte for byte, each time it is built', () => {
    expect(JSON.stringify(buildWhole(sampleDocuments, sampleLabels))).toBe(JSON.stringify(whole));
  });
  it.each([[null], [{}], [{ ...whole, version: 2 }], [{ ...whole, index: undefined }]])('that is none is refused in words', (given) => {
    expect(() => new WholeEngine(given as WholeIndex)).toThrow(/no search index of this software/);
  });
});
