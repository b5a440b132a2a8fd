import type { Answer } from '@thingsthattalk/search';
import { html } from 'lit';
import { addressOf, imageOf, noteOf, otherLang, type Showing } from './hits-template.ts';

/** Hits under the field, as the options of a combobox; the last one leads to all of them. */
export function overlayTemplate({ hits, total }: Answer, active: number, all: string, showing: Showing): unknown {
  const { words } = showing;
  const option = (index: number, address: string, inside: unknown): unknown => html`<a class="option" role="option" id="option-${index}" tabindex="-1" href=${address} aria-selected=${index === active ? 'true' : 'false'}>${inside}</a>`;
  const options = hits.map((hit) => ({ address: addressOf(hit, showing) ?? all, inside: html`${hit.image ? imageOf(hit, showing, true) : html`<span class="none"></span>`}<span>${noteOf(hit, showing)}<b lang=${otherLang(hit.title.lang, showing)}>${hit.title.value}</b></span>` }));
  return html`<div class="pop" role="listbox" id="pop" aria-label=${words.suggestions}>${options.map(({ address, inside }, index) => option(index, address, inside))}
    ${total.count > 0 ? option(options.length, all, html`<span class="go">${words.goAll} (${total.exact ? total.count : `${total.count}+`})</span>`) : html`<p class="option" role="option" aria-selected="false" aria-disabled="true">${words.nothing(showing.asked)}</p>`}</div>`;
}

/** The option that comes after another, or before it; -1 is the field itself. */
export function moved(active: number, by: 1 | -1, answer: Answer | null): number {
  const count = answer && answer.total.count > 0 ? answer.hits.length + 1 : 0;
  return ((active + 1 + by + count + 1) % (count + 1)) - 1;
}
