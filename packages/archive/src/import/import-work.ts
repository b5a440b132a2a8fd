import { join } from 'node:path';
import { ridingRecords, type Manifest, type RidingRecord } from '@thingsthattalk/iiif';
import type { Archive } from '../store/archive.ts';
import { readJsonFile } from '../store/read-json.ts';
import type { ImportTally } from './report.ts';

/** What every part of an import works with. */
export interface ImportWork {
  readonly archive: Archive;
  readonly tally: ImportTally;
  /** Which record came from which address. */
  readonly known: Map<string, string>;
  readonly get: typeof fetch;
  readonly now: () => Date;
}

/** A manifest that is being imported. */
export interface ImportedManifest {
  /** How the person named it. */
  readonly source: string;
  /** Its very text; kept beside the record. Absent for a part of another document. */
  readonly text?: string;
  readonly manifest: Manifest;
  /** The records of ours that ride along and may be put where they say. */
  readonly riding: readonly RidingRecord[];
}

/** Where a story is known under: its document may be that of a thing as well. */
export const toldAt = (address: string): string => `story ${address}`;

/** Which record came from which address, so that it is brought up to date and not made twice. */
export async function knownOrigins(archive: Archive): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for await (const { ref, record } of archive.records('thing')) {
    const address = record.origin?.url ?? (await keptAddress(archive, ref));
    if (address) known.set(address, ref);
  }
  for (const ref of archive.refs('story')) {
    const address = await keptAddress(archive, ref);
    if (address) known.set(toldAt(address), ref);
  }
  return known;
}

/** The address of the document that is kept beside a record; `null` when there is none. */
async function keptAddress(archive: Archive, ref: string): Promise<string | null> {
  const read = await readJsonFile(join(archive.folder, ref, 'manifest.json'), ref);
  const id = read.ok ? (read.json as { id?: unknown } | null)?.id : null;
  return typeof id === 'string' ? id : null;
}

/**
 * The records that ride along in a document, where they may take their place: in the archive they are from, or where
 * nothing else has their name. A document from elsewhere that merely says it is of this archive is not believed.
 */
export async function mayRestore({ json, url }: { readonly json: unknown; readonly url: string }, address: string, { archive }: ImportWork): Promise<RidingRecord[]> {
  const riding = ridingRecords(json).filter(({ ref, record }) => (record as { $type?: unknown }).$type === `net.thingsthattalk.${ref.split('/')[0]}`);
  const [first] = riding;
  if (!first) return [];
  const isOurs = (url.startsWith('file:') ? address : url).startsWith(`${archive.settings.base.replace(/\/+$/, '')}/iiif/`);
  const free = isOurs || !archive.has(first.ref) || (await keptAddress(archive, first.ref)) === address;
  return free ? riding : [];
}
