import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createArchive, Archive } from '@thingsthattalk/archive';
import { buildSite } from '@thingsthattalk/site';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../serve-site.ts';

let folder: string;
let served: ServedSite;
const base = 'https://jars.example/archive';
const region = { x: 10, y: 20, width: 30, height: 40 };
const kept = { '@context': 'http://iiif.io/api/presentation/3/context.json', id: 'https://b.org/m', type: 'Manifest', label: { en: ['M'] }, items: [{ id: 'https://b.org/c', type: 'Canvas', width: 100, height: 100, items: [], annotations: [{ id: 'https://b.org/p', type: 'AnnotationPage', items: [{ id: 'https://b.org/anno/1', type: 'Annotation', motivation: 'tagging', body: { type: 'TextualBody', value: 'A pomegranate' }, target: 'https://b.org/c#xywh=1,2,3,4' }] }] }] };
const records: Readonly<Record<string, object>> = {
  'thing/jar': { titles: [{ lang: 'en', value: 'Jar' }], description: [{ lang: 'en', value: 'An earthenware jar.' }], images: [{ $type: 'net.thingsthattalk.thing#ownImage', image: { src: 'a.jpg', alt: [{ lang: 'en', value: 'A jar' }] } }] },
  'thing/hidden': { titles: [{ lang: 'en', value: 'Secret' }], visibility: 'draft' },
  'thing/theirs': { titles: [{ lang: 'en', value: 'Theirs' }], images: [{ $type: 'net.thingsthattalk.thing#iiif', manifest: 'https://b.org/m', file: 'thing/theirs/manifest.json', canvases: [{ id: 'https://b.org/c', width: 100, height: 100 }] }] },
  'claim/jar-fake': { thing: { ref: 'thing/jar' }, aspect: 'authenticity', value: 'fake', evidence: [{ text: [{ lang: 'en', value: 'The glaze is too bright.' }], view: { thing: 'thing/jar', region } }] },
  'story/of-a-jar': { title: [{ lang: 'en', value: 'Of a jar' }], scenes: [{ id: 'crack', text: [{ lang: 'en', value: 'Look at the crack.' }], view: { thing: 'thing/jar', region } }] },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ttt-search-'));
  const archive = join(folder, 'archive');
  await createArchive(archive, { name: 'Jars', languages: ['en'], base });
  for (const [ref, record] of Object.entries(records)) {
    const file = join(archive, `${ref}.json`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ $type: `net.thingsthattalk.${ref.split('/')[0]}`, ...record }));
  }
  await mkdir(join(archive, 'thing/jar'));
  await sharp({ create: { width: 100, height: 100, channels: 3, background: '#a86' } }).jpeg().toFile(join(archive, 'thing/jar/a.jpg'));
  await mkdir(join(archive, 'thing/theirs'));
  await writeFile(join(archive, 'thing/theirs/manifest.json'), JSON.stringify(kept));
  await buildSite({ archive: await Archive.open(archive), out: join(folder, 'site') });
  served = await serveSite({ folder: join(folder, 'site'), archive, port: 0 });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

interface Found { readonly items: readonly { readonly id: string; readonly target: string }[]; readonly ignored?: readonly string[]; readonly annotations?: readonly { readonly items: readonly { readonly target: { readonly source: string; readonly selector: readonly object[] } }[] }[] }
const get = (path: string): Promise<Response> => fetch(`${served.url}/iiif/${path}`);
const find = async (path: string): Promise<Found> => (await (await get(path)).json()) as Found;

