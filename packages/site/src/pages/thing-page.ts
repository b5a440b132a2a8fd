import { attribute, html, type SafeHtml, type Thing } from '@thingsthattalk/core';
import { crop, otherLanguage, say, textOf, thingPictures, thingPlaces, thingReading, thingTitle, titleOf, type Picture } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { manifestAddress } from '../iiif/thing-canvases.ts';
import { pageAccent } from '../parts/accent.ts';
import { framePage } from '../parts/page.ts';
import { schemaAgents, schemaDate, schemaOf, withoutEmpty } from '../parts/schema.ts';
import { takeAway } from '../parts/take-away.ts';
import { socialImage } from '../pictures/social-images.ts';

/** The page of a thing: its picture to look at closely, the places worth it, what it has been held to be, its label. */
export async function thingPage(ref: string, lang: string, scope: Scope): Promise<MadeFile[]> {
  const thing = await scope.record<'thing'>(ref);
  if (!thing) return [];
  await scope.readAbout(ref);
  const context = scope.context(lang);
  const pictures = context.pictures(ref);
  const [first] = pictures;
  const { site } = scope;
  const social = await socialImage(first ? { thing: ref } : undefined, scope, context);
  const title = titleOf(ref, thing, context);
  const manifest = manifestAddress(ref, thing, scope);
  const description = say(thing.summary, context) || textOf(thing.description, context) || [title, say(thing.holder?.name, context)].filter(Boolean).join(', ');
  const main = html`<ttt-thing data-ref="${ref}" from-page${attribute('manifest', manifest)}${attribute('pictures', first ? JSON.stringify(pictures) : null)}>
${first && poster(first, title, context)}${thingPictures(ref, context)}<div slot="title" class="thing__title">${thingTitle(ref, thing, context)}${thing.summary && html`<p class="lead"${attribute('lang', otherLanguage(thing.summary, context))}>${say(thing.summary, context)}</p>`}</div>
${thingPlaces(ref, context)}
${thingReading(ref, thing, context)}
</ttt-thing>
${takeAway(ref, citation(title, ref, thing, scope, context), scope, context, { manifest })}`;
  const data = withoutEmpty(schemaOf(ref, thing, scope, context, {
    description, identifier: thing.objectNumber, image: social?.image.url, dateCreated: schemaDate(thing.production?.when, lang),
    creator: schemaAgents(thing.makers, scope, context), provider: schemaAgents(thing.holder && [thing.holder], scope, context)[0],
    subjectOf: scope.storiesAbout(ref).map((story) => ({ '@type': 'Article', name: titleOf(story.ref, story.record, context), url: site.addresses.absolute(scope.href(story.ref, lang) ?? '/') })),
  }));
  const page = framePage({
    lang, path: `${site.addresses.built(ref)}/`, title, description, main, data, manifest, current: 'thing', ...(first ? { head: 'gallery' as const, elements: 'viewer' as const } : {}),
    accent: pageAccent(first && site.pictures.accent(first.key)), image: social?.image ?? null, record: scope.recordPath(ref), hidden: site.index.isUnlisted(ref),
  }, scope);
  return social?.file ? [...page, social.file] : page;
}

const poster = (picture: Picture, title: string, context: PageContext): SafeHtml =>
  html`<figure slot="poster" class="ttt-poster">${crop(picture, undefined, { alt: say(picture.alt, context) || title, sizes: '(min-width: 900px) 80vw, 100vw', first: true })}</figure>
`;

function citation(title: string, ref: string, thing: Thing, { site }: Scope, context: PageContext): string {
  const holder = thing.holder?.agent ? titleOf(thing.holder.agent, context.find(thing.holder.agent), context) : say(thing.holder?.name, context);
  return [`‘${title}’`, holder, thing.objectNumber, say(site.settings.name, context), site.addresses.absolute(site.addresses.page(context.lang, `${site.addresses.built(ref)}/`))].filter(Boolean).join(', ');
}
