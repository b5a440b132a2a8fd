import { join } from 'node:path';
import { Archive } from '@thingsthattalk/archive';
import { makeAddresses } from '../build/addresses.ts';
import { loadRecords } from '../build/state.ts';
import { readEntries, stampOf } from '../records/read-entries.ts';
import { readIndex } from '../records/read-index.ts';
import { wantedPictures } from './own-pictures.ts';

/** An own picture that an archive shows to the world. */
export interface PublishedPicture {
  /** How a curator knows it: `thing/ray-dragon/front.jpg`. */
  readonly name: string;
  /** Its file. */
  readonly source: string;
  /** The largest side at which its lender lets it be shown. */
  readonly maxSide?: number;
  /** The file of the record that shows it, and the stamp of both files when it was read. */
  readonly record: string;
  readonly stamp: string;
}

/** Changes whenever the record or the file of a picture does: then what is known of it no longer counts. */
export const pictureStamp = ({ record, source }: Pick<PublishedPicture, 'record' | 'source'>): string => `${stampOf(record)} ${stampOf(source)}`;

/**
 * The own pictures that an archive shows on a day, by where their services lie below its site: `iiif/image/thing/ray-dragon/c1`.
 * Those of drafts, of things under embargo and of withdrawn ones are not among them; unlisted ones are, under the name
 * that nobody can guess.
 * @throws ArchiveError when there is no archive in the folder
 */
export async function publishedPictures(folder: string, now = new Date()): Promise<Map<string, PublishedPicture>> {
  const archive = await Archive.open(folder);
  const entries = await readEntries(archive, await loadRecords(archive.cache));
  const index = await readIndex(archive, entries, now);
  const { built } = makeAddresses(archive.settings.base, index);
  return new Map(wantedPictures(archive, index, built).map(({ folder: service, ref, image, source, maxSide }) => {
    const record = join(archive.folder, `${ref}.json`);
    return [service, { name: `${ref}/${image.src}`, source, ...(maxSide ? { maxSide } : {}), record, stamp: pictureStamp({ record, source }) }];
  }));
}
