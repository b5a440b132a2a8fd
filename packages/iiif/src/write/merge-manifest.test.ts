import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Thing } from '@thingsthattalk/core';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readPresentation } from '../presentation/read-presentation.ts';
import { canvasesOf, thingFromManifest, type ForeignImages } from '../thing-from-manifest.ts';
import { mergeManifest, type MergedManifest } from './merge-manifest.ts';
import { manifestFromThing } from './thing-manifest.ts';
import { foreignCanvas, type WriteContext } from './write-context.ts';

const shared = fileURLToPath(new URL('../../../../../shared/data/iiif/', import.meta.url));
const present = existsSync(`${shared}index.json`);
const ajv = new Ajv({ strict: false });
(addFormats as unknown as (instance: Ajv) => void)(ajv);
const validate = ajv.compile(present ? (JSON.parse(readFileSync(`${shared}schemas/iiif_3_0.json`, 'utf8')) as object) : {});
const base = 'https://a.org';

/** What happens to a document that is imported, changed and exported. */
function throughArchive(original: unknown, change: (thing: Thing) => Thing, claims: Parameters<typeof manifestFromThing>[2] = []): MergedManifest & { readonly ours: unknown } {
  const read = readPresentation(structuredClone(original));
  if (!read.ok || read.value.kind !== 'manifest') throw new Error('no manifest');
  const manifest = read.value;
  const thing = change(thingFromManifest(manifest, { file: 'thing/x/manifest.json', retrieved: '2026-01-02T03:04:05Z' }));
  const foreign = thing.images?.find((entry): entry is ForeignImages => entry.$type === 'net.thingsthattalk.thing#iiif');
  const context: WriteContext = { base, languages: ['nl'], canvases: () => canvasesOf(foreign!, manifest).flatMap((canvas, index) => foreignCanvas(base, 'thing/x', { id: foreign!.manifest, label: thing.titles }, index, canvas) ?? []) };
  const ours = manifestFromThing('thing/x', thing, claims, context);
  return { ...mergeManifest(structuredClone(original), thing, ours)!, ours };
}
const retitled = (thing: Thing): Thing => ({ ...thing, titles: [{ lang: 'nl', value: 'Anders' }] });

const three = { '@context': ['https://x.org/context.json', 'http://iiif.io/api/presentation/3/context.json'], id: 'https://n.org/m', type: 'Manifest', label: { en: ['Ray'] }, summary: { en: ['<p>A <b>ray</b></p>'] }, 'x-foo': { deep: [1] }, metadata: [{ label: { en: ['Maker'] }, value: { en: ['<i>X</i>', 'Y'] }, 'x-pair': 1 }], provider: [{ id: 'https://n.org', type: 'Agent', label: { en: ['N'] }, 'x-logo': 'l' }], navDate: '1702-01-01T00:00:00Z', items: [{ id: 'https://n.org/c', type: 'Canvas', label: { en: ['Front'] }, width: 100, height: 80, 'x-canvas': true, items: [{ id: 'https://n.org/p', type: 'AnnotationPage', items: [{ id: 'https://n.org/a', type: 'Annotation', motivation: 'painting', target: 'https://n.org/c', 'x-anno': [2], body: { id: 'https://n.org/i.jpg', type: 'Image', format: 'image/jpeg', width: 100, height: 80, 'x-body': 'b', service: [{ id: 'https://n.org/i', type: 'ImageService3', profile: 'level1', 'x-service': 1 }] } }] }], annotations: [{ id: 'https://n.org/notes', type: 'AnnotationPage', items: [{ id: 'https://n.org/notes/1', type: 'Annotation', motivation: 'commenting', 'x-note': 'n', body: { type: 'TextualBody', value: 'Nice' }, target: 'https://n.org/c#xywh=1,2,3,4' }] }] }], structures: [{ id: 'https://n.org/r', type: 'Range', label: { en: ['All'] }, 'x-range': 1, items: [{ id: 'https://n.org/c', type: 'Canvas' }] }] };
const two = { '@context': ['http://iiif.io/api/presentation/2/context.json', 'https://x.org/context.json'], '@id': 'https://n.org/m', '@type': 'sc:Manifest', label: 'Ray', attribution: 'N', logo: 'https://n.org/logo.png', related: 'https://n.org/ray', 'x-foo': { a: 1 }, sequences: [{ '@id': 'https://n.org/s', '@type': 'sc:Sequence', 'x-order': 1, viewingHint: 'paged', canvases: [{ '@id': 'https://n.org/c', '@type': 'sc:Canvas', label: 'Front', width: 100, height: 80, 'x-canvas': 2, images: [{ '@id': 'https://n.org/a', '@type': 'oa:Annotation', motivation: 'sc:painting', on: 'https://n.org/c', 'x-anno': 3, resource: { '@id': 'https://n.org/i.jpg', '@type': 'dctypes:Image', 'x-body': 4, width: 100, height: 80, service: { '@context': 'http://iiif.io/api/image/2/context.json', '@id': 'https://n.org/i', profile: 'http://iiif.io/api/image/2/level1.json', 'x-service': 5 } } }] }] }], structures: [{ '@id': 'https://n.org/r', '@type': 'sc:Range', label: 'All', 'x-range': 6, canvases: ['https://n.org/c'] }] };
const claim = { $type: 'net.thingsthattalk.claim' as const, thing: { ref: 'thing/x' }, aspect: 'authenticity', value: 'fake' };

