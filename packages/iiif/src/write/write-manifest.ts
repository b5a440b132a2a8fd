import { describeRights, proseToText, type Claim, type Collection, type Exhibition, type Prose, type Region, type Rights, type Scene, type Story, type Text, type Thing, type View } from '@thingsthattalk/core';
import { detailPath, detailSizes, type PixelSize } from '../detail.ts';

/** The property under which our own record rides along, and the context that explains it. */
const ownProperty = 'ttt:record';
const contexts = (base: string): string[] => [`${base}/iiif/context.json`, 'http://iiif.io/api/presentation/3/context.json'];

/** What stands at `<base>/iiif/context.json`: it lets JSON-LD readers keep our record as it is. */
export const ownContext = (base: string): unknown => ({ '@context': { '@version': 1.1, ttt: `${base}/iiif/context.json#`, [ownProperty]: { '@id': 'ttt:record', '@type': '@json' } } });

/** A picture of an archive's own, as the pages use it. */
export interface OwnPicture extends PixelSize {
  /** The permanent name of its canvas: `c1`. */
  readonly name: string;
  /** The address of its level-0 image service, without a slash at the end. */
  readonly service: string;
  readonly sizes: readonly PixelSize[];
  readonly label?: Text;
}

/** Where things are, and what is written with them. All addresses are absolute. */
export interface WriteContext {
  /** The archive's address, without a slash at the end. */
  readonly base: string;
  /** The languages of the site; the first gives the homepage. */
  readonly languages: readonly string[];
  /** Who publishes: shown by other viewers as the provider. */
  readonly publisher?: { readonly name: Text; readonly url: string };
  /** What holds where a record says nothing of its rights. */
  readonly rights?: Rights;
  readonly pictures: (thing: string) => readonly OwnPicture[];
}

type Json = Record<string, unknown>;

/** The language map of a text: Presentation API 3.0 §4.4. */
export function languageMap(text: Text | Prose | undefined, fallback: string): Record<string, string[]> {
  const map: Record<string, string[]> = {};
  for (const { lang, value } of text ?? []) if (value) (map[lang === 'und' ? 'none' : lang] ??= []).push(value);
  return Object.keys(map).length > 0 ? map : { none: [fallback] };
}

/** Prose as plain text by language: other viewers show no CommonMark. */
const plainMap = (prose: Prose | undefined): Record<string, string[]> | null => (prose?.length ? languageMap(prose.map(({ lang, value }) => ({ lang, value: proseToText(value) })), '') : null);

/**
 * A thing as a Presentation 3 manifest: its own pictures as canvases with permanent names, what is claimed of it as
 * annotations with the motivation `assessing`. The record itself rides along, so that reading back loses nothing.
 */
export function manifestFromThing(ref: string, thing: Thing, claims: readonly { readonly ref: string; readonly record: Claim }[], context: WriteContext): Json {
  const { base } = context;
  const id = `${base}/iiif/${ref}/manifest.json`;
  const pictures = context.pictures(ref);
  const title = languageMap(thing.titles, thing.objectNumber ?? ref);
  return {
    '@context': contexts(base),
    id,
    type: 'Manifest',
    label: title,
    ...optional('summary', plainMap(thing.description) ?? (thing.summary?.length ? languageMap(thing.summary, '') : null)),
    metadata: (thing.metadata ?? []).map(({ label, value }) => ({ label: languageMap(label, '–'), value: plainMap(value) ?? { none: ['–'] } })),
    ...shared(ref, thing.rights, thing.credit, context),
    ...optional('thumbnail', thumbnailOf(pictures[0])),
    items: pictures.map((picture) => canvas(ref, picture, claims.flatMap(({ ref: claim, record }) => assessing(claim, record, ref, picture, context)), context)),
    ...riding(ref, thing, context),
  };
}

/**
 * A story as a manifest: the canvases it visits, its scenes as annotations in order on their regions, its chapters as
 * ranges. Other viewers show the points of the story; the record rides along for ours.
 */
