import { join, resolve } from 'node:path';
import type { View } from '@thingsthattalk/core';
import { buildWhole, type SearchDocument } from '@thingsthattalk/search';
import { cropFiles, pixelRegion } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import { Output } from '../build/output.ts';
import { Scope, type PageContext } from '../build/scope.ts';
import { hashOf } from '../records/entry.ts';
import { archiveDocuments, inOneFile, keptAnnotations, labelsFor, labelsIn, type ListedRecords } from './archive-documents.ts';
import { indexFolder, makeSearchIndex, removeOthers } from './search-index.ts';

/** As wide as a picture beside a hit should at least be, in pixels. */
const wide = 320;

/**
 * The index of an archive, for all its languages: one file, or, of a large archive, what is fetched first of an index in pieces.
 * The pieces are written beside it: there are too many of them to be held.
 */
export async function searchFiles(scope: Scope): Promise<MadeFile[]> {
  const { site } = scope;
  const output = new Output(site.out);
  const file = (index: object): MadeFile => ({ path: `${indexFolder}/search.json`, content: JSON.stringify({ ...index, languages: site.languages }) });
  const documentsIn = (used: () => Scope): AsyncIterable<SearchDocument> => archiveDocuments(recordsOf(used), (view) => imageOf(view, used().context(site.languages[0] ?? 'en'), site.addresses.prefix));
  const labels = labelsIn(recordsOf(() => scope));
  const whole = site.hasSearch ? await inOneFile(documentsIn(() => scope)) : [];
  if (whole) {
    removeOthers(new Set(), output);
    return site.hasSearch ? [file(buildWhole(whole, labelsFor(whole, labels)))] : [];
  }
  // To note each thing that is looked at would take more room than the archive.
  scope.uses.clear();
  scope.uses.add('everything:');
  return [file(await makeSearchIndex({
    documents: () => documentsIn(() => new Scope(site)),
    labels, output, memory: join(site.archive.cache, 'site', `search-${hashOf(resolve(site.out))}.json`),
  }))];
}

/** The records of a site. @param used notes what is looked at */
const recordsOf = (used: () => Scope): ListedRecords => ({
  list: (type) => used().list(type), stub: (ref) => used().stub(ref), record: (ref) => used().record(ref), mentions: (ref) => used().mentions(ref),
  annotations: (ref, thing) => { const { uses, site } = used(); uses.add(`original:${ref}`); return keptAnnotations(site.archive, thing); },
});

/** The picture of what a view looks at, by an address below the archive's: a site can be moved. */
function imageOf(view: View, context: PageContext, prefix: string): SearchDocument['image'] | null {
  const picture = context.picture(view.thing, view.canvas);
  if (!picture) return null;
  const region = pixelRegion(picture, view);
  const files = cropFiles(picture, region);
  const file = files.find(({ width }) => width >= wide) ?? files.at(-1);
  if (!file) return null;
  return { src: file.url.startsWith(`${prefix}/`) ? file.url.slice(prefix.length + 1) : file.url, width: file.width, height: Math.max(1, Math.round((file.width * region.height) / region.width)) };
}
