import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Story, Thing } from '@thingsthattalk/core';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readPresentation } from '../presentation/read-presentation.ts';
import { storyFromManifest } from '../story-from-manifest.ts';
import { collectionFrom } from './collection-manifest.ts';
import { ridingRecord } from './riding-record.ts';
import { manifestFromStory } from './story-manifest.ts';
import { manifestFromThing } from './thing-manifest.ts';
import { ownCanvas, type WriteContext } from './write-context.ts';

const schemaFile = fileURLToPath(new URL('../../../../../shared/data/iiif/schemas/iiif_3_0.json', import.meta.url));
const present = existsSync(schemaFile);

const picture = { name: 'c1', service: 'https://a.org/iiif/image/thing/ray/c1', width: 5000, height: 4000, sizes: [{ width: 320, height: 256 }, { width: 5000, height: 4000 }], label: [{ lang: 'nl', value: 'Onderkant' }], trueWidth: 500_000 };
const thingTitles = [{ lang: 'nl', value: 'Rog' }, { lang: 'en', value: 'Ray' }];
const context: WriteContext = { base: 'https://a.org', languages: ['nl', 'en'], publisher: { name: [{ lang: 'en', value: 'A' }], url: 'https://a.org' }, rights: { statement: 'https://creativecommons.org/publicdomain/zero/1.0/' }, canvases: (thing) => (thing === 'thing/ray' ? [ownCanvas('https://a.org', thing, thingTitles, picture)] : []) };
const region = { x: 100, y: 200, width: 300, height: 400 };
const thing: Thing = { $type: 'net.thingsthattalk.thing', titles: thingTitles, description: [{ lang: 'en', value: 'A **ray**.' }], credit: [{ lang: 'en', value: 'Us' }], metadata: [{ label: [{ lang: 'und', value: 'Shelf' }], value: [{ lang: 'und', value: '3' }] }] };
const claim = { $type: 'net.thingsthattalk.claim' as const, thing: { ref: 'thing/ray' }, aspect: 'authenticity', value: 'fake', evidence: [{ text: [{ lang: 'en', value: 'Stitches.' }], view: { thing: 'thing/ray', canvas: 'c1', region } }] };
const story: Story = { $type: 'net.thingsthattalk.story', title: [{ lang: 'nl', value: 'Ik was een rog' }], chapters: [{ id: 'one', title: [{ lang: 'nl', value: 'Eén' }] }], scenes: [{ id: 'a', title: [{ lang: 'nl', value: 'Kijk' }], view: { thing: 'thing/ray' } }, { id: 'b', chapter: 'one', text: [{ lang: 'nl', value: 'Mijn *mond*.' }], view: { thing: 'thing/ray', region, per: 1 } }] };

const documents = {
  'a thing': manifestFromThing('thing/ray', thing, [{ ref: 'claim/ray-fake', record: claim }], context),
  'a story': manifestFromStory('story/ik-was', story, context) as { items: unknown },
  'a collection': collectionFrom('collection/eyes', { $type: 'net.thingsthattalk.collection', title: [{ lang: 'en', value: 'Eyes' }], items: [{ pin: { ref: 'thing/ray' } }] }, (ref) => ({ id: `https://a.org/iiif/${ref}/manifest.json`, label: thing.titles }), context),
  'an exhibition': collectionFrom('exhibition/m', { $type: 'net.thingsthattalk.exhibition', title: [{ lang: 'en', value: 'M' }], rooms: [{ id: 'r1', title: [{ lang: 'en', value: 'One' }], items: [{ pin: { ref: 'thing/ray' }, story: 'story/ik-was' }] }] }, (ref) => ({ id: `https://a.org/iiif/${ref}/manifest.json`, label: thing.titles }), context),
};

describe.skipIf(!present && !process.env.CI)('what is written (needs ../shared/data)', () => {
  const ajv = new Ajv({ strict: false, allErrors: false });
  (addFormats as unknown as (instance: Ajv) => void)(ajv);
  const validate = ajv.compile(present ? (JSON.parse(readFileSync(schemaFile, 'utf8')) as object) : {});

  it.each(Object.entries(documents))('passes the official schema as %s', (_, document) => {
    expect(validate(JSON.parse(JSON.stringify(document))), JSON.stringify(validate.errors?.slice(0, 4))).toBe(true);
  });
});