export function manifestFromStory(ref: string, story: Story, context: WriteContext): Json {
  const { base } = context;
  const id = `${base}/iiif/${ref}/manifest.json`;
  const visited = new Map<string, { thing: string; picture: OwnPicture; scenes: { scene: Scene; view: View; index: number }[] }>();
  for (const [index, scene] of story.scenes.entries()) {
    const picture = scene.view && findPicture(scene.view, context);
    if (!scene.view || !picture) continue;
    const key = `${scene.view.thing}#${picture.name}`;
    const at = visited.get(key) ?? { thing: scene.view.thing, picture, scenes: [] };
    at.scenes.push({ scene, view: scene.view, index });
    visited.set(key, at);
  }
  const cover = story.cover && findPicture(story.cover, context);
  const chapters = (story.chapters ?? []).flatMap((chapter) => {
    const canvases = [...new Set(story.scenes.filter((scene) => scene.chapter === chapter.id).flatMap(({ view }) => { const picture = view && findPicture(view, context); return view && picture ? [canvasId(base, view.thing, picture.name)] : []; }))];
    return canvases.length > 0 ? [{ id: `${id}/range/${chapter.id}`, type: 'Range', label: languageMap(chapter.title, chapter.id), items: canvases.map((each) => ({ id: each, type: 'Canvas' })) }] : [];
  });
  return {
    '@context': contexts(base),
    id,
    type: 'Manifest',
    label: languageMap(story.title, ref),
    ...optional('summary', story.summary?.length ? languageMap(story.summary, '') : null),
    metadata: [],
    ...shared(ref, story.rights, undefined, context),
    ...optional('thumbnail', thumbnailOf(cover ?? [...visited.values()][0]?.picture, story.cover?.region)),
    items: [...visited.values()].map(({ thing, picture, scenes }) => canvas(thing, picture, scenes.map(({ scene, view, index }) => describing(id, scene, view, index, canvasId(base, thing, picture.name))), context, `${id}/${thing.split('/')[1]}-${picture.name}`)),
    ...(chapters.length > 0 ? { structures: [{ id: `${id}/range`, type: 'Range', label: languageMap(story.title, ref), items: chapters }] } : {}),
    ...riding(ref, story, context),
  };
}

/** A collection, or an exhibition with its rooms as collections within it, as a Presentation 3 collection. */
export function collectionFrom(ref: string, record: Collection | Exhibition, labelOf: (ref: string) => Text, context: WriteContext): Json {
  const { base } = context;
  const id = `${base}/iiif/${ref}.json`;
  const member = (member: string): Json[] => {
    const [type] = member.split('/');
    if (type === 'thing' || type === 'story') return [{ id: `${base}/iiif/${member}/manifest.json`, type: 'Manifest', label: languageMap(labelOf(member), member) }];
    return type === 'collection' || type === 'exhibition' ? [{ id: `${base}/iiif/${member}.json`, type: 'Collection', label: languageMap(labelOf(member), member) }] : [];
  };
  const items = record.$type === 'net.thingsthattalk.exhibition'
    ? record.rooms.map((room) => ({ id: `${id}#${room.id}`, type: 'Collection', label: languageMap(room.title, room.id), items: room.items.flatMap((item) => [...member(item.pin.ref), ...(item.story ? member(item.story) : [])]) }))
    : record.items.flatMap(({ pin }) => member(pin.ref));
  return { '@context': contexts(base), id, type: 'Collection', label: languageMap(record.title, ref), ...optional('summary', plainMap(record.summary)), ...shared(ref, record.rights, undefined, context), items, ...riding(ref, record, context) };
}

/**
 * The record itself, as a service: the one place where the Presentation API lets other properties stand (§4.2), so that
 * the document stays valid and every viewer passes it by.
 */
const riding = (ref: string, record: unknown, { base }: WriteContext): Json => ({ service: [{ id: `${base}/records/${ref}.json`, type: 'ttt:Record', profile: 'https://thingsthattalk.net/lexicon/', [ownProperty]: record }] });

/** The record that rides along in a document of ours; `null` in anybody else's. */
export function ridingRecord(document: unknown): unknown {
  const services = (document as { service?: unknown } | null)?.service;
  const own = Array.isArray(services) ? services.find((service: Json | null) => service?.type === 'ttt:Record') : undefined;
  return (own as Json | undefined)?.[ownProperty] ?? null;
}

/** What every document of ours says: whose it is, what may be done with it, where its page and its record are. */
function shared(ref: string, rights: Rights | undefined, credit: Text | undefined, { base, languages, publisher, rights: usual }: WriteContext): Json {
  const statement = (rights ?? usual)?.statement;
  return {
    // The Presentation schema wants these addresses with http, as Creative Commons and rightsstatements.org define them.
    ...optional('rights', (statement && describeRights(statement, 'en')?.uri) || null),
    ...(credit?.length ? { requiredStatement: { label: { nl: ['Credits'], en: ['Credit'] }, value: languageMap(credit, '') } } : {}),
    ...(publisher ? { provider: [{ id: publisher.url, type: 'Agent', label: languageMap(publisher.name, publisher.url), homepage: [{ id: publisher.url, type: 'Text', label: languageMap(publisher.name, publisher.url), format: 'text/html' }] }] } : {}),
    homepage: languages.map((lang) => ({ id: `${base}/${lang}/${ref}/`, type: 'Text', label: { [lang]: [`${base.replace(/^https?:\/\//, '')}/${lang}/${ref}/`] }, format: 'text/html', language: [lang] })),
    seeAlso: [{ id: `${base}/records/${ref}.json`, type: 'Dataset', label: { en: ['The record'] }, format: 'application/json', profile: 'https://thingsthattalk.net/lexicon/' }],
  };
}

