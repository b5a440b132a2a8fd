import { attribute, html, type SafeHtml, type Story, type Thing } from '@thingsthattalk/core';
import { agentName, recordLink } from './agents.ts';
import { otherLanguage, titleOf, type ReadingContext } from './context.ts';
import { creditLines, ownImages } from './credits.ts';
import { viewsOf } from './story-views.ts';

/** The things a story looks at, once each, in its order; then those it says it is about. */
export const thingsOf = (story: Story): string[] => [...new Set([...story.scenes.flatMap((scene) => viewsOf(scene).map(({ thing }) => thing)), ...(story.about ?? []).map(({ thing }) => thing)])];

/**
 * The things of a story as a museum wants them named where they are shown: who keeps them, under which number, the credit line,
 * and what may be done with their pictures. In the order in which the story comes by them; `null` for none.
 */
export function storyThings(story: Story, context: ReadingContext): SafeHtml | null {
  const things = thingsOf(story).flatMap((ref) => {
    const record = context.find(ref);
    return record?.$type === 'net.thingsthattalk.thing' ? [{ ref, thing: record }] : [];
  });
  if (things.length === 0) return null;
  return html`<ul class="ttt-things">${things.map(({ ref, thing }) => html`<li><span${attribute('lang', otherLanguage(thing.titles, context))}>${recordLink(ref, context, titleOf(ref, thing, context))}</span>${keptBy(thing, context)}${creditLines([thing, ...ownImages(thing)], context).map((line) => html`<span class="note">${line}</span>`)}</li>`)}</ul>`;
}

/** Who keeps a thing, and its number there. */
function keptBy({ holder, objectNumber }: Thing, context: ReadingContext): SafeHtml | null {
  const name = holder ? agentName(holder, context) : null;
  return name || objectNumber ? html`<span class="note">${name}${name && objectNumber && ', '}${objectNumber && html`<span class="num">${objectNumber}</span>`}</span>` : null;
}
