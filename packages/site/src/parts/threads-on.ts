import { attribute, html, type SafeHtml, type View } from '@thingsthattalk/core';
import { crop, otherLanguage, say, titleOf } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';

/** A way on from a page: why, to what, and the very spot there. */
interface Thread {
  readonly to: string;
  readonly why: string;
  readonly whyLang: string | null;
  readonly view: View;
}

/**
 * Where the thread goes on: from the things that were looked at, to others that somebody gave a reason for. Where
 * another story looks at that other thing, the way leads into the story.
 */
export async function threadsOn(things: readonly string[], from: string, scope: Scope, context: PageContext): Promise<SafeHtml | null> {
  const threads = new Map<string, Thread>();
  for (const ref of things) {
    const thing = scope.stub(ref) ? await scope.record<'thing'>(ref) : null;
    for (const related of thing?.related ?? []) {
      const why = say(related.note, context);
      if (!why || things.includes(related.ref) || threads.has(related.ref) || !context.href(related.ref)) continue;
      threads.set(related.ref, { to: related.ref, why, whyLang: otherLanguage(related.note, context), view: related.to ?? { thing: related.ref } });
    }
  }
  const shown = [...threads.values()].slice(0, 4);
  if (shown.length === 0) return null;
  return html`<section class="after__on" aria-labelledby="on"><h2 class="head" id="on">${context.site.threadGoesOn}</h2><ul>${shown.map(({ to, why, whyLang, view }) => {
    const story = scope.site.index.storiesAbout(to).find((each) => each !== from);
    scope.uses.add(`stories:${to}`);
    const record = scope.stub(to);
    return html`<li><a href="${context.href(to) ?? ''}">${crop(context.picture(view.thing, view.canvas), view, { alt: '', sizes: '7rem' })}<span><span class="say"${attribute('lang', whyLang)}>${why}</span><b class="lead">${titleOf(to, record, context)}</b></span></a>${story && html`<p class="note">${context.words.anotherStory}: <a href="${context.href(story) ?? ''}">${titleOf(story, scope.stub(story), context)}</a></p>`}</li>`;
  })}</ul></section>`;
}
