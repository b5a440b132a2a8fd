import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../words/every-language.ts';
import { wordsFor } from '../../words/words.ts';
import { mapForm } from './map-form.ts';
import { readModel, type MapModel, type ThreadsModel, type TimelineModel } from './models.ts';
import { threadsForm } from './threads-form.ts';
import { overviewTimeline } from './timeline-form.ts';

const words = wordsFor('nl');
const node = (ref: string, name: string, kind: 'thing' | 'story' | 'term', at?: { x: number; y: number }): ThreadsModel['nodes'][number] => ({ ref, name, kind, href: `/nl/${ref}/`, ...(at ? { at } : {}) });
const threads: ThreadsModel = {
  overview: 'threads', width: 200, height: 100,
  nodes: [node('thing/kist', 'Kist', 'thing', { x: 10, y: 10 }), node('thing/ring', 'Ring', 'thing', { x: 90, y: 10 }), node('story/slot', 'Het slot', 'story', { x: 50, y: 50 }), node('thing/steen', 'Steen', 'thing')],
  threads: [{ a: 0, b: 1, why: 'dezelfde smid' }, { a: 0, b: 2, why: 'vertelt hierover' }, { a: 1, b: 3, why: 'hetzelfde teken' }],
};
const refs = (source: string, pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, ref]) => ref!);

describe('the form of the threads', () => {
  const source = String(threadsForm(threads, words));
  it('names every thing in the list, and each of its threads with the reason', () => {
    expect(refs(source, /<li data-ref="([^"]+)"/g)).toEqual(['thing/kist', 'thing/ring', 'thing/steen']);
    expect(source).toContain('<li data-to="thing/ring" data-kind="thing"><span class="say">dezelfde smid</span> <a href="/nl/thing/ring/">Ring</a></li>');
    expect(refs(source, /data-to="([^"]+)"/g).sort()).toEqual(['story/slot', 'thing/kist', 'thing/ring', 'thing/ring', 'thing/steen'].sort());
  });
  it('draws what has a place, and a line only between two that do', () => {
    expect(refs(source, /class="ttt-node" data-ref="([^"]+)"/g)).toEqual(['thing/kist', 'thing/ring', 'story/slot']);
    expect(refs(source, /data-between="([^"]+)"/g)).toEqual(['thing/kist thing/ring', 'thing/kist story/slot']);
  });
  it('holds out against threads that lead nowhere and kinds that nobody knows', () => {
    const odd = { ...threads, nodes: [...threads.nodes, { ...node('x/y', 'Iets', 'term', { x: 1, y: 1 }), kind: 'planet' as 'term' }], threads: [...threads.threads, { a: 0, b: 99, why: 'nergens' }] };
    expect(String(threadsForm(odd, words))).not.toContain('nergens');
  });
  it('keeps what names say from being markup', () => {
    fc.assert(fc.property(fc.string(), (name) => {
      const made = String(threadsForm({ ...threads, nodes: threads.nodes.map((each) => ({ ...each, name: `<img src=x>${name}` })) }, words));
      expect(made).not.toContain('<img');
    }), { numRuns: 50 });
  });
});

describe('the form of the map', () => {
  const map: MapModel = { overview: 'map', width: 420, height: 300, land: 'M0 0H9', places: [{ ref: 'place/leiden', name: 'Leiden', href: '/nl/place/leiden/', count: 4, at: { x: 1, y: 2 }, label: { x: 3, y: 4, anchor: 'start' } }, { ref: 'place/zee', name: 'Zee', href: '/nl/place/zee/', count: 1 }] };
  it('lists every place, also one that nobody can draw', () => {
    const source = String(mapForm(map, words));
    expect(refs(source, /<li data-ref="([^"]+)"/g)).toEqual(['place/leiden', 'place/zee']);
    expect(refs(source, /class="ttt-node" data-ref="([^"]+)"/g)).toEqual(['place/leiden']);
    expect(source).toContain('4 keer genoemd');
  });
  it('is a list alone where no place can be drawn', () => expect(String(mapForm({ ...map, places: [map.places[1]!] }, words))).not.toContain('<svg'));
});

describe('the form of the timeline', () => {
  const timeline: TimelineModel = { overview: 'timeline', items: [{ ref: 'thing/kist', kind: 'thing', name: 'Kist', href: '/k/', when: '17e eeuw', first: 1600, last: 1699, stretch: { from: 10, to: 20, openStart: false, openEnd: false } }, { ref: 'thing/ring', kind: 'thing', name: 'Ring', href: '/r/', when: '' }] };
  it('says when each was, in words and as a line, and of what nobody knows that nobody does', () => {
    const source = String(overviewTimeline(timeline, words));
    expect(source).toContain('17e eeuw');
    expect(source.match(/<svg/g)).toHaveLength(1);
    expect(source).toContain('zonder datum');
  });
});

describe('a model from elsewhere', () => {
  const base = 'https://far.example/nl/threads/overview.json';
  it('gets whole addresses', () => expect(readModel(structuredClone(threads), 'threads', base).nodes[0]?.href).toBe('https://far.example/nl/thing/kist/'));
  it('loses addresses that are none of http', () => {
    const model = structuredClone(threads) as unknown as { nodes: { href: string }[] };
    model.nodes[0]!.href = 'data:text/html,x';
    expect(readModel(model, 'threads', base).nodes[0]?.href).toBe('');
  });
  it.each([null, 7, {}, { overview: 'map' }, { overview: 'threads', nodes: [] }, { overview: 'threads', nodes: [{}], threads: [] }, { overview: 'threads', nodes: [null], threads: [] }])('is refused when it is none: %j', (value) => {
    expect(() => readModel(value, 'threads', base)).toThrow(TypeError);
  });
});
