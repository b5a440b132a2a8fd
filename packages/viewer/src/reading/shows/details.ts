import { html, type DetailsShow, type SafeHtml, type View } from '@thingsthattalk/core';
import { recordLink } from '../agents.ts';
import { pictureOf, say, titleOf, type NamedDetail, type ReadingContext } from '../context.ts';
import { crop } from '../crop.ts';
import { lookAttributes } from '../look-attributes.ts';

/** Details beside each other: those that are listed, then all that scenes of stories name by the term. */
export function detailsForm(show: DetailsShow, context: ReadingContext): SafeHtml | null {
  const named = show.term ? context.detailsUnder(show.term) : [];
  const listed = figures(show.views ?? [], context);
  return listed || named.length > 0 ? html`${listed}${namedDetails(named, context)}` : null;
}

/** Details that scenes look at, each with the thing it is of, leading to the scene; `null` for none. */
export function namedDetails(details: readonly NamedDetail[], context: ReadingContext): SafeHtml | null {
  const shown = details.flatMap((detail) => { const picture = pictureOf(detail.view, context); return picture ? [{ ...detail, picture }] : []; });
  if (shown.length === 0) return null;
  return html`<ul class="ttt-figures">${shown.map(({ story, scene, view, title, picture }) => {
    const href = context.href(story);
    const name = titleOf(view.thing, context.find(view.thing), context);
    const words = say(title, context);
    return html`<li${lookAttributes(view, picture)}>${crop(picture, view, { alt: '', sizes: '12rem' })}${href ? html`<a class="note" href="${href}#scene-${scene}">${words || name}${words && html` <span>${name}</span>`}</a>` : html`<span class="note">${name}</span>`}</li>`;
  })}</ul>`;
}

/** Several views as a list of crops, each with the name of its thing; `null` for none. */
export function figures(views: readonly View[], context: ReadingContext): SafeHtml | null {
  if (views.length === 0) return null;
  const things = new Set(views.map(({ thing }) => thing));
  const link = (thing: string): SafeHtml => html`<span class="note">${recordLink(thing, context)}</span>`;
  // Details of one thing say its name once, below them.
  return html`<ul class="ttt-figures">${views.map((view) => {
    const picture = pictureOf(view, context);
    return html`<li${lookAttributes(view, picture)}>${crop(picture, view, { alt: '', sizes: '12rem' })}${things.size > 1 && link(view.thing)}</li>`;
  })}</ul>${things.size === 1 && html`<p>${link(views[0]!.thing)}</p>`}`;
}
