// Records become IIIF and come back: whole where our record rides along, with title, order, regions and words without it.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findSchema, proseToText, readRecord, type Prose, type Schema, type Scene, type Story, type Text, type Thing, type View } from '@thingsthattalk/core';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeHtml } from './presentation/html-to-prose.ts';
import { readPresentation } from './presentation/read-presentation.ts';
import { readStory, readThing } from './read-back.ts';
import { storyFromManifest, tellsStory, type FoundCanvas } from './story-from-manifest.ts';
import { languageMap } from './write/language-map.ts';
import { ridingRecords, withoutRiding } from './write/riding-record.ts';
import { manifestFromStory } from './write/story-manifest.ts';
import { manifestFromThing } from './write/thing-manifest.ts';
import { foreignCanvas, ownCanvas, type ThingCanvas, type WriteContext } from './write/write-context.ts';
import { placeOfView } from './write/write-place.ts';

const base = 'https://a.org/archief';
const size = { width: 12000, height: 12000 };
const own = (thing: string, names: readonly string[]): ThingCanvas[] => names.map((name) => ownCanvas(base, thing, [{ lang: 'nl', value: thing }], { name, service: `${base}/iiif/image/${thing}/${name}`, ...size, sizes: [{ width: 320, height: 256 }, size] }));
const foreign = (thing: string, ids: readonly string[]): ThingCanvas[] => ids.flatMap((id, index) => foreignCanvas(base, thing, { id: 'https://far.example/m 1', label: [{ lang: 'en', value: 'Far' }] }, index, { id, label: [], ...size, images: [{ id: 'https://far.example/een rog.jpg', label: [], width: 900, height: 800, choice: false, group: 'g', service: { id: 'https://far.example/i', version: 2, level: 1 } }], media: [], texts: [], captions: [], annotations: [], annotationPages: ['https://far.example/notes'], behavior: [], metadata: [], rendering: [] }) ?? []);
const things: Readonly<Record<string, ThingCanvas[]>> = { 'thing/ray': own('thing/ray', ['c1', 'c2']), 'thing/eye': own('thing/eye', ['oog 1']), 'thing/far': foreign('thing/far', ['https://far.example/c1', 'https://far.example/een c', 'https://far.example/c#3', 'urn:far:4']) };
const context: WriteContext = { base, languages: ['nl', 'en'], publisher: { name: [{ lang: 'en', value: 'A' }], url: 'https://a.org' }, canvases: (thing) => things[thing] ?? [] };
const contextFor = (canvases: Readonly<Record<string, ThingCanvas[]>>): WriteContext => ({ ...context, canvases: (thing) => canvases[thing] ?? [] });
const finder = (canvases: Readonly<Record<string, ThingCanvas[]>>) => (canvas: string): FoundCanvas | null => {
  for (const [thing, all] of Object.entries(canvases)) for (const each of all) if (each.id === canvas) return { thing, canvas: each.name, ...size };
  return null;
};
const find = finder(things);
const written = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T;

const schemaFile = fileURLToPath(new URL('../../../../shared/data/iiif/schemas/iiif_3_0.json', import.meta.url));
const hasSchema = existsSync(schemaFile) || Boolean(process.env.CI);
const ajv = new Ajv({ strict: false });
(addFormats as unknown as (instance: Ajv) => void)(ajv);
const validate = ajv.compile(hasSchema ? (JSON.parse(readFileSync(schemaFile, 'utf8')) as object) : {});
const faultsOf = (document: unknown): unknown => (validate(document) ? [] : validate.errors?.slice(0, 5));

