import type { Thing, View } from '@thingsthattalk/core';
import { foreignPictures, type Picture } from '@thingsthattalk/viewer/parts';
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
    open.composition.onChange(() => { this.#read = null; });
  }

  /** A thing as far as it is known; what is not is fetched, and told of later. */
  of(ref: string): KnownThing | null {
    const own = this.#ownThings().get(ref);
    const said = own?.said ?? '';
    if (this.#known.has(ref) && this.#own.get(ref) === (own ? said : undefined)) return { ...this.#known.get(ref)!, ...(own ? { record: own.record } : {}) };
    if (!this.#coming.has(ref)) void this.#fetch(ref, own?.record ?? null, said);
    return this.#known.get(ref) ?? null;
  }

  #read: ReadonlyMap<string, { readonly record: Thing; readonly said: string }> | null = null;

  /** Own things, read once a change: a hundred scenes ask for them each time they are drawn. */
  #ownThings(): ReadonlyMap<string, { readonly record: Thing; readonly said: string }> {
    return this.#read ??= new Map(this.#open.composition.things().map(({ ref, record }) => [ref, { record, said: JSON.stringify(record.images) }]));
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
    const { fetchRecord, picturesOfThing } = await import('@thingsthattalk/viewer/archive-parts');
    const { signal } = new AbortController();
    const record = await fetchRecord(this.#archive, ref, signal);
    return record.$type === 'net.thingsthattalk.thing' ? { ref, record, pictures: await picturesOfThing(ref, record, this.#archive, signal) } : null;
  }
}
