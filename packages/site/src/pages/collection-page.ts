import { attribute, html, type Collection, type SafeHtml } from '@thingsthattalk/core';
import { agentNames, crop, otherLanguage, pictureOf, proseOf, recordLink, say, standing, textOf, titleOf } from '@thingsthattalk/viewer';
import type { View } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';
import { schemaAgents, schemaOf, withoutEmpty } from '../parts/schema.ts';
import { takeAway } from '../parts/take-away.ts';
import { viewOf } from '../parts/view-of.ts';
import { socialImage } from '../pictures/social-images.ts';

/** The page of a collection: what somebody put together, in their order, with what they say of each. */
export async function collectionPage(ref: string, lang: string, scope: Scope): Promise<MadeFile[]> {
  const collection = await scope.record<'collection'>(ref);
  if (!collection) return [];
  const context = scope.context(lang);
  const { site: words } = context;
  const { site } = scope;
  const title = titleOf(ref, collection, context);
  const description = textOf(collection.summary, context) || title;
  const cover = collection.cover ?? collection.items.map(({ pin }) => viewOf(pin.ref, scope)).find((view) => pictureOf(view ?? undefined, context)) ?? undefined;
  const social = await socialImage(cover, scope, context);
  const curators = agentNames(collection.curators, context);
  const manifest = `${site.addresses.base}/iiif/${site.addresses.built(ref)}.json`;
  const main = html`<article class="collection ttt"><header class="pagehead wrap grid"><div class="pagehead__t"><p class="note">${words.ofKind[collection.kind ?? ''] ?? words.typeOne.collection}${curators && html` · ${words.curatedBy} ${curators}`}</p><h1 class="display"${attribute('lang', otherLanguage(collection.title, context))}>${title}</h1></div><div class="pagehead__l lead">${proseOf(collection.summary, context)}</div></header>
<ol class="items wrap">${collection.items.map((item, index) => collectionItem(item, index, scope, context))}</ol>
${collection.note && html`<section class="ttt-about"><div class="ttt-note note">${proseOf(collection.note, context)}</div></section>`}</article>
${takeAway(ref, `‘${title}’, ${say(site.settings.name, context)}, ${site.addresses.absolute(scope.href(ref, lang) ?? '')}`, scope, context, { manifest, rights: collection.rights })}`;
  const page = framePage({
    lang, path: `${site.addresses.built(ref)}/`, title, description, main, manifest, current: 'collection', image: social?.image ?? null, record: scope.recordPath(ref), hidden: site.index.isUnlisted(ref),
    data: withoutEmpty(schemaOf(ref, collection, scope, context, { description, creator: schemaAgents(collection.curators, scope, context), hasPart: collection.items.flatMap(({ pin }) => { const record = scope.stub(pin.ref); const href = scope.href(pin.ref, lang); return record && href ? [{ '@type': 'CreativeWork', name: titleOf(pin.ref, record, context), url: site.addresses.absolute(href) }] : []; }) })),
  }, scope);
  return social?.file ? [...page, social.file] : page;
}

function collectionItem({ pin, note }: Collection['items'][number], index: number, scope: Scope, context: PageContext): SafeHtml {
  const view: View | null = viewOf(pin.ref, scope);
  const href = context.href(pin.ref);
  const type = pin.ref.split('/')[0] ?? '';
  const picture = crop(pictureOf(view ?? undefined, context), view ?? undefined, { alt: '', sizes: '(min-width: 900px) 24vw, 92vw' });
  return html`<li class="item"><p class="item__n num" aria-hidden="true">${index + 1}</p>${href && picture ? html`<a class="item__fig" href="${href}" tabindex="-1" aria-hidden="true">${picture}</a>` : html`<div class="item__fig">${picture}</div>`}<div class="item__t"><p class="note">${context.site.typeOne[type]}</p><h2 class="head">${recordLink(pin.ref, context)}</h2>${type === 'thing' && standing(pin.ref, context)}${proseOf(note, context)}</div></li>`;
}
