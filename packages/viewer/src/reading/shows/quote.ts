import { html, type QuoteShow, type SafeHtml, type Story } from '@thingsthattalk/core';
import { agentName } from '../agents.ts';
import type { ReadingContext } from '../context.ts';
import { cite } from '../facts.ts';
import { proseOf } from '../prose.ts';

/** Somebody’s own words, with who said them and where that stands. */
export function quoteForm(show: QuoteShow, story: Story, context: ReadingContext): SafeHtml {
  const source = story.sources?.find(({ id }) => id === show.source);
  return html`<figure class="ttt-quote"><blockquote>${proseOf(show.words, context)}</blockquote><figcaption class="note">${show.who && agentName(show.who, context)}${show.who && source && ', '}${source && cite(source, context)}</figcaption></figure>`;
}
