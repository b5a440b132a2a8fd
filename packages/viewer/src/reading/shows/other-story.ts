import { html, type SafeHtml, type StoryShow } from '@thingsthattalk/core';
import { recordLink } from '../agents.ts';
import { say, type ReadingContext } from '../context.ts';

/** Another story, to go into and come back from. */
export const otherStoryForm = (show: StoryShow, context: ReadingContext): SafeHtml =>
  html`<p><span class="note">${context.words.anotherStory}</span><br>${recordLink(show.story, context, say(show.label, context))}</p>`;
