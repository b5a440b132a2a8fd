import { html, type SafeHtml } from '@thingsthattalk/core';
import { proseOf, say, textOf } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { exhibitionTeaser } from '../home/exhibition-teaser.ts';
import { frontOf } from '../home/front.ts';
import { hero } from '../home/hero.ts';
import { moreStories } from '../home/more-stories.ts';
import { turns } from '../home/turns.ts';
import { woven } from '../home/woven.ts';
import { framePage } from '../parts/page.ts';
import { socialImage } from '../pictures/social-images.ts';

/** The front page: a story to begin with, things and the threads between them, the exhibition, and what is thought differently now. */
export async function homePage(lang: string, scope: Scope): Promise<MadeFile[]> {
  const { settings, addresses } = scope.site;
  const context = scope.context(lang);
  const front = frontOf(scope);
  const name = say(settings.name, context);
  const story = front.story ? await scope.record<'story'>(front.story) : null;
  const opening = story && front.story ? hero(front.story, story, scope, context) : null;
  const weave = await woven(front.things, scope, context);
  const social = await socialImage(story?.cover, scope, context);
  const parts: (SafeHtml | null | undefined)[] = [
    opening?.html ?? html`<header class="plainhead wrap"><h1 class="display">${name}</h1>${proseOf(settings.description, context)}</header>`,
    opening && settings.description ? html`<section class="about wrap grid" aria-label="${name}"><h2 class="head">${name}</h2><div class="about__text">${proseOf(settings.description, context)}</div></section>` : null,
    weave?.html,
    front.exhibition ? await exhibitionTeaser(front.exhibition, scope, context) : null,
    moreStories(front.story, scope, context),
    turns(scope, context),
  ];
  const page = framePage({
    lang, path: '', title: name, description: textOf(settings.description, context) || name, main: html`${parts.filter((part) => part).map((part) => html`${part}
`)}`,
    ...(opening ? { head: `over ${opening.room}` as const } : {}), accent: opening?.accent ?? null, accentOpening: Boolean(opening), rules: [opening?.rules, weave?.rules].filter(Boolean).join('\n'), image: social?.image ?? null,
    data: { '@context': 'https://schema.org', '@type': 'WebSite', name, url: addresses.absolute(addresses.page(lang)), inLanguage: lang, description: textOf(settings.description, context) },
  }, scope);
  return social?.file ? [...page, social.file] : page;
}
