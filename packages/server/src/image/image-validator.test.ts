import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive } from '@thingsthattalk/archive';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../serve-site.ts';

// What the official image-validator (github.com/IIIF/image-validator) asks of levels 1 and 2 in version 3.0, under its own
// names for it, over real HTTP.

type Colour = readonly [number, number, number];
/** Neighbours differ much, and no colour is at the edge of what JPEG can say. */
const square = (x: number, y: number): Colour => [20 + ((x * 53 + y * 17) % 216), 20 + ((y * 71) % 216), 20 + (((x + y) * 31) % 216)];
const colours = Buffer.from(Array.from({ length: 100 }, (_, at) => square(at % 10, Math.floor(at / 10))).flat());

let folder: string;
let served: ServedSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ttt-validator-'));
  const archive = join(folder, 'archive');
  await createArchive(archive, { name: 'A', languages: ['en'] });
  await mkdir(join(archive, 'thing/squares'), { recursive: true });
  await writeFile(join(archive, 'thing/squares.json'), JSON.stringify({ $type: 'net.thingsthattalk.thing', titles: [{ lang: 'en', value: 'Squares' }], images: [{ $type: 'net.thingsthattalk.thing#ownImage', image: { src: 'a.png' } }] }));
  await sharp(colours, { raw: { width: 10, height: 10, channels: 3 } }).resize(1000, 1000, { kernel: 'nearest' }).png().toFile(join(archive, 'thing/squares/a.png'));
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site/index.html'), '');
  served = await serveSite({ folder: join(folder, 'site'), archive, port: 0 });
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${served.url}/iiif/image/thing/squares/${path}`, { headers, redirect: 'manual' });
const statusOf = async (path: string): Promise<number> => (await ask(path)).status;
const pictureAt = async (path: string): Promise<Sharp> => sharp(Buffer.from(await (await ask(`c1/${path}`)).arrayBuffer()));
const sizeOf = async (path: string): Promise<readonly [number, number]> => { const { width, height } = await (await pictureAt(path)).metadata(); return [width, height]; };

/** How far the middle of a part is from the colour of a square. */
async function offFrom(picture: Sharp, at: { readonly x: number; readonly y: number; readonly side: number }, [x, y]: readonly [number, number]): Promise<number> {
  const { data } = await sharp(await picture.clone().png().toBuffer()).extract({ left: Math.round(at.x + at.side * 0.4), top: Math.round(at.y + at.side * 0.4), width: 3, height: 3 }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return Math.max(...square(x, y).map((value, channel) => Math.abs(value - data[channel]!)));
}
/** The whole, sized: every square is where it should be. */
async function expectSquares(picture: Sharp, side: number, placed: (x: number, y: number) => readonly [number, number] = (x, y) => [x, y]): Promise<void> {
  for (let y = 0; y < 10; y += 3) for (let x = 0; x < 10; x += 3) expect(await offFrom(picture, { x: x * side, y: y * side, side }, placed(x, y)), `square ${x},${y}`).toBeLessThan(6);
}

describe('the level-2 tests of the image-validator', () => {
  it('baseurl_redirect, cors, jsonld', async () => {
    expect((await ask('c1')).headers.get('location')).toBe(`${served.url}/iiif/image/thing/squares/c1/info.json`);
    const info = await ask('c1/info.json', { Accept: 'application/ld+json' });
    expect([info.headers.get('access-control-allow-origin'), info.headers.get('content-type')?.startsWith('application/ld+json')]).toEqual(['*', true]);
  });
  it.each(['jpg', 'png', 'gif', 'tif', 'webp'])('format_%s and id_squares', async (format) => {
    const picture = await pictureAt(`full/max/0/default.${format}`);
    expect((await picture.metadata()).format).toBe(({ jpg: 'jpeg', tif: 'tiff' } as Record<string, string>)[format] ?? format);
    if (format !== 'gif') await expectSquares(picture, 100);
  });
  it('region_pixels, region_percent, region_square', async () => {
    for (const [x, y] of [[0, 0], [3, 7], [9, 9]] as const) {
      expect(await offFrom(await pictureAt(`${x * 100 + 13},${y * 100 + 13},74,74/max/0/default.jpg`), { x: 0, y: 0, side: 74 }, [x, y])).toBeLessThan(6);
      expect(await offFrom(await pictureAt(`pct:${x * 10 + 1},${y * 10 + 1},8,8/max/0/default.jpg`), { x: 0, y: 0, side: 80 }, [x, y])).toBeLessThan(6);
    }
    expect(await sizeOf('square/max/0/default.jpg')).toEqual([1000, 1000]);
  });
  it.each([['500,', 50], [',500', 50], ['pct:40', 40], ['600,600', 60], ['!700,500', 50], ['^1500,', 150]] as const)('size_wc, size_ch, size_percent, size_wh, size_bwh, size_up: %s', async (size, side) => {
    expect(await sizeOf(`full/${size}/0/default.jpg`)).toEqual([side * 10, side * 10]);
    await expectSquares(await pictureAt(`full/${size}/0/default.jpg`), side);
  });
  it('size_region: a part, sized', async () => expect(await offFrom(await pictureAt('413,213,74,74/37,37/0/default.jpg'), { x: 0, y: 0, side: 37 }, [4, 2])).toBeLessThan(6));
  it.each(['1500,1500', ',1500', '1500,', 'pct:200', '!2000,3000'])('size_noup: %s without ^ is refused', async (size) => expect(await statusOf(`c1/full/${size}/0/default.jpg`)).toBe(400));
  it('rot_full_basic, rot_region_basic, rot_mirror', async () => {
    await expectSquares(await pictureAt('full/max/180/default.jpg'), 100, (x, y) => [9 - x, 9 - y]);
    await expectSquares(await pictureAt('full/max/90/default.jpg'), 100, (x, y) => [y, 9 - x]);
    await expectSquares(await pictureAt('full/max/!0/default.jpg'), 100, (x, y) => [9 - x, y]);
    expect(await offFrom(await pictureAt('413,213,74,74/max/180/default.jpg'), { x: 0, y: 0, side: 74 }, [4, 2])).toBeLessThan(6);
  });
  it('quality_color, quality_grey, quality_bitonal', async () => {
    await expectSquares(await pictureAt('full/max/0/color.jpg'), 100);
    const levels = async (quality: string): Promise<Set<number>> => {
      const { data, info } = await (await pictureAt(`full/max/0/${quality}.png`)).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
      for (let at = 0; at < data.length; at += info.channels * 997) expect(new Set(data.subarray(at, at + Math.min(3, info.channels))).size).toBe(1);
      return new Set(data);
    };
    expect((await levels('gray')).size).toBeGreaterThan(50);
    expect([...(await levels('bitonal'))].sort((a, b) => a - b)).toEqual([0, 255]);
  });
  it('size_nofull and the errors at random', async () => {
    for (const path of ['full/full/0/default.jpg', 'x:Y`/max/0/default.jpg', 'full/^_^/0/default.jpg', 'full/max/9O/default.jpg', 'full/max/0/b[l]ue.jpg', 'full/max/0/default.q;r']) expect(await statusOf(`c1/${path}`), path).toBe(400);
    for (const path of ['[frob]/full/max/0/default.jpg', 'a/b/full/max/0/default.jpg', 'a%2Fb/info.json']) expect(await statusOf(path), path).toBe(404);
    expect(await statusOf('%631/full/max/0/default.jpg')).toBe(200);
  });
});