/** Any value that a Lexicon allows, small; strings that mean something are ones that are right. */
const meant: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  thingRef: fc.constantFrom(...Object.keys(things), 'thing/gone'), ref: fc.constantFrom('thing/ray', 'https://elsewhere.org/x'), agentRef: fc.constant('agent/x'), placeRef: fc.constant('place/x'), termRef: fc.constant('term/x'), storyRef: fc.constant('story/x'), storyPartRef: fc.constant('storyPart/x'), claimRef: fc.constant('claim/x'),
  edtf: fc.constantFrom('1702', '1702~/1889'), rightsUri: fc.constantFrom('https://creativecommons.org/licenses/by/4.0/', 'http://rightsstatements.org/vocab/InC/1.0/'), mediaPath: fc.constant('c1.jpg'),
  region: fc.record({ x: fc.integer({ min: 0, max: 3999 }), y: fc.integer({ min: 0, max: 2999 }), width: fc.integer({ min: 1, max: 1000 }), height: fc.integer({ min: 1, max: 1000 }) }),
};
const words = fc.oneof(fc.lorem({ maxCount: 6 }), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('**vet** [[thing/ray|de rog]].', '&amp; 5 > 3', '---', '1. een', '# kop\n\nen\n\n- lijst'));
const texts = (value: fc.Arbitrary<string>): fc.Arbitrary<Text> => fc.uniqueArray(fc.record({ lang: fc.constantFrom('nl', 'en', 'und', 'nl-x-simple', 'es-419', 'ar'), value }), { selector: ({ lang }) => lang, maxLength: 3 });
const special: Readonly<Record<string, fc.Arbitrary<unknown>>> = { text: texts(words), prose: texts(words), view: fc.constantFrom(...Object.entries(things).flatMap(([thing, all]) => [{ thing }, ...all.map(({ name }) => ({ thing, canvas: name }))])).chain((at) => fc.record({ region: meant.region!, shape: fc.constantFrom({ $type: 'net.thingsthattalk.defs#pointShape', at: { x: 7, y: 0 } }, { $type: 'net.thingsthattalk.defs#polygonShape', points: [{ x: 1, y: 2 }, { x: 30, y: 4 }, { x: 5, y: 60 }] }), time: fc.constantFrom({ start: 0 }, { start: 500, end: 1500 }), per: fc.constantFrom(1, 4, 10), rotation: fc.constant(90) }, { requiredKeys: [] }).map((more) => ({ ...at, ...more }))) };

function anyOf(schema: Schema, within: string, depth = 0): fc.Arbitrary<unknown> {
  if (schema.type === 'ref' || schema.type === 'union') {
    const name = schema.ref ?? schema.refs![0]!;
    const short = name.split('#')[1] ?? '';
    const known = name.startsWith('net.thingsthattalk.defs#') ? (special[short] ?? meant[short]) : undefined;
    if (known) return known;
    if (schema.type === 'union') return fc.oneof(...schema.refs!.map((ref) => { const found = findSchema(ref, within)!; return anyOf(found.schema, found.name.split('#')[0]!, depth + 1).map((value) => ({ $type: found.name, ...(value as object) })); }));
    const found = findSchema(name, within)!;
    return anyOf(found.schema, found.name.split('#')[0]!, depth + 1);
  }
  if (schema.type === 'array') return fc.array(anyOf(schema.items!, within, depth + 1), { maxLength: depth > 3 ? 1 : 2 });
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? -9, max: schema.maximum ?? 9999 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'string') return schema.format === 'language' ? fc.constantFrom('nl', 'en') : schema.format === 'datetime' ? fc.constant('2026-01-02T03:04:05Z') : schema.format === 'uri' ? fc.constant('https://x.org/y') : schema.knownValues ? fc.constantFrom(...schema.knownValues) : fc.string({ maxLength: 12 });
  const properties = Object.entries(schema.properties ?? {}).filter(([key, { type, format }]) => type !== 'blob' && format !== 'cid' && format !== 'did' && !['source', 'sources', 'next', 'scenes', 'chapters', 'chapter', 'maxSize'].includes(key));
  return fc.record(Object.fromEntries(properties.map(([key, each]) => [key, anyOf(each, within, depth + 1)])), { requiredKeys: (schema.required ?? []).filter((key) => properties.some(([name]) => name === key)) });
}
const record = <T>(name: string): fc.Arbitrary<T> => fc.tuple(anyOf(findSchema(`net.thingsthattalk.${name}`)!.schema.record ?? findSchema(`net.thingsthattalk.${name}`)!.schema, `net.thingsthattalk.${name}`), fc.jsonValue()).map(([value, extra]) => written({ ...(name === 'scene' ? {} : { $type: `net.thingsthattalk.${name}` }), ...(value as object), 'x-extra': extra }) as T);
const names = fc.uniqueArray(fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.constantFrom('draak', 'a/b', '50%', '#', 'é ü')), { minLength: 1, maxLength: 6 });
const stories: fc.Arbitrary<Story> = fc.tuple(record<Story>('story'), names, fc.array(record<Scene>('scene'), { minLength: 6, maxLength: 6 }), fc.array(fc.option(fc.constantFrom('één', 'twee')), { minLength: 6, maxLength: 6 }), texts(words), texts(words)).map(([story, ids, scenes, chapters, one, two]) => ({
  ...story, chapters: [{ id: 'één', title: one }, { id: 'twee', title: two, text: one }], scenes: ids.map((id, index) => ({ ...scenes[index]!, id, ...(chapters[index] ? { chapter: chapters[index] } : {}) })),
}));

