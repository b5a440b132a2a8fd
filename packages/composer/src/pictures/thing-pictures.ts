import { isRecord, type Thing, type View } from '@thingsthattalk/core';
import { fetchRecord, foreignPictures, picturesOfThing, type Picture } from '@thingsthattalk/viewer/parts';
import type { OpenComposition } from '../keeping/open-composition.ts';

/** A thing that the story looks at, with its pictures. */
export interface KnownThing { readonly ref: string; readonly record: Thing; readonly pictures: readonly Picture[] }

/** The things a composition looks at: its own are at hand, those of the archive are fetched once. */
export class ThingPictures {
  readonly #open: OpenComposition;
  readonly #archive: string;
  readonly #changed: () => void;
  readonly #known = new Map<string, KnownThing>();
  readonly #coming = new Map<string, Promise<KnownThing | null>>();
  /** Of own things: what their record said of pictures when they were looked at. */
  readonly #own = new Map<string, string>();

  /** @param archive its address without a slash at the end; @param changed is told when a thing has come */
  constructor(open: OpenComposition, archive: string, changed: () => void) {
    this.#open = open;
    this.#archive = archive;
    this.#changed = changed;
  }

  /** A thing as far as it is known; what is not is fetched, and told of later. */
  of(ref: string): KnownThing | null {
    const own = this.#open.composition.things().find((each) => each.ref === ref);
    const said = own ? JSON.stringify(own.record.images) : '';
    if (this.#known.has(ref) && this.#own.get(ref) === (own ? said : undefined)) return { ...this.#known.get(ref)!, ...own };
    if (!this.#coming.has(ref)) void this.#fetch(ref, own?.record ?? null, said);
    return this.#known.get(ref) ?? null;
  }

  /** The same, once it is there; `null` when it cannot be had. */
  async load(ref: string): Promise<KnownThing | null> {
    return this.of(ref) ?? (await this.#coming.get(ref)) ?? null;
  }

  /** The picture that a view looks at. */
  pictureOf(view: View | undefined): Picture | null {
    const pictures = view ? this.of(view.thing)?.pictures : undefined;
    return (view?.canvas ? pictures?.find(({ key }) => key === `${view.thing}#${view.canvas}`) : pictures?.[0]) ?? null;
  }

  #fetch(ref: string, own: Thing | null, said: string): Promise<KnownThing | null> {
    const coming = (own ? this.#ownThing(ref, own) : this.#archiveThing(ref)).catch(() => null).then((thing) => {
      this.#coming.delete(ref);
      if (!thing) return null;
      this.#known.set(ref, thing);
      if (own) this.#own.set(ref, said);
      this.#changed();
      return thing;
    });
    this.#coming.set(ref, coming);
    return coming;
  }

  async #ownThing(ref: string, record: Thing): Promise<KnownThing> {
    const pictures = await Promise.all((record.images ?? []).map(async (entry): Promise<readonly Picture[]> => {
      if (entry.$type === 'net.thingsthattalk.thing#iiif') return foreignPictures(ref, entry);
      const { name, src, width, height, alt, label } = entry.image ?? {};
      const plain = src ? await this.#open.urlOf(`${ref}/${src}`) : null;
      return plain && name && width && height ? [{ key: `${ref}#${name}`, service: null, plain, width, height, sizes: [], level: 0, version: 3, details: false, ...(alt ? { alt } : {}), ...(label ? { label } : {}) }] : [];
    }));
    return { ref, record, pictures: pictures.flat() };
  }

  async #archiveThing(ref: string): Promise<KnownThing | null> {
    const { signal } = new AbortController();
    const record = await fetchRecord(this.#archive, ref, signal);
    return isRecord(record, 'thing') ? { ref, record, pictures: await picturesOfThing(ref, record, this.#archive, signal) } : null;
  }
}
