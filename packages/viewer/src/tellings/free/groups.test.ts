import { describe, expect, it } from 'vitest';
import { groupSpots, type Spot } from './groups.ts';

const spot = (id: string, more: Partial<Spot>): Spot => ({ id, title: id, thing: 'Rog', when: null, whenWords: '', place: '', terms: [], ...more });
const spots = [spot('a', { when: 9, whenWords: '1900', place: 'Leiden', terms: ['naad', 'oog'] }), spot('b', { thing: 'Oog', when: 3, whenWords: '1700', place: 'Delft', terms: ['oog'] }), spot('c', {})];
const shape = (order: Parameters<typeof groupSpots>[1]): [string, string][] => groupSpots(spots, order, 'nl').map(({ title, spots: within }) => [title, within.map(({ id }) => id).join('')]);

describe('groupSpots', () => {
  it('leaves them as they are told', () => {
    expect(shape('told')).toEqual([['', 'abc']]);
    expect(groupSpots([], 'told', 'nl')).toEqual([]);
  });

  it('puts them by thing, in the order of the story', () => {
    expect(shape('thing')).toEqual([['Rog', 'ac'], ['Oog', 'b']]);
  });

  it('puts the oldest first, and last what nobody can date', () => {
    expect(shape('time')).toEqual([['1700', 'b'], ['1900', 'a'], ['', 'c']]);
  });

  it('puts them by place, and under each detail that they share', () => {
    expect(shape('place')).toEqual([['Delft', 'b'], ['Leiden', 'a'], ['', 'c']]);
    expect(shape('detail')).toEqual([['naad', 'a'], ['oog', 'ab'], ['', 'c']]);
  });
});
