import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeSocialImage } from '@thingsthattalk/archive';
import type { View } from '@thingsthattalk/core';
import { cropFiles, pixelRegion, say } from '@thingsthattalk/viewer';
import { hashedName } from '../assets/assets.ts';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { hashOf } from '../records/entry.ts';

/** The picture that other sites show for a page. */
export interface SocialImage {
  /** Absolute. */
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly alt: string;
}

/**
 * The picture for a page, cut from the region of a view: 1200 × 630, kept by what it was cut from. A picture of others
 * is named where it is.
 * @returns the picture, and its file where it is our own; `null` when the view has no picture
 */
export async function socialImage(view: View | undefined, scope: Scope, context: PageContext): Promise<{ image: SocialImage; file: MadeFile | null } | null> {
  const picture = view ? context.picture(view.thing, view.canvas) : null;
  if (!view || !picture) return null;
  const alt = say(picture.alt, context);
  const { site } = scope;
  const made = site.pictures.made(picture.key);
  const region = pixelRegion(picture, view);
  if (!made) {
    const files = cropFiles(picture, { x: 0, y: 0, width: picture.width, height: picture.height });
    const file = files.find(({ width }) => width >= 1200) ?? files.at(-1);
    const url = file?.url ?? picture.plain;
    return url ? { image: { url, ...(file ? { width: file.width, height: file.height } : {}), alt }, file: null } : null;
  }
  const kept = join(site.archive.cache, 'social', `${hashOf([made.content, made.width, region])}.jpg`);
  if (!existsSync(kept)) await makeSocialImage({ source: join(site.out, made.folder, 'full/max/0/default.jpg'), region, out: kept });
  const content = await readFile(kept);
  const path = `assets/${hashedName('cover.jpg', content)}`;
  return { image: { url: site.addresses.absolute(site.addresses.file(path)), width: 1200, height: 630, alt }, file: { path, content } };
}
