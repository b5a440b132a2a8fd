import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Story, Thing } from '@thingsthattalk/core';
import { foreignCanvas, manifestFromStory, manifestFromThing, ownCanvas, withoutRiding, type ThingCanvas, type WriteContext } from '@thingsthattalk/iiif';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchive } from '../create/new-archive.ts';
import { Archive } from '../store/archive.ts';
import { importIiif } from './import-iiif.ts';

const base = 'https://a.org';
const text = (value: string) => [{ lang: 'nl', value }];
const ray: Thing = { $type: 'net.thingsthattalk.thing', titles: text('Rog'), images: [{ $type: 'net.thingsthattalk.thing#ownImage', image: { name: 'c1', src: 'c1.png', width: 60, height: 40 } }], 'x-own': 1 } as Thing;
const far: Thing = { $type: 'net.thingsthattalk.thing', titles: text('Ding van ver'), images: [{ $type: 'net.thingsthattalk.thing#iiif', manifest: 'https://far.org/m', canvases: [{ id: 'https://far.org/c', width: 100, height: 80, image: 'https://far.org/i.jpg' }] }] };
const story: Story = {
  $type: 'net.thingsthattalk.story', title: text('Ik was een rog'), about: [{ thing: 'thing/ray' }], chapters: [{ id: 'een', title: text('Eén') }],
  scenes: [
    { id: 'a', chapter: 'een', title: text('Kijk'), text: text('Mijn **mond**.'), view: { thing: 'thing/ray', canvas: 'c1', region: { x: 1, y: 2, width: 30, height: 20 } } },
    { id: 'b', text: text('Ver weg.'), view: { thing: 'thing/ver', canvas: 'https://far.org/c', region: { x: 5, y: 5, width: 50, height: 50 } } },
    { id: 'c', text: text('En terug.'), view: { thing: 'thing/ray', canvas: 'c1' }, show: { $type: 'net.thingsthattalk.scene#compare', other: { thing: 'thing/ver' } } },
  ],
};
const canvases: Record<string, ThingCanvas[]> = {
  'thing/ray': [ownCanvas(base, 'thing/ray', ray.titles, { name: 'c1', service: `${base}/iiif/image/thing/ray/c1`, width: 60, height: 40, sizes: [{ width: 60, height: 40 }] })],
  'thing/ver': [foreignCanvas(base, 'thing/ver', { id: 'https://far.org/m', label: far.titles }, 0, { id: 'https://far.org/c', label: [], width: 100, height: 80, images: [{ id: 'https://far.org/i.jpg', label: [], choice: false, group: '' }], media: [], texts: [], captions: [], annotations: [], annotationPages: [], behavior: [], metadata: [], rendering: [] })!],
};
const context: WriteContext = { base, languages: ['nl'], canvases: (thing) => canvases[thing] ?? [] };
const told = JSON.stringify(manifestFromStory('story/ik-was', story, context));
const stripped = JSON.stringify(withoutRiding(JSON.parse(told)));

let folder: string;
let archive: Archive;
const open = async (name: string, at = base): Promise<Archive> => { await createArchive(join(folder, name), { base: at }); return Archive.open(join(folder, name)); };
const put = async (name: string, content: string): Promise<string> => { await writeFile(join(folder, name), content); return join(folder, name); };
const nothing: typeof fetch = () => Promise.reject(new Error('no network'));
const answers = (bodies: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): typeof fetch => (address) => Promise.resolve(bodies[String(address)] === undefined ? new Response('', { status: 404 }) : new Response(bodies[String(address)]));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ttt-story-'));
  archive = await open('a');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('importing a story, in the archive it is from', () => {
  beforeEach(async () => {
    await archive.write('thing/ray', ray);
    await archive.write('thing/ver', far);
  });

  it('puts the very record back, once', async () => {
    const file = await put('s.json', told);
    expect(await importIiif(archive, [file], { fetch: nothing })).toEqual({ imported: 1, updated: 0, unchanged: 0, failed: 0, errors: [] });
    expect(await archive.read('story/ik-was')).toEqual(story);
    expect(await importIiif(archive, [file], { fetch: nothing })).toMatchObject({ imported: 0, unchanged: 1 });
  });

  it('without our record, brings back title, order, chapters, regions and words', async () => {
    const file = await put('s.json', stripped);
    expect(await importIiif(archive, [file, file], { fetch: nothing })).toMatchObject({ imported: 1, unchanged: 1, failed: 0, errors: [] });
    expect(await archive.read('story/ik-was-een-rog')).toMatchObject({
      title: story.title, chapters: story.chapters,
      scenes: [{ id: 'a', chapter: 'een', title: text('Kijk'), text: text('Mijn mond.'), view: story.scenes[0]?.view }, { id: 'b', text: text('Ver weg.'), view: story.scenes[1]?.view }, { id: 'c', text: text('En terug.'), view: { thing: 'thing/ray', canvas: 'c1' } }],
    });
  });

  it('believes no document from elsewhere that says it is of this archive', async () => {
    const mine: Story = { ...story, title: text('Van mij') };
    await archive.write('story/ik-was', mine);
    await importIiif(archive, ['https://evil.org/s.json'], { fetch: answers({ 'https://evil.org/s.json': told }) });
    expect(await archive.read('story/ik-was')).toEqual(mine);
    expect(archive.refs('story')).toEqual(['story/ik-was', 'story/ik-was-een-rog']);
  });
});

