import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustChoose, pathThrough, type Junction } from './story-path.ts';

const fork: readonly Junction[] = [
  { id: 'begin', next: [] },
  { id: 'fork', next: ['left', 'right'] },
  { id: 'left', next: ['again'] },
  { id: 'right', next: ['again'] },
  { id: 'again', next: [] },
];

describe('pathThrough', () => {
  it('goes from scene to scene where none names a way', () => {
    expect(pathThrough([{ id: 'a', next: [] }, { id: 'b', next: [] }], new Map())).toEqual(['a', 'b']);
  });

  it('follows the way that was chosen, and comes together again', () => {
    expect(pathThrough(fork, new Map([['fork', 'right']]))).toEqual(['begin', 'fork', 'right', 'again']);
    expect(pathThrough(fork, new Map([['fork', 'left']]))).toEqual(['begin', 'fork', 'left', 'again']);
  });

  it('takes the first way until one is chosen, and then says that there is a choice', () => {
    expect(pathThrough(fork, new Map())).toEqual(['begin', 'fork', 'left', 'again']);
    expect(mustChoose(fork[1]!, new Map())).toBe(true);
    expect(mustChoose(fork[1]!, new Map([['fork', 'left']]))).toBe(false);
    expect(mustChoose(fork[1]!, new Map([['fork', 'elsewhere']]))).toBe(true);
    expect(mustChoose(fork[2]!, new Map())).toBe(false);
  });

  it('leaves out ways to scenes that are not there', () => {
    expect(pathThrough([{ id: 'a', next: ['gone'] }, { id: 'b', next: [] }], new Map())).toEqual(['a', 'b']);
  });

  it('ends on any story, and passes no scene twice', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const next = fc.array(fc.constantFrom(...ids), { maxLength: 3 });
    fc.assert(fc.property(fc.array(next, { minLength: 1, maxLength: 5 }), fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids)), (nexts, chosen) => {
      const path = pathThrough(nexts.map((each, index) => ({ id: ids[index]!, next: each })), new Map(Object.entries(chosen)));
      expect(new Set(path).size).toBe(path.length);
      expect(path[0]).toBe('a');
    }));
  });
});
