import { attribute, html, type SafeHtml } from '@thingsthattalk/core';
import type { Words } from '../../words/words.ts';
import type { MapModel } from './models.ts';

/** A map of an archive's places, and the list that is its equal. It needs no script. */
export function mapForm({ width, height, land, places }: MapModel, words: Words): SafeHtml {
  const drawn = places.filter(({ at }) => at);
  return html`${drawn.length > 0 && html`<figure class="ttt-drawing" slot="drawing"><svg class="ttt-drawn-map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.mapOf(drawn.map(({ name }) => name).join(words.comma))}"><path class="land" d="${land}"></path>${drawn.map(({ ref, lang, at, label, name, count }) => html`<g class="ttt-node" data-ref="${ref}"><circle cx="${at!.x}" cy="${at!.y}" r="${sizeFor(count)}"></circle>${label && html`<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}"${attribute('lang', lang ?? null)}>${name}</text>`}</g>`)}</svg><figcaption class="note">${words.mapSource}</figcaption></figure>`}<ul class="ttt-placelist">${places.map(({ ref, name, lang, href, count }) => html`<li data-ref="${ref}"><a href="${href}"${attribute('lang', lang ?? null)}>${name}</a> <span class="note">${words.timesNamed(count)}</span></li>`)}</ul>`;
}

/** A place of which much is told is a larger dot: by area, from 1.8 to 4 units. */
const sizeFor = (count: number): number => Math.round(Math.min(4, 1.5 + Math.sqrt(count) * 0.3) * 10) / 10;
