import type { ArchiveRecord, Story, Thing } from '@thingsthattalk/core';
import { describe, expect, it } from 'vitest';
import '../words/every-language.ts';
import { wordsFor } from '../words/words.ts';
import type { ReadingContext } from './context.ts';
import { thingFacts } from './facts.ts';
import { storyThings } from './story-things.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const ccBy = { statement: 'https://creativecommons.org/licenses/by/4.0/' } as const;
const image = (more: object): NonNullable<Thing['images']>[number] => ({ $type: 'net.thingsthattalk.thing#ownImage', image: { file: { path: 'x.jpg' }, ...more } } as unknown as NonNullable<Thing['images']>[number]);
const things: Readonly<Record<string, Thing>> = {
  'thing/rog': { $type: 'net.thingsthattalk.thing', titles: nl('Rog <draak>'), objectNumber: 'TTT-1', holder: { name: nl('Museum De Lakenhal') }, credit: nl('Legaat van niemand'), images: [image({ credit: nl('Foto: A. de Wit'), rights: ccBy }), image({ credit: nl('Foto: A. de Wit'), rights: ccBy }), image({ rights: { holder: nl('Röntgenlab') } })] } as Thing,
  'thing/kaart': { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'en', value: 'Map' }], rights: ccBy } as Thing,
};
const context = { lang: 'nl', languages: ['nl', 'en'], words: wordsFor('nl'), find: (ref: string): ArchiveRecord | null => things[ref] ?? null, href: (ref: string) => `/nl/${ref}/`, picture: () => null, pictures: () => [] } as unknown as ReadingContext;
const story = (...refs: string[]): Story => ({ $type: 'net.thingsthattalk.story', title: nl('Rog'), scenes: refs.map((thing, index) => ({ id: `s${index}`, view: { thing } })) } as unknown as Story);

describe('the things of a story', () => {
  const rows = (of: Story): string[] => String(storyThings(of, context) ?? '').split('<li>').slice(1);

  it('are named once each, in the order of the scenes, with who keeps them and their number', () => {
    const [rog, kaart, ...more] = rows(story('thing/rog', 'thing/kaart', 'thing/rog'));
    expect(more).toEqual([]);
    expect(rog).toContain('<a href="/nl/thing/rog/">Rog &lt;draak&gt;</a>');
    expect(rog).toContain('Museum De Lakenhal, <span class="num">TTT-1</span>');
    expect(kaart).toContain('<span lang="en">');
  });
  it('have the credit of the thing and of each of its pictures, each line once', () => {
    const [rog] = rows(story('thing/rog'));
    expect(rog!.match(/Legaat van niemand|Foto: A. de Wit|Röntgenlab/g)).toEqual(['Legaat van niemand', 'Foto: A. de Wit', 'Röntgenlab']);
    expect(rog).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
  });
  it('are left out where nothing is known of them', () => {
    expect(storyThings(story('thing/weg'), context)).toBe(null);
  });
});

it('the facts of a thing name the credits that its pictures ask for, beside what may be done with all of them', () => {
  const rog = String(thingFacts(things['thing/rog']!, context));
  expect(rog.match(/Foto: A. de Wit/g)).toHaveLength(1);
  expect(rog).not.toContain(wordsFor('nl').rightsUnknown);
  expect(String(thingFacts({ ...things['thing/rog']!, images: [] }, context))).toContain(wordsFor('nl').rightsUnknown);
});
