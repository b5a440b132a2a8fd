import { nearestLanguage } from '@thingsthattalk/core';
import type { Hit } from '@thingsthattalk/search';
import { html, nothing } from 'lit';
import { hitAddress, type Leading } from './hit-address.ts';
import type { SearchWords } from './search-words.ts';
import { yearsIn } from './years-in.ts';

/** With what hits are shown. */
export interface Showing extends Leading {
  readonly words: SearchWords;
  /** Shows what a thing is held to be; `null` as long as there are no words for it. */
  readonly seals: ((values: readonly string[], lang: string) => unknown) | null;
  /** The languages that each archive has pages in; none: not known. */
  readonly languages: ReadonlyMap<string, readonly string[]>;
  /** Hits say of which archive they are. */
  readonly several: boolean;
  /** What was asked. */
  readonly asked: string;
}

/** Where a hit leads, in a language that its archive has. */
export function addressOf(hit: Hit, { languages, archive, ...leading }: Showing): string | null {
  const own = hit.archive ?? archive;
  const known = languages.get(own) ?? [];
  return hitAddress(hit, { ...leading, archive: own, lang: nearestLanguage(leading.lang, known) ?? known[0] ?? leading.lang });
}

/** The language of words, where it is another than that of all around them. */
export const otherLang = (given: string, { lang }: Showing): string | typeof nothing => (given === lang || given === 'und' ? nothing : given);

export const imageOf = ({ image, archive }: Hit, showing: Showing, eager: boolean): unknown => (image ? html`<img src=${image.src.includes('://') ? image.src : `${archive ?? showing.archive}/${image.src}`} width=${image.width} height=${image.height} alt="" loading=${eager ? 'eager' : 'lazy'} decoding="async">` : nothing);

/** What is said of a hit before its title: what it is, of when, and of which archive. */
export const noteOf = ({ type, years, archive }: Hit, { words, lang, several }: Showing): unknown => html`<p class="note">${words.types[type]}${years ? html` · ${yearsIn(years, lang)}` : nothing}${several && archive ? html` · ${new URL(archive).host}` : nothing}</p>`;

/** What was found, in its order. */
export const hitsTemplate = (hits: readonly Hit[], showing: Showing): unknown => html`<ol class="hits">${hits.map((hit, index) => hitTemplate(hit, index === 0 && hits.length > 2, showing))}</ol>`;

function hitTemplate(hit: Hit, first: boolean, showing: Showing): unknown {
  const address = addressOf(hit, showing);
  const { image, title, snippet } = hit;
  const picture = imageOf(hit, showing, first);
  return html`<li class="hit" ?data-first=${first} data-id=${hit.id}>
    ${image ? (address ? html`<a class="picture" href=${address} tabindex="-1" aria-hidden="true">${picture}</a>` : html`<span class="picture">${picture}</span>`) : nothing}
    <div>${noteOf(hit, showing)}
    <h3 lang=${otherLang(title.lang, showing)}>${address ? html`<a href=${address}>${title.value}</a>` : title.value}</h3>
    ${snippet ? html`<p class="lead" lang=${otherLang(snippet.lang, showing)}>${snippet.parts.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}</p>` : nothing}
    ${hit.status.length > 0 ? html`<p class="seals">${showing.seals?.(hit.status, showing.lang)}</p>` : nothing}</div></li>`;
}
