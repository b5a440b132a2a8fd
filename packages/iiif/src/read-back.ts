import { readRecord, type Issue, type RecordByType, type Result, type Story, type Thing } from '@thingsthattalk/core';
import { readPresentation } from './presentation/read-presentation.ts';
import { storyFromManifest, type FoundCanvas } from './story-from-manifest.ts';
import { thingFromManifest, type ThingFromManifestOptions } from './thing-from-manifest.ts';
import { ridingRecord } from './write/riding-record.ts';

/**
 * The thing that a manifest is about: the very record, where it rides along; otherwise what the manifest says of it.
 * @returns what is wrong, when it is no manifest
 */
export const readThing = (document: unknown, options: ThingFromManifestOptions = {}): Result<Thing> =>
  readBack(document, 'thing', (manifest) => thingFromManifest(manifest, options));

/**
 * The story that a manifest tells: the very record, where it rides along; otherwise its title, its scenes in order with
 * their words and regions, and its chapters.
 * @param find what a canvas is in the archive: the thing, and how views call the canvas; `null` for one that is not there
 */
export const readStory = (document: unknown, find: (canvas: string) => FoundCanvas | null): Result<Story> =>
  readBack(document, 'story', (manifest) => storyFromManifest(manifest, find));

function readBack<T extends 'thing' | 'story'>(document: unknown, type: T, make: (manifest: Parameters<typeof thingFromManifest>[0]) => RecordByType[T]): Result<RecordByType[T]> {
  const riding = ridingRecord(document);
  const record = riding === null ? null : readRecord(riding, type);
  if (record?.ok) return record as Result<RecordByType[T]>;
  const faults: Issue[] = (record?.issues ?? []).map((issue) => ({ ...issue, severity: 'warning', path: ['service', issue.path].filter(Boolean).join('.') }));
  const read = readPresentation(document);
  const issues = [...faults, ...read.issues];
  if (!read.ok) return { ok: false, issues };
  if (read.value.kind === 'manifest') return { ok: true, value: make(read.value), issues };
  return { ok: false, issues: [...issues, { severity: 'error', path: 'type', message: 'this is a collection of manifests', mend: 'Read one of its manifests.' }] };
}
