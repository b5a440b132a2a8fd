import { attribute, html, type SafeHtml, type Scene, type Source, type Story } from '@thingsthattalk/core';
import { otherLanguage, pictureOf, say, titleOf, type ReadingContext } from './context.ts';
import { crop } from './crop.ts';
import { cite } from './facts.ts';
import { agentNames } from './agents.ts';
import { proseOf, textOf, wordsIn } from './prose.ts';
import { lookAttributes } from './look-attributes.ts';
import { orderAttributes } from './scene-order.ts';
import { compareForm } from './shows/compare.ts';
import { spokenForms } from './shows/media.ts';
import { showForm } from './shows/show-form.ts';

/** The scenes of a story, with the chapter card that goes before each where a chapter begins. */
export function storyReading(story: Story, given: ReadingContext): SafeHtml {
  const context = { ...given, sources: story.sources ?? [] };
  const { words } = context;
  let chapter: string | undefined;
  let number = 0;
  const blocks = story.scenes.map((scene, index) => {
    const opens = scene.chapter !== undefined && scene.chapter !== chapter;
    chapter = scene.chapter ?? chapter;
    const card = opens ? story.chapters?.find(({ id }) => id === scene.chapter) : undefined;
    if (card) number += 1;
    return html`${card && html`<section class="ttt-chapter" aria-labelledby="chapter-${card.id}"><p class="note">${words.chapter(number)}</p><h2 class="display" id="chapter-${card.id}"${attribute('lang', otherLanguage(card.title, context))}>${say(card.title, context)}</h2>${proseOf(card.text, context, { headingLevel: 3 })}${number > 1 && chapterPicture(scene, context)}</section>`}${sceneReading(scene, index, story, context)}`;
  });
  return html`${blocks}`;
}

/** What a chapter begins with, wide across its card; the scene that follows says what it shows. */
function chapterPicture({ view }: Scene, context: ReadingContext): SafeHtml | null {
  const picture = crop(pictureOf(view, context), view, { alt: '', sizes: '100vw' });
  return picture && html`<figure class="ttt-band">${picture}</figure>`;
}

/** One scene: its picture as a crop, its text, what there is to do, and what lies deeper. */
export function sceneReading(scene: Scene, index: number, story: Story, context: ReadingContext): SafeHtml {
  const { words } = context;
  const picture = pictureOf(scene.view, context);
  const chapter = story.chapters?.find(({ id }) => id === scene.chapter);
  const place = say(chapter?.title, context) || say(scene.title, context);
  const heading = say(scene.title, context);
  const level = story.chapters?.length ? 3 : 2;
  const describe = say(scene.describe, context) || say(scene.marker?.label, context) || heading;
  const title = heading && (level === 2 ? html`<h2 class="head"${attribute('lang', otherLanguage(scene.title, context))}>${heading}</h2>` : html`<h3 class="head"${attribute('lang', otherLanguage(scene.title, context))}>${heading}</h3>`);
  const still = picture && html`<figure class="ttt-still">${crop(picture, scene.view, { alt: describe, sizes: '(min-width: 48rem) 46rem, 92vw' })}</figure>`;
  const other = scene.show?.$type === 'net.thingsthattalk.scene#compare' ? compareForm(scene.show, scene, context) : null;
  return html`<section class="ttt-scene" id="scene-${scene.id}" data-scene="${scene.id}" data-number="${index + 1}"${attribute('data-place', place)}${lookAttributes(scene.view, picture)}${attribute('data-show', scene.show?.$type.split('#')[1])}${attribute('data-transition', scene.transition)}${orderAttributes(scene, context)}>${
    still && (other ? html`<div class="ttt-pair">${still}${other}</div>` : still)
  }<div class="ttt-words">${title || null}${onlyIn(scene, context)}${proseOf(scene.text, context, { headingLevel: level + 1 })}${showForm(scene, story, context)}${spokenForms(scene, context)}${
    scene.more && html`<details class="ttt-more"><summary>${words.deeper}</summary>${proseOf(scene.more, context, { headingLevel: level + 1 })}</details>`
  }${scene.next && scene.next.length > 0 && html`<ul class="ttt-next">${scene.next.map((next) => html`<li><a class="go" href="#scene-${next.scene}"><span>${say(next.label, context) || words.next}</span></a></li>`)}</ul>`}</div></section>`;
}

/** Said once a scene where its text is not there in the reader's language: it falls back, and never in silence. */
function onlyIn({ text, title }: Scene, context: ReadingContext): SafeHtml | null {
  const other = otherLanguage(text, context) ?? (text?.length ? null : otherLanguage(title, context));
  return other && other !== 'und' ? html`<p class="note ttt-only">${context.words.shownIn(new Intl.DisplayNames([context.lang], { type: 'language' }).of(other) ?? other)}</p>` : null;
}

/** What goes before the scenes: how long, the title, the summary, who tells it. */
export function storyOpening(story: Story, context: ReadingContext): SafeHtml {
  const { words } = context;
  const tellers = agentNames(story.tellers, context);
  return html`<p class="note">${words.scenes(story.scenes.length)} · ${words.minutes(minutesOf(story, context))}</p><h1 class="display"${attribute('lang', otherLanguage(story.title, context))}>${say(story.title, context)}</h1>${
    story.summary && html`<p class="lead"${attribute('lang', otherLanguage(story.summary, context))}>${say(story.summary, context)}</p>`
  }${tellers && html`<p class="note">${words.toldBy} ${tellers}</p>`}`;
}

/** How many minutes a story takes: as it says, or by its words (200 a minute) and its pictures (ten seconds each). */
export function minutesOf(story: Story, context: ReadingContext): number {
  if (story.minutes) return story.minutes;
  const words = story.scenes.reduce((total, scene) => total + wordsIn(textOf(scene.text, context)), 0);
  return Math.max(1, Math.round(words / 200 + story.scenes.length / 6));
}

/** The sources of a story, numbered as the footnotes number them. */
export function storySources(sources: readonly Source[] | undefined, context: ReadingContext): SafeHtml | null {
  if (!sources?.length) return null;
  return html`<ol class="sources">${sources.map((source) => html`<li id="source-${source.id}">${cite(source, context)}</li>`)}</ol>`;
}

/** How a story is cited: teller, title, archive, address. */
export const storyCitation = (story: Story, address: string, archive: string, context: ReadingContext): string =>
  [(story.tellers ?? []).map(({ agent, name }) => (agent ? titleOf(agent, context.find(agent), context) : say(name, context))).filter(Boolean).join(', '), `‘${say(story.title, context)}’`, archive, address].filter(Boolean).join(', ');
