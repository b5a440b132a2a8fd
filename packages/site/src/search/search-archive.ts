import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '@thingsthattalk/archive';
import { createSearch, ShardsEngine, type Search, type ShardsManifest } from '@thingsthattalk/search';
import { readJson, writeJson } from '../build/json-file.ts';
import { Output } from '../build/output.ts';
import { loadRecords } from '../build/state.ts';
import { templateVersion } from '../build/template-version.ts';
import { hashOf } from '../records/entry.ts';
import { readEntries } from '../records/read-entries.ts';
import { readIndex } from '../records/read-index.ts';
import { archiveDocuments, inOneFile, keptAnnotations, labelsIn, type ListedRecords } from './archive-documents.ts';
import { indexFolder, makeSearchIndex } from './search-index.ts';

/**
 * A search through an archive on disk, as visitors of its site have it: drafts, what is under embargo or withdrawn, and what is
 * not listed are not found. The index of a large archive is kept in its cache, and grows by what is new.
 * @param lang the language of who asks (BCP 47)
 */
export async function searchArchive(archive: Archive, lang: string, now = new Date()): Promise<Search> {
  const index = await readIndex(archive, await readEntries(archive, await loadRecords(archive.cache)), now);
  const listed = (ref: string): boolean => index.entry(ref) !== null && !index.isUnlisted(ref);
  const records: ListedRecords = {
    list: (type) => index.list(type), mentions: (ref) => index.mentions(ref),
    stub: (ref) => (listed(ref) ? (index.entry(ref)?.stub ?? null) : null), record: (ref) => (listed(ref) ? archive.read(ref) : Promise.resolve(null)),
    annotations: (_, thing) => keptAnnotations(archive, thing),
  };
  const output = new Output(join(archive.cache, 'search'));
  const version = hashOf([templateVersion(), index.version('everything:')]);
  let kept = (await readJson(output.path('manifest.json'))) as { readonly version: string; readonly manifest: ShardsManifest } | null;
  if (kept?.version !== version) {
    const whole = await inOneFile(archiveDocuments(records));
    if (whole) return createSearch({ documents: whole, labels: labelsIn(records), lang });
    kept = { version, manifest: await makeSearchIndex({ documents: () => archiveDocuments(records), labels: labelsIn(records), output, memory: output.path('segments.json') }) };
    await writeJson(output.path('manifest.json'), kept);
  }
  return createSearch({ engine: new ShardsEngine(kept.manifest, (path) => Promise.resolve(readFileSync(output.path(`${indexFolder}/${path}`)))), lang });
}