export const canvasId = (base: string, thing: string, name: string): string => `${base}/iiif/${thing}/canvas/${name}`;

function canvas(thing: string, picture: OwnPicture, annotations: readonly Json[], { base }: WriteContext, pageId?: string): Json {
  const id = canvasId(base, thing, picture.name);
  const largest = picture.sizes.at(-1) ?? picture;
  return {
    id, type: 'Canvas', label: languageMap(picture.label, picture.name), width: picture.width, height: picture.height,
    ...optional('thumbnail', thumbnailOf(picture)),
    items: [{ id: `${id}/page`, type: 'AnnotationPage', items: [{ id: `${id}/painting`, type: 'Annotation', motivation: 'painting', target: id, body: { id: `${picture.service}/full/${largest.width},${largest.height}/0/default.jpg`, type: 'Image', format: 'image/jpeg', width: largest.width, height: largest.height, service: [{ id: picture.service, type: 'ImageService3', profile: 'level0' }] } }] }],
    ...(annotations.length > 0 ? { annotations: [{ id: `${pageId ?? id}/annotations`, type: 'AnnotationPage', items: annotations }] } : {}),
  };
}

function thumbnailOf(picture: OwnPicture | null | undefined, region?: Region): Json[] | null {
  if (!picture) return null;
  const detail = region && detailSizes(region)[0];
  const size = detail ?? picture.sizes.find(({ width }) => width >= 320) ?? picture.sizes[0];
  if (!size) return null;
  const path = detail && region ? detailPath(region, detail) : `full/${size.width},${size.height}/0/default.jpg`;
  return [{ id: `${picture.service}/${path}`, type: 'Image', format: 'image/jpeg', width: size.width, height: size.height, service: [{ id: picture.service, type: 'ImageService3', profile: 'level0' }] }];
}

function describing(manifest: string, scene: Scene, view: View, index: number, target: string): Json {
  const bodies = texts(scene.text, scene.title);
  return { id: `${manifest}/scene/${scene.id}`, type: 'Annotation', motivation: index === 0 ? 'describing' : 'commenting', ...optional('label', scene.title?.length ? languageMap(scene.title, '') : null), body: bodies, target: targetOf(target, view) };
}

function assessing(ref: string, claim: Claim, thing: string, picture: OwnPicture, { base }: WriteContext): Json[] {
  return (claim.evidence ?? []).flatMap((evidence, index) => {
    if (!evidence.view || evidence.view.thing !== thing || (evidence.view.canvas ?? 'c1') !== picture.name) return [];
    return [{ id: `${base}/iiif/${ref}/evidence/${index + 1}`, type: 'Annotation', motivation: 'assessing', body: texts(evidence.text, undefined, claim.value), target: targetOf(canvasId(base, thing, picture.name), evidence.view) }];
  });
}

function texts(prose: Prose | undefined, title: Text | undefined, before = ''): Json[] {
  const bodies = (prose?.length ? prose : (title ?? [])).map(({ lang, value }) => ({ type: 'TextualBody', value: [before, proseToText(value)].filter(Boolean).join(': '), format: 'text/plain', ...(lang === 'und' ? {} : { language: lang }) }));
  return bodies.length > 0 ? bodies : [{ type: 'TextualBody', value: before || '–', format: 'text/plain' }];
}

/** A region as a media fragment, as every viewer reads it. */
function targetOf(canvas: string, { region, per = 1 }: View): string {
  if (!region) return canvas;
  const [x, y, width, height] = [region.x, region.y, region.width, region.height].map((value) => Math.round(value / per));
  return `${canvas}#xywh=${x},${y},${width},${height}`;
}

const findPicture = (view: View, context: WriteContext): OwnPicture | null => { const pictures = context.pictures(view.thing); return (view.canvas ? pictures.find(({ name }) => name === view.canvas) : pictures[0]) ?? null; };
const optional = (key: string, value: unknown): Json => (value === null || value === undefined ? {} : { [key]: value });
