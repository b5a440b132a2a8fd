import { attribute, html, type Region, type SafeHtml, type Scene, type Story, type Thing, type View } from '@thingsthattalk/core';
import { agentNames } from './agents.ts';
import { claimLine, standing } from './claims.ts';
import { otherLanguage, pictureOf, say, titleOf, type Picture, type ReadingContext, type Referenced } from './context.ts';
import { crop, pixelRegion } from './crop.ts';
import { thingFacts } from './facts.ts';
import { proseOf, textOf } from './prose.ts';
import { lookAttributes } from './look-attributes.ts';
import { viewsOf } from './story-views.ts';
import { minutesOf, storySources } from './story.ts';
import { voices } from './voices.ts';

/** A place in a thing that some story looks at. */
export interface Marker {
  readonly number: number;
  readonly scene: Scene;
  readonly story: string;
  readonly view: View;
  readonly picture: Picture;
  readonly label: string;
}

/** The places of a thing that stories look at, in reading order; one mark for places that lie on each other. */
export function markersOf(thing: string, context: ReadingContext): Marker[] {
  const markers: Marker[] = [];
  for (const { ref, record } of context.storiesAbout(thing) as readonly Referenced<Story>[]) {
    for (const scene of record.scenes) {
      const view = scene.marker?.hidden ? undefined : viewsOf(scene).find((candidate) => candidate.thing === thing && candidate.region);
      const picture = pictureOf(view, context);
      if (!view?.region || !picture || scene.view?.thing !== thing) continue;
      const { width, height } = view.region;
      const whole = width * height > 0.6 * picture.width * picture.height * (view.per ?? 1) ** 2;
      if (whole || markers.some((marker) => marker.picture.key === picture.key && isSamePlace(pixelRegion(picture, marker.view), pixelRegion(picture, view), picture))) continue;
      markers.push({ number: markers.length + 1, scene, story: ref, view, picture, label: say(scene.marker?.label, context) || say(scene.title, context) || titleOf(ref, record, context) });
    }
  }
  return markers;
}

/** Two regions that a mark each would crowd: their middles are nearer than a thirtieth of the picture. */
const isSamePlace = (a: Region, b: Region, picture: Picture): boolean =>
  Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2) < Math.max(picture.width, picture.height) / 30;

/** The title of a thing with what it is held to be. */
export const thingTitle = (ref: string, thing: Thing, context: ReadingContext): SafeHtml =>
  html`<h1 class="display"${attribute('lang', otherLanguage(thing.titles, context))}>${titleOf(ref, thing, context)}</h1>${standing(ref, context)}`;

/** The other pictures of a thing beside the one it shows first, each with its name; `null` when there is but one. Elements put their own strip in its place. */
export function thingPictures(ref: string, context: ReadingContext): SafeHtml | null {
  const pictures = context.pictures(ref);
  if (pictures.length < 2) return null;
  return html`<ul class="ttt-pictures" aria-label="${context.words.pictures}">${pictures.map((picture) => html`<li><figure>${crop(picture, undefined, { alt: say(picture.alt, context), sizes: '(scripting: enabled) 14rem, (min-width: 48rem) 22rem, 92vw' })}<figcaption class="note">${say(picture.label, context)}</figcaption></figure></li>`)}</ul>`;
}

/** The places worth a look: a crop, a name and a line of what is told there, each a link to the scene that tells it. */
export function thingPlaces(ref: string, context: ReadingContext): SafeHtml | null {
  const markers = markersOf(ref, context);
  if (markers.length === 0) return null;
  return html`<ol class="ttt-places">${markers.map(({ number, scene, story, view, picture, label }) => html`<li id="place-${number}"${lookAttributes(view, picture)} data-number="${number}"><a href="${context.href(story) ?? ''}#scene-${scene.id}">${crop(picture, view, { alt: '', sizes: '(min-width: 56rem) 15rem, 6rem' })}<b><span class="num">${number}</span> ${label}</b></a><p class="note">${say(scene.describe, context) || firstSentence(textOf(scene.text, context))}</p></li>`)}</ol>`;
}

/** Everything below the picture of a thing: its description, claims, label, stories and threads, each under its heading. */
export function thingReading(ref: string, thing: Thing, given: ReadingContext): SafeHtml {
  const context = { ...given, sources: thing.sources ?? [] };
  const { words } = context;
  const claims = claimLine(ref, context);
  const count = context.claimsAbout(ref).length;
  return html`${(thing.description || thing.note) && html`<section class="ttt-about">${proseOf(thing.description, context)}${thing.note && html`<div class="ttt-note note">${proseOf(thing.note, context)}</div>`}</section>`}${voices(ref, context)}${
    claims && html`<section class="ttt-section" aria-labelledby="claims"><div><h2 class="head" id="claims">${words.heldToBe}</h2><p class="lead">${words.heldToBeLead(count)}</p></div>${claims}</section>`
  }<section class="ttt-section" aria-labelledby="label"><h2 class="head" id="label">${words.onTheLabel}</h2><div>${thingFacts(thing, context)}</div></section>${sourcesSection(thing, context)}${storiesSection(ref, context)}${threadsSection(thing, context)}`;
}

function sourcesSection(thing: Thing, context: ReadingContext): SafeHtml | null {
  const sources = storySources(thing.sources, context);
  return sources && html`<section class="ttt-section" aria-labelledby="sources"><h2 class="head" id="sources">${context.words.sources}</h2>${sources}</section>`;
}

function storiesSection(ref: string, context: ReadingContext): SafeHtml | null {
  const stories = context.storiesAbout(ref) as readonly Referenced<Story>[];
  if (stories.length === 0) return null;
  return html`<section class="ttt-section" aria-labelledby="stories"><h2 class="head" id="stories">${context.words.stories}</h2><ul class="ttt-stories">${stories.map((story) => html`<li>${storyLine(story, context)}</li>`)}</ul></section>`;
}

/** A story in a list: its title, who tells it, how long it takes, what it says. */
export function storyLine({ ref, record }: Referenced<Story>, context: ReadingContext): SafeHtml {
  const { words } = context;
  const tellers = agentNames(record.tellers, context);
  return html`<a href="${context.href(ref) ?? ''}"><span class="head"${attribute('lang', otherLanguage(record.title, context))}>${say(record.title, context)}</span></a><p class="note">${tellers}${tellers && ' · '}${words.scenes(record.scenes.length)} · ${words.minutes(minutesOf(record, context))}</p><p class="say lead">${say(record.summary, context)}</p>`;
}

function threadsSection(thing: Thing, context: ReadingContext): SafeHtml | null {
  const threads = (thing.related ?? []).flatMap((related) => {
    const record = context.find(related.ref);
    const href = record ? context.href(related.ref) : null;
    return record && href ? [{ related, record, href }] : [];
  });
  if (threads.length === 0) return null;
  return html`<section class="ttt-section" aria-labelledby="threads"><h2 class="head" id="threads">${context.words.threads}</h2><ul class="ttt-threads">${threads.map(({ related, record, href }) => {
    const view = related.to ?? (record.$type === 'net.thingsthattalk.thing' ? { thing: related.ref } : undefined);
    return html`<li><a href="${href}"><span class="ttt-why say">${say(related.note, context)}</span>${crop(pictureOf(view, context), view, { alt: '', sizes: '(min-width: 56rem) 18rem, 92vw' })}<b>${titleOf(related.ref, record, context)}</b></a></li>`;
  })}</ul></section>`;
}

const firstSentence = (text: string): string => [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)][0]?.segment.trim() ?? '';
