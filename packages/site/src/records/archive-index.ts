import { dayNumber, readEdtf, type ArchiveRecord, type RecordType, type Thing, type View } from '@thingsthattalk/core';
import { hashOf, type Entry, type TermDetail } from './entry.ts';
import { secretSlug } from './secret-address.ts';

/** The types that have pages. */
export const pageTypes = ['thing', 'story', 'claim', 'collection', 'exhibition', 'agent', 'place', 'term'] as const;
export type PageType = (typeof pageTypes)[number];

/** A reference made to a record by another. */
export interface Mention {
  readonly from: string;
  /** Where in that record: `makers[0].agent`. */
  readonly path: string;
}

/** A detail under a term, with the story whose scene looks at it. */
export interface StoryDetail extends TermDetail {
  readonly story: string;
}

/** How to see an archive: on which day, and with which key its unlisted addresses are made. */
export interface IndexOptions {
  readonly now: Date;
  /** `null` where no record is unlisted. */
  readonly key: string | null;
}

/**
 * What pages need to know of other records: which are there, what they are called, who speaks of them.
 * Drafts, records under embargo and withdrawn ones are not in it; unlisted ones are, but in no list and no mention.
 */
export class ArchiveIndex {
  readonly #published = new Map<string, Entry>();
  readonly #lists = new Map<string, string[]>();
  readonly #mentions = new Map<string, Mention[]>();
  readonly #views = new Map<string, View[]>();
  readonly #details = new Map<string, StoryDetail[]>();
  readonly #versions = new Map<string, string>();
  readonly #key: string | null;

  constructor(entries: ReadonlyMap<string, Entry>, { now, key }: IndexOptions) {
    this.#key = key;
    const withdrawn = withdrawnBy(entries);
    const today = dayNumber(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
    for (const [ref, entry] of entries) if (entry.stub && !withdrawn.has(ref) && isOut(entry.stub, today)) this.#published.set(ref, entry);
    for (const [ref, entry] of this.#published) {
      const type = ref.slice(0, ref.indexOf('/'));
      const from = type === 'storyPart' ? storyOf(entry) : ref;
      if (!from) continue;
      for (const view of entry.views) append(this.#views, view.thing, view);
      if (this.isUnlisted(from)) continue;
      if (from === ref) append(this.#lists, type, ref);
      for (const detail of entry.details ?? []) append(this.#details, detail.term, { ...detail, story: from });
      for (const { ref: to, path } of entry.links) append(this.#mentions, to, { from, path });
    }
  }

  /** The entry of a record that is built. */
  entry(ref: string): Entry | null {
    return this.#published.get(ref) ?? null;
  }

  isUnlisted(ref: string): boolean {
    return (this.#published.get(ref)?.stub as { visibility?: string } | null | undefined)?.visibility === 'unlisted';
  }

  /** Every record that has pages, unlisted ones too. */
  *pages(): Generator<string> {
    for (const ref of this.#published.keys()) if ((pageTypes as readonly string[]).includes(ref.slice(0, ref.indexOf('/')))) yield ref;
  }

  /** The listed records of a type, by their names. */
  list(type: RecordType): readonly string[] {
    return this.#lists.get(type) ?? [];
  }

  /** Who speaks of a record, and where. */
  mentions(ref: string): readonly Mention[] {
    return this.#mentions.get(ref) ?? [];
  }

  /** The stories with a scene that looks at a thing, and those that say they are about it. */
  storiesAbout(thing: string): string[] {
    return unique(this.mentions(thing).filter(({ from, path }) => from.startsWith('story/') && /^(?:scenes\[\d+\]\..*thing|about\[\d+\]\.thing)$/.test(path)).map(({ from }) => from));
  }

  /** The claims about a thing. */
  claimsAbout(thing: string): string[] {
    return unique(this.mentions(thing).filter(({ from, path }) => path === 'thing.ref' && from.startsWith('claim/')).map(({ from }) => from));
  }

  /** The details that scenes of listed stories name by a term, in the order of their stories. */
  detailsUnder(term: string): readonly StoryDetail[] {
    return this.#details.get(term) ?? [];
  }

  /** Every view of a thing that any record has: the parts of its pictures that pages show. */
  viewsOf(thing: string): readonly View[] {
    return this.#views.get(thing) ?? [];
  }

  /** Under which name a record is built: its own, or one that nobody can guess. */
  slugOf(ref: string): string {
    return this.#key && this.isUnlisted(ref) ? secretSlug(ref, this.#key) : ref.slice(ref.indexOf('/') + 1);
  }

  /**
   * A hash of one thing that a page can depend on: `record:` its whole, `stub:` what others show of it,
   * `mentions:`, `stories:`, `claims:` of it, what it is held to be (`standing:`), `details:` under it, `list:` of a type, `dates:` of all, `everything:` there is. The same hash means that the page would be the same.
   */
  version(key: string): string {
    const known = this.#versions.get(key);
    if (known !== undefined) return known;
    const made = this.#version(key);
    this.#versions.set(key, made);
    return made;
  }

  #version(key: string): string {
    const [kind, ref = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    switch (kind) {
      case 'record': return this.entry(ref)?.hash ?? '';
      case 'stub': { const entry = this.entry(ref); return entry ? hashOf([entry.stub, entry.length, this.isUnlisted(ref)]) : ''; }
      case 'mentions': return hashOf(this.mentions(ref));
      case 'stories': return hashOf(this.storiesAbout(ref).map((each) => this.version(`record:${each}`)));
      case 'claims': return hashOf(this.claimsAbout(ref).map((each) => this.version(`record:${each}`)));
      case 'standing': return hashOf(this.claimsAbout(ref).map((each) => this.version(`stub:${each}`)));
      case 'details': return hashOf(this.detailsUnder(ref));
      case 'dates': return hashOf(pageTypes.flatMap((type) => this.list(type).map((each) => { const stub = this.entry(each)?.stub as { createdAt?: string; updatedAt?: string } | undefined; return [each, stub?.createdAt, stub?.updatedAt]; })));
      case 'everything': return hashOf([...this.pages()].map((each) => [each, this.version(`record:${each}`), this.isUnlisted(each)]));
      case 'list': return hashOf(this.list(ref as RecordType));
      default: throw new TypeError(`ArchiveIndex.version: "${key}" is nothing that a page can depend on`);
    }
  }
}

function withdrawnBy(entries: ReadonlyMap<string, Entry>): Set<string> {
  const subjects = new Set<string>();
  for (const { stub } of entries.values()) if (stub?.$type === 'net.thingsthattalk.withdrawal') subjects.add(stub.subject.ref);
  return subjects;
}

function isOut(stub: ArchiveRecord, today: number): boolean {
  const { visibility, embargo } = stub as Pick<Thing, 'visibility' | 'embargo'>;
  if (visibility === 'draft') return false;
  if (!embargo) return true;
  const until = readEdtf(embargo);
  if (!until.ok || (typeof until.value.start === 'object' && until.value.start?.precision === 'unknown')) return false;
  // “Until 2030” ends with 2030; “1 May 2030” begins with that day.
  return (until.value.end === undefined ? until.value.earliest : until.value.latest) <= today;
}

const storyOf = ({ stub }: Entry): string | null => (stub?.$type === 'net.thingsthattalk.storyPart' ? stub.story : null);
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