describe('what is written', () => {
  it('reads back with its label, its canvas and its picture', () => {
    const read = readPresentation(JSON.parse(JSON.stringify(documents['a thing'])));
    expect(read.issues).toEqual([]);
    if (!read.ok || read.value.kind !== 'manifest') throw new Error('no manifest');
    expect(read.value.label).toEqual(thing.titles);
    expect(read.value.canvases.map(({ id, width, images }) => [id, width, images[0]?.service?.id])).toEqual([['https://a.org/iiif/thing/ray/canvas/c1', 5000, picture.service]]);
  });

  it('carries the record itself, unchanged', () => {
    expect(ridingRecord(JSON.parse(JSON.stringify(documents['a story'])))).toEqual(story);
    expect(ridingRecord({ service: [{ type: 'ImageService3' }] })).toBeNull();
  });

  it('lets a viewer choose among the pictures that lie on each other', () => {
    const xray = { ...picture, name: 'c2', service: 'https://a.org/iiif/image/thing/ray/c2', label: [{ lang: 'nl', value: 'Röntgen' }] };
    const layered = { ...context, canvases: () => [ownCanvas('https://a.org', 'thing/ray', thingTitles, { ...picture, layers: [xray] }), ownCanvas('https://a.org', 'thing/ray', thingTitles, xray)] };
    const read = readPresentation(JSON.parse(JSON.stringify(manifestFromThing('thing/ray', thing, [], layered))));
    if (!read.ok || read.value.kind !== 'manifest') throw new Error('no manifest');
    expect(read.issues).toEqual([]);
    expect(read.value.canvases.map(({ images }) => images.map(({ service }) => service?.id))).toEqual([[picture.service, xray.service], [xray.service]]);
  });

  it('says in words what a scene shows that others cannot show, and where', () => {
    const asked: Story = { ...story, scenes: [{ id: 'q', title: [{ lang: 'nl', value: 'Echt?' }], text: [{ lang: 'nl', value: 'Kijk.' }], view: { thing: 'thing/ray' }, show: { $type: 'net.thingsthattalk.scene#question', kind: 'judge', ask: [{ lang: 'nl', value: 'Is dit een **draak**?' }], options: [{ id: 'a', label: [{ lang: 'nl', value: 'Nep' }] }], steps: [{ text: [{ lang: 'nl', value: 'Hechtdraad.' }], view: { thing: 'thing/ray', region } }, { text: [{ lang: 'nl', value: 'Zonder beeld.' }] }], reveal: [{ lang: 'nl', value: 'Een rog.' }] } }] };
    const written = JSON.parse(JSON.stringify(manifestFromStory('story/vraag', asked, context))) as { items: { annotations: { items: { id: string; target: string; body: { value: string }[] }[] }[] }[] };
    const said = written.items[0]!.annotations[0]!.items;
    expect(said.map(({ id, target }) => [id.split('/scene/')[1], target.split('#')[1]])).toEqual([['q', undefined], ['q/shown', undefined], ['q/look/1', 'xywh=100,200,300,400']]);
    expect(said.slice(0, 2).flatMap(({ body }) => body.map(({ value }) => value))).toEqual(['Kijk.', 'Is dit een draak? Hechtdraad. Zonder beeld. Nep Een rog.'].map((value) => expect.stringMatching(new RegExp(value.split(/[ .?]+/).filter(Boolean).join('[\\s\\S]+')))));
    expect(said[2]!.body[0]!.value).toBe('Hechtdraad.');
    const read = readPresentation(written);
    if (!read.ok || read.value.kind !== 'manifest') throw new Error('no manifest');
    expect(storyFromManifest(read.value, () => ({ thing: 'thing/ray', canvas: 'c1' })).scenes.map(({ id, text }) => [id, text])).toEqual([['q', [{ lang: 'nl', value: 'Kijk.' }]]]);
  });

  it('puts scenes in order on their regions, as plain text', () => {
    const items = documents['a story'].items as { annotations: { items: { target: string; body: { value: string }[] }[] }[] }[];
    expect(items[0]?.annotations[0]?.items.map(({ target, body }) => [target.split('#')[1], body[0]?.value])).toEqual([[undefined, 'Kijk'], ['xywh=100,200,300,400', 'Mijn mond.']]);
  });

  it('shows what a thing is held to be where it can be seen', () => {
    const items = documents['a thing'].items as { annotations: { items: { motivation: string; body: { value: string }[] }[] }[] }[];
    expect(items[0]?.annotations[0]?.items[0]).toMatchObject({ motivation: ['assessing', 'commenting'], body: [{ value: 'fake: Stitches.' }] });
  });
});

it('says how large a thing is in reality, so that others can measure it', () => {
  const read = readPresentation(JSON.parse(JSON.stringify(documents['a thing'])));
  expect(read.ok && read.value.kind === 'manifest' && read.value.canvases[0]?.physical).toEqual({ scale: 0.1, unit: 'mm' });
});
