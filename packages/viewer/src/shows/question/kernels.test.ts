import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answers } from './answers.ts';
import { nearness } from './nearness.ts';
import { inPlace, moved } from './order-kernel.ts';

describe('nearness', () => {
  const target = { x: 100, y: 100, width: 20, height: 20 };
  const seen = { width: 300, height: 400 };
  it('tells by distance, within what is seen', () => {
    expect([[110, 110], [120, 120], [150, 120], [240, 120], [300, 500]].map(([x, y]) => nearness({ x: x!, y: y! }, target, seen))).toEqual(['found', 'found', 'hot', 'warm', 'cold']);
  });
});

describe('an order', () => {
  it('changes by moving one entry; all others keep theirs', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    fc.assert(fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 9 }), fc.nat(8), fc.nat(8), (list, a, b) => {
      const [from, to] = [a % list.length, b % list.length];
      const after = moved(list, from, to);
      expect(after[to]).toBe(list[from]);
      expect(after.filter((each) => each !== list[from])).toEqual(list.filter((_, index) => index !== from));
    }));
  });

  it('knows which stand where they belong', () => {
    expect(inPlace(['a', 'c', 'b', 'd'], ['a', 'b', 'c', 'd'])).toEqual(['a', 'd']);
  });
});

describe('answers', () => {
  const device = (): Map<string, string> => new Map();
  const on = (values: Map<string, string>): Answers => new Answers(() => ({ getItem: (key) => values.get(key) ?? null, setItem: (key, value) => { values.set(key, value); }, removeItem: (key) => { values.delete(key); } }));

  it('are kept under one key on the device, by story and scene, until they are forgotten', () => {
    const values = device();
    on(values).keep('story/a', 'eyes', { first: 'fake', last: 'genuine' });
    on(values).keep('story/b', 'eyes', { number: 3 });
    expect(on(values).of('story/a', 'eyes')).toEqual({ first: 'fake', last: 'genuine' });
    expect([...values.keys()]).toEqual(['ttt-answers']);
    on(values).keep('story/a', 'eyes', {});
    expect([on(values).of('story/a', 'eyes'), on(values).of('story/b', 'eyes')]).toEqual([{}, { number: 3 }]);
    on(values).forget();
    expect(values.size).toBe(0);
  });

  it('are known until the page is left where the browser keeps nothing', () => {
    const refused = new Answers(() => { throw new DOMException('no', 'SecurityError'); });
    refused.keep('story/a', 'eyes', { last: 'fake' });
    expect(refused.of('story/a', 'eyes')).toEqual({ last: 'fake' });
    refused.forget();
    expect(refused.of('story/a', 'eyes')).toEqual({});
  });
});
