import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import * as Y from 'yjs';
import { readRecord, typeOf, type Issue, type Story, type Thing } from '@thingsthattalk/core';
import { Composition } from '../document/composition.ts';
import { filesOf } from './files-of.ts';
import { readingCopy } from './reading-copy.ts';
import { toRecords } from './to-records.ts';

/**
 * One file that holds all of a composition. Its folders are those of an archive: unpacked into one, it is published.
 *
 *     story/<name>.json            the story
 *     thing/<name>.json            the things that came with it, and beside them their pictures
 *     story.txt                    all that is said, as plain text
 *     editing/composition.json     which composition it is
 *     editing/changes.yjs          all changes (Yjs), so that two copies can be merged
 */
export interface StoryFile {
  readonly id: string;
  readonly composition: Composition;
  /** By the path of the record they belong to within the composition: `thing/x7/c1.jpg`. */
  readonly files: ReadonlyMap<string, Blob>;
}

/** What is said about itself in `editing/composition.json`. */
interface About { readonly id: string; readonly names: Readonly<Record<string, string>> }

const [aboutPath, changesPath] = ['editing/composition.json', 'editing/changes.yjs'];
/** The most that is unpacked, in bytes, and in files: what says it holds more is not a story of ours. */
const mostBytes = 400_000_000;
const mostFiles = 2_000;
const pictures: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif', gif: 'image/gif', mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', webm: 'audio/webm', wav: 'audio/wav', vtt: 'text/vtt' };

/** Packs a composition. @param file gives a file by its path within the composition; what is missing is left out */
export async function packStory(id: string, composition: Composition, file: (path: string) => Promise<Blob | null>): Promise<Blob> {
  const { story, things } = toRecords(composition);
  const entries: Zippable = {};
  const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  entries[`${story.ref}.json`] = json(story.record);
  const own = [{ ref: story.ref, from: 'story', record: story.record as Story | Thing }, ...things];
  for (const { ref, from, record } of own) {
    if (from !== 'story') entries[`${ref}.json`] = json(record);
    for (const path of filesOf(record)) {
      const kept = await file(`${from}/${path}`);
      // Pictures are packed as tightly as they will ever be.
      if (kept) entries[`${ref}/${path}`] = [new Uint8Array(await kept.arrayBuffer()), { level: 0 }];
    }
  }
  entries['story.txt'] = strToU8(readingCopy(story.record, things.map(({ record }) => record)));
  entries[aboutPath] = json({ id, names: Object.fromEntries(own.map(({ ref, from }) => [from, ref.slice(ref.indexOf('/') + 1)])) } satisfies About);
  entries[changesPath] = Y.encodeStateAsUpdate(composition.doc);
  return new Blob([zipSync(entries, { level: 6 }) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

/** What kept a file from being opened; `issues` says what is wrong with the records in it. */
export interface RefusedFile { readonly problem: 'no story' | 'too large' | 'damaged'; readonly issues?: readonly Issue[] }

/** Unpacks a story file of anybody's making. What in it is no part of a story is left aside. */
export async function unpackStory(packed: Blob): Promise<StoryFile | RefusedFile> {
  let entries: Readonly<Record<string, Uint8Array>>;
  try {
    let [bytes, count] = [0, 0];
    entries = unzipSync(new Uint8Array(await packed.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        if (!isOurs(name)) return false;
        [bytes, count] = [bytes + originalSize, count + 1];
        if (bytes > mostBytes || count > mostFiles) throw new RangeError('too large');
        return true;
      },
    });
  } catch (cause) {
    return { problem: cause instanceof RangeError ? 'too large' : 'damaged' };
  }
  return readEntries(entries);
}

/** Names of an archive's own records and their files, and of the editing state: nothing leads out of its folder. */
const isOurs = (name: string): boolean => name === aboutPath || name === changesPath || /^(?:story|thing)\/[a-z0-9-]{1,64}(?:\.json|\/[\w-]+(?:\.[\w-]+)*)$/.test(name);

function readEntries(entries: Readonly<Record<string, Uint8Array>>): StoryFile | RefusedFile {
  const records = Object.entries(entries).flatMap(([name, bytes]) => { const json = name.endsWith('.json') && name !== aboutPath ? jsonIn(bytes) : null; return json ? [{ ref: name.slice(0, -'.json'.length), json }] : []; });
  const story = records.find(({ json }) => typeOf(json) === 'story');
  if (!story) return { problem: 'no story' };
  const about = readAbout(entries[aboutPath]);
  const changed = about && entries[changesPath] ? fromChanges(entries[changesPath]) : null;
  const names = changed && about ? about.names : null;
  const own = new Map(names ? Object.entries(names).map(([from, name]) => [from === 'story' ? `story/${name}` : `thing/${name}`, from]) : []);
  const composition = changed ?? fromRecords(story, records, own);
  if ('problem' in composition) return composition;
  const files = Object.entries(entries).flatMap(([name, bytes]) => {
    const [, ref = '', path = ''] = /^((?:story|thing)\/[a-z0-9-]+)\/(.+)$/.exec(name) ?? [];
    const [from, type] = [own.get(ref), pictures[path.replace(/^.*\./, '').toLowerCase()]];
    return from && type && !name.endsWith('.json') ? [[`${from}/${path}`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type })] as const] : [];
  });
  return { id: changed && about ? about.id : crypto.randomUUID(), composition, files: new Map(files) };
}

/** What was made without an editing state: the records as they are. */
function fromRecords(story: { readonly ref: string; readonly json: unknown }, records: readonly { readonly ref: string; readonly json: unknown }[], own: Map<string, string>): Composition | RefusedFile {
  const read = readRecord(story.json, 'story');
  // What is not whole yet can be gone on with; what has another shape cannot.
  if (!read.ok && !Array.isArray((story.json as Partial<Story>).scenes)) return { problem: 'damaged', issues: read.issues };
  const things = records.filter(({ json }) => typeOf(json) === 'thing').map(({ ref, json }) => { const id = ref.slice('thing/'.length); own.set(ref, `thing/${id}`); return { id, record: json as Thing }; });
  own.set(story.ref, 'story');
  const record = story.json as Story;
  const languages = (record.languages ?? []).flatMap((each) => (typeof each?.lang === 'string' ? [each.lang] : []));
  return Composition.from({ story: record, things, languages: languages.length > 0 ? languages : (Array.isArray(record.title) ? record.title : []).flatMap((each) => (typeof each?.lang === 'string' ? [each.lang] : [])).slice(0, 5) });
}

/** `null` when the changes are none of Yjs's, or hold no story. */
function fromChanges(bytes: Uint8Array): Composition | null {
  try {
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, bytes);
    const composition = new Composition(doc);
    return Array.isArray(composition.value('languages')) && composition.languages.every((lang) => typeof lang === 'string') && Array.isArray(composition.story().scenes) ? composition : null;
  } catch {
    return null;
  }
}

function readAbout(bytes: Uint8Array | undefined): About | null {
  const json = bytes ? (jsonIn(bytes) as Partial<About> | null) : null;
  if (typeof json?.id !== 'string' || !/^[\w-]{8,64}$/.test(json.id)) return null;
  return { id: json.id, names: Object.fromEntries(Object.entries(json.names ?? {}).filter(([from, name]) => /^(?:story|thing\/[\w%~-]{1,200})$/.test(from) && typeof name === 'string' && /^[a-z0-9-]{1,64}$/.test(name))) };
}

function jsonIn(bytes: Uint8Array): object | null {
  try {
    const json: unknown = JSON.parse(strFromU8(bytes));
    return json && typeof json === 'object' && !Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}
