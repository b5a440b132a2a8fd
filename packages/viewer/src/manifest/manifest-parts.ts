import { describeRights, formatWhen, type Issue } from '@thingsthattalk/core';
import type { Annotation, Canvas, CanvasPlace, CollectionItem, IiifCollection, LabelledValue, Linked, Manifest, NavPlace } from '@thingsthattalk/iiif';
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

/** A day as people write it; what is no date stands there as it is. */
const day = (navDate: string, lang: string): unknown => html`<time datetime=${navDate}>${formatWhen({ edtf: navDate.slice(0, 10) }, lang)}</time>`;

/** A place, and the way to a map of it: nothing of the map's host is in the page. */
const placeLink = ({ label, latitude, longitude }: NavPlace, lang: string): unknown => html`${shortText(label, lang)} <a href="https://www.openstreetmap.org/?mlat=${latitude}&amp;mlon=${longitude}#map=12/${latitude}/${longitude}" target="_blank" rel="noopener noreferrer">${latitude.toFixed(4)}, ${longitude.toFixed(4)}</a>`;
const placesTemplate = (places: readonly NavPlace[], words: ManifestWords, lang: string): unknown => (places.length > 0 ? html`<div><dt>${words.places}</dt><dd><ul>${places.map((place) => html`<li>${placeLink(place, lang)}</li>`)}</ul></dd></div>` : nothing);

/** What a canvas says of itself. */
export function canvasTemplate({ label, metadata, navPlace = [] }: Canvas, words: ManifestWords, lang: string): unknown {
  return metadata.length + navPlace.length > 0 ? html`<section class="canvas-about"><h3>${say(label, lang)}</h3><dl>${pairs(metadata, lang)}${placesTemplate(navPlace, words, lang)}</dl></section>` : nothing;
}

