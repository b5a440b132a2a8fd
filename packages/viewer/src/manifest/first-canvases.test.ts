import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCanvases } from './first-canvases.ts';

const canvas = fc.record({ id: fc.webUrl(), label: fc.dictionary(fc.string(), fc.array(fc.string())), items: fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 3 }) });

describe('the first canvases of a manifest that is still arriving', () => {
  it('are those of the whole, wherever it is cut off after them', () => {
    fc.assert(fc.property(fc.array(canvas, { minLength: 3, maxLength: 8 }), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), fc.nat(), (items, other, more) => {
      const { items: _, ...before } = other;
      const text = JSON.stringify({ ...before, type: 'Manifest', items });
      const least = JSON.stringify({ ...before, type: 'Manifest', items: items.slice(0, 2) }).length - 2;
      expect(firstCanvases(text.slice(0, Math.min(text.length, least + (more % text.length))), 2)).toEqual(JSON.parse(JSON.stringify({ ...before, type: 'Manifest', items: items.slice(0, 2) })));
      expect(firstCanvases(text.slice(0, least - 1), 2)).toBeNull();
    }));
  });

  it('are found in the sequence of Presentation 2', () => {
    expect(firstCanvases('{"@type":"sc:Manifest","label":"x","sequences":[{"canvases":[{"@id":"a"},{"@id":"b"},', 2)).toEqual({ '@type': 'sc:Manifest', label: 'x', sequences: [{ canvases: [{ '@id': 'a' }, { '@id': 'b' }] }] });
  });

  it('are none in what is no manifest, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '{"items":[', '{"items":[{}', '[', '{"a":"', '<html>'), (rest, start) => {
      const found = firstCanvases(start + rest, 4);
      expect(found === null || typeof found === 'object').toBe(true);
    }));
    expect(firstCanvases('{"type":"Manifest","structures":[{"items":[{},{},{},{}]}],"items":[', 2)).toBeNull();
  });
});
