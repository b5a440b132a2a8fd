import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letter, lineHeight, linesOf } from './thread-labels.ts';
import { layoutThreads, type Tie } from './thread-layout.ts';

const words = fc.array(fc.stringMatching(/^[A-Za-zé]{1,14}$/), { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const graph = fc.array(words, { minLength: 2, maxLength: 30 }).chain((names) => fc.record({
  names: fc.constant(names),
  ties: fc.array(fc.record({ a: fc.nat(names.length - 1), b: fc.nat(names.length - 1), strong: fc.boolean() }), { maxLength: 50 }),
}));

/** The box that a node takes with its name. */
const boxOf = (name: string, { x, y }: { x: number; y: number }): { left: number; right: number; top: number; bottom: number } => {
  const half = (Math.max(...linesOf(name).map((line) => line.length)) * letter) / 2;
  return { left: x - half, right: x + half, top: y - 8, bottom: y + 10 + linesOf(name).length * lineHeight };
};

describe('layoutThreads', () => {
  it('is the same every time', () => {
    const ties: Tie[] = [{ a: 0, b: 1, strong: true }, { a: 1, b: 2, strong: false }];
    expect(layoutThreads(['Kist', 'Ring', 'Steen'], ties)).toEqual(layoutThreads(['Kist', 'Ring', 'Steen'], ties));
  });
  it('never writes a name on another, and keeps all within the drawing', () => {
    fc.assert(fc.property(graph, ({ names, ties }) => {
      const { width, height, places } = layoutThreads(names, ties);
      const boxes = names.map((name, index) => boxOf(name, places[index]!));
      for (const [index, a] of boxes.entries()) {
        expect(a.left >= -1 && a.right <= width + 1 && a.top >= -1 && a.bottom <= height + 1, `${names[index]} within ${width} x ${height}: ${JSON.stringify(a)}`).toBe(true);
        for (const b of boxes.slice(index + 1)) expect(Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5).toBe(false);
      }
    }), { numRuns: 25 });
  });
  it('puts what is tied nearer than what is not', () => {
    const names = Array.from({ length: 12 }, (_, index) => `Ding ${index}`);
    const ties = names.slice(0, 6).flatMap((_, a) => names.slice(0, 6).flatMap((__, b) => (a < b ? [{ a, b, strong: true }] : [])));
    const { places } = layoutThreads(names, ties);
    const far = (a: number, b: number): number => Math.hypot(places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y);
    const mean = (pairs: number[]): number => pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
    expect(mean(ties.map(({ a, b }) => far(a, b)))).toBeLessThan(mean([6, 7, 8, 9, 10, 11].flatMap((a) => [0, 1, 2, 3, 4, 5].map((b) => far(a, b)))));
  });
});

describe('linesOf', () => {
  it('writes any name in at most three lines of eighteen letters', () => {
    fc.assert(fc.property(fc.string(), (name) => {
      const lines = linesOf(name);
      expect(lines.length).toBeGreaterThanOrEqual(1);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(18);
    }));
  });
  it('says that there is more', () => expect(linesOf('Een heel lange naam van een ding dat niet ophoudt met heten')).toEqual(['Een heel lange', 'naam van een ding', 'dat niet ophoudt…']));
});
