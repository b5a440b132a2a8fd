import type { Thing } from '@thingsthattalk/core';
import { addressOf } from '../presentation/addresses.ts';
import { isObject, list, type Json } from '../presentation/json.ts';
import { readPresentation } from '../presentation/read-presentation.ts';
import { thingFromManifest, type ForeignImages } from '../thing-from-manifest.ts';
import { languageMap } from './language-map.ts';
import { mendStrict } from './mend-strict.ts';
import { isRiding } from './riding-record.ts';
import { addressPart } from './strict-address.ts';
import { isClaimPage } from './thing-manifest.ts';
import { upgradeKept } from './upgrade-kept.ts';

/** A manifest as it is given back: the original with what was changed here. */
export interface MergedManifest {
  readonly document: Json;
  /** What of the original could not be kept, by its path there. */
  readonly lost: readonly string[];
}

/**
 * Our manifest of an imported thing laid over the document it was taken from. Whatever the original has stays, known to
 * us or not; what the record says otherwise than the original is written as the record has it; claims, the record and
 * links to its page are added. An original of Presentation 2 is brought to 3 first.
 * @param ours what {@link manifestFromThing} makes of the record
 * @returns `null` when the original is no manifest
 */
export function mergeManifest(original: unknown, thing: Thing, ours: Json): MergedManifest | null {
  const read = readPresentation(original);
  if (!isObject(original) || !read.ok || read.value.kind !== 'manifest') return null;
  const { document, lost } = read.value.version === 2 ? upgradeKept(original) : { document: original, lost: [] };
  const before = thingFromManifest(read.value);
  const changed = (field: keyof Thing): boolean => JSON.stringify(thing[field] ?? null) !== JSON.stringify(before[field] ?? null);
  const taken = (condition: boolean, ...keys: string[]): Json => Object.fromEntries(condition ? keys.map((key) => [key, ours[key]]) : []);
  const mended = mendStrict(document);
  const merged: Json = {
    ...mended,
    '@context': contextsOf(mended, ours),
    id: ours.id,
    ...taken(mended.label === undefined || changed('titles'), 'label'),
    ...taken(changed('description') || (changed('summary') && !thing.description), 'summary'),
    ...taken(changed('credit'), 'requiredStatement'),
    ...taken(changed('rights') || !isRights(mended.rights), 'rights'),
    ...taken(changed('metadata'), 'metadata'),
    ...(changed('holder') && thing.holder?.name?.length ? { provider: list(mended.provider).map((each, index) => (index === 0 && isObject(each) ? { ...each, label: languageMap(thing.holder?.name, '–') } : each)) } : {}),
    homepage: joined(mended.homepage, ours.homepage),
    seeAlso: joined(mended.seeAlso, ours.seeAlso),
    service: [...list(mended.service).filter((each) => !isRiding(each)), ...list(ours.service)],
    items: mergeCanvases(mended, thing, before, ours),
  };
  return { document: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)), lost };
}

/** Contexts of extensions come before the API's own, which must be last. */
function contextsOf(document: Json, ours: Json): unknown[] {
  const [first] = list(ours['@context']);
  const [api, others] = [list(document['@context']).filter(isApi), list(document['@context']).filter((each) => !isApi(each) && each !== first)];
  return [first, ...others, api.find((each) => String(each).includes('presentation/4')) ?? 'http://iiif.io/api/presentation/3/context.json'];
}

const isApi = (context: unknown): boolean => /iiif\.io\/api\/presentation\/\d/.test(String(context)) || context === 'http://www.w3.org/ns/anno.jsonld';
const isRights = (rights: unknown): boolean => rights === undefined || /^http:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)|rightsstatements\.org\/vocab)\//.test(String(rights));

function joined(theirs: unknown, ours: unknown): unknown[] | undefined {
  const ids = new Set(list(ours).map(addressOf));
  const all = [...list(theirs).filter((each) => !ids.has(addressOf(each))), ...list(ours)];
  return all.length > 0 ? all : undefined;
}

/** The canvases of the original in the order of the record, with our claims; own pictures that were added come after. */
function mergeCanvases({ items }: Json, thing: Thing, before: Thing, ours: Json): Json[] {
  const canvasesIn = ({ images = [] }: Thing): NonNullable<ForeignImages['canvases']> => images.flatMap((entry) => (entry.$type === 'net.thingsthattalk.thing#iiif' ? (entry.canvases ?? []) : []));
  const [wanted, known] = [canvasesIn(thing), canvasesIn(before)];
  const theirs = list(items).filter(isObject);
  const at = new Map(known.map(({ id }, index) => [id, theirs[index]]));
  const written = new Map(list(ours.items).filter(isObject).map((canvas) => [addressOf(canvas), canvas]));
  const kept = wanted.length === 0 ? known : wanted;
  const merged = kept.flatMap(({ id, label }): Json[] => {
    const canvas = at.get(id);
    if (!canvas) return [];
    const ourCanvas = written.get(addressOf(canvas));
    written.delete(addressOf(canvas));
    const pages = [...list(canvas.annotations).filter((page) => !isClaimPage(page)), ...list(ourCanvas?.annotations).filter(isClaimPage)];
    const relabelled = label && JSON.stringify(label) !== JSON.stringify(known.find((each) => each.id === id)?.label);
    return [{ ...canvas, ...(relabelled ? { label: languageMap(label, '–') } : {}), ...(pages.length > 0 ? { annotations: pages } : {}) }];
  });
  const own = (thing.images ?? []).flatMap((entry, index) => (entry.$type === 'net.thingsthattalk.thing#ownImage' ? [`/canvas/${addressPart(entry.image.name ?? `c${index + 1}`)}`] : []));
  return [...merged, ...[...written].flatMap(([id, canvas]) => (own.some((end) => id?.endsWith(end)) ? [canvas] : []))];
}
