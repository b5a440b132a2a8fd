import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPresentation } from './read-presentation.ts';

interface Entry { readonly file: string; readonly id?: string; readonly canvases: number; readonly invalidOnPurpose: boolean; readonly schema3: boolean | null }

const folder = fileURLToPath(new URL('../../../../../shared/data/iiif/', import.meta.url));
const present = existsSync(`${folder}index.json`);
const index: readonly Entry[] = present ? (JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as Entry[]) : [];
const open = (file: string): unknown => JSON.parse(readFileSync(folder + file, 'utf8'));
const nameOf = (file: string): string => file.split('_').slice(-2).join('_');

/** Where we count other canvases than the index does, and why. */
const differences: Readonly<Record<string, readonly [ours: number, why: string]>> = {
  'realworld-p2/manifesto__test_fixtures_audio.json': [1, 'its sequence is one object instead of a list; the index counts none, we take it as a list of one'],
};

/** Documents set aside as invalid in which neither the official schema nor we find a fault: validator fixtures that are right. */
const rightAfterAll = ['1_manifest.json', '2_manifest.json'];

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

  it.each(index.filter(({ invalidOnPurpose, schema3, file }) => invalidOnPurpose && schema3 === false && !rightAfterAll.includes(nameOf(file))).map(({ file }) => file))('names the fault in %s', (file) => {
    const { issues } = readPresentation(open(file));
    expect(issues.length).toBeGreaterThan(0);
    for (const { path, message } of issues) {
      expect(path).not.toBe('');
      expect(message).toMatch(/[a-z]{3}/);
      expect(message).not.toMatch(/undefined|TypeError|\bat .*:\d+:\d+/);
    }
  });

  it('finds nothing wrong with the documents that the official schema passes, though they were set aside as invalid', () => {
    for (const { file } of index.filter(({ invalidOnPurpose, schema3 }) => invalidOnPurpose && schema3 === true)) {
      expect({ file, errors: readPresentation(open(file)).issues.filter(({ severity }) => severity === 'error') }).toEqual({ file, errors: [] });
    }
  });

  it('survives every mutilation of a real manifest', () => {
    const real = index.filter(({ invalidOnPurpose }) => !invalidOnPurpose).map(({ file }) => file).filter((_, at) => at % 9 === 0).map(open);
    fc.assert(fc.property(fc.constantFrom(...real), fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 6 }), (json, hits) => {
      const copy = structuredClone(json);
      for (const [where, what] of hits) mutilate(copy, where, what);
      const read = readPresentation(copy);
      expect(Array.isArray(read.issues)).toBe(true);
      if (!read.ok) expect(read.issues.some(({ severity }) => severity === 'error')).toBe(true);
    }), { numRuns: 300 });
  }, 60_000);
});

/** Replaces the value at the so-manieth place of a document, counted round. */
function mutilate(json: unknown, where: number, what: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value).slice(0, 30)) {
      if (places.length > 3000) return;
      places.push([value as Record<string, unknown>, key]);
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(json);
  const [parent, key] = places[where % places.length] ?? [];
  if (parent && key !== undefined) parent[key] = what;
}

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
