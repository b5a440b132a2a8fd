import { createHash } from 'node:crypto';
import { isPlainObject, proseLinks, readRef, refNames, walkRecord, type ArchiveRecord, type Link, type RecordType, type Scene, type Story, type Text, type View } from '@thingsthattalk/core';
import type { FileIssue } from '@thingsthattalk/archive';

/** What the site remembers of a record, so that pages that merely name it need not read it. */
export interface Entry {
  readonly ref: string;
  /** Size and times of its file when it was read. */
  readonly stamp: string;
  /** A hash of the whole record; `''` when its file is wrong. */
  readonly hash: string;
  /** The record without what only its own page shows; `null` when its file is wrong. */
  readonly stub: ArchiveRecord | null;
  /** Every reference it makes. */
  readonly links: readonly Link[];
  /** The details of things that its scenes name by terms. */
  readonly details?: readonly TermDetail[];
  /** Every view it has, without what a page does not need. */
  readonly views: readonly View[];
  /** How many scenes a story has, and how many words. */
  readonly length?: { readonly scenes: number; readonly words: number };
  readonly issues: readonly FileIssue[];
}

/** Fields that stay in a stub, beside those that every type keeps. */
const always = ['$type', 'visibility', 'aliases', 'createdAt', 'updatedAt'];
const kept: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  thing: ['titles', 'objectNumber', 'summary', 'holder', 'kinds', 'production', 'images', 'embargo', 'maxImage'],
  story: ['title', 'summary', 'tellers', 'cover', 'theme', 'minutes', 'languages'],
  storyPart: ['story'],
  claim: ['thing', 'aspect', 'value', 'as', 'asTerm', 'by', 'when', 'revises', 'statement'],
  collection: ['title', 'summary', 'cover', 'kind', 'curators'],
  exhibition: ['title', 'subtitle', 'summary', 'cover', 'when', 'venue', 'embargo'],
  agent: ['names', 'kind', 'summary', 'when'],
  place: ['names', 'kind', 'summary', 'within', 'point'],
  term: ['labels', 'alternatives', 'scheme', 'definition'],
  withdrawal: ['subject', 'scope'],
};

/** A detail of a thing that a scene names by a term. */
export interface TermDetail {
  /** The term. */
  readonly term: string;
  /** The id of the scene. */
  readonly scene: string;
  readonly view: View;
  readonly title?: Text;
}

/** The details that a story's scenes name by terms: parts of pictures, or whole ones. */
const detailsOf = (scenes: Story['scenes']): TermDetail[] => scenes.flatMap(({ id, title, view, terms }) => (view ? (terms ?? []).map(({ term }) => ({ term, scene: id, view: plainView(view), ...(title ? { title } : {}) })) : []));

/** What is to be remembered of a record. */
export function entryOf(ref: string, stamp: string, record: ArchiveRecord | null, issues: readonly FileIssue[]): Entry {
  if (!record) return { ref, stamp, hash: '', stub: null, links: [], views: [], issues };
  const { links, views } = look(record);
  const type = ref.split('/')[0] as RecordType;
  const scenes = (record as Partial<Story>).scenes;
  return { ref, stamp, hash: hashOf(record), stub: stubOf(record, type), links, views, ...(scenes?.some(({ terms }) => terms) ? { details: detailsOf(scenes) } : {}), ...(scenes ? { length: { scenes: scenes.length, words: wordsOf(scenes) } } : {}), issues };
}

function stubOf(record: ArchiveRecord, type: RecordType): ArchiveRecord {
  const names = new Set([...always, ...(kept[type] ?? [])]);
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name))) as unknown as ArchiveRecord;
}

/** The references and the views of a record, in one walk. */
function look(record: ArchiveRecord): { links: Link[]; views: View[] } {
  const links: Link[] = [];
  const views: View[] = [];
  walkRecord(record, (value, { name, path }) => {
    if (!name) return;
    if (typeof value === 'string' && refNames[name]) links.push({ ref: value, path });
    else if (name === 'net.thingsthattalk.defs#view') views.push(plainView(value as View));
    else if (name === 'net.thingsthattalk.defs#localizedProse' && isPlainObject(value) && typeof value.value === 'string') {
      for (const { kind, ref } of proseLinks(value.value)) if (kind === 'record') links.push({ ref, path: `${path}.value` });
    }
  });
  return { links: links.filter(({ ref }) => isLocal(ref)), views: [...views, ...((record as Partial<Story>).scenes ?? []).flatMap(targetOf)] };
}

/** Where the answer to “find the spot” lies: a part of the scene's picture that is shown, though no view names it. */
const targetOf = ({ view, show }: Scene): View[] => (view && show?.$type === 'net.thingsthattalk.scene#question' && show.target ? [plainView({ ...view, region: show.target })] : []);

const isLocal = (ref: string): boolean => {
  const read = readRef(ref);
  return read.ok && read.value.kind === 'local';
};

const plainView = ({ thing, canvas, region, per, shape }: View): View => ({ thing, ...(canvas ? { canvas } : {}), ...(region ? { region } : {}), ...(per ? { per } : {}), ...(shape ? { shape } : {}) });

/** Words of the scenes in the language that comes first in each: near enough for minutes. */
const wordsOf = (scenes: Story['scenes']): number => scenes.reduce((total, { text }) => total + (text?.[0]?.value.split(/\s+/).filter(Boolean).length ?? 0), 0);

/** A short hash of anything that JSON can hold, or of a text. */
export const hashOf = (value: unknown): string => createHash('sha256').update(typeof value === 'string' ? value : JSON.stringify(value)).digest('base64url').slice(0, 22);
