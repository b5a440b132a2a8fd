import { describe, expect, it } from 'vitest';
import { Kept } from './kept.ts';

function device(first: Record<string, string> = {}): Kept {
  const values = new Map(Object.entries(first));
  return new Kept(() => ({ getItem: (key) => values.get(key) ?? null, setItem: (key, value) => { values.set(key, value); }, removeItem: (key) => { values.delete(key); } }));
}

describe('what a device keeps of a visitor', () => {
  it('is the telling they chose and the scene at which they stopped, per story', () => {
    const kept = device();
    expect([kept.telling, kept.placeIn('story/a')]).toEqual([null, null]);
    kept.keepTelling('slides');
    kept.keepPlace('story/a', 'tail');
    kept.keepPlace('story/b', 'eye');
    expect([kept.telling, kept.placeIn('story/a'), kept.placeIn('story/b')]).toEqual(['slides', 'tail', 'eye']);
    kept.keepPlace('story/a', null);
    expect([kept.placeIn('story/a'), kept.placeIn('story/b')]).toEqual([null, 'eye']);
  });

  it('is fifty places at most, the latest', () => {
    const kept = device();
    for (let number = 0; number < 60; number += 1) kept.keepPlace(`story/s${number}`, 'x');
    expect([kept.placeIn('story/s9'), kept.placeIn('story/s10'), kept.placeIn('story/s59')]).toEqual([null, 'x', 'x']);
  });

  it('is nothing where the browser refuses, or what it holds is not ours', () => {
    const refused = new Kept(() => { throw new DOMException('no', 'SecurityError'); });
    refused.keepTelling('slides');
    refused.keepPlace('story/a', 'x');
    expect([refused.telling, refused.placeIn('story/a')]).toEqual([null, null]);
    for (const value of ['[', '3', 'null', '{"story/a":{}}']) expect(device({ 'ttt-place': value }).placeIn('story/a')).toBeNull();
  });
});
