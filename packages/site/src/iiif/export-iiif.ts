import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ImageError, readOriginal, type Archive } from '@thingsthattalk/archive';
import type { Thing } from '@thingsthattalk/core';
import { mergeManifest } from '@thingsthattalk/iiif';
import { loadAssets } from '../assets/assets.ts';
import { makeAddresses } from '../build/addresses.ts';
import { Scope } from '../build/scope.ts';
import { Site } from '../build/site.ts';
import { iiifContext } from '../feeds/record-files.ts';
import { planPicture, wantedPictures, type MadePicture } from '../pictures/own-pictures.ts';
import { SitePictures } from '../pictures/site-pictures.ts';
import { ArchiveIndex } from '../records/archive-index.ts';
import { readEntries } from '../records/read-entries.ts';
import { iiifDocument, type IiifDocument } from './iiif-document.ts';

/** What is to be exported, and where to. */
export interface ExportOptions {
  readonly archive: Archive;
  /** The folder the documents are written to; those of the same names are replaced. */
  readonly out: string;
  /** Which records. Default: every thing, story, collection and exhibition. */
  readonly refs?: readonly string[];
  /** Where the archive's site is, when other than archive.json says: the documents lead there for pictures. */
  readonly base?: string;
  /** The day that embargoes are held against. Default: today. */
  readonly now?: Date;
  /** Told how far it is, in a line for people. */
  readonly onProgress?: (line: string) => void;
}

/** Something that is not in an export. */
export interface LeftOut {
  readonly ref: string;
  /** Where, when it is a part of a record or of its original document. */
  readonly path?: string;
  readonly message: string;
}

/** What was exported. Keys that others may rely on. */
export interface ExportReport {
  readonly files: number;
  readonly bytes: number;
  readonly ms: number;
  readonly left: readonly LeftOut[];
}

const exported = ['thing', 'story', 'collection', 'exhibition'] as const;

/**
 * Writes records as IIIF Presentation 3, each under the path it has on the site, without building that. A thing that was
 * taken from a manifest is laid over the original, so that nothing of it is lost. What may not be shown to everybody is
 * left out, and said.
 */
export async function exportIiif({ archive, out, refs, base = archive.settings.base, now = new Date(), onProgress = () => undefined }: ExportOptions): Promise<ExportReport> {
  const started = performance.now();
  const left: LeftOut[] = [];
  const entries = await readEntries(archive, new Map());
  const index = new ArchiveIndex(entries, { now, key: null });
  const addresses = makeAddresses(base, index);
  const made = await planPictures(archive, index, addresses.built, (ref, path, message) => { if (refs?.includes(ref) ?? true) left.push({ ref, path, message }); });
  const site = new Site({ archive, index, pictures: new SitePictures(index, made, addresses.prefix), addresses, assets: loadAssets(null), out });
  let [files, bytes] = [0, 0];
  const write = (path: string, json: string): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), json);
    files += 1;
    bytes += Buffer.byteLength(json);
  };
  for (const ref of refs ?? exported.flatMap((type) => archive.refs(type))) {
    const why = whyNot(ref, archive, index);
    const document = why ? null : await exportedDocument(ref, new Scope(site, ref), left);
    if (document) write(document.path, `${JSON.stringify(document.json, null, 1)}\n`);
    else left.push({ ref, message: why ?? 'has no picture that may be shown: a manifest must have a canvas' });
    if (files % 100 === 0) onProgress(`${files} documents`);
  }
  if (files > 0) write(iiifContext(addresses.base).path, String(iiifContext(addresses.base).content));
  return { files, bytes, ms: Math.round(performance.now() - started), left };
}

function whyNot(ref: string, archive: Archive, index: ArchiveIndex): string | null {
  if (!archive.has(ref)) return 'is no record of this archive';
  const type = ref.split('/')[0] ?? '';
  if (type === 'claim') return 'has no document of its own in IIIF: it stands in the manifest of its thing';
  if (!(exported as readonly string[]).includes(type)) return `has no form in IIIF; there are ${exported.join(', ')}`;
  if (!index.entry(ref)) return 'is a draft, withdrawn, under embargo, or wrong inside: `ttt check` tells';
  return index.isUnlisted(ref) ? 'is unlisted: only those may see it who have its address' : null;
}

async function exportedDocument(ref: string, scope: Scope, left: LeftOut[]): Promise<IiifDocument | null> {
  const document = await iiifDocument(ref, scope);
  if (!document || !ref.startsWith('thing/')) return document;
  const thing = (await scope.record<'thing'>(ref)) as Thing;
  const foreign = thing.images?.filter((entry) => entry.$type === 'net.thingsthattalk.thing#iiif') ?? [];
  const merged = foreign.length === 1 ? mergeManifest(await readOriginal(scope.site.archive, foreign[0]?.file), thing, document.json) : null;
  for (const path of merged?.lost ?? []) left.push({ ref, path, message: 'of the original document has no place in Presentation 3' });
  return merged ? { ...document, json: merged.document } : document;
}

async function planPictures(archive: Archive, index: ArchiveIndex, built: (ref: string) => string, missing: (ref: string, path: string, message: string) => void): Promise<Map<string, MadePicture>> {
  const made = new Map<string, MadePicture>();
  for (const want of wantedPictures(archive, index, built).filter(({ ref }) => !index.isUnlisted(ref))) {
    try {
      made.set(want.key, await planPicture(want));
    } catch (cause) {
      if (!(cause instanceof ImageError)) throw cause;
      missing(want.ref, want.image.src ?? '', cause.issue.message);
    }
  }
  return made;
}
