import { html, type MapShow, type SafeHtml } from '@thingsthattalk/core';
import { recordLink } from '../agents.ts';
import { say, titleOf, type ReadingContext } from '../context.ts';

/** Places on a map, with a list that is its equal: an ordered one when they are a route. */
export function mapForm({ places = [], route = false }: MapShow, context: ReadingContext): SafeHtml | null {
  if (places.length === 0) return null;
  const drawn = context.drawMap?.(places.flatMap(({ place, label }) => {
    const record = context.find(place);
    const point = record?.$type === 'net.thingsthattalk.place' ? record.point : undefined;
    return point ? [{ name: say(label, context).split(':')[0] || titleOf(place, record, context), latitude: point.lat7 / 1e7, longitude: point.lon7 / 1e7 }] : [];
  }), { route, label: context.words.mapOf(places.map(({ place }) => titleOf(place, context.find(place), context)).join(', ')) });
  const items = places.map(({ place, label }) => html`<li>${recordLink(place, context, say(label, context))}</li>`);
  return html`<figure class="ttt-map">${drawn}${route ? html`<ol class="ttt-list ttt-route">${items}</ol>` : html`<ul class="ttt-list">${items}</ul>`}${drawn && html`<figcaption class="note">${context.words.mapSource}</figcaption>`}</figure>`;
}
