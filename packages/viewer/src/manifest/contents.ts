import type { Canvas, CanvasPlace, Range } from '@thingsthattalk/iiif';
import { html, nothing } from 'lit';
import { clock } from './manifest-parts.ts';
import type { ManifestWords } from './manifest-words.ts';
import { say } from './say.ts';

/** What is looked at: a canvas, and the moment of it in seconds. */
export interface Here { readonly canvas: string; readonly seconds: number }

/** Ranges that are no part of the way through (`no-nav`) are left out, as are other orders (`sequence`). */
const isShown = ({ behavior }: Range): boolean => !behavior.includes('no-nav') && !behavior.includes('sequence');
const rangesOf = ({ items }: Range): Range[] => items.filter((item): item is Range => !('canvas' in item));
const placesOf = ({ items }: Range): CanvasPlace[] => items.filter((item) => 'canvas' in item);

/** Whether what is looked at belongs to a range or one within it. */
function holds(range: Range, here: Here): boolean {
  return placesOf(range).some(({ canvas, time }) => canvas === here.canvas && (!time || (here.seconds >= time.start && here.seconds < (time.end ?? Infinity)))) || rangesOf(range).some((each) => holds(each, here));
}

/** The table of contents: each entry goes to its first place. The deepest entry that holds what is looked at is marked. */
export function contentsTemplate(ranges: readonly Range[], here: Here, words: ManifestWords, lang: string, go: (place: CanvasPlace) => void): unknown {
  const entries = (items: readonly Range[], thumbnails: boolean): unknown => html`<ul class=${thumbnails ? 'thumbnails' : nothing}>${items.filter(isShown).map((range) => {
    const place = firstPlace(range);
    const within = rangesOf(range).filter(isShown);
    const label = say(range.label, lang) || range.id.split('/').at(-1);
    const current = holds(range, here) && !within.some((each) => holds(each, here));
    const parts = placesOf(range).filter(({ region, time }) => region ?? time);
    return html`<li>${place ? html`<button aria-current=${current ? 'true' : nothing} @click=${() => { go(place); }}>${thumbnails && range.thumbnail ? html`<img src=${range.thumbnail} alt="" loading="lazy">` : nothing}${label}${place.time ? html` <small>${clock(place.time.start)}</small>` : nothing}</button>` : html`<b>${label}</b>`}${parts.length > 1 ? html`<span class="parts">${parts.map((part, index) => html`<button aria-label=${words.partOfRange(index + 1, parts.length)} @click=${() => { go(part); }}>${index + 1}</button>`)}</span>` : nothing}${within.length > 0 ? entries(within, range.behavior.includes('thumbnail-nav')) : nothing}</li>`;
  })}</ul>`;
  const tops = ranges.filter(isShown).flatMap((range) => (ranges.length === 1 && rangesOf(range).length > 0 && (say(range.label, lang) === '' || range.behavior.includes('thumbnail-nav')) ? rangesOf(range) : [range]));
  return tops.length > 0 ? html`<section class="contents" aria-labelledby="contents"><h3 id="contents">${words.contents}</h3>${entries(tops, ranges.some(({ behavior }) => behavior.includes('thumbnail-nav')))}</section>` : nothing;
}

/** Where an entry of the table of contents leads. */
function firstPlace(range: Range): CanvasPlace | null {
  for (const item of range.items) {
    const place = 'canvas' in item ? item : firstPlace(item);
    if (place) return place;
  }
  return null;
}

const ordersOf = (ranges: readonly Range[]): Range[] => ranges.flatMap((range) => [...(range.behavior.includes('sequence') ? [range] : []), ...ordersOf(rangesOf(range))]);

/** The other orders a document has for its canvases (ranges with the behaviour `sequence`, §3.2). */
export function orderTemplate(ranges: readonly Range[], chosen: Range | null, words: ManifestWords, lang: string, choose: (order: Range | null) => void): unknown {
  const orders = ordersOf(ranges);
  if (orders.length === 0) return nothing;
  return html`<label class="order">${words.order} <select @change=${(event: Event) => { choose(orders[(event.target as HTMLSelectElement).selectedIndex - 1] ?? null); }}><option ?selected=${!chosen}>${words.ownOrder}</option>${orders.map((order, index) => html`<option ?selected=${order === chosen}>${say(order.label, lang) || index + 1}</option>`)}</select></label>`;
}

/** The canvases in the order of a range; those it does not name are left out. */
export function inOrder(canvases: readonly Canvas[], order: Range | null): readonly Canvas[] {
  if (!order) return canvases;
  const places = (range: Range): CanvasPlace[] => range.items.flatMap((item) => ('canvas' in item ? [item] : places(item)));
  const known = new Map(canvases.map((canvas) => [canvas.id, canvas]));
  const ordered = [...new Set(places(order).map(({ canvas }) => canvas))].flatMap((id) => known.get(id) ?? []);
  return ordered.length > 0 ? ordered : canvases;
}
