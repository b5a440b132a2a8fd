import { formatEdtf, nearestLanguage, readEdtf } from '@thingsthattalk/core';
import type { Hit } from '@thingsthattalk/search';
import { html, nothing } from 'lit';
import type { Words } from '../words/words.ts';
import { sealMark } from '../reading/seal-mark.ts';
import { hitAddress, type Leading } from './hit-address.ts';
import type { SearchWords } from './search-words.ts';

/** With what hits are shown. */
export interface Showing extends Leading {
  readonly words: SearchWords;
  readonly general: Words;
  /** The languages that the archive has pages in; none: not known. */
  readonly languages: readonly string[];
}

/** What was found, in its order. */
export const hitsTemplate = (hits: readonly Hit[], showing: Showing): unknown => html`<ol class="hits">${hits.map((hit, index) => hitTemplate(hit, index === 0 && hits.length > 2, showing))}</ol>`;

function hitTemplate(hit: Hit, first: boolean, { words, general, languages, ...leading }: Showing): unknown {
  const lang = nearestLanguage(leading.lang, languages) ?? languages[0] ?? leading.lang;
  const address = hitAddress(hit, { ...leading, lang });
  const { image, title, snippet, years, type } = hit;
  const picture = image ? html`<img src=${image.src.includes('://') ? image.src : `${leading.archive}/${image.src}`} width=${image.width} height=${image.height} alt="" loading=${first ? 'eager' : 'lazy'} decoding="async">` : nothing;
  const otherLang = (given: string): string | typeof nothing => (given === leading.lang || given === 'und' ? nothing : given);
  return html`<li class="hit" ?data-first=${first} data-id=${hit.id}>
    ${image ? (address ? html`<a class="picture" href=${address} tabindex="-1" aria-hidden="true">${picture}</a>` : html`<span class="picture">${picture}</span>`) : nothing}
    <div><p class="note">${words.types[type]}${years ? html` · ${yearsIn(years, leading.lang)}` : nothing}</p>
    <h3 lang=${otherLang(title.lang)}>${address ? html`<a href=${address}>${title.value}</a>` : title.value}</h3>
    ${snippet ? html`<p class="lead" lang=${otherLang(snippet.lang)}>${snippet.parts.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}</p>` : nothing}
    ${hit.status.length > 0 ? html`<p class="seals">${hit.status.map((value) => html`<span class="seal" data-is=${sealMark(value)}>${general.seal[value] ?? value}</span>`)}</p>` : nothing}</div></li>`;
}

/** Years as they are said: of one year, or from one to another; what has no end is not said. */
function yearsIn([first, last]: readonly [number, number], lang: string): string {
  const written = (year: number): string => (year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0'));
  const open = [first <= -10_000, last >= 3000];
  const read = readEdtf(first === last ? written(first) : `${open[0] ? '..' : written(first)}/${open[1] ? '..' : written(last)}`);
  return read.ok ? formatEdtf(read.value, lang) : `${first}–${last}`;
}