describe('an imported manifest that is changed and exported', () => {
  it('keeps whatever it had, known or not, with the change and what we add', () => {
    const { document, lost } = throughArchive(three, retitled, [{ ref: 'claim/x', record: claim }]);
    const { '@context': contexts, id, label, homepage, seeAlso, service, items, ...rest } = document as typeof three & Record<'homepage' | 'seeAlso' | 'service', { id: string }[]>;
    const { '@context': _contexts, id: _id, label: _label, items: [canvas], ...before } = three;
    expect(lost).toEqual([]);
    expect(rest).toEqual(before);
    expect(contexts).toEqual(['https://a.org/iiif/context.json', 'https://x.org/context.json', 'http://iiif.io/api/presentation/3/context.json']);
    expect([id, label]).toEqual(['https://a.org/iiif/thing/x/manifest.json', { nl: ['Anders'] }]);
    expect([homepage, seeAlso, service].map((each) => each.map(({ id: address }) => address))).toEqual([['https://a.org/nl/thing/x/'], ['https://a.org/records/thing/x.json', 'https://n.org/m'], ['https://a.org/records/thing/x.json']]);
    expect(items).toMatchObject([{ ...canvas, annotations: [canvas!.annotations[0], { items: [{ motivation: ['assessing', 'commenting'], target: 'https://n.org/c' }] }] }]);
  });

  it('is laid over what it says now, so that exporting again changes nothing', () => {
    const once = throughArchive(three, retitled, [{ ref: 'claim/x', record: claim }]).document;
    expect(mergeManifest(once, retitled(thingFromManifest((readPresentation(three) as unknown as { value: never }).value)), once)?.document.items).toEqual(once.items);
  });

  it('keeps what Presentation 2 had beyond itself, and names what has no place in Presentation 3', () => {
    const { document, lost } = throughArchive(two, retitled);
    expect(lost).toEqual(['sequences[0].x-order']);
    expect(document).toMatchObject({ type: 'Manifest', label: { nl: ['Anders'] }, 'x-foo': { a: 1 }, provider: [{ label: { none: ['N'] }, logo: [{ id: 'https://n.org/logo.png' }] }], items: [{ 'x-canvas': 2, items: [{ items: [{ 'x-anno': 3, body: { 'x-body': 4, service: [{ 'x-service': 5 }] } }] }] }], structures: [{ 'x-range': 6 }] });
    expect((document.homepage as { id: string }[]).map(({ id }) => id)).toEqual(['https://n.org/ray', 'https://a.org/nl/thing/x/']);
    expect((document['@context'] as string[])[1]).toBe('https://x.org/context.json');
  });

  it('writes a field as the record has it only when the record says otherwise', () => {
    expect(throughArchive(three, (thing) => thing).document).toMatchObject({ label: three.label, summary: three.summary, metadata: three.metadata });
    expect(throughArchive(three, (thing) => ({ ...thing, description: [{ lang: 'nl', value: 'Een **rog**' }] })).document.summary).toEqual({ nl: ['Een rog'] });
  });
});

describe.skipIf(!present && !process.env.CI)('manifests as they stand in public (needs ../shared/data)', () => {
  interface Entry { file: string; type: string; version: number; invalidOnPurpose: boolean; schema3: boolean | null }
  const entries = present ? (JSON.parse(readFileSync(`${shared}index.json`, 'utf8')) as Entry[]).filter(({ invalidOnPurpose }) => !invalidOnPurpose) : [];

  it('pass the official schema as the site writes them, all; after import, change and export wherever they did before; of Presentation 2 most do', () => {
    const broken: string[] = [];
    const unfit: unknown[] = [];
    const brought: boolean[] = [];
    for (const { file } of entries) {
      const source = readFileSync(shared + file, 'utf8');
      // The validator takes seconds for the largest.
      if (source.length > 200_000) continue;
      const original = JSON.parse(source) as unknown;
      const read = readPresentation(original);
      if (!read.ok || read.value.kind !== 'manifest' || read.value.version === 4) continue;
      const { document, ours } = throughArchive(original, retitled);
      if (!validate(JSON.parse(JSON.stringify(ours)))) unfit.push([file, validate.errors?.slice(0, 3)]);
      const valid = validate(JSON.parse(JSON.stringify(document)));
      if (read.value.version === 2) brought.push(valid);
      else if (!valid && validate(original)) broken.push(file);
    }
    expect(unfit).toEqual([]);
    expect(broken).toEqual([]);
    expect(brought.filter(Boolean).length / brought.length).toBeGreaterThan(0.8);
  }, 120_000);
});
