import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { imageFacts, ImageError, inPool, makeImageService, sizesOf, type Archive, type FileIssue, type Palette } from '@thingsthattalk/archive';
import type { Image, Thing, View } from '@thingsthattalk/core';
import { detailPath, detailSizes, type PixelRegion, type PixelSize } from '@thingsthattalk/iiif';
import { pixelRegion } from '@thingsthattalk/viewer';
import { templateVersion } from '../build/template-version.ts';
import type { ArchiveIndex } from '../records/archive-index.ts';
import { hashOf } from '../records/entry.ts';
import { stampOf } from '../records/read-entries.ts';

/** What was made of a picture, kept from one build to the next. */
export interface MadePicture extends PixelSize {
  /** What it was made from, with the times of its file: tells whether it must be made again. */
  readonly hash: string;
  /** A hash of its file's content. */
  readonly content: string;
  /** The size of its canvas, which regions are given in: differs where a lender allows less than there is. */
  readonly canvas: PixelSize;
  readonly sizes: readonly PixelSize[];
  readonly palette: Palette;
  /** Where the service lies below the site's folder. */
  readonly folder: string;
  /** The details that were made, below the service's folder. */
  readonly details: readonly string[];
}

/** A picture to be made. */
export interface WantedPicture {
  /** `thing/ray-dragon#c1` */
  readonly key: string;
  readonly ref: string;
  readonly image: Image;
  readonly source: string;
  readonly folder: string;
  readonly views: readonly View[];
  readonly maxSide: number | undefined;
}

/** The name of a thing's first picture, when that is its own; `''` when it is not. */
const firstOwn = ({ images: [first] = [] }: Thing): string => (first?.$type === 'net.thingsthattalk.thing#ownImage' ? (first.image.name ?? 'c1') : '');

/** How many pixels may be decoded at the same time: four bytes each, and as much again while tiles are cut. */
const mostPixels = 120e6;

/** The own pictures of every thing that is built. */
export function wantedPictures(archive: Archive, index: ArchiveIndex, built: (ref: string) => string): WantedPicture[] {
  return [...index.pages()].filter((ref) => ref.startsWith('thing/')).flatMap((ref) => {
    const thing = index.entry(ref)?.stub as Thing;
    return (thing.images ?? []).flatMap((entry, order): WantedPicture[] => {
      if (entry.$type !== 'net.thingsthattalk.thing#ownImage' || !entry.image.src) return [];
      const name = entry.image.name ?? `c${order + 1}`;
      // A layer is shown wherever the picture it lies on is; a view that names no canvas looks at the first.
      const shown = new Set([name, ...(entry.image.layerOf ? [entry.image.layerOf] : [])]);
      const views = index.viewsOf(ref).filter(({ canvas, region }) => region && shown.has(canvas ?? firstOwn(thing)));
      return [{ key: `${ref}#${name}`, ref, image: entry.image, source: archive.mediaPath(ref, entry.image.src), folder: `iiif/image/${built(ref)}/${name}`, views, maxSide: thing.maxImage }];
    });
  });
}

/**
 * Makes the pictures whose file or whose shown parts changed, several at a time, bounded in memory.
 * @param before what was made the last time; a picture that is not in it is made
 */
export async function makeOwnPictures(wanted: readonly WantedPicture[], before: ReadonlyMap<string, MadePicture>, { out, base, cache, onMade }: { readonly out: string; readonly base: string; readonly cache: string; readonly onMade: (key: string) => void }): Promise<{ made: Map<string, MadePicture>; issues: FileIssue[] }> {
  const made = new Map<string, MadePicture>();
  const issues: FileIssue[] = [];
  const changed: { want: WantedPicture; hash: string }[] = [];
  for (const want of wanted) {
    const hash = hashOf([templateVersion(), stampOf(want.source), want.views, want.maxSide, base, want.folder]);
    const known = before.get(want.key);
    if (known?.hash === hash) made.set(want.key, known);
    else changed.push({ want, hash });
  }
  await inPool(changed, async ({ want, hash }) => {
    try {
      made.set(want.key, await makePicture(want, hash, { out, base, cache }));
      onMade(want.key);
    } catch (cause) {
      if (!(cause instanceof ImageError)) throw cause;
      issues.push({ ...cause.issue, file: `${want.ref}/${want.image.src}` });
    }
  }, { workers: Math.max(1, Math.min(4, availableParallelism())), weight: ({ want: { image } }) => (image.width ?? 5000) * (image.height ?? 5000), most: mostPixels });
  return { made: new Map(wanted.flatMap(({ key }) => { const picture = made.get(key); return picture ? [[key, picture] as const] : []; })), issues };
}

/**
 * What a picture will be once it is made, told from its file alone: for documents that name its service.
 * @throws ImageError when the picture cannot be used
 */
export async function planPicture({ ref, image, source, folder, maxSide }: WantedPicture): Promise<MadePicture> {
  const canvas = await imageFacts(source, `${ref}/${image.src}`);
  const shown = shrunk(canvas, maxSide);
  return { hash: '', content: '', ...shown, canvas: { width: canvas.width, height: canvas.height }, sizes: sizesOf(shown), palette: { colour: '#000000', ground: '#000000', accent: { light: '#000000', dark: '#ffffff' } }, folder, details: [] };
}

async function makePicture({ source, folder, views, maxSide, image, ref }: WantedPicture, hash: string, { out, base, cache }: { readonly out: string; readonly base: string; readonly cache: string }): Promise<MadePicture> {
  const name = `${ref}/${image.src}`;
  const canvas = await imageFacts(source, name);
  const shown = shrunk(canvas, maxSide);
  const details = regionsOf(views, canvas, shown);
  const { width, height, sizes, palette } = await makeImageService({ source, name, id: `${base}/${folder}`, out: `${out}/${folder}`, cache, details, ...(maxSide ? { maxSide } : {}) });
  return { hash, content: hashOf(createHash('sha256').update(await readFile(source)).digest('hex')), width, height, canvas: { width: canvas.width, height: canvas.height }, sizes, palette, folder, details: details.flatMap((region) => detailSizes(region).map((size) => detailPath(region, size))) };
}

/** The size in which a picture is shown: as `makeImageService` shrinks it. */
function shrunk({ width, height }: PixelSize, maxSide: number | undefined): PixelSize {
  const longest = Math.max(width, height);
  if (!maxSide || longest <= maxSide) return { width, height };
  return { width: Math.max(1, Math.round((width * maxSide) / longest)), height: Math.max(1, Math.round((height * maxSide) / longest)) };
}

/** Each part once, in pixels of the picture as it is shown; the very arithmetic by which pages ask for them. */
function regionsOf(views: readonly View[], canvas: PixelSize, shown: PixelSize): PixelRegion[] {
  const regions = new Map<string, PixelRegion>();
  for (const view of views) {
    const region = pixelRegion({ ...shown, canvas, key: '', service: '', sizes: [], level: 0, version: 3, details: true }, view);
    if (region.width < shown.width || region.height < shown.height) regions.set(`${region.x},${region.y},${region.width},${region.height}`, region);
  }
  return [...regions.keys()].sort().map((key) => regions.get(key)!);
}
