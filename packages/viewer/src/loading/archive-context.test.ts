import type { ArchiveRecord, MapShow, QuestionShow, Scene } from '@thingsthattalk/core';
import { describe, expect, it } from 'vitest';
import { questionForm } from '../reading/shows/question.ts';
import { mapForm } from '../reading/shows/map.ts';
import { makeContext } from './archive-context.ts';

const records = {
  'story/steen': { $type: 'net.thingsthattalk.story', title: [{ lang: 'nl', value: 'Steen' }], languages: [{ lang: 'nl' }, { lang: 'ar' }], scenes: [] },
  'agent/museum': { $type: 'net.thingsthattalk.agent', names: [{ lang: 'nl', value: 'Museum' }] },
} as unknown as Record<string, ArchiveRecord>;
const hrefs = async (language: string, languages?: readonly string[]): Promise<(string | null)[]> => {
  const { href } = await makeContext({ ref: 'story/steen', record: records['story/steen']!, records, base: 'https://archive.example', ...(languages ? { languages } : {}) }, language, new AbortController().signal);
  return ['story/steen', 'agent/museum', 'thing/weg'].map(href);
};

describe('the links of what is shown of an archive elsewhere', () => {
  it('lead to the pages in the reader’s language, where the archive has them', async () => {
    expect(await hrefs('en', ['nl', 'en'])).toEqual(['https://archive.example/en/story/steen/', 'https://archive.example/en/agent/museum/', null]);
  });
  it('lead to the nearest language otherwise, and to a story in each of its own', async () => {
    expect(await hrefs('ar', ['nl', 'en'])).toEqual(['https://archive.example/ar/story/steen/', 'https://archive.example/nl/agent/museum/', null]);
    expect((await hrefs('nl-x-simple', ['nl', 'en']))[1]).toBe('https://archive.example/nl/agent/museum/');
  });
  it('lead to the reader’s language where an archive does not say what it speaks', async () => {
    expect((await hrefs('fr-BE'))[1]).toBe('https://archive.example/fr/agent/museum/');
  });
  it('are made of no language that is none', async () => {
    const evil = ['javascript', 'alert(1)'].join(':');
    expect((await hrefs('ar', [evil, '//evil.example', 'nl']))[1]).toBe('https://archive.example/nl/agent/museum/');
  });
});

it('a story with a map is drawn one, wherever it is shown', async () => {
  const place = { $type: 'net.thingsthattalk.place', names: [{ lang: 'nl', value: 'Leiden' }], point: { lat7: 521_600_000, lon7: 44_900_000 } };
  const story = { ...records['story/steen'], scenes: [{ id: 'waar', show: { $type: 'net.thingsthattalk.scene#map', places: [{ place: 'place/leiden' }] } }] };
  const context = await makeContext({ ref: 'story/kaart', record: story as unknown as ArchiveRecord, records: { 'place/leiden': place as unknown as ArchiveRecord }, base: 'https://archive.example' }, 'nl', new AbortController().signal);
  const form = String(mapForm(story.scenes[0]!.show as unknown as MapShow, context));
  expect(form).toMatch(/<svg class="ttt-drawn-map"[^>]*aria-label="[^"]*Leiden/);
  expect(form).toContain('<path class="land" d="M');
  expect((await makeContext({ ref: 'story/steen', record: records['story/steen']!, records, base: 'https://archive.example' }, 'nl', new AbortController().signal)).drawMap).toBeUndefined();
});

it('a guess at places shows them on a map beside the options; one place alone would be the answer', async () => {
  const place = (name: string, lat7: number): ArchiveRecord => ({ $type: 'net.thingsthattalk.place', names: [{ lang: 'nl', value: name }], point: { lat7, lon7: 44_900_000 } }) as unknown as ArchiveRecord;
  const known = { 'place/leiden': place('Leiden', 521_600_000), 'place/sluis': place('Sluis', 513_000_000) };
  const asked = async (...places: string[]): Promise<string> => {
    const show = { $type: 'net.thingsthattalk.scene#question', kind: 'guess', ask: [{ lang: 'nl', value: 'Waar?' }], options: places.map((each, index) => ({ id: `o${index}`, label: [{ lang: 'nl', value: each }], place: `place/${each}`, correct: index === 0 })) };
    const scene = { id: 'waar', show } as unknown as Scene;
    const record = { ...records['story/steen'], scenes: [scene] } as unknown as ArchiveRecord;
    return String(questionForm(show as unknown as QuestionShow, scene, await makeContext({ ref: 'story/vraag', record, records: known, base: 'https://archive.example' }, 'nl', new AbortController().signal)));
  };
  expect(await asked('leiden', 'sluis')).toMatch(/<svg class="ttt-drawn-map".*>leiden<\/text>.*>sluis<\/text>.*<fieldset/s);
  expect(await asked('leiden')).not.toContain('<svg');
});
