import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Collection, Issue } from '@thingsthattalk/core';
import { readPresentation, slugFor, thingFromManifest, type IiifCollection } from '@thingsthattalk/iiif';
import type { Archive } from '../store/archive.ts';
import { writeFileAtomic } from '../store/write-file.ts';
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

/** The most that a manifest may weigh, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Imports manifests and collections of IIIF Presentation 2 and 3, from files or addresses, as things and collections.
 * The original document is kept beside each record. One that was imported before, from the same address, is brought up
 * to date. What is wrong in a document is said, and whatever can be used of it is.
 */
export async function importIiif(archive: Archive, sources: readonly string[], { fetch: get = fetch, now = () => new Date(), onProgress }: ImportIiifOptions = {}): Promise<ImportReport> {
  const tally = new ImportTally();
  const known = await knownOrigins(archive);
  for (const [index, source] of sources.entries()) {
    onProgress?.(index, sources.length, source);
    const loaded = await load(source, get);
    if (!loaded.ok) {
      tally.fail({ source, message: loaded.message, mend: loaded.mend });
      continue;
    }
    const read = readPresentation(loaded.json, { url: loaded.url });
    for (const issue of read.issues) tally[issue.severity === 'error' ? 'problem' : 'doubt']({ source, ...problemOf(issue) });
    if (!read.ok) {
      tally.failed += 1;
      continue;
    }
    const address = /^[a-z][a-z0-9+.-]*:/i.test(read.value.id) ? read.value.id : loaded.url;
    if (read.value.kind === 'collection') await putCollection(archive, read.value, address, known, tally, source);
    else {
      const slug = known.get(address)?.split('/')[1] ?? slugFor(read.value.label, address, (each) => archive.has(`thing/${each}`));
      const file = `thing/${slug}/manifest.json`;
      const kept = await readFile(join(archive.folder, file), 'utf8').catch(() => null);
      const retrieved = kept === loaded.source ? (await archive.read<'thing'>(`thing/${slug}`))?.origin?.retrieved : undefined;
      const thing = thingFromManifest({ ...read.value, id: address }, { file, retrieved: retrieved ?? now().toISOString() });
      if (await putRecord(archive, `thing/${slug}`, thing, tally, { source })) {
        if (kept !== loaded.source) await writeFileAtomic(join(archive.folder, file), loaded.source);
        known.set(address, `thing/${slug}`);
      }
    }
  }
  onProgress?.(sources.length, sources.length, '');
  return tally.report();
}

const problemOf = ({ path, message, mend }: Issue) => ({ message: path ? `${path}: ${message}` : message, ...(path ? { path } : {}), ...(mend ? { mend } : {}) });

async function putCollection(archive: Archive, collection: IiifCollection, address: string, known: Map<string, string>, tally: ImportTally, source: string): Promise<void> {
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

/** Which record came from which address, so that it is brought up to date and not made twice. */
async function knownOrigins(archive: Archive): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for await (const { ref, record } of archive.records('thing')) if (record.origin?.url) known.set(record.origin.url, ref);
  return known;
}

type Loaded = { readonly ok: true; readonly json: unknown; readonly source: string; readonly url: string } | { readonly ok: false; readonly message: string; readonly mend: string };

async function load(source: string, get: typeof fetch): Promise<Loaded> {
  const remote = /^https?:\/\//i.test(source);
  let text: string;
  try {
    text = remote ? await download(source, get) : await readFile(source, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return { ok: false, message: remote ? `could not be fetched: ${message}` : code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? message})`, mend: remote ? 'Look whether the address opens in a browser, and whether there is a network.' : 'Check the name.' };
  }
  try {
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, '')), source: text, url: remote ? source : pathToFileURL(resolve(source)).href };
  } catch {
    const html = /^\s*</.test(text);
    return { ok: false, message: html ? 'is a web page, not a manifest' : 'is no JSON', mend: html ? 'Look on that page for “IIIF manifest”, and take the address behind it.' : 'Ask for the manifest’s own address: it often ends in manifest.json.' };
  }
}

async function download(address: string, get: typeof fetch): Promise<string> {
  const response = await get(address, { headers: { accept: 'application/ld+json, application/json' }, signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes) throw new Error('it is larger than 64 MB');
  const text = await response.text();
  if (text.length > mostBytes) throw new Error('it is larger than 64 MB');
  return text;
}
