import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeImageService } from './image-service.ts';

// What the official image-validator (github.com/IIIF/image-validator) asks of level 0 in version 3.0, under its own names
// for it. Where that looks at five squares at random, this looks at all hundred.

type Colour = readonly [number, number, number];
/** Neighbours differ much, and no colour is at the edge of what JPEG can say. */
const square = (x: number, y: number): Colour => [20 + ((x * 53 + y * 17) % 216), 20 + ((y * 71) % 216), 20 + (((x + y) * 31) % 216)];
const colours = Buffer.from(Array.from({ length: 100 }, (_, at) => square(at % 10, Math.floor(at / 10))).flat());
/** Its test picture: ten by ten squares of 100 pixels. */
const testPicture = (): Sharp => sharp(colours, { raw: { width: 10, height: 10, channels: 3 } }).resize(1000, 1000, { kernel: 'nearest' });

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'ttt-validator-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const id = 'http://127.0.0.1:4173/iiif/image/thing/squares/c1';
const maxFile = (out: string): string => join(out, 'full', 'max', '0', 'default.jpg');

/** The colour that most of a square has, its edges left out: as the validator takes it. */
async function mostOf(image: Sharp, x: number, y: number): Promise<Colour> {
  const data = await image.clone().extract({ left: x * 100 + 13, top: y * 100 + 13, width: 74, height: 74 }).raw().toBuffer();
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 3) counts.set(data.readUIntBE(at, 3), (counts.get(data.readUIntBE(at, 3)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  return [most >> 16, (most >> 8) & 255, most & 255];
}

describe.each<[string, (picture: Sharp) => Sharp]>([
  ['PNG', (picture) => picture.png()],
  ['16-bit PNG', (picture) => picture.toColourspace('rgb16').png()],
  ['PNG with transparency', (picture) => picture.ensureAlpha().png()],
  ['JPEG', (picture) => picture.jpeg({ quality: 95 })],
  ['JPEG that lies on its side', (picture) => picture.rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 95 })],
  ['TIFF', (picture) => picture.tiff({ compression: 'lzw' })],
  ['16-bit TIFF', (picture) => picture.toColourspace('rgb16').tiff({ compression: 'lzw' })],
  ['WebP', (picture) => picture.webp({ lossless: true })],
  ['AVIF', (picture) => picture.avif({ quality: 80, effort: 0 })],
])('the level-0 tests of the image-validator, for a %s', (name, write) => {
  const at = (): string => join(folder, name.replace(/\W/g, '-'));
  beforeAll(async () => {
    await write(testPicture()).toFile(`${at()}.source`);
    await makeImageService({ source: `${at()}.source`, id, out: at(), cache: join(folder, 'cache') });
  });

  it('info_json: says all that it must, in the right types, and nothing of older versions', async () => {
    const size = { width: expect.any(Number) as number, height: expect.any(Number) as number };
    const info = JSON.parse(await readFile(join(at(), 'info.json'), 'utf8')) as { sizes: object[] };
    expect(info).toEqual({
      '@context': 'http://iiif.io/api/image/3/context.json',
      id,
      type: 'ImageService3',
      protocol: 'http://iiif.io/api/image',
      profile: 'level0',
      width: 1000,
      height: 1000,
      sizes: info.sizes.map(() => size),
      tiles: [{ width: 512, height: 512, scaleFactors: [1, 2] }],
    });
    expect(info.sizes.at(-1)).toEqual({ width: 1000, height: 1000 });
  });

  it('id_basic and format_jpg: the whole picture lies ready as JPEG', async () => {
    expect(await sharp(maxFile(at())).metadata()).toMatchObject({ format: 'jpeg', width: 1000, height: 1000 });
  });

  it('id_squares: every square has its colour', async () => {
    const image = sharp(await sharp(maxFile(at())).raw().toBuffer(), { raw: { width: 1000, height: 1000, channels: 3 } });
    for (let y = 0; y < 10; y++) for (let x = 0; x < 10; x++) {
      const off = (await mostOf(image, x, y)).map((value, channel) => Math.abs(value - square(x, y)[channel]!));
      expect(Math.max(...off), `square ${x},${y}`).toBeLessThan(6);
    }
  });

  it('size_nofull: the size `full` of older versions is not there', async () => {
    await expect(stat(join(at(), 'full', 'full'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