describe('importing a story, in another archive', () => {
  beforeEach(async () => { archive = await open('b', 'https://b.org'); });

  it('takes the things from their own manifests, with their pictures', async () => {
    const picture = new Uint8Array(await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a86' } }).jpeg().toBuffer());
    const thing = JSON.stringify(manifestFromThing('thing/ray', ray, [], context));
    const report = await importIiif(archive, [await put('s.json', told)], { fetch: answers({ [`${base}/iiif/thing/ray/manifest.json`]: thing, [`${base}/iiif/image/thing/ray/c1/full/max/0/default.jpg`]: picture }) });
    expect(report).toMatchObject({ imported: 3, failed: 0, errors: [] });
    expect(await archive.read('thing/ray')).toEqual(ray);
    expect((await sharp(archive.mediaPath('thing/ray', 'c1.png')).metadata()).format).toBe('png');
    expect((await archive.read<'story'>('story/ik-was'))?.scenes.map(({ view }) => view?.thing)).toEqual(['thing/ray', 'thing/ding-van-ver', 'thing/ray']);
  });

  it('without a network, takes from the story itself what it shows of them', async () => {
    const report = await importIiif(archive, [await put('s.json', told)], { fetch: nothing });
    expect(report).toMatchObject({ imported: 3, failed: 0 });
    const thing = await archive.read<'thing'>('thing/ray');
    expect(thing?.images).toMatchObject([{ manifest: `${base}/iiif/thing/ray/manifest.json`, canvases: [{ id: `${base}/iiif/thing/ray/canvas/c1`, width: 60, service: `${base}/iiif/image/thing/ray/c1` }] }]);
    expect(await archive.read('story/ik-was')).toMatchObject({ about: [{ thing: 'thing/ray' }], scenes: [{ view: { thing: 'thing/ray', canvas: `${base}/iiif/thing/ray/canvas/c1` } }, { view: { thing: 'thing/ding-van-ver' } }, { show: { other: { thing: 'thing/ding-van-ver' } } }] });
    expect(existsSync(join(archive.folder, 'story/ik-was/manifest.json'))).toBe(true);
  });

  it('makes a story and a thing of one manifest of anybody’s, and finds both again', async () => {
    const theirs = JSON.parse(stripped) as { id: string; items: { partOf?: unknown }[] };
    theirs.id = 'https://n.org/told.json';
    for (const canvas of theirs.items) delete canvas.partOf;
    const file = await put('n.json', JSON.stringify({ ...theirs, 'x-foo': 1 }));
    expect(await importIiif(archive, [file], { fetch: nothing })).toMatchObject({ imported: 2, failed: 0, errors: [] });
    expect(await archive.read('thing/ik-was-een-rog')).toMatchObject({ origin: { url: 'https://n.org/told.json', file: 'thing/ik-was-een-rog/manifest.json' }, images: [{ canvases: [{ id: `${base}/iiif/thing/ray/canvas/c1` }, { id: 'https://far.org/c' }] }] });
    expect((await archive.read<'story'>('story/ik-was-een-rog'))?.scenes.map(({ view }) => view?.thing)).toEqual(Array(3).fill('thing/ik-was-een-rog'));
    expect(await importIiif(await Archive.open(archive.folder), [file], { fetch: nothing })).toMatchObject({ imported: 0, updated: 0, unchanged: 1 });
  });

  it('keeps a thing whose picture does not come, and says so', async () => {
    const file = await put('t.json', JSON.stringify(manifestFromThing('thing/ray', ray, [], context)));
    expect(await importIiif(archive, [file], { fetch: nothing })).toMatchObject({ imported: 1, failed: 0, errors: [{ path: 'c1.png', mend: 'The record is there; put the file in thing/ray/.' }] });
    expect(await archive.read('thing/ray')).toEqual(ray);
    expect(await importIiif(await Archive.open(archive.folder), [await put('s.json', told)], { fetch: nothing })).toMatchObject({ imported: 2 });
    const scenes = (await (await Archive.open(archive.folder)).read<'story'>('story/ik-was'))?.scenes;
    expect([scenes?.[0], scenes?.[2]?.view]).toEqual([story.scenes[0], story.scenes[2]?.view]);
  });
});
