import type { ArchiveRecord, Language, RecordByType, RecordType, Story } from '@thingsthattalk/core';
import { wordsFor, type Picture, type ReadingContext, type Referenced } from '@thingsthattalk/viewer';
import { archiveMap } from '../parts/archive-map.ts';
import { mediaFolder } from '../feeds/media-files.ts';
import { ownRef } from './addresses.ts';
import type { Site } from './site.ts';
import type { Mention, StoryDetail } from '../records/archive-index.ts';
import { siteWordsFor, type SiteWords } from '../words/site-words.ts';

/** What a page is made with: the reading form's context, and what only a site has. */
export interface PageContext extends ReadingContext {
  readonly site: SiteWords;
}

/**
 * The archive as one page sees it. Whatever the page looks at is noted, so that it is made again when that changes, and
 * only then.
 */
export class Scope {
  readonly site: Site;
  readonly uses = new Set<string>();
  /** Unlisted records may be named on unlisted pages only. */
  readonly #unlisted: boolean;
  readonly #stories = new Map<string, Referenced<Story>[]>();
  readonly #claims = new Map<string, Referenced<ArchiveRecord>[]>();

  /** @param own the record whose page this is, or `null` for pages of the site itself */
  constructor(site: Site, own: string | null = null) {
    this.site = site;
    this.#unlisted = own !== null && site.index.isUnlisted(own);
  }

  /** What others show of a record, or `null` when it is not built, or not to be named here. */
  stub(ref: string): ArchiveRecord | null {
    const own = ownRef(ref, this.site.settings.identity);
    if (!own) return null;
    this.uses.add(`stub:${own}`);
    return this.#mayName(own) ? (this.site.index.entry(own)?.stub ?? null) : null;
  }

  /** How long a story is. */
  length(ref: string): { readonly scenes: number; readonly words: number } {
    this.uses.add(`stub:${ref}`);
    return this.site.index.entry(ref)?.length ?? { scenes: 0, words: 0 };
  }

