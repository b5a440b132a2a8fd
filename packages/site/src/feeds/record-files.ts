import { collectionFrom, manifestFromStory, manifestFromThing, ownContext, type WriteContext } from '@thingsthattalk/iiif';
import type { ArchiveRecord, Text, Thing } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { manifestAddress } from '../pages/thing-page.ts';

/** A record's files for machines: itself, who speaks of it, and what it is in IIIF. */
export async function recordFiles(ref: string, scope: Scope): Promise<MadeFile[]> {
  const record = await scope.record(ref);
  if (!record) return [];
  const built = scope.site.addresses.built(ref);
  const files: MadeFile[] = [{ path: `records/${built}.json`, content: json(record) }];
  if (record.$type === 'net.thingsthattalk.thing') {
    await scope.readAbout(ref);
    const refs = [...scope.storiesAbout(ref), ...scope.claimsAbout(ref)].map((each) => each.ref);
    files.push({ path: `records/${built}.links.json`, content: json({ refs: [...new Set([...refs, ...(record.related ?? []).map((related) => related.ref).filter((each) => scope.stub(each))])] }) });
  }
  const manifest = manifestOf(ref, record, scope);
  return manifest ? [...files, manifest] : files;
}

function manifestOf(ref: string, record: ArchiveRecord, scope: Scope): MadeFile | null {
  const { site } = scope;
  const built = site.addresses.built(ref);
  const context = writeContext(scope);
  switch (record.$type) {
    case 'net.thingsthattalk.thing': {
      if (context.pictures(ref).length === 0) return null;
      const claims = scope.claimsAbout(ref).flatMap((claim) => (claim.record.$type === 'net.thingsthattalk.claim' ? [{ ref: claim.ref, record: claim.record }] : []));
      return { path: `iiif/${built}/manifest.json`, content: json(manifestFromThing(built, record, claims, { ...context, pictures: (thing) => context.pictures(thing === built ? ref : thing) })) };
    }
    case 'net.thingsthattalk.story': {
      const visits = record.scenes.some(({ view }) => view && context.pictures(view.thing).length > 0);
      return visits ? { path: `iiif/${built}/manifest.json`, content: json(manifestFromStory(built, record, context)) } : null;
    }
    case 'net.thingsthattalk.collection':
    case 'net.thingsthattalk.exhibition':
      return { path: `iiif/${built}.json`, content: json(withForeignManifests(collectionFrom(built, record, (each) => titles(scope.stub(each)), context), scope)) };
    default:
      return null;
  }
}

/** What the writers of IIIF need to know of the site. */
function writeContext(scope: Scope): WriteContext {
  const { site } = scope;
  const { settings, addresses } = site;
  const name = settings.publisher?.agent ? titles(scope.stub(settings.publisher.agent)) : settings.publisher?.name;
  return {
    base: addresses.base,
    languages: site.languages,
    ...(name?.length ? { publisher: { name, url: `${addresses.base}/` } } : {}),
    ...(settings.rights?.records ? { rights: settings.rights.records } : {}),
    pictures: (thing) => (scope.pictures(thing).length > 0 ? site.pictures.own(thing, addresses.base) : []),
  };
}

/** Members of a collection that we write no manifest for lead to the one they came from, or are left out. */
function withForeignManifests(collection: Record<string, unknown>, scope: Scope): Record<string, unknown> {
  const { base } = scope.site.addresses;
  const mend = (item: Record<string, unknown>): Record<string, unknown>[] => {
    if (item.type === 'Collection' && Array.isArray(item.items)) return [{ ...item, items: (item.items as Record<string, unknown>[]).flatMap(mend) }];
    const ref = String(item.id).replace(`${base}/iiif/`, '').replace(/\/manifest\.json$|\.json$/, '');
    const record = scope.stub(ref);
    if (!record) return [];
    if (item.type !== 'Manifest') return [item];
    const id = ref.startsWith('thing/') ? manifestAddress(ref, record as Thing, scope) : item.id;
    return id ? [{ ...item, id }] : [];
  };
  return Array.isArray(collection.items) ? { ...collection, items: (collection.items as Record<string, unknown>[]).flatMap(mend) } : collection;
}

/** The context that lets JSON-LD readers keep our record as it is. */
export const iiifContext = (base: string): MadeFile => ({ path: 'iiif/context.json', content: json(ownContext(base)) });

function titles(record: ArchiveRecord | null): Text {
  const named = record as { title?: Text; titles?: Text; names?: Text; labels?: Text } | null;
  return named?.title ?? named?.titles ?? named?.names ?? named?.labels ?? [];
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
