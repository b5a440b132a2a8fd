import { describe, expect, it } from 'vitest';
import type { Manifest } from './model.ts';
import { readAnnotationPage } from './read-annotation.ts';
import { readPresentation } from './read-presentation.ts';

const canvas = (number: number, more: object = {}): object => ({ '@id': `https://x.org/c${number}`, '@type': 'sc:Canvas', label: `Page ${number}`, width: 10, height: 20, images: [{ '@type': 'oa:Annotation', motivation: 'sc:painting', on: `https://x.org/c${number}`, resource: { '@id': `https://x.org/${number}.jpg`, '@type': 'dctypes:Image' } }], ...more });
const manifest = (canvases: readonly unknown[], more: object = {}): object => ({ '@context': 'http://iiif.io/api/presentation/2/context.json', '@id': 'https://x.org/m', '@type': 'sc:Manifest', label: 'A ray', sequences: [{ '@type': 'sc:Sequence', canvases }], ...more });
const read = (json: unknown): { readonly value: Manifest; readonly issues: readonly string[] } => {
  const { ok, issues, ...rest } = readPresentation(json);
  if (!ok || !('value' in rest) || rest.value.kind !== 'manifest') throw new Error(JSON.stringify(issues));
  return { value: rest.value, issues: issues.map(({ path, message }) => `${path}: ${message}`) };
};
const imagesOf = ({ canvases }: Manifest): string[] => canvases.map(({ images }) => images.map(({ id }) => id).join(' '));

describe('a document of Presentation 2 with something in it that nobody can read', () => {
  it('gives the page without what is said about it, and says so', () => {
    const { value, issues } = read(manifest([canvas(1, { otherContent: [{ '@type': 'sc:AnnotationList', resources: [{ '@type': 'oa:Annotation', on: { '@type': 'oa:SpecificResource', full: 'https://x.org/c1', selector: { '@type': 'oa:Unheard' } }, resource: { chars: 'x' } }] }] }), canvas(2)]));
    expect(imagesOf(value)).toEqual(['https://x.org/1.jpg', 'https://x.org/2.jpg']);
    expect(issues).toEqual(['sequences[0].canvases[0].otherContent: this could not be understood, and is left out']);
  });

  it.each([['license', { license: { uri: 5 } }], ['metadata', { metadata: 'x' }], ['related', { related: [[[]]] }], ['label', { label: [null, 7] }], ['service', { service: [0, { profile: 5 }] }], ['logo', { logo: [[]] }], ['thumbnail', { thumbnail: { '@id': 4 } }], ['behavior', { behavior: 7 }]])('shows its pages, whatever stands under %s', (_, more) => {
    expect(imagesOf(read(manifest([canvas(1), canvas(2, more)], more)).value)).toEqual(['https://x.org/1.jpg', 'https://x.org/2.jpg']);
  });

  it('gives pages without an address, or with the same, names of their own, and says so', () => {
    const { value, issues } = read(manifest([canvas(1, { '@id': undefined }), canvas(2), canvas(3, { '@id': 'https://x.org/c2' })]));
    expect(value.canvases.map(({ id }) => id)).toEqual(['https://x.org/m#canvas-1', 'https://x.org/c2', 'https://x.org/m#canvas-3']);
    expect(issues).toEqual(['sequences[0].canvases[0].@id: the canvas has no address', 'sequences[0].canvases[2].@id: sequences[0].canvases[1] has the same address']);
  });
});

describe('a table of contents', () => {
  const ranges = (count: number, next: (at: number) => number): object[] => Array.from({ length: count }, (_, at) => ({ '@id': `https://x.org/r${at}`, '@type': 'sc:Range', label: `Part ${at}`, canvases: ['https://x.org/c1'], ranges: [`https://x.org/r${next(at)}`, `https://x.org/r${next(at)}`] }));
  const size = (value: unknown): number => (typeof value === 'object' && value !== null ? 1 + Object.values(value).reduce<number>((sum, each) => sum + size(each), 0) : 0);

  it.each([['names each part twice in the one before', ranges(40, (at) => at + 1)], ['goes round in circles', ranges(3, (at) => (at + 1) % 3)]])('that %s is read as far as anybody would open it', (_, structures) => {
    const { value } = read(manifest([canvas(1)], { structures }));
    expect(value.ranges[0]?.label).toEqual([{ lang: 'und', value: 'Part 0' }]);
    expect(size(value.ranges)).toBeLessThan(500_000);
  });
});

it('as many annotations as anybody could make are read', () => {
  expect(readAnnotationPage({ items: Array.from({ length: 200_000 }, () => ({ type: 'Annotation', target: 'https://x.org/c', body: 'https://x.org/b' })) }).annotations).toHaveLength(200_000);
});

it('an annotation page nested past all sense is refused in words', () => {
  const issues: { message: string }[] = [];
  expect(readAnnotationPage(JSON.parse(`${'{"items":['.repeat(50_000)}${']}'.repeat(50_000)}`), issues as never[]).annotations).toEqual([]);
  expect(issues[0]?.message).toBe('the page is nested more than 200 deep');
});