/** All that a document says of itself. */
export function aboutTemplate(document: Described, issues: readonly Issue[], words: ManifestWords, lang: string): unknown {
  const rights = document.rights ? describeRights(document.rights, lang) : null;
  return html`<section class="about" aria-labelledby="about"><h3 id="about">${words.about}</h3>
    ${document.thumbnail ? html`<img class="thumbnail" src=${document.thumbnail} alt="" loading="lazy">` : nothing}
    ${document.summary.length > 0 ? html`<div class="summary">${longText(document.summary, lang)}</div>` : nothing}
    ${document.requiredStatement ? html`<dl class="required">${pairs([document.requiredStatement], lang)}</dl>` : nothing}
    <dl>
      ${pairs(document.metadata, lang)}
      ${document.provider.length > 0 ? html`<div><dt>${words.provider}</dt><dd>${document.provider.map((provider) => html`<p class="provider">${provider.logo ? html`<img src=${provider.logo} alt="" loading="lazy">` : nothing}${provider.homepage[0] ? link({ ...provider.homepage[0], label: provider.label }, lang) : shortText(provider.label, lang)}</p>`)}</dd></div>` : nothing}
      ${document.rights ? html`<div><dt>${words.rights}</dt><dd>${rights ? html`<a href=${rights.uri} target="_blank" rel="noopener noreferrer license">${rights.label}</a>` : /^https?:/.test(document.rights) ? html`<a href=${document.rights} target="_blank" rel="noopener noreferrer license">${document.rights}</a>` : document.rights}</dd></div>` : nothing}
      ${document.navDate ? html`<div><dt>${words.date}</dt><dd>${day(document.navDate, lang)}</dd></div>` : nothing}
      ${placesTemplate(document.navPlace, words, lang)}
      ${links(document.homepage, words.elsewhere, lang)}${links(document.rendering, words.downloads, lang)}${links(document.seeAlso, words.data, lang)}${links(document.partOf, words.partOf, lang)}
      ${/^https?:/.test(document.id) ? html`<div><dt>${words.manifest}</dt><dd><a class="icon" href=${document.id} draggable="true">${document.id.replace(/^https?:\/\//, '')}</a></dd></div>` : nothing}
    </dl>
    ${issues.length > 0 ? html`<details class="issues"><summary>${words.issues(issues.length)}</summary><ul>${issues.slice(0, 50).map(({ path, message, mend }) => html`<li><code>${path}</code> ${message}${mend ? html` <em>${mend}</em>` : nothing}</li>`)}</ul></details>` : nothing}
  </section>`;
}

// As properties: a strict Content-Security-Policy refuses the attribute.
const listStyle = ({ style }: Annotation): string => (style?.border ? `border-inline-start: 4px solid ${style.border}` : '');
/** Letters in a colour of their own only on a ground of their own: alone they might not be told from ours. */
const textStyle = ({ style }: Annotation): string => (style?.color && style.background ? `color: ${style.color}; background: ${style.background}` : '');

/** What is said about the canvases in view, under its heading; with what could not be fetched of it. */
export function saidTemplate(annotations: readonly Annotation[], current: string, failed: number, words: ManifestWords, lang: string, show: (annotation: Annotation) => void, go: (place: CanvasPlace) => void): unknown {
  if (annotations.length === 0 && failed === 0) return nothing;
  return html`<section class="annotations" aria-labelledby="annotations"><h3 id="annotations">${words.annotations}</h3>${annotationsTemplate(annotations, current, words, lang, show, go)}${failed > 0 ? html`<p class="note" role="status">${words.annotationsFailed(failed)}</p>` : nothing}</section>`;
}

/** What is said about the canvases in view, as a list: the equal of the shapes on the picture, and the way to them by keyboard. */
function annotationsTemplate(annotations: readonly Annotation[], current: string, words: ManifestWords, lang: string, show: (annotation: Annotation) => void, go: (place: CanvasPlace) => void): unknown {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const name = say(annotation.collection ?? [], lang);
    const group = groups.get(name);
    if (group) group.push(annotation);
    else groups.set(name, [annotation]);
  }
  return [...groups].map(([name, group]) => html`${name ? html`<h4 class="collection-name">${name}</h4>` : nothing}<ol>${group.map((annotation) => html`<li data-annotation=${annotation.id} .style=${listStyle(annotation)} aria-current=${annotation.id === current && current ? 'true' : nothing}>
    <button @click=${() => { show(annotation); }}><small>${annotation.motivations.map((motivation) => (Object.hasOwn(words.motivation, motivation) ? words.motivation[motivation] : motivation)).join(', ')}${annotation.target.time ? html` <time>${clock(annotation.target.time.start)}</time>` : nothing}</small>${annotation.label.length > 0 ? html`<b>${shortText(annotation.label, lang)}</b>` : nothing}</button>
    ${textsOf(annotation, lang).map(({ text, lang: own }) => html`<div class="prose" lang=${own ?? nothing} .style=${textStyle(annotation)}>${proseNodes(text)}</div>`)}
    ${annotation.bodies.map((body) => {
      if (body.kind === 'image') return html`<img src=${body.id} alt=${say(body.label, lang)} loading="lazy">`;
      if (body.kind === 'sound') return html`<audio src=${body.id} controls preload="none"></audio>`;
      if (body.kind === 'video') return html`<video src=${body.id} controls preload="none"></video>`;
      if (body.kind === 'place') return html`<p>${placeLink(body.at, lang)}</p>`;
      if (body.kind !== 'link') return nothing;
      const { place } = body;
      return html`<p>${place ? html`<button class="go" @click=${() => { go(place); }}>${say(body.label, lang) || words.motivation.linking}</button>` : link({ ...body, label: body.label }, lang)}</p>`;
    })}
  </li>`)}</ol>`);
}

/** A collection: its documents, and the collections within, which open in their turn. */
export function collectionTemplate(collection: IiifCollection, words: ManifestWords, lang: string, open: (id: string) => void): unknown {
  const sorted = (items: readonly CollectionItem[]): readonly CollectionItem[] => (items.length > 1 && items.every(({ navDate }) => navDate) ? [...items].sort((a, b) => Date.parse(a.navDate!) - Date.parse(b.navDate!)) : items);
  const entries = (items: readonly CollectionItem[]): unknown => html`<ul>${sorted(items).map((item) => html`<li>${item.thumbnail ? html`<img src=${item.thumbnail} alt="" loading="lazy">` : nothing}<button @click=${() => { open(item.id); }}>${say(item.label, lang) || item.id}</button> <small>${item.kind === 'collection' ? words.opensCollection : nothing}${item.navDate ? day(item.navDate, lang) : nothing}</small>${item.items ? entries(item.items) : nothing}</li>`)}</ul>`;
  return html`<section class="collection" aria-label=${say(collection.label, lang)}><p class="note">${words.items(collection.items.length)}</p>${entries(collection.items)}${collection.next ? html`<button class="go" @click=${() => { open(collection.next!); }}>${words.nextPage}</button>` : nothing}</section>`;
}

/** Seconds as a clock shows them. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)];
  return `${hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : minutes}:${String(rest).padStart(2, '0')}`;
}
