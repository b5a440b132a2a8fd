import type { Hit } from '@thingsthattalk/search';
import { html, nothing, svg } from 'lit';
import type * as MapPart from './hits-map.ts';
import { addressOf, imageOf, noteOf, otherLang, type Showing } from './hits-template.ts';
import { yearsIn } from './years-in.ts';

/** The views of hits beside the list: fetched when they are wanted. */

/** Pictures side by side; what has none is there by its name. */
export const wallTemplate = (hits: readonly Hit[], showing: Showing): unknown => html`<ol class="wall">${hits.map((hit) => {
  const inside = html`${hit.image ? imageOf(hit, showing, false) : html`<span class="none" aria-hidden="true">${[...hit.title.value][0]}</span>`}${noteOf(hit, showing)}<b lang=${otherLang(hit.title.lang, showing)}>${hit.title.value}</b>`;
  const address = addressOf(hit, showing);
  return html`<li class="hit" data-id=${hit.id}>${address ? html`<a href=${address}>${inside}</a>` : inside}</li>`;
})}</ol>`;

const named = (hit: Hit, showing: Showing): unknown => {
  const address = addressOf(hit, showing);
  return html`<li class="hit" data-id=${hit.id} lang=${otherLang(hit.title.lang, showing)}>${address ? html`<a href=${address}>${hit.title.value}</a>` : hit.title.value} <span class="note" lang=${showing.lang}>${showing.words.types[hit.type]}</span></li>`;
};

/** Hits under the years they belong to, in the order in which they come. */
export function timelineTemplate(hits: readonly Hit[], showing: Showing): unknown {
  const groups: { readonly when: string; readonly hits: Hit[] }[] = [];
  for (const hit of hits) {
    const when = hit.years ? yearsIn(hit.years, showing.lang) : showing.words.undated;
    const last = groups.at(-1);
    if (last?.when === when) last.hits.push(hit);
    else groups.push({ when, hits: [hit] });
  }
  return html`<ol class="years">${groups.map(({ when, hits: of }) => html`<li><h3 class="num">${when}</h3><ul>${of.map((hit) => named(hit, showing))}</ul></li>`)}</ol>`;
}

/** As many places as a map has names for; a hundred hits seldom have more. */
const mostPlaces = 100;

/** Hits where they are from: on a map, and under it place by place. What has no place is told apart. */
export function mapTemplate(hits: readonly Hit[], showing: Showing, { mapGeometry, land }: typeof MapPart): unknown {
  const places = new Map<string, { longitude: number; latitude: number; hits: Hit[] }>();
  for (const hit of hits) {
    if (!hit.point || places.size >= mostPlaces) continue;
    const [longitude, latitude] = hit.point;
    const key = `${longitude.toFixed(2)} ${latitude.toFixed(2)}`;
    const place = places.get(key) ?? { longitude, latitude, hits: [] };
    places.set(key, place);
    place.hits.push(hit);
  }
  const all = [...places.values()];
  const drawn = mapGeometry(all.map(({ longitude, latitude }, index) => ({ name: String(index + 1), longitude, latitude })), { land });
  const unplaced = hits.filter(({ point }) => !point);
  return html`${drawn ? html`<svg class="map" viewBox="0 0 ${drawn.width} ${drawn.height}" aria-hidden="true"><path class="land" d=${drawn.land}></path>${drawn.points.map(({ x, y, name }) => svg`<circle cx=${x} cy=${y} r=${9 + Math.min(10, Math.sqrt(all[Number(name) - 1]!.hits.length))}></circle><text x=${x} y=${y} dy=".35em">${name}</text>`)}</svg>` : nothing}
    <ol class="places">${all.map((place) => html`<li><ul>${place.hits.map((hit) => named(hit, showing))}</ul></li>`)}</ol>
    ${unplaced.length > 0 ? html`<h3 class="note">${showing.words.unplaced}</h3><ul class="places">${unplaced.map((hit) => named(hit, showing))}</ul>` : nothing}`;
}
