import { attribute, html, pickText, type Prose, type SafeHtml, type Story, type Text } from '@thingsthattalk/core';
import { escapeProse } from '@thingsthattalk/iiif';
import { crop, picturesOf, pictureOf, say, storyCitation, storyContents, storyGlossary, storyOpening, storyReading, storySources, storyThings, storyWays, textOf, thingsOf, titleOf } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { storyManifestAddress } from '../iiif/thing-canvases.ts';
import { storyAccent } from '../parts/accent.ts';
import { framePage, type PageContent } from '../parts/page.ts';
import { schemaAgents, schemaOf, withoutEmpty } from '../parts/schema.ts';
import { printedCode } from '../parts/printed-code.ts';
import { takeAway } from '../parts/take-away.ts';
import { threadsOn } from '../parts/threads-on.ts';
import { counterStories } from '../parts/counter-stories.ts';
import { socialImage } from '../pictures/social-images.ts';

/** The page of a story, and the same without pictures that move: only its text, for whoever wants just that. */
export async function storyPages(ref: string, lang: string, scope: Scope): Promise<MadeFile[]> {
  const story = await scope.record<'story'>(ref);
  if (!story) return [];
  const context = { ...scope.context(lang, ref), sources: story.sources ?? [] };
  const { site } = scope;
  const path = `${site.addresses.built(ref)}/`;
  const address = site.addresses.absolute(site.addresses.page(lang, path));
  const title = titleOf(ref, story, context);
  const description = say(story.summary, context) || textOf(story.scenes[0]?.text, context) || title;
  const cover = story.cover ?? story.scenes.find(({ view }) => view)?.view;
  const social = await socialImage(cover, scope, context);
  const manifest = await storyManifestAddress(ref, scope);
  const common: Omit<PageContent, 'main' | 'path'> = {
    lang, title, description, manifest, current: 'story', kind: 'article', face: story.theme?.face, accent: storyAccent({ ...story, ...(cover ? { cover } : {}) }, scope), image: social?.image ?? null, record: scope.recordPath(ref), languages: scope.languagesOf(ref), hidden: site.index.isUnlisted(ref),
    data: withoutEmpty(schemaOf(ref, story, scope, context, {
      headline: title, description, image: social?.image.url, author: schemaAgents(story.tellers, scope, context), datePublished: story.createdAt, dateModified: story.updatedAt,
      about: thingsOf(story).flatMap((thing) => { const record = context.find(thing); return record ? [{ '@type': 'CreativeWork', name: titleOf(thing, record, context), url: site.addresses.absolute(scope.href(thing, lang) ?? '/') }] : []; }),
    })),
  };
  const cited = storyCitation(story, address, say(site.settings.name, context), context);
  const glossary = storyGlossary(story, context);
  const after = html`${sourcesSection(story, context)}${thingsSection(story, context)}${await counterStories(ref, scope, context)}${glossary && html`<section class="after__words" aria-labelledby="words"><h2 class="head" id="words">${context.words.glossary}</h2>${glossary}</section>`}${await threadsOn(thingsOf(story), ref, scope, context)}`;
  const take = html`${printedCode(address)}${takeAway(ref, cited, scope, context, { manifest, rights: story.rights, text: site.addresses.page(lang, `${path}text/`) })}`;
  const moving = framePage({ ...common, path, elements: 'viewer', main: html`${movingStory(ref, story, { manifest, text: site.addresses.page(lang, `${path}text/`), citation: storyCitation(story, '', say(site.settings.name, context), context) }, after, context)}
${take}` }, scope);
  const plain = framePage({ ...common, path: `${path}text/`, main: html`<article class="plain ttt wrap"><header>${storyOpening(story, context)}<p><a class="go" href="${site.addresses.page(lang, path)}"><span>${context.site.movingPicture}</span></a></p></header>
${plainScenes(story, context)}
${sourcesSection(story, context)}${thingsSection(story, context)}</article>
${take}` }, scope);
  return [...moving, ...plain, ...(social?.file ? [social.file] : [])];
}

function movingStory(ref: string, story: Story, given: { readonly manifest: string | null; readonly text: string; readonly citation: string }, after: SafeHtml, context: PageContext): SafeHtml {
  const first = story.scenes[0];
  const picture = pictureOf(first?.view, context);
  const cover = story.cover ?? first?.view;
  const shown = pictureOf(cover, context);
  const pictures = picturesOf(story, context);
  return html`<ttt-story data-ref="${ref}" from-page${attribute('data-music', story.music?.src && context.media(story.music.src))}${attribute('telling', story.tellings?.default)}${attribute('manifest', given.manifest)}${attribute('text', given.text)}${attribute('citation', given.citation)}${attribute('pictures', pictures.length > 0 ? JSON.stringify(pictures) : null)}>
<header slot="opening" class="ttt-opening gallery"><div class="opening__text">${storyOpening(story, context)}${first && html`<a class="go" href="#scene-${first.id}"><span>${context.words.begin}</span></a>`}${storyContents(story, context)}${storyWays(story, context)}</div>${shown && html`<figure class="opening__fig">${crop(shown, cover, { alt: say(shown.alt, context), sizes: '(min-width: 900px) 56vw, 100vw', first: true })}</figure>`}</header>
${picture && html`<figure slot="poster" class="ttt-poster" aria-hidden="true">${crop(picture, undefined, { alt: '', sizes: '(min-width: 900px) 62vw, 100vw' })}</figure>`}
${storyReading(story, context)}
<footer slot="after" class="after wrap">${after}</footer>
</ttt-story>`;
}

function sourcesSection(story: Story, context: PageContext): SafeHtml | null {
  const sources = storySources(story.sources, context);
  return sources && html`<section class="after__src" aria-labelledby="sources"><h2 class="head" id="sources">${context.words.sources}</h2>${sources}</section>`;
}

function thingsSection(story: Story, context: PageContext): SafeHtml | null {
  const things = storyThings(story, context);
  return things && html`<section class="after__things" aria-labelledby="things"><h2 class="head" id="things">${context.words.thingsInStory}</h2>${things}</section>`;
}

/** The scenes without pictures: what one would see goes before, in words. */
function plainScenes(story: Story, context: PageContext): SafeHtml {
  const scenes = story.scenes.map(({ view: _, ...scene }) => ({ ...scene, text: withSight(scene.text ?? [], scene.describe ?? []) }));
  return html`<div class="plain__scenes">${storyReading({ ...story, scenes }, { ...context, picture: () => null })}</div>`;
}

const withSight = (text: Prose, describe: Text): Prose =>
  text.map(({ lang, value }) => {
    const seen = pickText(describe.filter((each) => each.lang === lang), [lang])?.value;
    return { lang, value: seen ? `*${escapeProse(seen)}*\n\n${value}` : value };
  });