  /** The whole of a record; a story with the scenes of its parts. */
  async record<T extends RecordType>(ref: string): Promise<RecordByType[T] | null> {
    this.uses.add(`record:${ref}`);
    if (!this.#mayName(ref) || !this.site.index.entry(ref)) return null;
    const record = await this.site.read(ref);
    if (record?.$type !== 'net.thingsthattalk.story' || !record.parts?.length) return record as RecordByType[T] | null;
    const parts = await Promise.all(record.parts.map(({ ref: part }) => this.record<'storyPart'>(part)));
    return { ...record, scenes: [...record.scenes, ...parts.flatMap((part) => part?.scenes ?? [])], sources: [...(record.sources ?? []), ...parts.flatMap((part) => part?.sources ?? [])] } as unknown as RecordByType[T];
  }

  /** The listed records of a type. */
  list(type: RecordType): readonly string[] {
    this.uses.add(`list:${type}`);
    return this.site.index.list(type);
  }

  /** When each listed record of a type was made and last changed, as far as it says so. */
  dates(type: RecordType): { readonly ref: string; readonly made: string | undefined; readonly changed: string | undefined }[] {
    this.uses.add('dates:');
    return this.site.index.list(type).map((ref) => {
      const { createdAt, updatedAt } = this.site.index.entry(ref)?.stub as { createdAt?: string; updatedAt?: string };
      return { ref, made: createdAt, changed: updatedAt ?? createdAt };
    });
  }

  /** Who speaks of a record. */
  mentions(ref: string): readonly Mention[] {
    this.uses.add(`mentions:${ref}`);
    return this.site.index.mentions(ref);
  }

  pictures(thing: string): readonly Picture[] {
    this.uses.add(`stub:${thing}`).add(`pictures:${thing}`);
    return this.#mayName(thing) ? this.site.pictures.of(thing) : [];
  }

  /** Where pictures of others come from. */
  pictureOrigins(): readonly string[] {
    this.uses.add('origins:');
    return this.site.pictureOrigins;
  }

  /** Reads the stories and claims about a thing, so that a context made afterwards has them whole. */
  async readAbout(thing: string): Promise<void> {
    this.uses.add(`stories:${thing}`).add(`claims:${thing}`);
    const { index } = this.site;
    const all = async <T extends RecordType>(refs: readonly string[]): Promise<Referenced<RecordByType[T]>[]> =>
      (await Promise.all(refs.map(async (ref) => ({ ref, record: await this.record<T>(ref) })))).flatMap(({ ref, record }) => (record ? [{ ref, record }] : []));
    this.#stories.set(thing, await all<'story'>(index.storiesAbout(thing)));
    this.#claims.set(thing, await all<'claim'>(index.claimsAbout(thing)));
  }

  /** The names of the stories about a thing; they need not be read. */
  storyNamesAbout(thing: string): readonly string[] {
    this.uses.add(`mentions:${thing}`);
    return this.site.index.storiesAbout(thing).filter((ref) => this.stub(ref));
  }

  /** The stories that were read for a thing. */
  storiesAbout(thing: string): readonly Referenced<Story>[] {
    return this.#stories.get(thing) ?? [];
  }

  /** The claims about a thing: whole where they were read, otherwise what others show of them. */
  claimsAbout(thing: string): readonly Referenced<ArchiveRecord>[] {
    const read = this.#claims.get(thing);
    if (read) return read;
    this.uses.add(`standing:${thing}`);
    return this.site.index.claimsAbout(thing).flatMap((ref) => {
      const record = this.stub(ref);
      return record ? [{ ref, record }] : [];
    });
  }

  /** The details that scenes of stories name by a term. */
  detailsUnder(term: string): readonly StoryDetail[] {
    const own = ownRef(term, this.site.settings.identity);
    if (!own) return [];
    this.uses.add(`details:${own}`);
    return this.site.index.detailsUnder(own);
  }

  /** The languages a record has pages in: the site's, and those that a story has besides. */
  languagesOf(ref: string): readonly string[] {
    const own = (this.stub(ref) as { languages?: readonly Language[] } | null)?.languages ?? [];
    return [...new Set([...this.site.languages, ...own.map(({ lang }) => lang)])];
  }

  /** The path of a record's page in a language, or in the nearest the site has; `null` when it has none, or none to be named here. */
  href(ref: string, lang: string): string | null {
    const own = ownRef(ref, this.site.settings.identity);
    if (!own || !this.stub(own) || !this.site.hasPage(own)) return null;
    const language = this.languagesOf(own).includes(lang) ? lang : this.site.nearest(lang);
    return this.site.addresses.page(language, `${this.site.addresses.built(own)}/`);
  }

  /** Where a file beside a record is on disk; `null` when its name leads elsewhere. */
  mediaPath(ref: string, src: string): string | null {
    this.uses.add(`media:${ref} ${src}`);
    return this.site.mediaPath(ref, src);
  }

  /** The path of a record's own JSON. */
  recordPath(ref: string): string {
    return this.site.addresses.file(`records/${this.site.addresses.built(ref)}.json`);
  }

  /** @param own the record whose media are spoken of */
  context(lang: string, own: string | null = null): PageContext {
    return {
      lang,
      languages: this.site.languages,
      words: wordsFor(lang),
      site: siteWordsFor(lang),
      find: (ref) => this.stub(ref),
      picture: (thing, canvas) => (canvas ? this.pictures(thing).find(({ key }) => key === `${thing}#${canvas}`) : this.pictures(thing)[0]) ?? null,
      pictures: (thing) => this.pictures(thing),
      href: (ref) => this.href(ref, lang),
      storiesAbout: (thing) => this.storiesAbout(thing),
      claimsAbout: (thing) => this.claimsAbout(thing),
      media: (src) => (own ? this.site.addresses.file(`${mediaFolder(this.site.addresses.built(own))}/${src}`) : null),
      drawMap: archiveMap,
      detailsUnder: (term) => this.detailsUnder(term),
    };
  }

  #mayName(ref: string): boolean {
    return this.#unlisted || !this.site.index.isUnlisted(ref);
  }
}
