// A story record on a page of a browser test, as a site would have written it: with pictures that need no network.
import type { ArchiveRecord, Story as StoryRecord } from '@thingsthattalk/core';
import { html } from '@thingsthattalk/core';
import { toFragment } from '../src/live-html.ts';
import type { NamedDetail, Picture, ReadingContext } from '../src/reading/context.ts';
import { picturesOf } from '../src/reading/story-views.ts';
import { storyContents, storyWays } from '../src/reading/story-frame.ts';
import { storyReading } from '../src/reading/story.ts';
import type { Story } from '../src/story/story.ts';
import { reading } from '../src/styles/reading.ts';
import { tokens } from '../src/styles/tokens.ts';
import { interfaceWords, wordsFor } from '../src/words/words.ts';

/** What the test says of the archive around the story. */
export interface Around {
  readonly lang?: string;
  readonly records?: Readonly<Record<string, ArchiveRecord>>;
  /** Pictures by thing; by default every thing has one of 400 × 300 pixels. */
  readonly pictures?: (thing: string) => readonly Picture[];
  /** The details that scenes of stories name by a term. */
  readonly details?: readonly NamedDetail[];
}

const painted = (colour: string): string => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
  const brush = canvas.getContext('2d')!;
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 400, 300);
  return canvas.toDataURL();
};

/** A picture of one colour, 400 × 300 pixels. */
export const plainPicture = (key: string, colour = '#864'): Picture => ({ key, service: null, plain: painted(colour), width: 400, height: 300, sizes: [], level: 0, version: 3, details: false });

/** The reading context of such a page. */
export function contextOf({ lang = 'nl', records = {}, pictures, details = [] }: Around): ReadingContext {
  const all = new Map<string, readonly Picture[]>();
  const of = (thing: string): readonly Picture[] => {
    const known = all.get(thing) ?? pictures?.(thing) ?? [plainPicture(`${thing}#c1`)];
    all.set(thing, known);
    return known;
  };
  return {
    lang, languages: [lang, 'en', 'nl'], words: wordsFor(lang),
    find: (ref) => records[ref] ?? null,
    pictures: of,
    picture: (thing, canvas) => (canvas ? of(thing).find(({ key }) => key === `${thing}#${canvas}`) : of(thing)[0]) ?? null,
    href: (ref) => (records[ref] ? `/${lang}/${ref}/` : null),
    media: (src) => `/media/story/proef/${src}`,
    storiesAbout: () => [],
    detailsUnder: () => details,
    claimsAbout: () => [],
  };
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${tokens}\n${reading}`);

/** Puts a story on the page and waits until it has taken over. `leave` takes it away, with what the browser kept. */
export async function pageWithStory(record: Omit<StoryRecord, '$type' | 'title'>, around: Around = {}, setUp: (story: Story) => void = () => undefined): Promise<{ story: Story; leave: () => void }> {
  await interfaceWords.load(around.lang ?? 'nl');
  const context = contextOf(around);
  const full: StoryRecord = { $type: 'net.thingsthattalk.story', title: [{ lang: 'nl', value: 'Proef' }], ...record };
  document.adoptedStyleSheets = [sheet];
  const story = document.createElement('ttt-story');
  story.lang = context.lang;
  story.dataset.ref = 'story/proef';
  story.setAttribute('pictures', JSON.stringify(picturesOf(full, context)));
  story.append(toFragment(html`<header slot="opening">${storyContents(full, context)}${storyWays(full, context)}</header>${storyReading(full, context)}`, document));
  setUp(story);
  document.body.append(story);
  await story.updateComplete;
  return {
    story,
    leave: () => {
      story.remove();
      localStorage.clear();
      history.replaceState(null, '', location.pathname);
      document.adoptedStyleSheets = [];
    },
  };
}
