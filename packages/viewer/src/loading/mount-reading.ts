import { html, type ArchiveRecord, type SafeHtml, type Story, type Thing } from '@thingsthattalk/core';
import { crop } from '../reading/crop.ts';
import { picturesOf } from '../reading/story-views.ts';
import { storyContents, storyGlossary, storyWays } from '../reading/story-frame.ts';
import { storyThings } from '../reading/story-things.ts';
import { storyOpening, storyReading, storySources } from '../reading/story.ts';
import { thingPictures, thingPlaces, thingReading, thingTitle } from '../reading/thing.ts';
import type { ReadingContext } from '../reading/context.ts';
import { adoptReadingStyles } from '../styles/adopt.ts';
import { toFragment } from '../live-html.ts';
import { loadArchive, makeContext } from './archive-context.ts';
import type { Telling } from './loading.ts';

/** Fetches what an element is to show and puts its reading form into it, as a site would have done. */
export async function mountReading(host: HTMLElement, what: string | Telling<ArchiveRecord>, language: string, signal: AbortSignal): Promise<void> {
  const { ref, record, context } = typeof what === 'string' ? await loadArchive(what, language, signal) : { ...what, context: await makeContext(what, language, signal) };
  signal.throwIfAborted();
  adoptReadingStyles(host.ownerDocument);
  const { pictures, reading } = host.localName === 'ttt-thing' ? thingForm(ref, record as Thing, context) : storyForm(record as Story, context);
  host.setAttribute('pictures', JSON.stringify(pictures));
  host.dataset.ref = ref;
  if (!host.lang) host.lang = context.lang;
  host.replaceChildren(toFragment(reading, host.ownerDocument));
}

function storyForm(story: Story, context: ReadingContext): { pictures: unknown; reading: SafeHtml } {
  const pictures = picturesOf(story, context);
  const { words } = context;
  const after = [[words.sources, storySources(story.sources, context)], [words.thingsInStory, storyThings(story, context)], [words.glossary, storyGlossary(story, context)]] as const;
  return { pictures, reading: html`<header slot="opening" class="ttt-opening ttt-opening-plain">${storyOpening(story, context)}${storyContents(story, context)}${storyWays(story, context)}</header>${storyReading(story, context)}<footer slot="after">${after.map(([title, form]) => form && html`<h2 class="head">${title}</h2>${form}`)}</footer>` };
}

function thingForm(ref: string, thing: Thing, context: ReadingContext): { pictures: unknown; reading: SafeHtml } {
  const pictures = context.pictures(ref);
  return { pictures, reading: html`<figure slot="poster" class="ttt-poster">${crop(pictures[0] ?? null, undefined, { alt: '', sizes: '100vw' })}</figure>${thingPictures(ref, context)}<div slot="title">${thingTitle(ref, thing, context)}</div>${thingPlaces(ref, context)}${thingReading(ref, thing, context)}` };
}
