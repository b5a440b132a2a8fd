import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weave, type WeaveEdge, type WeaveNode } from './weave.ts';

const nodes = fc.array(fc.record({ ratio: fc.double({ min: 0.4, max: 2.2, noNaN: true }), letters: fc.integer({ min: 4, max: 60 }) }), { minLength: 2, maxLength: 6 });
const spot = fc.record({ x: fc.double({ min: 0.04, max: 0.96, noNaN: true }), y: fc.double({ min: 0.04, max: 0.96, noNaN: true }) });

/** Things on a chain, each tied to the next. */
const chain = (many: readonly WeaveNode[], spots: readonly { x: number; y: number }[]): WeaveEdge[] =>
  many.slice(1).map((_, index) => ({ a: index, b: index + 1, from: spots[index % spots.length]!, to: spots[(index + 1) % spots.length]!, letters: 30 }));

describe('a weave', () => {
  it('lays no picture over another or over its words, and keeps all on the field', () => {
    fc.assert(fc.property(nodes, fc.array(spot, { minLength: 1, maxLength: 4 }), (many, spots) => {
      const { width, height, nodes: boxes } = weave(many, chain(many, spots));
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(index + 1)) {
          const apart = box.x + box.width <= other.x || other.x + other.width <= box.x || box.y + box.height + 40 <= other.y || other.y + other.height + 40 <= box.y;
          expect(apart).toBe(true);
        }
      }
    }), { numRuns: 25 });
  });

  it('begins and ends each thread on its spots', () => {
    const many = [{ ratio: 1, letters: 10 }, { ratio: 1.5, letters: 20 }, { ratio: 0.7, letters: 30 }];
    const edges = chain(many, [{ x: 0.25, y: 0.75 }]);
    const { nodes: boxes, threads } = weave(many, edges);
    for (const [index, { a, b }] of edges.entries()) {
      expect(threads[index]!.from).toEqual({ x: boxes[a]!.x + 0.25 * boxes[a]!.width, y: boxes[a]!.y + 0.75 * boxes[a]!.height });
      expect(threads[index]!.to).toEqual({ x: boxes[b]!.x + 0.25 * boxes[b]!.width, y: boxes[b]!.y + 0.75 * boxes[b]!.height });
    }
  });

  it('is the same for the same things', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ ratio: 0.7 + index * 0.15, letters: 12 + index }));
    const edges = chain(many, [{ x: 0.3, y: 0.3 }, { x: 0.6, y: 0.5 }]);
    expect(weave(many, edges)).toEqual(weave(many, edges));
  });

  it('writes the reasons of a chain of seven beside the pictures, not on them', () => {
    const many = Array.from({ length: 7 }, () => ({ ratio: 1, letters: 16 }));
    const { nodes: boxes, threads } = weave(many, chain(many, [{ x: 0.5, y: 0.5 }]));
    for (const { label, labelWidth, labelHeight } of threads) {
      for (const box of boxes) {
        const wide = Math.min(label.x + labelWidth / 2, box.x + box.width) - Math.max(label.x - labelWidth / 2, box.x);
        const high = Math.min(label.y + labelHeight / 2, box.y + box.height) - Math.max(label.y - labelHeight / 2, box.y);
        expect(Math.max(0, wide) * Math.max(0, high)).toBeLessThan(0.1 * labelWidth * labelHeight);
      }
    }
  });
});
