import { html, type SafeHtml } from '@thingsthattalk/core';
import type { PageContext, Scope } from '../build/scope.ts';
import { storyCard } from '../parts/cards.ts';

/** How many stories the front page names beside the one it opens with. */
const shown = 6;

/** Other stories, each with the crop of its cover. */
export function moreStories(first: string | null, scope: Scope, context: PageContext): SafeHtml | null {
  const others = scope.list('story').filter((ref) => ref !== first);
  if (others.length === 0) return null;
  return html`<section class="more wrap" aria-labelledby="more"><div class="more__h"><h2 class="head" id="more">${context.site.moreStories}</h2>${others.length > shown && html`<a class="go" href="${scope.site.addresses.page(context.lang, 'story/')}"><span>${context.site.allStories}</span></a>`}</div><ul class="stories">${others.slice(0, shown).map((ref) => storyCard(ref, scope, context))}</ul></section>`;
}
