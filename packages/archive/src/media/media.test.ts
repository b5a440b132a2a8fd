import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detailPath, detailSizes, readImageInfo } from '@thingsthattalk/iiif';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accentFrom, contrast, fromOklch, toOklch, type Rgb } from './accent.ts';
import { makeImageService, scaleFactors } from './image-service.ts';
import { imageFacts } from './open-image.ts';
import { inPool } from './pool.ts';
import { makeSocialImage, widen } from './social-image.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'ttt-media-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A picture of 100-pixel squares, each with a colour of its own. */
const square = (x: number, y: number): Rgb => [(x * 53) % 256, (y * 71) % 256, ((x + y) * 31) % 256];
async function squares(width: number, height: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(square(Math.floor(x / 100), Math.floor(y / 100)), (y * width + x) * 3);
  return data;
}
const near = (a: readonly number[], b: readonly number[], by = 24): boolean => a.every((value, index) => Math.abs(value - (b[index] ?? 0)) <= by);
async function pixel(file: string, x: number, y: number): Promise<number[]> {
  return [...(await sharp(file).extract({ left: x, top: y, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}
const make = (source: string, more: object = {}) => makeImageService({ source, id: 'https://a.org/iiif/x', out: join(folder, 'out'), cache: join(folder, 'cache'), ...more });

describe('makeImageService', () => {
  it('keeps every size and tile ready that its info.json promises, each with its own region', async () => {
    const [width, height] = [1300, 900];
    const source = join(folder, 'squares.png');
    await sharp(await squares(width, height), { raw: { width, height, channels: 3 } }).png().toFile(source);
    await make(source);
    const out = join(folder, 'out');
    const info = JSON.parse(await readFile(join(out, 'info.json'), 'utf8')) as { sizes: { width: number; height: number }[]; tiles: { width: number; scaleFactors: number[] }[] };
    expect(readImageInfo(info).issues).toEqual([]);
    for (const size of [...info.sizes, { width, height, name: 'max' }]) {
      const file = join(out, 'full', 'name' in size ? 'max' : `${size.width},${size.height}`, '0', 'default.jpg');
      expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: size.width, height: size.height });
    }
    const [tile] = info.tiles;
    for (const factor of tile!.scaleFactors) {
      const step = tile!.width * factor;
      for (let y = 0; y < height; y += step) for (let x = 0; x < width; x += step) {
        const [w, h] = [Math.min(step, width - x), Math.min(step, height - y)];
        const whole = w === width && h === height;
        const region = whole ? 'full' : `${x},${y},${w},${h}`;
        const file = join(out, region, `${Math.ceil(w / factor)},${Math.ceil(h / factor)}`, '0', 'default.jpg');
        expect(await sharp(file).metadata(), file).toMatchObject({ width: Math.ceil(w / factor), height: Math.ceil(h / factor) });
        if (factor <= 2) expect(near(await pixel(file, Math.floor(50 / factor), Math.floor(50 / factor)), square(Math.floor((x + 50) / 100), Math.floor((y + 50) / 100)), 60), `${file} shows its own region`).toBe(true);
      }
    }
  });

  it('keeps the details ready that pages ask for', async () => {
    const source = join(folder, 'squares.png');
    await sharp(await squares(900, 600), { raw: { width: 900, height: 600, channels: 3 } }).png().toFile(source);
    const region = { x: 200, y: 100, width: 400, height: 200 };
    await make(source, { details: [region] });
    for (const size of detailSizes(region)) expect(await sharp(join(folder, 'out', detailPath(region, size))).metadata()).toMatchObject(size);
    expect(near(await pixel(join(folder, 'out', detailPath(region, { width: 400, height: 200 })), 50, 50), square(2, 1))).toBe(true);
  });

  it('never cuts the same picture twice, wherever it lies, and makes the same files', async () => {
    const source = join(folder, 'a.jpg');
    await sharp({ create: { width: 700, height: 500, channels: 3, background: '#c0ffee' } }).jpeg().toFile(source);
    expect((await make(source)).cached).toBe(false);
    const [kept] = await readdir(join(folder, 'cache/images'));
    expect((await readdir(join(folder, 'cache/images', kept!))).sort()).toEqual(['facts.json', 'service']);
    const first = await readFile(join(folder, 'out/full/320,229/0/default.jpg'));
    await writeFile(join(folder, 'b.jpg'), await readFile(source));
    const again = await make(join(folder, 'b.jpg'), { out: join(folder, 'out2') });
    expect(again.cached).toBe(true);
    expect((await readFile(join(folder, 'out2/full/320,229/0/default.jpg'))).equals(first)).toBe(true);
    expect((await make(source, { details: [{ x: 0, y: 0, width: 100, height: 100 }] })).cached).toBe(false);
  });

  it('stands every picture upright, whatever its orientation says', async () => {
    const data = Buffer.concat([Buffer.alloc(60 * 40 * 3, 20)]);
    for (let y = 0; y < 20; y++) for (let x = 0; x < 30; x++) data.set([250, 30, 30], (y * 60 + x) * 3);
    for (let orientation = 1; orientation <= 8; orientation++) {
      const source = join(folder, `o${orientation}.jpg`);
      await sharp(data, { raw: { width: 60, height: 40, channels: 3 } }).withMetadata({ orientation }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toFile(source);
      const made = await make(source, { out: join(folder, `out${orientation}`) });
      const upright = await sharp(source).autoOrient().raw().toBuffer({ resolveWithObject: true });
      expect([made.width, made.height]).toEqual([upright.info.width, upright.info.height]);
      expect(await imageFacts(source)).toMatchObject({ width: made.width, height: made.height });
      const corner = await pixel(join(folder, `out${orientation}/full/max/0/default.jpg`), 2, 2);
      expect(near(corner, [...upright.data.subarray((2 * upright.info.width + 2) * 3, (2 * upright.info.width + 2) * 3 + 3)], 40), `orientation ${orientation}`).toBe(true);
    }
  });

  it.each<[string, (to: string) => Promise<unknown>, readonly number[]]>([
    ['JPEG', (to) => sharp({ create: { width: 80, height: 60, channels: 3, background: { r: 200, g: 100, b: 50 } } }).jpeg().toFile(to), [200, 100, 50]],
    ['PNG with transparency', (to) => sharp({ create: { width: 80, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toFile(to), [216, 213, 207]],
    ['16-bit PNG', (to) => sharp({ create: { width: 80, height: 60, channels: 3, background: { r: 200, g: 100, b: 50 } } }).toColourspace('rgb16').png().toFile(to), [200, 100, 50]],
    ['16-bit TIFF', (to) => sharp({ create: { width: 80, height: 60, channels: 3, background: { r: 200, g: 100, b: 50 } } }).toColourspace('rgb16').tiff({ compression: 'lzw' }).toFile(to), [200, 100, 50]],
    ['WebP', (to) => sharp({ create: { width: 80, height: 60, channels: 3, background: { r: 200, g: 100, b: 50 } } }).webp({ lossless: true }).toFile(to), [200, 100, 50]],
    ['AVIF', (to) => sharp({ create: { width: 80, height: 60, channels: 3, background: { r: 200, g: 100, b: 50 } } }).avif({ quality: 90 }).toFile(to), [200, 100, 50]],
    ['CMYK JPEG', (to) => sharp({ create: { width: 80, height: 60, channels: 3, background: { r: 200, g: 100, b: 50 } } }).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toFile(to), [200, 100, 50]],
    ['grey JPEG', (to) => sharp({ create: { width: 80, height: 60, channels: 3, background: { r: 90, g: 90, b: 90 } } }).greyscale().jpeg().toFile(to), [90, 90, 90]],
  ])('takes %s, and its colours stay', async (name, write, colour) => {
    const source = join(folder, name.replace(/\W/g, '-'));
    await write(source);
    await make(source);
    const file = join(folder, 'out/full/max/0/default.jpg');
    expect(await sharp(file).metadata()).toMatchObject({ width: 80, height: 60, space: 'srgb', channels: 3 });
    // Through CMYK a colour comes back as near as ink can make it.
    expect(near(await pixel(file, 40, 30), colour, name.startsWith('CMYK') ? 32 : 20)).toBe(true);
  });

  it('keeps the colour profile of a wide-gamut picture', async () => {
    const source = join(folder, 'wide.jpg');
    await sharp({ create: { width: 80, height: 60, channels: 3, background: { r: 255, g: 0, b: 0 } } }).withIccProfile('p3').jpeg({ quality: 100 }).toFile(source);
    const before = await sharp(source).metadata();
    await make(source);
    expect((await sharp(join(folder, 'out/full/max/0/default.jpg')).metadata()).icc?.equals(before.icc!)).toBe(true);
  });

  it.each([[1, 1], [513, 1], [1, 513], [512, 512], [3000, 7]])('takes a picture of %i by %i', async (width, height) => {
    const source = join(folder, 'odd.png');
    await sharp({ create: { width, height, channels: 3, background: '#888' } }).png().toFile(source);
    const made = await make(source);
    expect([made.width, made.height]).toEqual([width, height]);
    expect(scaleFactors({ width, height }).at(-1)! * 512).toBeGreaterThanOrEqual(Math.max(width, height));
  });

  it('shows no more than a lender allows', async () => {
    const source = join(folder, 'big.png');
    await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#888' } }).png().toFile(source);
    expect(await make(source, { maxSide: 400 })).toMatchObject({ width: 400, height: 200 });
  });

  it.each<[string, (path: string) => Promise<unknown>, RegExp]>([
    ['an empty file', (path) => writeFile(path, ''), /is empty/],
    ['text', (path) => writeFile(path, 'geen foto'), /cannot be read/],
    ['a drawing', (path) => writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'), /drawing/],
    ['a photo that is broken off', async (path) => { await sharp(await squares(800, 800), { raw: { width: 800, height: 800, channels: 3 } }).jpeg().toFile(path); await truncate(path, Math.floor((await stat(path)).size / 2)); }, /damaged or broken off/],
    ['an animation of another kind', (path) => sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } }).gif().toFile(path), /GIF, which is not taken/],
  ])('refuses %s with words, and leaves nothing behind', async (_, write, message) => {
    const source = join(folder, 'x.jpg');
    await write(source);
    await expect(make(source)).rejects.toMatchObject({ name: 'ImageError', issue: { message: expect.stringMatching(message) as string, mend: expect.any(String) as string } });
    await expect(stat(join(folder, 'out/info.json'))).rejects.toThrow();
  });

  it('follows the content of a picture, not its name, and says so', async () => {
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } }).png().toFile(join(folder, 'p.png'));
    await writeFile(join(folder, 'x.jpg'), await readFile(join(folder, 'p.png')));
    expect(await imageFacts(join(folder, 'x.jpg'))).toMatchObject({ type: 'image/png', issues: [{ mend: 'Rename it to end in .png.' }] });
  });
});

describe('accentFrom', () => {
  const grounds = { light: [[246, 245, 240]] as Rgb[], dark: [[25, 22, 20]] as Rgb[] };
  const hex = (text: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as Rgb;
  const channel = fc.integer({ min: 0, max: 255 });
  it('can always be read on its ground, and never says “fake”', () => {
    fc.assert(fc.property(fc.array(fc.tuple(channel, channel, channel), { minLength: 1, maxLength: 40 }), (pixels) => {
      const accent = accentFrom(pixels, grounds);
      expect(contrast(hex(accent.light), grounds.light[0]!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(hex(accent.dark), grounds.dark[0]!)).toBeGreaterThanOrEqual(4.5);
      for (const colour of [accent.light, accent.dark]) {
        const [, chroma, hue] = toOklch(hex(colour));
        if (chroma > 0.03) expect(Math.abs(((hue - 22 + 540) % 360) - 180)).toBeGreaterThan(15);
      }
    }));
  });
  it('takes the colour that a picture has', () => expect(toOklch(hex(accentFrom([[40, 60, 200], [90, 90, 90], [91, 90, 89]]).light))[2]).toBeGreaterThan(240));
  it('measures contrast as WCAG does', () => expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5));
  it('goes to OKLCH and back', () => {
    fc.assert(fc.property(channel, channel, channel, (r, g, b) => { expect(near(fromOklch(...toOklch([r, g, b])), [r, g, b], 4)).toBe(true); }));
  });
});

it('widens a region to a ratio without leaving the picture', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (x, y, width, height) => {
    const made = widen({ x, y, width, height }, { width: 1000, height: 600 }, 2);
    expect(made.x >= 0 && made.y >= 0 && made.x + made.width <= 1000 && made.y + made.height <= 600).toBe(true);
  }));
});

it('cuts the picture that other sites show', async () => {
  await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#abc' } }).png().toFile(join(folder, 'p.png'));
  await makeSocialImage({ source: join(folder, 'p.png'), region: { x: 100, y: 100, width: 200, height: 200 }, out: join(folder, 'og.jpg') });
  expect(await sharp(join(folder, 'og.jpg')).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' });
});

describe('inPool', () => {
  it('keeps the order, and never has more under way than it may', async () => {
    let [load, most] = [0, 0];
    const results = await inPool([5, 1, 4, 9, 2, 3], async (weight) => {
      load += weight;
      most = Math.max(most, load);
      await new Promise((resolve) => { setImmediate(resolve); });
      load -= weight;
      return weight * 2;
    }, { workers: 3, weight: (each) => each, most: 6 });
    expect(results).toEqual([10, 2, 8, 18, 4, 6]);
    expect(most).toBe(9);
  });
});
