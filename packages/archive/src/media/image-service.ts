import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { detailPath, detailSizes, type PixelRegion, type PixelSize } from '@thingsthattalk/iiif';
import { writeFileAtomic } from '../store/write-file.ts';
import { linkFile, linkTree } from './link-tree.ts';
import { decodeImage, type Pixels } from './open-image.ts';
import { palette, type Palette } from './palette.ts';

/** Changes whenever the same picture would come out as other bytes. */
const pipelineVersion = '3';
const tileSize = 512;
const widths = [160, 320, 640, 800, 1280, 2048];
const jpeg = { quality: 80, chromaSubsampling: '4:2:0' } as const;
/** Whole sizes and details are looked at by themselves: they come in passes, and a little lighter. */
const lighter = { quality: 72, progressive: true, chromaSubsampling: '4:2:0' } as const;

/** What is asked of a picture. */
export interface ImageServiceOptions {
  /** The picture file. */
  readonly source: string;
  /** How the curator knows it. Default: its name. */
  readonly name?: string;
  /** The address the service will have, without a slash at the end. */
  readonly id: string;
  /** The folder it is written to. */
  readonly out: string;
  /** Where finished work is kept, by content. Safe to delete. */
  readonly cache: string;
  /** The parts that pages show by themselves: each is kept ready in the sizes of `detailSizes`. */
  readonly details?: readonly PixelRegion[];
  /** The largest side at which the picture may be shown, where its lender sets one. */
  readonly maxSide?: number;
}

/** A picture made ready for a static host. Sizes in pixels. */
export interface MadeImage extends PixelSize {
  /** The sizes in which the whole picture lies ready, smallest first. */
  readonly sizes: readonly PixelSize[];
  readonly palette: Palette;
  /** True when no pixel had to be touched. */
  readonly cached: boolean;
}

interface Facts extends PixelSize {
  readonly sizes: readonly PixelSize[];
  readonly palette: Palette;
}

/**
 * Makes a picture into a IIIF image service of level 0 (Image API 3.0): tiles of 512, whole sizes, and the details that
 * pages show, each an ordinary file for any web host. The work is kept by the content of the picture: the same picture
 * is never cut twice, wherever it lies.
 * @throws ImageError when the picture cannot be used; nothing is left half written
 */
export async function makeImageService({ source, name = basename(source), id, out, cache, details = [], maxSide }: ImageServiceOptions): Promise<MadeImage> {
  const store = join(cache, 'images', `${await hashFile(source)}-${pipelineVersion}${maxSide ? `-${maxSide}` : ''}`);
  let pixels: Promise<Pixels> | null = null;
  const decoded = (): Promise<Pixels> => (pixels ??= decodeShown(source, name, maxSide));
  const facts = (await readFacts(store)) ?? (await makeTiles(store, await decoded()));
  await linkTree(join(store, 'service'), out);
  for (const region of details) {
    for (const size of detailSizes(region)) {
      const path = detailPath(region, size);
      const kept = join(store, 'details', path);
      if (!(await exists(kept))) await writeFileAtomic(kept, await makeDetail(await decoded(), region, size), { durable: false });
      await linkFile(kept, join(out, path));
    }
  }
  const { width, height, sizes } = facts;
  await writeFileAtomic(join(out, 'info.json'), `${JSON.stringify(imageInfo(id, { width, height }, sizes), null, 1)}\n`, { durable: false });
  return { ...facts, cached: pixels === null };
}

/**
 * A picture decoded as it may be shown: upright, and no larger than its lender allows.
 * @throws ImageError when it cannot be used
 */
export async function decodeShown(source: string, name = basename(source), maxSide?: number): Promise<Pixels> {
  const image = await decodeImage(source, name);
  return maxSide ? shrink(image, maxSide) : image;
}

/** A part of a picture in a given size, as JPEG. */
const makeDetail = ({ open }: Pixels, region: PixelRegion, size: PixelSize): Promise<Buffer> =>
  open().extract({ left: region.x, top: region.y, width: region.width, height: region.height }).resize(size.width, size.height, { fit: 'fill' }).jpeg(lighter).toBuffer();

/** The image information of a level-0 service: Image API 3.0 §5. */
export const imageInfo = (id: string, { width, height }: PixelSize, sizes: readonly PixelSize[]): Record<string, unknown> => ({
  '@context': 'http://iiif.io/api/image/3/context.json',
  id,
  type: 'ImageService3',
  protocol: 'http://iiif.io/api/image',
  profile: 'level0',
  width,
  height,
  sizes,
  tiles: [{ width: tileSize, height: tileSize, scaleFactors: scaleFactors({ width, height }) }],
});

/** From 1, doubling until the whole picture fits in one tile. */
export function scaleFactors({ width, height }: PixelSize): number[] {
  const factors = [1];
  while (Math.max(width, height) / factors.at(-1)! > tileSize) factors.push(factors.at(-1)! * 2);
  return factors;
}

async function makeTiles(store: string, { width, height, open }: Pixels): Promise<Facts> {
  const work = `${store}.part-${process.pid}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await open().jpeg(jpeg).tile({ size: tileSize, layout: 'iiif3', id: 'https://example.org' }).toFile(join(work, 'tiles'));
  await rename(join(work, 'tiles'), join(work, 'service'));
  const sizes = sizesOf({ width, height });
  for (const size of sizes) {
    const folder = join(work, 'service', 'full', `${size.width},${size.height}`, '0');
    await mkdir(folder, { recursive: true });
    await open().resize(size.width, size.height, { fit: 'fill' }).jpeg(lighter).toFile(join(folder, 'default.jpg'));
  }
  await mkdir(join(work, 'service', 'full', 'max', '0'), { recursive: true });
  await open().jpeg(jpeg).toFile(join(work, 'service', 'full', 'max', '0', 'default.jpg'));
  await rm(join(work, 'service', 'info.json'), { force: true });
  await rm(join(work, 'vips-properties.xml'), { force: true });
  const facts: Facts = { width, height, sizes, palette: await palette(open()) };
  await writeFileAtomic(join(work, 'facts.json'), JSON.stringify(facts), { durable: false });
  await rename(work, store).catch(async (cause: NodeJS.ErrnoException) => {
    // Somebody else made the same picture meanwhile: theirs is as good.
    if (cause.code !== 'ENOTEMPTY' && cause.code !== 'EEXIST') throw cause;
  });
  await rm(work, { recursive: true, force: true });
  return facts;
}

/** The whole sizes that lie ready, smallest first; the last is the picture as it is shown. */
export function sizesOf({ width, height }: PixelSize): PixelSize[] {
  const smaller = widths.filter((each) => each < width).map((each) => ({ width: each, height: Math.max(1, Math.round((height * each) / width)) }));
  return [...smaller, { width, height }];
}

async function readFacts(store: string): Promise<Facts | null> {
  const source = await readFile(join(store, 'facts.json'), 'utf8').catch(() => null);
  return source === null ? null : (JSON.parse(source) as Facts);
}

async function shrink({ width, height, data: all, open }: Pixels, maxSide: number): Promise<Pixels> {
  const longest = Math.max(width, height);
  if (longest <= maxSide) return { width, height, data: all, open };
  const size = { width: Math.max(1, Math.round((width * maxSide) / longest)), height: Math.max(1, Math.round((height * maxSide) / longest)) };
  const data = await open().resize(size.width, size.height, { fit: 'fill' }).tiff({ compression: 'none' }).toBuffer();
  return { ...size, data, open: () => sharp(data, { limitInputPixels: false }).keepIccProfile() };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex').slice(0, 40);
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);
