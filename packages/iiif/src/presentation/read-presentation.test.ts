import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPresentation } from './read-presentation.ts';

interface Entry { readonly file: string; readonly id?: string; readonly canvases: number; readonly invalidOnPurpose: boolean }

const folder = fileURLToPath(new URL('../../../../../shared/data/iiif/', import.meta.url));
const present = existsSync(`${folder}index.json`);
const index: readonly Entry[] = present ? (JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as Entry[]) : [];
const open = (file: string): unknown => JSON.parse(readFileSync(folder + file, 'utf8'));

/** Where we count other canvases than the index does, and why. */
const differences: Readonly<Record<string, readonly [ours: number, why: string]>> = {
  'realworld-p2/manifesto__test_fixtures_audio.json': [1, 'its sequence is one object instead of a list; the index counts none, we take it as a list of one'],
};

describe.skipIf(!present && !process.env.CI)('manifests as they stand in public (needs ../shared/data)', () => {
  it('has the test material', () => expect(index.length).toBe(281));

  it.each(index.filter(({ invalidOnPurpose }) => !invalidOnPurpose).map((entry) => [entry.file, entry] as const))('reads %s', (file, { canvases, id }) => {
    const json = open(file);
    const before = JSON.stringify(json);
    const read = readPresentation(json, { url: id });
    expect(read.ok, JSON.stringify(read.issues)).toBe(true);
    expect(JSON.stringify(json)).toBe(before);
    if (!read.ok || read.value.kind !== 'manifest') return;
    expect(read.value.canvases.length).toBe(differences[file]?.[0] ?? canvases);
    for (const canvas of read.value.canvases) for (const { value } of canvas.label) expect(value).not.toMatch(/<script|<\/?(?:p|br|span)\b/i);
  });
});

describe('readPresentation', () => {
  it.each([
    [null, 'a IIIF manifest or collection was expected'],
    [[], 'a IIIF manifest or collection was expected'],
    ['<html>', 'a IIIF manifest or collection was expected'],
    [{ type: 'Annotation' }, 'found "Annotation"'],
    [{ protocol: 'http://iiif.io/api/image', '@id': 'https://x.org/i' }, 'found "neither type nor @type"'],
  ])('says what it expected instead of %j', (json, message) => {
    const read = readPresentation(json);
    expect(read.ok).toBe(false);
    expect(read.issues[0]?.message).toContain(message);
    expect(read.issues[0]?.mend).toBeTruthy();
  });

  it('takes one part of a choice as the picture to begin with and keeps the others', () => {
    const image = (id: string) => ({ id: `https://x.org/${id}.jpg`, type: 'Image', width: 10, height: 20, label: { en: [id] } });
    const read = readPresentation({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: 'https://x.org/m', type: 'Manifest', label: { en: ['M'] }, items: [{ id: 'https://x.org/c', type: 'Canvas', width: 10, height: 20, items: [{ type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'painting', body: { type: 'Choice', items: [image('visible'), image('x-ray')] }, target: 'https://x.org/c' }] }] }] });
    expect(read.ok && read.value.kind === 'manifest' && read.value.canvases[0]?.images.map(({ id, choice }) => [id, choice])).toEqual([['https://x.org/visible.jpg', true], ['https://x.org/x-ray.jpg', true]]);
  });
});
