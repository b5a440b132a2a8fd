import { html, type MapShow, type SafeHtml } from '@thingsthattalk/core';
import { recordLink } from '../agents.ts';
import { say, type ReadingContext } from '../context.ts';
import { drawnPlace, mapFigure } from '../places.ts';

/** Places on a map, with a list that is its equal: an ordered one when they are a route. */
export function mapForm({ places = [], route = false }: MapShow, context: ReadingContext): SafeHtml | null {
  if (places.length === 0) return null;
  const items = places.map(({ place, label }) => html`<li>${recordLink(place, context, say(label, context))}</li>`);
  // What stands behind a colon is for the list: a map has room for a name.
  const drawn = places.map(({ place, label }) => drawnPlace(place, context, say(label, context).split(':')[0])).filter((place) => place !== null);
  return mapFigure(drawn, route ? html`<ol class="ttt-list ttt-route">${items}</ol>` : html`<ul class="ttt-list">${items}</ul>`, context, route);
}
