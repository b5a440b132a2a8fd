import { attribute, html, type SafeHtml, type Story } from '@thingsthattalk/core';
import { crop, minutesOf, pictureOf, pixelPoint, say, titleOf, otherLanguage } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';
import { storyAccent, type PageAccent } from '../parts/accent.ts';

/** The opening of the front page, the accent it has, and the rules that only it needs. */
export interface Hero {
  readonly html: SafeHtml;
  readonly accent: PageAccent | null;
  /** In which room it stands: dark words in daylight, light ones in the gallery. */
  readonly room: 'daylight' | 'gallery';
  readonly rules: string;
}

/** The story to begin with: its picture, and a thread from the spot on its cover to its title. */
export function hero(ref: string, story: Story, scope: Scope, context: PageContext): Hero {
  const { words, site } = context;
  const picture = pictureOf(story.cover ?? story.scenes[0]?.view, context);
  const view = story.cover ?? story.scenes[0]?.view;
  const spot = picture && view ? pixelPoint(picture, view) : null;
  const ground = picture ? (scope.site.pictures.made(picture.key)?.palette.ground ?? null) : null;
  const accent = storyAccent(story, scope);
  const share = (value: number, of: number): string => `${((100 * value) / of).toFixed(2)}%`;
  const rules = picture && spot ? `.hero { --spot-x: ${(spot.x / picture.width).toFixed(4)}; --spot-y: ${(spot.y / picture.height).toFixed(4)}; --ratio: ${(picture.width / picture.height).toFixed(4)};${ground ? ` --ground: ${ground};` : ''} }
.hero__dot { left: ${share(spot.x, picture.width)}; top: ${share(spot.y, picture.height)}; }` : '';
  return {
    accent,
    room: ground && isLight(ground) ? 'daylight' : 'gallery',
    rules,
    html: html`<section class="hero ${ground && isLight(ground) ? 'daylight' : 'gallery'}" aria-labelledby="hero-title"${attribute('data-accent', accent?.name)}>
${picture && html`<figure class="hero__fig"><div class="hero__pic">${crop(picture, undefined, { alt: say(picture.alt, context), sizes: '(min-width: 1100px) 60vw, 100vw', first: true })}<span class="hero__dot" aria-hidden="true"></span></div></figure>
<svg class="hero__thread${spot && spot.y / picture.height > titleLine ? ' hero__thread--up' : ''}" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path class="case" d="${threadPath}"/><path d="${threadPath}"/></svg>
`}<div class="hero__text"><p class="note">${site.featured} · ${words.scenes(story.scenes.length)} · ${words.minutes(minutesOf(story, context))}</p>
<h1 class="display" id="hero-title"${attribute('lang', otherLanguage(story.title, context))}><a href="${context.href(ref) ?? ''}">${titleOf(ref, story, context)}</a></h1>
<p class="lead"${attribute('lang', otherLanguage(story.summary, context))}>${say(story.summary, context)}</p>
<a class="go" href="${context.href(ref) ?? ''}" aria-describedby="hero-title"><span>${site.readStory}</span></a></div>
</section>`,
  };
}

/** How far down the picture the title begins: spots above it send their thread down, others up. */
const titleLine = 0.42;
/** From the spot (top right) in a bow to the left, and along to the title. */
const threadPath = 'M100 0C70 0 72 100 42 100L0 100';

/** Whether dark words can be read on a colour `#rrggbb`. */
function isLight(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}
