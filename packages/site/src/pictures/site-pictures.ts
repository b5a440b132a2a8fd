import type { Accent, Thing } from '@thingsthattalk/core';
import type { OwnPicture } from '@thingsthattalk/iiif';
import { foreignPictures, type Picture } from '@thingsthattalk/viewer';
import type { ArchiveIndex } from '../records/archive-index.ts';
import { hashOf } from '../records/entry.ts';
import { originsOf } from './picture-origins.ts';
import type { MadePicture } from './own-pictures.ts';

/** The pictures of every thing, as pages and manifests need them. */
export class SitePictures {
  readonly #index: ArchiveIndex;
  readonly #made: ReadonlyMap<string, MadePicture>;
  readonly #prefix: string;

  /** @param prefix what goes before a path of the site: `/archive`, or nothing */
  constructor(index: ArchiveIndex, made: ReadonlyMap<string, MadePicture>, prefix: string) {
    this.#index = index;
    this.#made = made;
    this.#prefix = prefix;
  }

  /** The pictures of a thing, in the order of its record. */
  of(ref: string): Picture[] {
    const thing = this.#index.entry(ref)?.stub as Thing | null | undefined;
    return (thing?.images ?? []).flatMap((entry, order): Picture[] => {
      if (entry.$type === 'net.thingsthattalk.thing#iiif') return foreignPictures(ref, entry);
      if (entry.$type !== 'net.thingsthattalk.thing#ownImage') return [];
      const key = `${ref}#${entry.image.name ?? `c${order + 1}`}`;
      const made = this.#made.get(key);
      if (!made) return [];
      const { width, height, canvas, sizes, palette, folder } = made;
      const differs = canvas.width !== width || canvas.height !== height;
      return [{ key, service: `${this.#prefix}/${folder}`, width, height, ...(differs ? { canvas } : {}), sizes, level: 0, version: 3, details: true, colour: palette.colour, ...(entry.image.label ? { label: entry.image.label } : {}), ...(entry.image.layerOf ? { layerOf: `${ref}#${entry.image.layerOf}` } : {}), ...(entry.image.alt ? { alt: entry.image.alt } : {}), ...(entry.image.trueWidth ? { trueWidth: entry.image.trueWidth } : {}) }];
    });
  }

  /** The own pictures of a thing as a manifest names them; canvases keep the size that regions are given in. */
  own(ref: string, base: string): OwnPicture[] {
    const pictures = this.of(ref);
    const written = (picture: Picture): OwnPicture | null => {
      const made = this.#made.get(picture.key);
      return made ? { name: picture.key.split('#')[1] ?? '', service: `${base}/${made.folder}`, ...made.canvas, sizes: made.sizes, ...(picture.label ? { label: picture.label } : {}), ...(picture.trueWidth ? { trueWidth: picture.trueWidth } : {}) } : null;
    };
    return pictures.flatMap((picture) => {
      const own = written(picture);
      // Layers have none of their own: whatever a record says lies on what, it ends there.
      const layers = pictures.filter(({ key, layerOf }) => layerOf === picture.key && key !== picture.key).map(written).filter((layer) => layer !== null);
      return own ? [{ ...own, ...(layers.length > 0 ? { layers } : {}) }] : [];
    });
  }

  /** The accent of an own picture. */
  accent(key: string): Accent | null {
    return this.#made.get(key)?.palette.accent ?? null;
  }

  /** What was made of an own picture; `null` for one of others. */
  made(key: string): MadePicture | null {
    return this.#made.get(key) ?? null;
  }

  /** Where the pictures of others come from, sorted. */
  foreignOrigins(): string[] {
    const origins = new Set<string>();
    for (const ref of this.#index.pages()) {
      const thing = this.#index.entry(ref)?.stub as Thing | null | undefined;
      for (const entry of thing?.images ?? []) if (entry.$type === 'net.thingsthattalk.thing#iiif') for (const origin of originsOf(foreignPictures(ref, entry))) origins.add(origin);
    }
    return [...origins].sort();
  }

  /** Changes when any picture of a thing does. */
  version(ref: string): string {
    const thing = this.#index.entry(ref)?.stub as Thing | null | undefined;
    return hashOf((thing?.images ?? []).map((entry, order) => {
      const made = entry.$type === 'net.thingsthattalk.thing#ownImage' ? this.#made.get(`${ref}#${entry.image.name ?? `c${order + 1}`}`) : undefined;
      return made ? { ...made, hash: '' } : null;
    }));
  }
}
