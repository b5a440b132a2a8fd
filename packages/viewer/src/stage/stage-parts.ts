import { html, nothing } from 'lit';
import type { Words } from '../words/words.ts';
import type { Against, Mark } from './look.ts';

/** The handle between two pictures, and what the second one is. */
export function splitTemplate(against: Against | null, words: Words, moved: (percent: number) => void): unknown {
  if (!against) return nothing;
  const handle = html`<label class="split" data-how=${against.how}><span class="hidden-words">${words.slide}</span><input type="range" min="0" max="100" value="50" step="1" @input=${(event: Event) => { moved((event.target as HTMLInputElement).valueAsNumber); }}></label>`;
  return html`${against.how === 'beside' ? nothing : handle}${against.label ? html`<p class="against-label" aria-hidden="true">${against.label}</p>` : nothing}`;
}

/** Numbered spots, each a button with its name. */
export function marksTemplate(marks: readonly Mark[], current: string, chosen: (id: string) => void): unknown {
  if (marks.length === 0) return nothing;
  return html`<ol class="marks">${marks.map(({ id, number, label }) => html`<li><button class="mark" part="mark" aria-pressed=${current === id ? 'true' : 'false'} @click=${() => { chosen(id); }}><span aria-hidden="true">${number}</span><span class="hidden-words">${number}. ${label}</span></button></li>`)}</ol>`;
}

/** What to say when the picture cannot be had. */
export const failedTemplate = (words: Words, again: () => void): unknown => html`<p class="failed" role="status">${words.failed} <button @click=${again}>${words.again}</button></p>`;
