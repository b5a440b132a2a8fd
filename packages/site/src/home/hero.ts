import { attribute, html, type SafeHtml, type Story } from '@thingsthattalk/core';
import { crop, minutesOf, pictureOf, pixelPoint, say, titleOf, otherLanguage } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';
import { storyAccent, type PageAccent } from '../parts/accent.ts';

/** The opening of the front page, the accent it has, and the rules that only it needs. */
export interface Hero {
  readonly html: SafeHtml;
  readonly accent: PageAccent | null;
  readonly rules: string;
}

/** The story to begin with: its picture, and a thread from the spot on its cover to its title. */
export function hero(ref: string, story: Story, scope: Scope, context: PageContext): Hero {
  const { words, site } = context;
  const picture = pictureOf(story.cover ?? story.scenes[0]?.view, context);
  const view = story.cover ?? story.scenes[0]?.view;
  const spot = picture && view ? pixelPoint(picture, view) : null;
  const share = (value: number, of: number): string => `${((100 * value) / of).toFixed(2)}%`;
  const rules = picture && spot ? `.hero__pic { aspect-ratio: ${picture.width} / ${picture.height}; ${picture.colour ? `background-color: ${picture.colour}; ` : ''}}
.hero { --spot-x: ${share(spot.x, picture.width)}; --spot-y: ${share(spot.y, picture.height)}; --ratio: ${(picture.width / picture.height).toFixed(4)}; }` : '';
  return {
    accent: storyAccent(story, scope),
    rules,
    html: html`<section class="hero gallery" aria-labelledby="hero-title"${attribute('data-accent', storyAccent(story, scope)?.name)}>
${picture && html`<figure class="hero__fig"><div class="hero__pic">${crop(picture, undefined, { alt: say(picture.alt, context), sizes: '(min-width: 1100px) 60vw, 100vw', first: true })}<span class="hero__dot" aria-hidden="true"></span></div></figure>
`}<div class="hero__text"><p class="note">${site.featured} · ${words.scenes(story.scenes.length)} · ${words.minutes(minutesOf(story, context))}</p>
<h1 class="display" id="hero-title"${attribute('lang', otherLanguage(story.title, context))}><a href="${context.href(ref) ?? ''}">${titleOf(ref, story, context)}</a></h1>
<p class="lead"${attribute('lang', otherLanguage(story.summary, context))}>${say(story.summary, context)}</p>
<a class="go" href="${context.href(ref) ?? ''}" aria-describedby="hero-title"><span>${site.readStory}</span></a></div>
</section>`,
  };
}
