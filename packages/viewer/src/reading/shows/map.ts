import { html, type MapShow, type SafeHtml } from '@thingsthattalk/core';
import { recordLink } from '../agents.ts';
import { say, type ReadingContext } from '../context.ts';

/** Places on a map, as a list. */
export const mapForm = (show: MapShow, context: ReadingContext): SafeHtml =>
  html`<ul class="ttt-list">${(show.places ?? []).map(({ place, label }) => html`<li>${recordLink(place, context, say(label, context))}</li>`)}</ul>`;