describe('contentSearch', () => {
  it('finds what is claimed and told about a thing, at its very place', async () => {
    const iiif = `${served.url}/iiif`;
    expect((await find('thing/jar/search?q=glaze')).items.map(({ id, target }) => [id, target])).toEqual([[`${iiif}/claim/jar-fake/evidence/1`, `${iiif}/thing/jar/canvas/c1#xywh=10,20,30,40`]]);
    const told = await find('thing/jar/search?q=CRACK%20look');
    expect(told.items.map(({ id, target }) => [id, target])).toEqual([[`${iiif}/story/of-a-jar/manifest.json/scene/crack`, `${iiif}/thing/jar/canvas/c1#xywh=10,20,30,40`]]);
    expect(told.annotations?.[0]?.items.map(({ target }) => target)).toEqual([
      { type: 'SpecificResource', source: told.items[0]?.id, selector: [{ type: 'TextQuoteSelector', prefix: '', exact: 'Look', suffix: ' at the crack.' }] },
      { type: 'SpecificResource', source: told.items[0]?.id, selector: [{ type: 'TextQuoteSelector', prefix: 'Look at the ', exact: 'crack', suffix: '.' }] },
    ]);
    expect((await find('story/of-a-jar/search?q=crack')).items).toHaveLength(1);
  });
  it('names annotations as the served manifest does, and that announces the search', async () => {
    const manifest = (await (await get('thing/jar/manifest.json')).json()) as { service: unknown[]; items: { annotations: { items: { id: string }[] }[] }[] };
    expect(manifest.items[0]?.annotations[0]?.items[0]?.id).toBe((await find('thing/jar/search?q=glaze')).items[0]?.id);
    expect(manifest.service).toContainEqual({ id: `${served.url}/iiif/thing/jar/search`, type: 'SearchService2', service: [{ id: `${served.url}/iiif/thing/jar/autocomplete`, type: 'AutoCompleteService2' }] });
    expect(JSON.stringify(manifest.items)).not.toContain('level0');
    expect(JSON.stringify(manifest.items)).not.toContain(base);
  });
  it('finds what a kept manifest of others says in itself', async () => {
    expect((await find('thing/theirs/search?q=pomegranate')).items).toMatchObject([{ id: 'https://b.org/anno/1', motivation: 'tagging', target: 'https://b.org/c#xywh=1,2,3,4' }]);
  });
  it('completes words, and says where each is found', async () => {
    expect(await find('thing/jar/autocomplete?q=gl')).toMatchObject({ type: 'TermPage', items: [{ value: 'glaze', total: 1, service: [{ id: `${served.url}/iiif/thing/jar/search?q=glaze`, type: 'SearchService2' }] }] });
  });
  it('names the parameters it does not heed', async () => expect((await find('thing/jar/search?q=jar&user=x&date=y&motivation=describing')).ignored).toEqual(['user', 'date']));
  it('lets any page read it, and keeps it for a while', async () => {
    const { headers } = await get('thing/jar/search?q=jar');
    expect([headers.get('access-control-allow-origin'), headers.get('cache-control'), headers.get('content-type')]).toEqual(['*', 'public, max-age=300', 'application/ld+json;profile="http://iiif.io/api/search/2/context.json"']);
  });
  it.each([
    ['thing/jar/search?q=jar&page=0', 400, '"0" is no page'], ['thing/jar/search?q=jar&page=9', 404, 'no page 9'], [`thing/jar/search?q=${'x'.repeat(201)}`, 400, 'longer than 200'], ['thing/jar/search?motivation=%3Cscript%3E', 400, 'motivation should be'],
    ['thing/jar/autocomplete', 400, 'q is missing'], ['thing/jar/autocomplete?q=a&min=x', 400, 'min should be a number'], ['thing/hidden/search?q=secret', 404, 'no thing/hidden here'], ['thing/nothing/search?q=a', 404, 'no thing/nothing here'],
  ])('%s is answered with %i and words', async (path, status, words) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });
  it('is not there, nor announced, where it is turned off; addresses are those the visitor uses', async () => {
    const other = await serveSite({ folder: join(folder, 'site'), port: 0, search: false, address: base });
    try {
      const manifest = await (await fetch(`${other.url}/iiif/thing/jar/manifest.json`)).text();
      expect([manifest.includes('SearchService2'), manifest.includes('level2'), manifest.includes(`"id":"${base}/iiif/thing/jar/manifest.json"`)]).toEqual([false, false, true]);
      expect((await fetch(`${other.url}/iiif/thing/jar/search?q=a`)).status).toBe(404);
    } finally {
      await other.close();
    }
  });
});
