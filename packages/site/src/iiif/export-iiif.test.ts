import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Archive, importIiif } from '@thingsthattalk/archive';
import type { Story, Thing } from '@thingsthattalk/core';
import { readStory, readThing } from '@thingsthattalk/iiif';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportIiif } from './export-iiif.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const schemaFile = join(root, '../shared/data/iiif/schemas/iiif_3_0.json');
const hasSchema = existsSync(schemaFile) || Boolean(process.env.CI);
const ajv = new Ajv({ strict: false });
(addFormats as unknown as (instance: Ajv) => void)(ajv);
const validate = ajv.compile(hasSchema ? (JSON.parse(readFileSync(schemaFile, 'utf8')) as object) : {});
const now = new Date('2026-11-24T12:00:00Z');

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'ttt-export-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const documents = (): Record<string, unknown> => Object.fromEntries(globSync('**/*.json', { cwd: folder }).filter((file) => file.startsWith('iiif') && file !== join('iiif', 'context.json')).map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown]));

async function smallArchive(): Promise<Archive> {
  await cp(join(root, 'fixtures/small'), join(folder, 'small'), { recursive: true });
  return Archive.open(join(folder, 'small'));
}

describe('an export as IIIF', () => {
  it('has the whole sample archive in documents that pass the official schema, each with the record it was made from', async () => {
    const archive = await Archive.open(join(root, 'fixtures/misleiden'));
    const report = await exportIiif({ archive, out: folder, now });
    expect(report).toMatchObject({ files: 42, left: [] });
    for (const [file, document] of Object.entries(documents())) {
      if (hasSchema) expect(validate(document), `${file} ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
      const [, ref = ''] = /^iiif.((?:thing|story).[^/\\]+)/.exec(file) ?? [];
      if (ref) expect((ref.startsWith('thing') ? readThing(document) : readStory(document, () => null))).toMatchObject({ ok: true, value: (await archive.read(ref.replace('\\', '/'))) as object });
    }
  });

  it('leaves out what is not for everybody, in collections and claims too, and says so', async () => {
    const { files, left } = await exportIiif({ archive: await smallArchive(), out: folder, now });
    expect(files).toBeGreaterThan(3);
    expect(left.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['thing/geheim', 'thing/later', 'thing/schets', 'story/besloten', 'story/concept']));
    for (const [file, document] of Object.entries(documents())) {
      if (hasSchema) expect(validate(document), `${file} ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
      // The record that rides along may name what it looks at; nothing else does.
      const { service: _, ...shown } = document as { service: unknown };
      expect(JSON.stringify(shown), file).not.toMatch(/geheim|later|schets|besloten|concept/);
    }
  });

  it('gives only what is asked for, and says of what it cannot why', async () => {
    const { files, left } = await exportIiif({ archive: await smallArchive(), out: folder, refs: ['thing/ver', 'claim/kist-2020', 'agent/smid', 'thing/weg'], now });
    expect(files).toBe(2);
    expect(left.map(({ ref, message }) => `${ref} ${message.slice(0, 25)}`)).toEqual(['claim/kist-2020 has no document of its ow', 'agent/smid has no form in IIIF; ther', 'thing/weg is no record of this arch']);
  });

  it('gives a manifest back that was imported and changed, with all that nobody here knows', async () => {
    const archive = await smallArchive();
    const original = { '@context': ['https://x.org/c.json', 'http://iiif.io/api/presentation/3/context.json'], id: 'https://n.org/m', type: 'Manifest', label: { nl: ['Rog'] }, 'x-foo': { a: [1] }, items: [{ id: 'https://n.org/c', type: 'Canvas', width: 10, height: 8, 'x-canvas': 1, items: [{ id: 'https://n.org/p', type: 'AnnotationPage', items: [{ id: 'https://n.org/a', type: 'Annotation', 'x-anno': 2, motivation: 'painting', target: 'https://n.org/c', body: { id: 'https://n.org/i.jpg', type: 'Image' } }] }] }] };
    await writeFile(join(folder, 'm.json'), JSON.stringify(original));
    await importIiif(archive, [join(folder, 'm.json')]);
    const thing = (await archive.read<'thing'>('thing/rog')) as Thing;
    const story: Story = { $type: 'net.thingsthattalk.story', title: [{ lang: 'nl', value: 'V' }], scenes: [{ id: 'a', text: [{ lang: 'nl', value: 'Kijk' }], view: { thing: 'thing/rog', canvas: 'https://n.org/c', region: { x: 1, y: 2, width: 3, height: 4 } } }] };
    await archive.write('thing/rog', { ...thing, titles: [{ lang: 'nl', value: 'Draak' }] });
    await archive.write('story/v', story);
    await exportIiif({ archive, out: folder, refs: ['thing/rog', 'story/v'], now });
    const written = documents();
    expect(written[join('iiif', 'thing', 'rog', 'manifest.json')]).toMatchObject({ '@context': expect.arrayContaining(['https://x.org/c.json']) as unknown, id: 'https://small.example/kamer/iiif/thing/rog/manifest.json', label: { nl: ['Draak'] }, 'x-foo': { a: [1] }, items: [{ id: 'https://n.org/c', 'x-canvas': 1, items: [{ items: [{ 'x-anno': 2 }] }] }] });
    expect(written[join('iiif', 'story', 'v', 'manifest.json')]).toMatchObject({ items: [{ id: 'https://n.org/c', partOf: [{ id: 'https://n.org/m', label: { nl: ['Draak'] } }], annotations: [{ items: [{ target: 'https://n.org/c#xywh=1,2,3,4' }] }] }] });
  });
});
