import type { Collection, Issue } from '@thingsthattalk/core';
import { readPresentation, ridingRecords, slugFor, tellsStory, type IiifCollection, type Manifest } from '@thingsthattalk/iiif';
import type { Archive } from '../store/archive.ts';
import { importStory } from './import-story.ts';
import { importThing } from './import-thing.ts';
import { knownOrigins, mayRestore, type ImportWork } from './import-work.ts';
import { loadDocument } from './load-document.ts';
import { putRecord } from './put-record.ts';
import { ImportTally, type ImportReport } from './report.ts';

/** The outside world of an import. */
export interface ImportIiifOptions {
  /** Fetches an address. Default: the runtime's. */
  readonly fetch?: typeof fetch;
  /** The time, for the record of where it came from. Default: now. */
  readonly now?: () => Date;
  readonly onProgress?: (done: number, all: number, source: string) => void;
}

/**
 * Imports manifests and collections of IIIF Presentation 2 and 3, from files or addresses, as things, stories and
 * collections. The original document is kept beside each record. One that was imported before, from the same address, is
 * brought up to date. A manifest that tells a story becomes one, with the things it looks at. Where a record of ours
 * rides along, it comes back as it was. What is wrong in a document is said, and whatever can be used of it is.
 */
export async function importIiif(archive: Archive, sources: readonly string[], { fetch: get = fetch, now = () => new Date(), onProgress }: ImportIiifOptions = {}): Promise<ImportReport> {
  const work: ImportWork = { archive, tally: new ImportTally(), known: await knownOrigins(archive), get, now };
  for (const [index, source] of sources.entries()) {
    onProgress?.(index, sources.length, source);
    await importDocument(source, work);
  }
  onProgress?.(sources.length, sources.length, '');
  return work.tally.report();
}

async function importDocument(source: string, work: ImportWork): Promise<void> {
  const { tally } = work;
  const loaded = await loadDocument(source, work.get);
  if (!loaded.ok) return tally.fail({ source, message: loaded.message, mend: loaded.mend });
  const read = readPresentation(loaded.json, { url: loaded.url });
  for (const issue of read.issues) tally[issue.severity === 'error' ? 'problem' : 'doubt']({ source, ...problemOf(issue) });
  if (!read.ok) return void (tally.failed += 1);
  const address = /^[a-z][a-z0-9+.-]*:/i.test(read.value.id) ? read.value.id : loaded.url;
  if (read.value.kind === 'collection') return putCollection(read.value, address, work, source);
  const manifest: Manifest = { ...read.value, id: address };
  const document = { source, text: loaded.source, manifest, riding: await mayRestore(loaded, address, work) };
  const isStory = ridingRecords(loaded.json)[0]?.ref.startsWith('story/') ?? tellsStory(manifest);
  await (isStory ? importStory(document, work) : importThing(document, work));
}

const problemOf = ({ path, message, mend }: Issue) => ({ message: path ? `${path}: ${message}` : message, ...(path ? { path } : {}), ...(mend ? { mend } : {}) });

async function putCollection(collection: IiifCollection, address: string, { archive, known, tally }: ImportWork, source: string): Promise<void> {
  const slug = slugFor(collection.label, address, (each) => archive.has(`collection/${each}`) && known.get(address) !== `collection/${each}`);
  const record: Collection = {
    $type: 'net.thingsthattalk.collection',
    title: collection.label,
    ...(collection.summary.length > 0 ? { summary: collection.summary } : {}),
    items: collection.items.map((item) => ({ pin: { ref: known.get(item.id) ?? item.id }, ...(item.label.length > 0 ? { note: item.label } : {}) })),
  };
  known.set(address, `collection/${slug}`);
  await putRecord(archive, `collection/${slug}`, record, tally, { source });
}
