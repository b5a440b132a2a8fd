import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Claim, Story, Thing } from '@thingsthattalk/core';
import { canvasNames, placeOn, saidInManifest, saidInStory, saidOfThing, type PlaceOf } from '@thingsthattalk/iiif';
import type { BuiltDocuments } from './built-documents.ts';

type Said = ReturnType<typeof saidInManifest>[number];

/**
 * All that is said about a thing or in a story, as the built site has it: only what is public is in it.
 * @param ref as the site names it: `thing/unicorn-horn`; it must hold no more than names
 * @param archive the archive's folder, where manifests of others are kept; without it those are left out
 * @returns `null` when there is no such record
 */
export async function loadSaid(ref: string, documents: BuiltDocuments, archive: string | null): Promise<readonly Said[] | null> {
  const record = (await documents.read(`records/${ref}.json`)) as Thing | Story | null;
  if (!record) return null;
  const base = await documents.base();
  const said = saidInManifest(await documents.read(`iiif/${ref}/manifest.json`));
  if (record.$type === 'net.thingsthattalk.story') return [...said, ...saidInStory(ref, record, { base, placeOf: await placesIn(record, documents, base) })];

  const canvases = canvasNames(base, ref, record);
  const { refs = [] } = ((await documents.read(`records/${ref}.links.json`)) ?? {}) as { refs?: string[] };
  const linked = async <T>(type: string): Promise<{ readonly ref: string; readonly record: T }[]> =>
    (await Promise.all(refs.filter((each) => each.startsWith(`${type}/`)).map(async (each) => ({ ref: each, record: (await documents.read(`records/${each}.json`)) as T | null })))).flatMap(({ ref: from, record: read }) => (read ? [{ ref: from, record: read }] : []));
  const told = await Promise.all((await linked<Story>('story')).map(async ({ ref: story, record: read }) => saidInStory(story, read, { base, placeOf: await placesIn(read, documents, base) })));
  return [
    ...said,
    ...(await keptSaid(ref, record, archive)),
    ...saidOfThing(ref, record, await linked<Claim>('claim'), { base, placeOf: (view) => placeOn(canvases, view) }),
    ...told.flat().filter(({ target }) => canvases.some(({ id }) => id === target.canvas)),
  ];
}

/** Where the views of a story lie: its things must be read to know. */
async function placesIn(story: Story, documents: BuiltDocuments, base: string): Promise<PlaceOf> {
  const things = new Set(story.scenes.flatMap(({ view }) => (view && /^thing\/[a-z0-9-]+$/.test(view.thing) ? [view.thing] : [])));
  const canvases = new Map(await Promise.all([...things].map(async (ref) => {
    const thing = (await documents.read(`records/${ref}.json`)) as Thing | null;
    return [ref, thing ? canvasNames(base, ref, thing) : []] as const;
  })));
  return (view) => placeOn(canvases.get(view.thing) ?? [], view);
}

/** What the kept manifests of others say in themselves. */
async function keptSaid(ref: string, { images = [] }: Thing, archive: string | null): Promise<readonly Said[]> {
  if (!archive) return [];
  const kept = await Promise.all(images.map(async (entry) => {
    // It is always kept beside the record, under this name; wherever the record says it is, no other file is read.
    if (entry.$type !== 'net.thingsthattalk.thing#iiif' || entry.file !== `${ref}/manifest.json`) return [];
    const source = await readFile(join(archive, ref, 'manifest.json'), 'utf8').catch(() => null);
    try {
      return source === null ? [] : saidInManifest(JSON.parse(source.replace(/^\uFEFF/, '')));
    } catch {
      return []; // It was edited by hand, and not well; what else is said of the thing is found all the same.
    }
  }));
  return kept.flat();
}
