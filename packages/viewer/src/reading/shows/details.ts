import { html, type DetailsShow, type SafeHtml, type View } from '@thingsthattalk/core';
import { recordLink } from '../agents.ts';
import { pictureOf, type ReadingContext } from '../context.ts';
import { crop } from '../crop.ts';
import { lookAttributes } from '../look-attributes.ts';

/** Details beside each other, each with the thing it is of. */
export const detailsForm = (show: DetailsShow, context: ReadingContext): SafeHtml | null => figures(show.views ?? [], context);

/** Several views as a list of crops; `null` for none. */
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