/** A text as it can come back without our record: without spaces at its ends, languages as IIIF names them. */
const plain = (text: Text | Prose | undefined): unknown => languageMap((text ?? []).map(({ lang, value }) => ({ lang, value: value.replace(/\r\n?/g, '\n').trim() })), '–');
const plainProse = (prose: Prose | undefined): unknown => Object.fromEntries((prose ?? []).map(({ lang, value }) => [lang, proseToText(value)]).filter(([, value]) => value));
/** Titles that look like HTML come back as what that HTML says; the API has no way to say that they are not. */
const isPlainText = (text: Text | undefined): boolean => (text ?? []).every(({ value }) => !looksLikeHtml(value));
const placeOf = (view: View | undefined, canvases: Readonly<Record<string, ThingCanvas[]>>): unknown => {
  const canvas = view && (view.canvas === undefined ? canvases[view.thing]?.[0] : canvases[view.thing]?.find(({ name }) => name === view.canvas));
  return view && canvas ? [canvas.id, placeOfView(view, canvas.id).region ?? null] : null;
};

function expectStory(story: Story, canvases: Readonly<Record<string, ThingCanvas[]>>): void {
  const manifest = manifestFromStory('story/x', story, contextFor(canvases));
  if (!manifest) return;
  if (hasSchema) expect(faultsOf(written(manifest))).toEqual([]);
  const same = readStory(written(manifest), finder(canvases));
  expect(same).toMatchObject({ ok: true, value: story });
  const read = readPresentation(written(withoutRiding(manifest)));
  if (!read.ok || read.value.kind !== 'manifest') throw new Error('no manifest');
  // A canvas of others may have a # in its address: a doubt about them, no fault of what was written.
  expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(tellsStory(read.value)).toBe(true);
  const back = storyFromManifest(read.value, finder(canvases));
  expect(readRecord(back).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (isPlainText(story.title)) expect(plain(back.title)).toEqual(story.title.some(({ value }) => value.trim()) ? plain(story.title) : { none: ['story/x'] });
  if (isPlainText(story.summary)) expect(plain(back.summary)).toEqual(plain(story.summary));
  expect(back.scenes.map(({ id }) => id)).toEqual(story.scenes.map(({ id }) => id));
  const titleOf = (all: Story, scene: Scene): unknown => { const chapter = all.chapters?.find(({ id }) => id === scene.chapter); return chapter ? [chapter.id, isPlainText(chapter.title) ? chapter.title.some(({ value }) => value.trim()) ? plain(chapter.title) : '' : ''] : null; };
  for (const [index, scene] of story.scenes.entries()) {
    const came = back.scenes[index]!;
    expect(placeOf(came.view, canvases)).toEqual(placeOf(scene.view, canvases));
    expect(came.view?.time).toEqual(placeOf(scene.view, canvases) ? scene.view?.time : undefined);
    if (isPlainText(scene.title)) expect(plain(came.title)).toEqual(plain(scene.title));
    if (scene.text?.some(({ value }) => value.trim()) && scene.text.every(({ value }) => !looksLikeHtml(proseToText(value)))) expect(plainProse(came.text)).toEqual(plainProse(scene.text));
    const expected = titleOf(story, scene) as [string, unknown] | null;
    expect(expected ? came.chapter : (came.chapter ?? null)).toEqual(expected ? expected[0] : null);
    if (expected?.[1]) expect((titleOf(back, came) as [string, unknown])[1]).toEqual(expected[1]);
  }
}

describe('any story', () => {
  it('passes the official schema, comes back as it was, and without our record with its title, order, regions and words', () => {
    fc.assert(fc.property(stories, (story) => {
      fc.pre(readRecord(story).ok);
      expectStory(story, things);
    }), { numRuns: 100 });
  });

  it('brings the records of its parts along', () => {
    const part = { ref: 'storyPart/x-2', record: { $type: 'net.thingsthattalk.storyPart' as const, story: 'story/x', scenes: [{ id: 'b', view: { thing: 'thing/far' } }] } };
    const story: Story = { $type: 'net.thingsthattalk.story', title: [{ lang: 'nl', value: 'X' }], scenes: [{ id: 'a', view: { thing: 'thing/ray' } }], parts: [{ ref: part.ref }] };
    const manifest = written(manifestFromStory('story/x', story, context, [part]));
    expect(ridingRecords(manifest)).toEqual([{ ref: 'story/x', record: story }, part]);
    expect(readStory(withoutRiding(manifest), find)).toMatchObject({ value: { scenes: [{ id: 'a' }, { id: 'b', view: { thing: 'thing/far', canvas: 'https://far.example/c1' } }] } });
  });
});

describe('any thing', () => {
  it('passes the official schema, comes back as it was, and without our record with its title and words', () => {
    fc.assert(fc.property(record<Thing>('thing'), fc.constantFrom(...Object.keys(things)), fc.array(record<never>('claim'), { maxLength: 2 }), (thing, ref, claims) => {
      fc.pre(readRecord(thing).ok);
      const manifest = written(manifestFromThing(ref, thing, claims.map((claim, index) => ({ ref: `claim/${index}`, record: claim })), context));
      if (hasSchema) expect(faultsOf(manifest)).toEqual([]);
      expect(readThing(manifest)).toMatchObject({ ok: true, value: thing });
      const back = readThing(withoutRiding(manifest));
      if (!back.ok) throw new Error('no thing');
      if (isPlainText(thing.titles)) expect(plain(back.value.titles)).toEqual(thing.titles.some(({ value }) => value.trim()) ? plain(thing.titles) : { none: [thing.objectNumber?.trim() || ref] });
    }), { numRuns: 100 });
  });
});

describe.each(['misleiden', 'small'])('the archive %s', (name) => {
  const folder = fileURLToPath(new URL(`../../../fixtures/${name}/`, import.meta.url));
  const read = <T>(file: string): T => JSON.parse(readFileSync(folder + file, 'utf8')) as T;
  const canvases = Object.fromEntries(globSync('thing/*.json', { cwd: folder }).map((file) => {
    const ref = file.replace('.json', '');
    return [ref, (read<Thing>(file).images ?? []).flatMap((entry, index) => (entry.$type === 'net.thingsthattalk.thing#ownImage' ? own(ref, [entry.image.name ?? `c${index + 1}`]) : foreign(ref, entry.$type === 'net.thingsthattalk.thing#iiif' ? (entry.canvases ?? []).map(({ id }) => id) : [])))];
  }));

  it.each(globSync('story/*.json', { cwd: folder }))('gives %s back', (file) => expectStory(read<Story>(file), canvases));
  it.each(globSync('thing/*.json', { cwd: folder }))('gives %s back', (file) => {
    const thing = read<Thing>(file);
    const manifest = written(manifestFromThing(file.replace('.json', ''), thing, [], contextFor(canvases)));
    expect(readThing(manifest)).toMatchObject({ ok: true, value: thing });
    const back = readThing(withoutRiding(manifest));
    expect(back).toMatchObject({ ok: true });
    if (isPlainText(thing.titles)) expect(plain((back as { value: Thing }).value.titles)).toEqual(plain(thing.titles));
  });
});
