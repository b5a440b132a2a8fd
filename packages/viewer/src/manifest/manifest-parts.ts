import { describeRights, type Issue } from '@thingsthattalk/core';
import type { Annotation, CanvasPlace, CollectionItem, IiifCollection, LabelledValue, Linked, Manifest, Range } from '@thingsthattalk/iiif';
import { html, nothing } from 'lit';
import { textsOf } from './annotation-text.ts';
import type { ManifestWords } from './manifest-words.ts';
import type { OpenError } from './open-error.ts';
import { longText, proseNodes, say, shortText } from './say.ts';

type Described = Manifest | IiifCollection;

/** A link of a foreign document: it opens beside this page, and learns nothing of it. */
const link = ({ id, label, format }: Linked, lang: string): unknown => html`<a href=${id} target="_blank" rel="noopener noreferrer">${say(label, lang) ? shortText(label, lang) : id.replace(/^https?:\/\//, '')}</a>${format && !/html/.test(format) ? html` <small>${format.replace(/^[^/]*\//, '')}</small>` : nothing}`;
const links = (all: readonly Linked[], heading: string, lang: string): unknown => (all.length > 0 ? html`<div><dt>${heading}</dt><dd><ul>${all.map((each) => html`<li>${link(each, lang)}</li>`)}</ul></dd></div>` : nothing);
const pairs = (all: readonly LabelledValue[], lang: string): unknown => all.map(({ label, value }) => html`<div><dt>${shortText(label, lang)}</dt><dd>${longText(value, lang)}</dd></div>`);

/** Why a document could not be opened, and what is wrong with it. */
export const faultTemplate = ({ fault, issues }: OpenError, words: ManifestWords, whatNow: unknown): unknown => html`<div class="state" role="alert"><p>${words.fault[fault]}</p>${issues.length > 0 ? html`<ul>${issues.slice(0, 10).map(({ path, message, mend }) => html`<li>${path ? html`<code>${path}</code> ` : nothing}${message}. ${mend ?? ''}</li>`)}</ul>` : nothing}<p>${whatNow}</p></div>`;

/** A date in words; `null` for what is none. */
const dateOf = (date: string | undefined, lang: string): string | null => (date && !Number.isNaN(Date.parse(date)) ? new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)) : null);

