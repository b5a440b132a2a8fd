import { html, nothing } from 'lit';
import type { Words } from '../words/words.ts';
import type { Against, LayerLook, Mark } from './look.ts';

/** The ways of setting two pictures against each other, in the order in which they are offered. */
const ways = ['slider', 'beside', 'overlay', 'difference'] as const;

/** What a visitor does with two pictures. */
interface Comparing {
  /** Moves the handle: 0 to 100. */
  split(percent: number): void;
  how(way: string): void;
}

/** The handle between two pictures or the strength of the second, which is which, and how they are set against each other. */
export function againstTemplate(against: Against, how: string, words: Words, acts: Comparing): unknown {
  const strength = how === 'overlay' || how === 'difference';
  return html`${how === 'beside' ? nothing : html`<label class="split" data-how=${how}><span class="hidden-words">${strength ? words.strength : words.slide}</span><input type="range" min="0" max="100" value="50" step="1" @input=${(event: Event) => { acts.split((event.target as HTMLInputElement).valueAsNumber); }}></label>`}
    ${against.ownLabel && how !== 'difference' ? html`<p class="own-label" aria-hidden="true">${against.ownLabel}</p>` : nothing}${against.label ? html`<p class="against-label" data-how=${how} aria-hidden="true">${against.label}</p>` : nothing}
    <div class="ways-to-compare" role="group" aria-label=${words.compareWith} part="compare">${ways.map((way) => html`<button aria-pressed=${way === how ? 'true' : 'false'} @click=${() => { acts.how(way); }}>${words.compareHow[way]}</button>`)}</div>`;
}

/** The pictures that lie over each other, each with how much of it is seen. */
export function layersTemplate(layers: readonly LayerLook[], opacities: ReadonlyMap<string, number>, words: Words, set: (key: string, opacity: number) => void): unknown {
  return html`<fieldset class="panel-of-layers" part="layers"><legend>${words.layers}</legend>${layers.map(({ picture: { key }, label, opacity }) => {
    const seen = opacities.get(key) ?? opacity;
    return html`<div><label><input type="checkbox" .checked=${seen > 0} @change=${({ target }: Event) => { set(key, (target as HTMLInputElement).checked ? opacity || 1 : 0); }}> ${label}</label><input type="range" min="0" max="100" step="5" .value=${String(Math.round(seen * 100))} aria-label="${words.strength}: ${label}" aria-valuetext="${Math.round(seen * 100)} %" @input=${({ target }: Event) => { set(key, (target as HTMLInputElement).valueAsNumber / 100); }}></div>`;
  })}</fieldset>`;
}

/** Numbered spots, each a button with its name. */
export function marksTemplate(marks: readonly Mark[], current: string, chosen: (id: string) => void): unknown {
  if (marks.length === 0) return nothing;
  return html`<ol class="marks">${marks.map(({ id, number, label }) => html`<li><button class="mark" part="mark" aria-pressed=${current === id ? 'true' : 'false'} @click=${() => { chosen(id); }}><span aria-hidden="true">${number}</span><span class="hidden-words">${number}. ${label}</span></button></li>`)}</ol>`;
}

/** What to say when the picture cannot be had. */
export const failedTemplate = (words: Words, again: () => void): unknown => html`<p class="failed" role="status">${words.failed} <button @click=${again}>${words.again}</button></p>`;
