import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSlug, readRecord, type Thing } from '@thingsthattalk/core';
import { slugFor, thingFromManifest, type Manifest } from '@thingsthattalk/iiif';
import sharp from 'sharp';
import type { Archive } from '../store/archive.ts';
import { originalPath } from '../store/read-original.ts';
import { writeFileAtomic } from '../store/write-file.ts';
import type { ImportedManifest, ImportWork } from './import-work.ts';
import { fetchBytes } from './load-document.ts';
import { putRecord } from './put-record.ts';

/** Makes a thing of a manifest, or puts the record back that rides along. @returns its reference, or `null` when it is wrong */
export async function importThing(document: ImportedManifest, work: ImportWork): Promise<string | null> {
  const { manifest, source, text } = document;
  const { archive, known, tally, now } = work;
  const restored = await restoreThing(document, work);
  if (restored) return restored;
  const ref = known.get(manifest.id) ?? `thing/${namedIn(manifest.id, archive) ?? slugFor(manifest.label, manifest.id, (each) => archive.has(`thing/${each}`))}`;
  const file = `${ref}/manifest.json`;
  const kept = await readFile(join(archive.folder, file), 'utf8').catch(() => null);
  const retrieved = kept === (text ?? null) ? (await archive.read<'thing'>(ref))?.origin?.retrieved : undefined;
  const thing = thingFromManifest(manifest, { ...(text === undefined ? {} : { file }), retrieved: retrieved ?? now().toISOString() });
  if (!(await putRecord(archive, ref, thing, tally, { source }))) return null;
  if (text !== undefined && kept !== text) await writeFileAtomic(join(archive.folder, file), text);
  known.set(manifest.id, ref);
  return ref;
}

/** The name that another archive of this kind gave the thing, where it is free here: stories go on naming it so. */
function namedIn(address: string, archive: Archive): string | null {
  const [, slug] = /\/iiif\/thing\/([^/]+)\/manifest\.json$/.exec(address) ?? [];
  return slug && isSlug(slug) && !archive.has(`thing/${slug}`) ? slug : null;
}

async function restoreThing({ riding, manifest, source, text = '' }: ImportedManifest, work: ImportWork): Promise<string | null> {
  const { archive, tally } = work;
  const own = riding.find(({ ref }) => ref.startsWith('thing/'));
  const read = own ? readRecord(own.record, 'thing') : null;
  if (!own || !read?.ok) return null;
  const thing = read.value as Thing;
  if (!(await putRecord(archive, own.ref, thing, tally, { source }))) return null;
  work.known.set(manifest.id, own.ref);
  for (const entry of thing.images ?? []) {
    if (entry.$type === 'net.thingsthattalk.thing#ownImage') await fetchPicture(own.ref, entry.image, manifest, source, work);
    else if (entry.$type === 'net.thingsthattalk.thing#iiif' && entry.file) await keep(originalPath(archive, entry.file), text);
  }
  // Tells, when it is imported again, that the record came from there.
  await keep(join(archive.folder, own.ref, 'manifest.json'), text);
  return own.ref;
}

async function keep(path: string | null, text: string): Promise<void> {
  if (path && !(await isThere(path))) await writeFileAtomic(path, text);
}

/** A picture of another archive's own, which a record that rides along names but cannot bring. */
async function fetchPicture(ref: string, { name, src }: { readonly name?: string; readonly src?: string }, manifest: Manifest, source: string, { archive, tally, get }: ImportWork): Promise<void> {
  if (!src) return;
  const path = archive.mediaPath(ref, src);
  if (await isThere(path)) return;
  const image = manifest.canvases.find(({ id }) => id.endsWith(`/canvas/${encodeURIComponent(name ?? '')}`))?.images[0];
  try {
    if (!image) throw new Error('the manifest does not show it');
    const bytes = await fetchBytes(image.service ? `${image.service.id}/full/max/0/default.jpg` : image.id, get, 'image/*');
    await mkdir(dirname(path), { recursive: true });
    await sharp(bytes).toFile(path);
  } catch (cause) {
    tally.problem({ source, path: src, message: `the picture "${src}" could not be fetched: ${(cause as Error).message}`, mend: `The record is there; put the file in ${ref}/.` });
  }
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

