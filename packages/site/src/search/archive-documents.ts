import { namesOf, type ArchiveRecord, type Claim, type RecordType, type Story, type StoryPart, type Text, type View } from '@thingsthattalk/core';
import { documentsOf, type Around, type SearchDocument } from '@thingsthattalk/search';
import { pageTypes, type Mention } from '../records/archive-index.ts';

/** What of an archive is asked for when it is made searchable: only what is listed can be found. */
export interface ListedRecords {
  list(type: RecordType): readonly string[];
  /** What others show of a record; `null` when it may not be named. */
  stub(ref: string): ArchiveRecord | null;
  record(ref: string): Promise<ArchiveRecord | null>;
  mentions(ref: string): readonly Mention[];
}

/** What can be found in an archive, and what the references among its facets are called. */
export interface ArchiveDocuments {
  readonly documents: readonly SearchDocument[];
  readonly labels: Readonly<Record<string, Text>>;
}

/**
 * The documents of an archive, in the order of its lists.
 * @param imageOf the small picture that is shown with a view; `null` where there is none
 */
export async function archiveDocuments(records: ListedRecords, imageOf: (view: View) => SearchDocument['image'] | null = () => null): Promise<ArchiveDocuments> {
  const claimsAbout = (thing: string): { ref: string; record: Claim }[] => from(records.mentions(thing), 'claim', 'thing').flatMap((ref) => {
    const record = records.stub(ref);
    return record?.$type === 'net.thingsthattalk.claim' ? [{ ref, record }] : [];
  });
  const around: Around = { find: (ref) => records.stub(ref), claimsAbout, collectionsOf: (ref) => from(records.mentions(ref), 'collection', 'items[') };
  const parts = await partsByStory(records);
  const documents: SearchDocument[] = [];
  for (const type of pageTypes) {
    for (const ref of records.list(type)) {
      const record = await records.record(ref);
      if (!record) continue;
      const whole = record.$type === 'net.thingsthattalk.story' ? withParts(record, parts.get(ref) ?? []) : record;
      for (const document of documentsOf(ref, whole, around)) {
        const image = document.view ? imageOf(document.view) : null;
        documents.push(image ? { ...document, image } : document);
      }
    }
  }
  const named = new Set(documents.flatMap(({ facets }) => Object.values(facets).flat()).filter((value) => value.includes('/')));
  return { documents, labels: Object.fromEntries([...named].sort().flatMap((ref) => { const names = namesOf(records.stub(ref)); return names.length > 0 ? [[ref, names]] : []; })) };
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