/** All that a document says of itself. */
export function aboutTemplate(document: Described, issues: readonly Issue[], words: ManifestWords, lang: string): unknown {
  const rights = document.rights ? describeRights(document.rights, lang) : null;
  const date = dateOf(document.navDate, lang);
  return html`<section class="about" aria-labelledby="about"><h3 id="about">${words.about}</h3>
    ${document.summary.length > 0 ? html`<div class="summary">${longText(document.summary, lang)}</div>` : nothing}
    ${document.requiredStatement ? html`<dl class="required">${pairs([document.requiredStatement], lang)}</dl>` : nothing}
    <dl>
      ${pairs(document.metadata, lang)}
      ${document.provider.length > 0 ? html`<div><dt>${words.provider}</dt><dd>${document.provider.map((provider) => html`<p class="provider">${provider.logo ? html`<img src=${provider.logo} alt="" loading="lazy">` : nothing}${provider.homepage[0] ? link({ ...provider.homepage[0], label: provider.label }, lang) : shortText(provider.label, lang)}</p>`)}</dd></div>` : nothing}
      ${document.rights ? html`<div><dt>${words.rights}</dt><dd>${rights ? html`<a href=${rights.uri} target="_blank" rel="noopener noreferrer license">${rights.label}</a>` : /^https?:/.test(document.rights) ? html`<a href=${document.rights} target="_blank" rel="noopener noreferrer license">${document.rights}</a>` : document.rights}</dd></div>` : nothing}
      ${date ? html`<div><dt>${words.date}</dt><dd><time datetime=${document.navDate!}>${date}</time></dd></div>` : nothing}
      ${document.navPlace.length > 0 ? html`<div><dt>${words.places}</dt><dd><ul>${document.navPlace.map(({ label, latitude, longitude }) => html`<li>${shortText(label, lang)} <a href="https://www.openstreetmap.org/?mlat=${latitude}&amp;mlon=${longitude}#map=12/${latitude}/${longitude}" target="_blank" rel="noopener noreferrer">${latitude.toFixed(4)}, ${longitude.toFixed(4)}</a></li>`)}</ul></dd></div>` : nothing}
      ${links(document.homepage, words.elsewhere, lang)}${links(document.rendering, words.downloads, lang)}${links(document.seeAlso, words.data, lang)}${links(document.partOf, words.partOf, lang)}
      ${/^https?:/.test(document.id) ? html`<div><dt>${words.manifest}</dt><dd><a class="icon" href=${document.id} draggable="true">${document.id.replace(/^https?:\/\//, '')}</a></dd></div>` : nothing}
    </dl>
    ${issues.length > 0 ? html`<details class="issues"><summary>${words.issues(issues.length)}</summary><ul>${issues.slice(0, 50).map(({ path, message, mend }) => html`<li><code>${path}</code> ${message}${mend ? html` <em>${mend}</em>` : nothing}</li>`)}</ul></details>` : nothing}
  </section>`;
}

/** Ranges that are no part of the way through (`no-nav`) are left out; those with thumbnails show them. */
const isShown = ({ behavior }: Range): boolean => !behavior.includes('no-nav') && !behavior.includes('sequence');

/** The table of contents: each entry goes to its first place. */
export function contentsTemplate(ranges: readonly Range[], current: (range: Range) => boolean, words: ManifestWords, lang: string, go: (place: CanvasPlace) => void): unknown {
  const entries = (items: readonly Range[], thumbnails: boolean): unknown => html`<ul class=${thumbnails ? 'thumbnails' : nothing}>${items.filter(isShown).map((range) => {
    const place = firstPlace(range);
    const within = range.items.filter((item): item is Range => !('canvas' in item));
    const label = say(range.label, lang) || range.id.split('/').at(-1);
    return html`<li>${place ? html`<button aria-current=${current(range) ? 'true' : nothing} @click=${() => { go(place); }}>${thumbnails && range.thumbnail ? html`<img src=${range.thumbnail} alt="" loading="lazy">` : nothing}${label}${place.time ? html` <small>${clock(place.time.start)}</small>` : nothing}</button>` : html`<b>${label}</b>`}${within.some(isShown) ? entries(within, range.behavior.includes('thumbnail-nav')) : nothing}</li>`;
  })}</ul>`;
  const tops = ranges.filter(isShown).flatMap((range) => (ranges.length === 1 && range.items.some((item) => !('canvas' in item)) && (say(range.label, lang) === '' || range.behavior.includes('thumbnail-nav')) ? range.items.filter((item): item is Range => !('canvas' in item)) : [range]));
  return tops.length > 0 ? html`<section class="contents" aria-labelledby="contents"><h3 id="contents">${words.contents}</h3>${entries(tops, ranges.some(({ behavior }) => behavior.includes('thumbnail-nav')))}</section>` : nothing;
}

/** Where an entry of the table of contents leads. */
export function firstPlace(range: Range): CanvasPlace | null {
  for (const item of range.items) {
    const place = 'canvas' in item ? item : firstPlace(item);
    if (place) return place;
  }
  return null;
}

/** What is said about the canvases in view, as a list: the equal of the shapes on the picture, and the way to them by keyboard. */
export function annotationsTemplate(annotations: readonly Annotation[], current: string, words: ManifestWords, lang: string, show: (annotation: Annotation) => void, go: (place: CanvasPlace) => void): unknown {
  return html`<ol>${annotations.map((annotation) => html`<li data-annotation=${annotation.id} aria-current=${annotation.id === current && current ? 'true' : nothing}>
    <button @click=${() => { show(annotation); }}><small>${annotation.motivations.map((motivation) => (Object.hasOwn(words.motivation, motivation) ? words.motivation[motivation] : motivation)).join(', ')}${annotation.target.time ? html` <time>${clock(annotation.target.time.start)}</time>` : nothing}</small>${annotation.label.length > 0 ? html`<b>${shortText(annotation.label, lang)}</b>` : nothing}</button>
    ${textsOf(annotation, lang).map(({ text, lang: own }) => html`<div class="prose" lang=${own ?? nothing}>${proseNodes(text)}</div>`)}
    ${annotation.bodies.map((body) => {
      if (body.kind === 'image') return html`<img src=${body.id} alt=${say(body.label, lang)} loading="lazy">`;
      if (body.kind === 'sound') return html`<audio src=${body.id} controls preload="none"></audio>`;
      if (body.kind === 'video') return html`<video src=${body.id} controls preload="none"></video>`;
      if (body.kind !== 'link') return nothing;
      const { place } = body;
      return html`<p>${place ? html`<button class="go" @click=${() => { go(place); }}>${say(body.label, lang) || words.motivation.linking}</button>` : link({ ...body, label: body.label }, lang)}</p>`;
    })}
  </li>`)}</ol>`;
}

/** A collection: its documents, and the collections within, which open in their turn. */
export function collectionTemplate(collection: IiifCollection, words: ManifestWords, lang: string, open: (id: string) => void): unknown {
  const sorted = (items: readonly CollectionItem[]): readonly CollectionItem[] => (items.length > 1 && items.every(({ navDate }) => navDate) ? [...items].sort((a, b) => Date.parse(a.navDate!) - Date.parse(b.navDate!)) : items);
  const entries = (items: readonly CollectionItem[]): unknown => html`<ul>${sorted(items).map((item) => html`<li>${item.thumbnail ? html`<img src=${item.thumbnail} alt="" loading="lazy">` : nothing}<button @click=${() => { open(item.id); }}>${say(item.label, lang) || item.id}</button> <small>${item.kind === 'collection' ? words.opensCollection : nothing}${dateOf(item.navDate, lang) ? html`<time datetime=${item.navDate!}>${dateOf(item.navDate, lang)}</time>` : nothing}</small>${item.items ? entries(item.items) : nothing}</li>`)}</ul>`;
  return html`<section class="collection" aria-label=${say(collection.label, lang)}><p class="note">${words.items(collection.items.length)}</p>${entries(collection.items)}${collection.next ? html`<button class="go" @click=${() => { open(collection.next!); }}>${words.nextPage}</button>` : nothing}</section>`;
}

/** Seconds as a clock shows them. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)];
  return `${hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : minutes}:${String(rest).padStart(2, '0')}`;
}
