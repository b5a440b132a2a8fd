import { attribute, directionOf, html, type SafeHtml, type Story, type Thing } from '@thingsthattalk/core';
import { agentName, agentNames, crop, otherLanguage, pictureOf, say, standing, titleOf } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';
import { languageName } from './language-labels.ts';

/** A story in a list: the crop of its cover, its title, who tells it, how long it takes. */
export function storyCard(ref: string, scope: Scope, context: PageContext): SafeHtml | null {
  const story = scope.stub(ref) as Story | null;
  if (!story) return null;
  const { words } = context;
  const tellers = agentNames(story.tellers, context);
  const { scenes } = scope.length(ref);
  return html`<li class="story"><a href="${context.href(ref) ?? ''}"><span class="story__fig">${crop(pictureOf(story.cover, context), story.cover, { alt: '', sizes: '(min-width: 900px) 30vw, 92vw' })}</span><span class="head"${attribute('lang', otherLanguage(story.title, context))}>${titleOf(ref, story, context)}</span></a><p class="lead"${attribute('lang', otherLanguage(story.summary, context))}>${say(story.summary, context)}</p><p class="note">${tellers}${tellers && ' · '}${words.scenes(scenes)} · ${words.minutes(minutesFor(ref, story, scope))}</p>${otherLanguages(ref, scope, context)}</li>`;
}

/** The languages a story has beside those of the site, each a way in. */
function otherLanguages(ref: string, scope: Scope, { lang, site: words }: PageContext): SafeHtml | null {
  const { site } = scope;
  const more = scope.languagesOf(ref).filter((each) => each !== lang && !site.languages.includes(each));
  if (more.length === 0) return null;
  return html`<p class="note">${words.alsoIn} ${more.map((each, index) => html`${index > 0 && ' · '}<a href="${scope.href(ref, each)}" lang="${each}" hreflang="${each}"${attribute('dir', directionOf(each) === directionOf(lang) ? null : directionOf(each))}>${languageName(each, site)}</a>`)}</p>`;
}

/** How many minutes a story takes, without reading it: as it says, or by its words and scenes. */
export function minutesFor(ref: string, story: Pick<Story, 'minutes'>, scope: Scope): number {
  const { scenes, words } = scope.length(ref);
  return story.minutes ?? Math.max(1, Math.round(words / 200 + scenes / 6));
}

/** How a thing shows in a list. */
export interface ThingCardOptions {
  readonly sizes: string;
  /** Also what it is held to be. */
  readonly seal?: boolean;
}

/** A thing in a list: its picture, its title, who holds it. */
export function thingCard(ref: string, scope: Scope, context: PageContext, { sizes, seal }: ThingCardOptions): SafeHtml | null {
  const thing = scope.stub(ref) as Thing | null;
  if (!thing) return null;
  const picture = context.picture(ref);
  return html`<li class="thing"><a href="${context.href(ref) ?? ''}"><span class="thing__fig">${crop(picture, undefined, { alt: '', sizes }) ?? html`<span class="thing__none" aria-hidden="true"></span>`}</span><b${attribute('lang', otherLanguage(thing.titles, context))}>${titleOf(ref, thing, context)}</b></a>${thing.holder && html`<span class="note">${plainName(thing.holder, context)}</span>`}${seal && standing(ref, context)}</li>`;
}

/** A name without its link, where the line is a link already or should not be one. */
function plainName(holder: NonNullable<Thing['holder']>, context: PageContext): SafeHtml | null {
  return agentName(holder, { ...context, href: () => null });
}
