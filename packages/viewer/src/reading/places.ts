import { html, type SafeHtml } from '@thingsthattalk/core';
import type { DrawnPlace } from '../drawing/map-drawing.ts';
import { titleOf, type ReadingContext } from './context.ts';

/** A place as a map draws it; `null` when nobody knows where it is. @param name what it is called there, if not by its own name */
export function drawnPlace(ref: string, context: ReadingContext, name?: string): DrawnPlace | null {
  const record = context.find(ref);
  const point = record?.$type === 'net.thingsthattalk.place' ? record.point : undefined;
  return point ? { name: name || titleOf(ref, record, context), latitude: point.lat7 / 1e7, longitude: point.lon7 / 1e7 } : null;
}

/**
 * Places on a map, with the list that is its equal, and where the coastlines are from. Without anything to draw with, the list.
 * @param list what stands beside the drawing for those who do not see it; `null` where the page says it elsewhere
 * @returns `null` when there is neither a drawing nor a list
 */
export function mapFigure(places: readonly DrawnPlace[], list: SafeHtml | null, context: ReadingContext, route = false): SafeHtml | null {
  const drawn = context.drawMap?.(places, { route, label: context.words.mapOf(places.map(({ name }) => name).join(', ')) });
  return drawn || list ? html`<figure class="ttt-map">${drawn}${list}${drawn && html`<figcaption class="note">${context.words.mapSource}</figcaption>`}</figure>` : null;
}
