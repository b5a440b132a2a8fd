import { join } from 'node:path';
import { mapRecord, readRecord, walkRecord, type ArchiveRecord, type Story, type View } from '@thingsthattalk/core';
import { canvasId, readPresentation, slugFor, storyFromManifest, strictAddress, type Canvas, type FoundCanvas, type Manifest } from '@thingsthattalk/iiif';
import { writeFileAtomic } from '../store/write-file.ts';
import { importThing } from './import-thing.ts';
import { mayRestore, toldAt, type ImportedManifest, type ImportWork } from './import-work.ts';
import { loadDocument } from './load-document.ts';
import { putRecord } from './put-record.ts';

/** How many manifests one story may make us fetch; what is beyond is taken from the story's own. */
const mostFetched = 200;

type Find = (canvas: string) => FoundCanvas | null;

/**
 * Makes a story of a manifest. The things its canvases belong to are taken in first, where the archive has them not:
 * from their own manifests, or from what this one shows of them.
 */
export async function importStory(document: ImportedManifest, work: ImportWork): Promise<void> {
  const { manifest, riding, source, text = '' } = document;
  const { archive, known, tally } = work;
  const before = await canvasesIn(work);
  const missing = [...groupsOf(manifest.canvases.filter(({ id }) => !before.has(id)), manifest)];
  for (const [index, [address, canvases]] of missing.entries()) await importThingOf(address, canvases, index < mostFetched, document, work);
  const there = await canvasesIn(work);
  const find: Find = (canvas) => there.get(canvas) ?? null;
  const own = riding.find(({ ref }) => ref.startsWith('story/'));
  const read = own ? readRecord(own.record, 'story') : null;
  const story = read?.ok ? adopt(read.value as Story, manifest, find) : storyFromManifest(manifest, find);
  const ref = (read?.ok ? own?.ref : known.get(toldAt(manifest.id))) ?? `story/${slugFor(manifest.label, manifest.id, (each) => archive.has(`story/${each}`))}`;
  if (!(await putRecord(archive, ref, story, tally, { source }))) return;
  known.set(toldAt(manifest.id), ref);
  for (const part of read?.ok ? riding.filter(({ ref: each }) => each.startsWith('storyPart/')) : []) {
    const record = readRecord(part.record, 'storyPart');
    if (record.ok) await putRecord(archive, part.ref, adopt(record.value, manifest, find), tally, { source });
  }
  await writeFileAtomic(join(archive.folder, ref, 'manifest.json'), text);
}

/** Every canvas of the archive's things, by the addresses it has in documents of ours and of others. */
async function canvasesIn({ archive, known }: ImportWork): Promise<Map<string, FoundCanvas>> {
  const found = new Map<string, FoundCanvas>();
  const addresses = new Map([...known].map(([address, ref]) => [ref, address]));
  for await (const { ref, record } of archive.records('thing')) {
    // A record that was put back here has the address of its own archive too.
    const [, base, thing] = /^(.*)\/iiif\/(thing\/[^/]+)\/manifest\.json$/.exec(addresses.get(ref) ?? '') ?? [];
    for (const [index, entry] of (record.images ?? []).entries()) {
      if (entry.$type === 'net.thingsthattalk.thing#iiif') for (const { id, width, height } of entry.canvases ?? []) for (const address of [id, strictAddress(id) ?? id]) found.set(address, { thing: ref, canvas: id, width, height });
      if (entry.$type !== 'net.thingsthattalk.thing#ownImage') continue;
      const { name = `c${index + 1}`, width, height } = entry.image;
      found.set(canvasId(archive.settings.base.replace(/\/+$/, ''), ref, name), { thing: ref, canvas: name, width, height });
      if (base && thing) found.set(canvasId(base, thing, name), { thing: ref, canvas: name, width, height });
    }
  }
  return found;
}

/** Canvases by the manifest they say they are a part of; those that say nothing are of the very manifest. */
function groupsOf(canvases: readonly Canvas[], manifest: Manifest): Map<string, Canvas[]> {
  const groups = new Map<string, Canvas[]>();
  for (const canvas of canvases) {
    const address = canvas.partOf?.[0]?.id ?? manifest.id;
    groups.set(address, [...(groups.get(address) ?? []), canvas]);
  }
  return groups;
}

async function importThingOf(address: string, canvases: readonly Canvas[], fetched: boolean, document: ImportedManifest, work: ImportWork): Promise<void> {
  const { source, manifest } = document;
  if (address === manifest.id) return void (await importThing({ ...document, riding: [] }, work));
  const loaded = fetched ? await loadDocument(address, work.get) : null;
  const read = loaded?.ok ? readPresentation(loaded.json, { url: loaded.url }) : null;
  if (loaded?.ok && read?.ok && read.value.kind === 'manifest') {
    await importThing({ source: address, text: loaded.source, manifest: { ...read.value, id: address }, riding: await mayRestore(loaded, address, work) }, work);
    return;
  }
  const label = canvases[0]?.partOf?.[0]?.label ?? [];
  await importThing({ source, riding: [], manifest: { kind: 'manifest', version: manifest.version, id: address, label: label.length > 0 ? label : manifest.label, summary: [], metadata: [], provider: manifest.provider, homepage: [], seeAlso: [], rendering: [], navPlace: [], behavior: [], partOf: [], ranges: [], canvases } }, work);
}

/** A record of ours with its views on the things as this archive calls them. */
function adopt<T extends ArchiveRecord>(record: T, { canvases }: Manifest, find: Find): T {
  const addressOf = ({ thing, canvas }: View): string | undefined => canvases.find(({ id }) => (canvas === undefined ? id.includes(`/iiif/${thing}/canvas/`) : id === canvas || id === strictAddress(canvas) || id.endsWith(`/iiif/${thing}/canvas/${encodeURIComponent(canvas)}`)))?.id;
  const foundBy = (view: View): FoundCanvas | null => find(addressOf(view) ?? '');
  const things = new Map<string, string>();
  const isView = (name: string | null): boolean => name === 'net.thingsthattalk.defs#view';
  walkRecord(record, (value, { name }) => {
    const found = isView(name) ? foundBy(value as View) : null;
    if (found) things.set((value as View).thing, found.thing);
  });
  const called = (thing: string): string => things.get(thing) ?? thing;
  return mapRecord(record, (value, { name, path }) => {
    if (path.startsWith('about[') && name === 'net.thingsthattalk.defs#thingRef') return called(String(value));
    if (!isView(name)) return value;
    const view = value as View;
    return { ...view, thing: called(view.thing), ...(view.canvas === undefined ? {} : { canvas: foundBy(view)?.canvas ?? view.canvas }) };
  });
}
