import { originalPath, type Archive } from '@thingsthattalk/archive';
import { nearestLanguage, type ArchiveRecord, type ArchiveSettings, type Place, type Thing } from '@thingsthattalk/core';
import { hashOf } from '../records/entry.ts';
import { isSearchable } from '../search/is-searchable.ts';
import { stampOf } from '../records/read-entries.ts';
import { siteWordsFor, type SiteWords } from '../words/site-words.ts';
import type { Assets } from '../assets/assets.ts';
import type { Addresses } from './addresses.ts';
import { pageTypes, type ArchiveIndex, type PageType } from '../records/archive-index.ts';
import type { SitePictures } from '../pictures/site-pictures.ts';

/** How many whole records are kept at hand: pages that follow each other often ask for the same. */
const atHand = 400;

/** An entry of the menu. */
export interface MenuItem {
  readonly type: PageType;
  /** Below the language: `story/`. */
  readonly path: string;
}

/** Everything that pages are made from. */
export class Site {
  readonly archive: Archive;
  readonly settings: ArchiveSettings;
  readonly languages: readonly string[];
  readonly index: ArchiveIndex;
  readonly pictures: SitePictures;
  readonly addresses: Addresses;
  readonly assets: Assets;
  readonly menu: readonly MenuItem[];
  /** Something binds its things. */
  readonly hasThreads: boolean;
  /** Places are known, and can be drawn. */
  readonly hasMap: boolean;
  /** Things are dated. */
  readonly hasTimeline: boolean;
  /** There is something to find. */
  readonly hasSearch: boolean;
  /** Whether stories can be composed here: not on a site that is built without elements. */
  readonly hasComposer: boolean;
  /** The folder the site is written to. */
  readonly out: string;
  /** Where pictures of others come from. */
  readonly pictureOrigins: readonly string[];
  readonly #pictureVersions = new Map<string, string>();
  readonly #records = new Map<string, Promise<ArchiveRecord | null>>();

  constructor({ archive, index, pictures, addresses, assets, out }: Pick<Site, 'archive' | 'index' | 'pictures' | 'addresses' | 'assets' | 'out'>) {
    this.archive = archive;
    this.settings = archive.settings;
    this.languages = archive.settings.languages.map(({ lang }) => lang);
    this.index = index;
    this.pictures = pictures;
    this.addresses = addresses;
    this.assets = assets;
    this.out = out;
    this.menu = menuOf(index);
    this.hasThreads = index.list('thing').some((ref) => index.storiesAbout(ref).length > 0 || index.mentions(ref).some(({ path }) => path.startsWith('related[')));
    this.hasMap = index.list('place').some((ref) => (index.entry(ref)?.stub as Place | undefined)?.point);
    this.hasTimeline = index.list('thing').some((ref) => (index.entry(ref)?.stub as Thing | undefined)?.production?.when);
    this.hasSearch = isSearchable(index);
    this.hasComposer = Boolean(assets.elements?.composer);
    this.pictureOrigins = pictures.foreignOrigins();
  }

  /** The whole of a record, as it lies on disk. */
  read(ref: string): Promise<ArchiveRecord | null> {
    const known = this.#records.get(ref);
    if (known) return known;
    if (this.#records.size >= atHand) this.#records.delete(this.#records.keys().next().value!);
    const reading = this.archive.read(ref);
    this.#records.set(ref, reading);
    return reading;
  }

  /** Where a file beside a record is; `null` when its name leads elsewhere. */
  mediaPath(ref: string, src: string): string | null {
    try { return this.archive.mediaPath(ref, src); } catch { return null; }
  }

  hasPage(ref: string): boolean {
    return (pageTypes as readonly string[]).includes(ref.slice(0, ref.indexOf('/')));
  }

  /** A hash of one thing that a page can depend on; see {@link ArchiveIndex.version}; `pictures:` of a thing; `original:`, the documents it was taken from; `media:`, a file beside it; `origins:` of pictures; `everything:`, all records and pictures. */
  version(key: string): string {
    if (key === 'everything:') return hashOf([this.index.version(key), this.index.list('thing').map((ref) => [this.version(`pictures:${ref}`), this.version(`original:${ref}`)])]);
    if (key === 'origins:') return hashOf(this.pictureOrigins);
    if (key.startsWith('original:')) return hashOf(originalFiles(this.index.entry(key.slice(9))?.stub).map((file) => stampOf(originalPath(this.archive, file) ?? '')));
    if (key.startsWith('media:')) { const [ref = '', src = ''] = key.slice(6).split(/ (.*)/s); return stampOf(this.mediaPath(ref, src) ?? ''); }
    if (!key.startsWith('pictures:')) return this.index.version(key);
    const known = this.#pictureVersions.get(key) ?? this.pictures.version(key.slice(9));
    this.#pictureVersions.set(key, known);
    return known;
  }

  /** The language of the site itself that serves readers of another best: a story may be in more languages than its archive. */
  nearest(lang: string): string {
    return nearestLanguage(lang, this.languages) ?? this.languages[0] ?? 'en';
  }

  wordsIn(lang: string): SiteWords {
    return siteWordsFor(lang);
  }
}

/** The documents of others that are kept beside a thing. */
const originalFiles = (thing: ArchiveRecord | null | undefined): string[] => ((thing as Thing | null | undefined)?.images ?? []).flatMap((entry) => (entry.$type === 'net.thingsthattalk.thing#iiif' && entry.file ? [entry.file] : []));

/** What the archive has, as a menu: a single exhibition or collection is gone to at once. */
function menuOf(index: ArchiveIndex): MenuItem[] {
  return (['story', 'thing', 'exhibition', 'collection'] as const).flatMap((type): MenuItem[] => {
    const [only, ...more] = index.list(type);
    if (!only) return [];
    return [{ type, path: more.length === 0 && type === 'exhibition' ? `${only}/` : `${type}/` }];
  });
}
