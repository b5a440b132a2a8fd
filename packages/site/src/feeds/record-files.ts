import type { ArchiveSettings } from '@thingsthattalk/core';
import { ownContext } from '@thingsthattalk/iiif';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { mediaFiles } from './media-files.ts';
import { iiifFile } from '../iiif/iiif-document.ts';

/** A record's files for machines: itself, who speaks of it, and what it is in IIIF. */
export async function recordFiles(ref: string, scope: Scope): Promise<MadeFile[]> {
  const record = await scope.record(ref);
  if (!record) return [];
  const built = scope.site.addresses.built(ref);
  const files: MadeFile[] = [{ path: `records/${built}.json`, content: json(record) }];
  if (record.$type === 'net.thingsthattalk.thing') {
    await scope.readAbout(ref);
    const refs = [...scope.storiesAbout(ref), ...scope.claimsAbout(ref)].map((each) => each.ref);
    files.push({ path: `records/${built}.links.json`, content: json({ refs: [...new Set([...refs, ...(record.related ?? []).map((related) => related.ref).filter((each) => scope.stub(each))])] }) });
  }
  return [...files, ...mediaFiles(ref, record, scope), ...(await iiifFile(ref, scope))];
}

/** The archive itself, for whoever shows it elsewhere: its name, its languages, its rights. */
export const archiveFile = (settings: ArchiveSettings): MadeFile => ({ path: 'records/archive.json', content: json({ $type: 'net.thingsthattalk.archive', ...settings }) });

/** The context that lets JSON-LD readers keep our record as it is. */
export const iiifContext = (base: string): MadeFile => ({ path: 'iiif/context.json', content: json(ownContext(base)) });

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
