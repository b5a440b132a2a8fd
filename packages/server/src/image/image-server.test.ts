import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive } from '@thingsthattalk/archive';
import { readImageInfo } from '@thingsthattalk/iiif';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../serve-site.ts';

let folder: string;
let served: ServedSite;
const red = { r: 200, g: 30, b: 30 };
const blue = { r: 30, g: 30, b: 200 };

/** A picture of 400 × 200: its left half red, its right half blue. */
const halves = (): Sharp => sharp({ create: { width: 400, height: 200, channels: 3, background: red } }).composite([{ input: { create: { width: 200, height: 200, channels: 3, background: blue } }, left: 200, top: 0 }]);
const write = (ref: string, fields: object): Promise<void> => writeFile(join(folder, 'archive', `${ref}.json`), JSON.stringify({ $type: 'net.thingsthattalk.thing', titles: [{ lang: 'en', value: ref }], images: [{ $type: 'net.thingsthattalk.thing#ownImage', image: { src: 'a.jpg' } }], ...fields }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ttt-images-'));
  await createArchive(join(folder, 'archive'), { name: 'A', languages: ['en'] });
  const things = { jar: {}, lent: { maxImage: 100 }, draft: { visibility: 'draft' }, later: { embargo: '2999-01-01' }, turned: {}, broken: {}, hasty: {}, named: { images: [{ $type: 'net.thingsthattalk.thing#ownImage', image: { src: 'a.jpg', name: '東 ĳ—>' } }] } };
  for (const [slug, fields] of Object.entries(things)) {
    await mkdir(join(folder, 'archive/thing', slug), { recursive: true });
    await write(`thing/${slug}`, fields);
    await halves().jpeg({ quality: 95 }).toFile(join(folder, 'archive/thing', slug, 'a.jpg'));
  }
  await halves().jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toFile(join(folder, 'archive/thing/turned/a.jpg'));
  const jpeg = await readFile(join(folder, 'archive/thing/jar/a.jpg'));
  await writeFile(join(folder, 'archive/thing/broken/a.jpg'), jpeg.subarray(0, jpeg.length / 2));
  await mkdir(join(folder, 'site/iiif/image/thing/jar/c1/full/160,80/0'), { recursive: true });
  await mkdir(join(folder, 'site/iiif/image/thing/draft/c1/full/max/0'), { recursive: true });
  await writeFile(join(folder, 'site/index.html'), '<p>home');
  await writeFile(join(folder, 'site/iiif/image/thing/jar/c1/full/160,80/0/default.jpg'), 'lies ready');
  await writeFile(join(folder, 'site/iiif/image/thing/draft/c1/full/max/0/default.jpg'), 'left from an earlier build');
  served = await serveSite({ folder: join(folder, 'site'), archive: join(folder, 'archive'), port: 0 });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${served.url}/iiif/image/thing/${path}`, { redirect: 'manual', ...init });
const pictureAt = async (path: string): Promise<{ width: number; height: number; format: string; colourAt: (x: number, y: number) => 'red' | 'blue' | 'neither' }> => {
  const bytes = Buffer.from(await (await ask(path)).arrayBuffer());
  const { width, height, format } = await sharp(bytes).metadata();
  const { data } = await sharp(bytes).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width, height, format, colourAt: (x, y) => { const [r = 0, , b = 0] = data.subarray((y * width + x) * 3); return r > b + 60 ? 'red' : b > r + 60 ? 'blue' : 'neither'; } };
};
const statusAndWords = async (path: string): Promise<readonly [number, string]> => { const answer = await ask(path); return [answer.status, await answer.text()]; };

describe('imageServer', () => {
  it('says what it can do, at level 2, as plain JSON or as JSON-LD', async () => {
    const plain = await ask('jar/c1/info.json');
    expect(plain.headers.get('content-type')).toBe('application/json');
    expect(plain.headers.get('access-control-allow-origin')).toBe('*');
    expect(readImageInfo(await plain.json())).toMatchObject({ ok: true, value: { id: `${served.url}/iiif/image/thing/jar/c1`, version: 3, level: 2, width: 400, height: 200 } });
    const linked = await ask('jar/c1/info.json', { headers: { Accept: 'application/ld+json' } });
    expect(linked.headers.get('content-type')).toBe('application/ld+json;profile="http://iiif.io/api/image/3/context.json"');
    expect(linked.headers.get('vary')).toContain('Accept');
  });
  it('leads from the address of a service to what it says', async () => {
    for (const path of ['jar/c1', 'jar/c1/']) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${served.url}/iiif/image/thing/jar/c1/info.json`]);
    }
  });
  it('cuts, sizes, turns and mirrors', async () => {
    const left = await pictureAt('jar/c1/0,0,200,200/100,/0/default.png');
    expect([left.width, left.height, left.format, left.colourAt(50, 50)]).toEqual([100, 100, 'png', 'red']);
    const mirrored = await pictureAt('jar/c1/full/max/!0/default.jpg');
    expect([mirrored.width, mirrored.colourAt(50, 100), mirrored.colourAt(350, 100)]).toEqual([400, 'blue', 'red']);
    const turned = await pictureAt('jar/c1/full/max/90/default.webp');
    expect([turned.width, turned.height, turned.format, turned.colourAt(100, 50)]).toEqual([200, 400, 'webp', 'red']);
    const grey = await pictureAt('jar/c1/square/50,50/0/gray.jpg');
    expect([grey.width, grey.colourAt(10, 10)]).toEqual([50, 'neither']);
  });
  it('names the canonical address, and the same bytes are not sent twice', async () => {
    const answer = await ask('jar/c1/pct:0,0,50,100/!100,100/0/color.jpg');
    expect(answer.headers.get('link')).toContain(`<${served.url}/iiif/image/thing/jar/c1/0,0,200,200/100,100/0/default.jpg>;rel="canonical"`);
    const again = await ask('jar/c1/pct:0,0,50,100/!100,100/0/color.jpg', { headers: { 'If-None-Match': answer.headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await ask('jar/c1/pct:0,0,50,100/!100,100/0/color.jpg', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, answer.headers.get('content-length')]);
  });
  it('gives a picture the address that its manifest has, whatever signs its name is made of', async () => {
    const name = '%E6%9D%B1%20%C4%B3%E2%80%94%3E';
    const id = `${served.url}/iiif/image/thing/named/${name}`;
    expect(await (await ask(`named/${name}/info.json`)).json()).toMatchObject({ id });
    expect((await ask(`named/${name}`)).headers.get('location')).toBe(`${id}/info.json`);
    expect((await ask(`named/${name}/full/40,/0/default.jpg`)).headers.get('link')).toContain(`<${id}/full/40,20/0/default.jpg>;rel="canonical"`);
  });
  it('hands out what lies ready in the site as it is', async () => expect(await statusAndWords('jar/c1/full/160,80/0/default.jpg')).toEqual([200, 'lies ready']));
  it('turns a picture upright before anything is cut from it', async () => {
    const picture = await pictureAt('turned/c1/full/max/0/default.jpg');
    expect([picture.width, picture.height, picture.colourAt(100, 50), picture.colourAt(100, 350)]).toEqual([200, 400, 'red', 'blue']);
  });
  it('gives no more of a picture than its lender allows', async () => {
    expect(await (await ask('lent/c1/info.json')).json()).toMatchObject({ width: 100, height: 50, maxWidth: 100 });
    expect((await pictureAt('lent/c1/full/max/0/default.jpg')).width).toBe(100);
    expect((await ask('lent/c1/full/^200,/0/default.jpg')).status).toBe(400);
  });
  it('shows nothing of a draft, nor of what is under embargo, even where a file was left', async () => {
    for (const path of ['draft/c1/info.json', 'draft/c1', 'draft/c1/full/max/0/default.jpg', 'later/c1/info.json', 'later/c1/full/max/0/default.jpg', 'nothing/c1/info.json', 'jar/c2/info.json']) expect((await ask(path)).status, path).toBe(404);
    for (const around of ['/iiif//image/thing/draft/c1/full/max/0/default.jpg', '//iiif/image/thing/draft/c1/full/max/0/default.jpg', '/%69iif/image/thing/draft/c1/full/max/0/default.jpg', '/iiif/image/thing/jar/../draft/c1/full/max/0/default.jpg', '/iiif/thing/../image/thing/draft/c1/full/max/0/default.jpg']) {
      const answer = await fetch(served.url + around);
      expect([answer.status, (await answer.text()).includes('earlier build')], around).toEqual([404, false]);
    }
  });
  it('heeds at once that a record became a draft', async () => {
    expect((await ask('hasty/c1/info.json')).status).toBe(200);
    await write('thing/hasty', { visibility: 'draft' });
    expect((await ask('hasty/c1/info.json')).status).toBe(404);
  });
  it('leads nowhere else on the disk', async () => {
    for (const path of ['..%2f..%2f..%2farchive.json', 'jar/c1/..%2f..%2f..%2f..%2f/max/0/default.jpg', 'jar%2fc1/c1/info.json', 'jar/c1%00/info.json']) expect([400, 404], path).toContain((await ask(path)).status);
  });
  it('refuses in words', async () => {
    expect(await statusAndWords('jar/c1/full/full/0/default.jpg')).toEqual([400, 'The size "full" belongs to version 2 of the Image API; this is version 3: write max.\n']);
    expect(await statusAndWords('jar/c1/full/max/0/default.jp2')).toEqual([501, 'Pictures are not made as jp2 here. Ask for jpg, png, webp, gif, tif.\n']);
    expect((await statusAndWords('jar/c1/full/max'))[1]).toContain('{region}/{size}/{rotation}/{quality}.{format}');
    expect(await statusAndWords('broken/c1/full/50,/0/default.jpg')).toEqual([500, 'The picture is damaged or broken off. Whoever keeps this archive can mend it.\n']);
    expect((await ask('jar/c1/info.json', { method: 'POST' })).status).toBe(405);
    expect((await ask('jar/c1/info.json', { method: 'OPTIONS' })).headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  });
});
