import { pickText, type ArchiveRecord, type Claim, type Collection, type Exhibition, type Story, type StoryPart, type Text, type Thing } from '@thingsthattalk/core';
import { collectionFrom, manifestFromStory, manifestFromThing, type Member, type StoryParts, type WriteContext } from '@thingsthattalk/iiif';
import { wordsFor, viewsOf } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { manifestAddress, storyManifestAddress, thingCanvases } from './thing-canvases.ts';

/** A document of IIIF that a record becomes. */
export interface IiifDocument {
  /** Below the site's folder: `iiif/thing/ray-dragon/manifest.json`. */
  readonly path: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** What a record is in IIIF; `null` when it is none of what IIIF knows, or has nothing to show. */
export async function iiifDocument(ref: string, scope: Scope): Promise<IiifDocument | null> {
  const record = await scope.record(ref);
  const built = scope.site.addresses.built(ref);
  switch (record?.$type) {
    case 'net.thingsthattalk.thing': {
      await scope.readAbout(ref);
      const context = await writeContext([ref], scope);
      const claims = scope.claimsAbout(ref).flatMap((claim) => (claim.record.$type === 'net.thingsthattalk.claim' ? [{ ref: scope.site.addresses.built(claim.ref), record: claim.record }] : []));
      const canvases = context.canvases(ref);
      return canvases.length > 0 ? { path: `iiif/${built}/manifest.json`, json: manifestFromThing(built, record, claims, { ...context, canvases: () => canvases }) } : null;
    }
    case 'net.thingsthattalk.story': {
      const story = (await scope.site.read(ref)) as Story;
      const json = manifestFromStory(built, story, await writeContext([...record.scenes.flatMap((scene) => viewsOf(scene).map(({ thing }) => thing)), ...(record.cover ? [record.cover.thing] : [])], scope), await partsOf(story, scope));
      return json && { path: `iiif/${built}/manifest.json`, json };
    }
    case 'net.thingsthattalk.collection':
    case 'net.thingsthattalk.exhibition':
      return { path: `iiif/${built}.json`, json: collectionFrom(built, record, await membersOf(record, scope), await writeContext([], scope)) };
    default:
      return null;
  }
}

/** The same as a file of the site. */
export async function iiifFile(ref: string, scope: Scope): Promise<MadeFile[]> {
  const document = await iiifDocument(ref, scope);
  return document ? [{ path: document.path, content: `${JSON.stringify(document.json, null, 1)}\n` }] : [];
}

async function partsOf({ parts = [] }: Story, scope: Scope): Promise<StoryParts> {
  const read = await Promise.all(parts.map(async ({ ref }) => ({ ref, record: (await scope.record<'storyPart'>(ref)) as StoryPart | null })));
  return read.flatMap(({ ref, record }) => (record ? [{ ref, record }] : []));
}

/** What the writers of IIIF need to know of the site, and of some things. */
async function writeContext(things: readonly string[], scope: Scope): Promise<WriteContext> {
  const { site } = scope;
  const { settings, addresses } = site;
  const name = settings.publisher?.agent ? titles(scope.stub(settings.publisher.agent)) : settings.publisher?.name;
  const canvases = new Map(await Promise.all([...new Set(things)].map(async (thing) => [thing, await thingCanvases(thing, scope)] as const)));
  return {
    base: addresses.base,
    languages: site.languages,
    ...(name?.length ? { publisher: { name, url: `${addresses.base}/` } } : {}),
    ...(settings.rights?.records ? { rights: settings.rights.records } : {}),
    canvases: (thing) => canvases.get(thing) ?? [],
    claimWords,
  };
}

/** What a claim holds a thing to be, in the words of the pages: “Fake, as a dragon”. */
function claimWords({ aspect, value, as }: Claim, lang: string): string {
  const words = wordsFor(lang);
  const held = `${aspect === 'authenticity' ? '' : `${words.aspect[aspect] ?? aspect}: `}${words.seal[value] ?? value}`;
  return [held, pickText(as ?? [], [lang])?.value].filter(Boolean).join(', ');
}

/** What is pinned in a collection or a room, where it has a document of its own or one that it came from. */
async function membersOf(record: Collection | Exhibition, scope: Scope): Promise<(ref: string) => Member | null> {
  const refs = record.$type === 'net.thingsthattalk.collection' ? record.items.map(({ pin }) => pin.ref) : record.rooms.flatMap(({ items }) => items.flatMap(({ pin, story }) => [pin.ref, ...(story ? [story] : [])]));
  const members = new Map<string, Member>();
  for (const ref of new Set(refs)) {
    const id = await documentAddress(ref, scope);
    if (id) members.set(ref, { id, label: titles(scope.stub(ref)) });
  }
  return (ref) => members.get(ref) ?? null;
}

async function documentAddress(ref: string, scope: Scope): Promise<string | null> {
  const record = scope.stub(ref);
  const { base, built } = scope.site.addresses;
  switch (record?.$type) {
    case 'net.thingsthattalk.thing': return manifestAddress(ref, record as Thing, scope);
    case 'net.thingsthattalk.story': return storyManifestAddress(ref, scope);
    case 'net.thingsthattalk.collection':
    case 'net.thingsthattalk.exhibition': return `${base}/iiif/${built(ref)}.json`;
    default: return null;
  }
}

function titles(record: ArchiveRecord | null): Text {
  const named = record as { title?: Text; titles?: Text; names?: Text; labels?: Text } | null;
  return named?.title ?? named?.titles ?? named?.names ?? named?.labels ?? [];
}
