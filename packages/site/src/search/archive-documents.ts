import { readOriginal, type Archive } from '@thingsthattalk/archive';
import { namesOf, type ArchiveRecord, type Claim, type RecordType, type Story, type StoryPart, type Text, type Thing, type View } from '@thingsthattalk/core';
import { saidInManifest, type Annotation } from '@thingsthattalk/iiif';
import { documentsOf, type Around, type SearchDocument } from '@thingsthattalk/search';
import { annotationDocuments } from './annotation-documents.ts';
import { pageTypes, type Mention } from '../records/archive-index.ts';

/** What the kept manifests of others say on the pictures of a thing. */
export async function keptAnnotations(archive: Archive, { images = [] }: Thing): Promise<readonly Annotation[]> {
  const kept = await Promise.all(images.map(async (entry) => (entry.$type === 'net.thingsthattalk.thing#iiif' && entry.file ? saidInManifest(await readOriginal(archive, entry.file)) : [])));
  return kept.flat();
}

/** What of an archive is asked for when it is made searchable: only what is listed can be found. */
export interface ListedRecords {
  list(type: RecordType): readonly string[];
  /** What others show of a record; `null` when it may not be named. */
  stub(ref: string): ArchiveRecord | null;
  record(ref: string): Promise<ArchiveRecord | null>;
  mentions(ref: string): readonly Mention[];
  /** What others said on the pictures of a thing. */
  annotations(ref: string, thing: Thing): Promise<readonly Annotation[]>;
}

/** The small picture that is shown with a view; `null` where there is none. */
export type ImageOf = (view: View) => SearchDocument['image'] | null;

/** What can be found in an archive, in the order of its lists. */
export async function* archiveDocuments(records: ListedRecords, imageOf: ImageOf = () => null): AsyncGenerator<SearchDocument> {
  const claimsAbout = (thing: string): { ref: string; record: Claim }[] => from(records.mentions(thing), 'claim', 'thing').flatMap((ref) => {
    const record = records.stub(ref);
    return record?.$type === 'net.thingsthattalk.claim' ? [{ ref, record }] : [];
  });
  const around: Around = { find: (ref) => records.stub(ref), claimsAbout, collectionsOf: (ref) => from(records.mentions(ref), 'collection', 'items[') };
  const parts = await partsByStory(records);
  for (const type of pageTypes) {
    for (const ref of records.list(type)) {
      const record = await records.record(ref);
      if (!record) continue;
      const whole = record.$type === 'net.thingsthattalk.story' ? withParts(record, parts.get(ref) ?? []) : record;
      const annotations = record.$type === 'net.thingsthattalk.thing' ? annotationDocuments(ref, record, await records.annotations(ref, record)) : [];
      for (const document of [...documentsOf(ref, whole, around), ...annotations]) {
        const image = document.view ? imageOf(document.view) : null;
        yield image ? { ...document, image } : document;
      }
    }
  }
}

/** As many documents as an index in one file is good for: of more, only the pieces that a question needs are fetched. */
const mostInOneFile = 2000;

/** Documents that come one by one, as a list; `null` where there are more than an index in one file is good for. */
export async function inOneFile(documents: AsyncIterable<SearchDocument>): Promise<SearchDocument[] | null> {
  const all: SearchDocument[] = [];
  for await (const document of documents) if (all.push(document) > mostInOneFile) return null;
  return all;
}

/** What the records are called by which others can be narrowed down. */
export const labelsIn = (records: ListedRecords): Readonly<Record<string, Text>> => Object.fromEntries((['agent', 'collection', 'place', 'term'] as const).flatMap((type) => records.list(type)).sort()
  .flatMap((ref) => { const names = namesOf(records.stub(ref)); return names.length > 0 ? [[ref, names]] : []; }));

/** Of labels those that documents have use for. */
export function labelsFor(documents: readonly SearchDocument[], labels: Readonly<Record<string, Text>>): Readonly<Record<string, Text>> {
  const named = new Set(documents.flatMap(({ facets }) => Object.values(facets).flat()));
  return Object.fromEntries(Object.entries(labels).filter(([ref]) => named.has(ref)));
}

/** The records that speak of another in a field, each once. */
const from = (mentions: readonly Mention[], type: RecordType, path: string): string[] => [...new Set(mentions.filter((each) => each.from.startsWith(`${type}/`) && each.path.startsWith(path)).map((each) => each.from))];

async function partsByStory(records: ListedRecords): Promise<Map<string, StoryPart[]>> {
  const byStory = new Map<string, StoryPart[]>();
  for (const ref of records.list('storyPart')) {
    const part = await records.record(ref);
    if (part?.$type === 'net.thingsthattalk.storyPart') byStory.set(part.story, [...(byStory.get(part.story) ?? []), part]);
  }
  return byStory;
}

const withParts = (story: Story, parts: readonly StoryPart[]): Story => (parts.length > 0 ? { ...story, scenes: [...story.scenes, ...parts.flatMap(({ scenes }) => scenes)] } : story);
