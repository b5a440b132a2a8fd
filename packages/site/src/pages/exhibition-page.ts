import { attribute, formatWhen, html, type Exhibition, type SafeHtml } from '@thingsthattalk/core';
import { agentName, crop, otherLanguage, pictureOf, placeName, proseOf, recordLink, say, standing, storySources, textOf, titleOf } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { planDrawing } from '../exhibition/plan-drawing.ts';
import { framePage } from '../parts/page.ts';
import { schemaAgents, schemaDate, schemaOf, withoutEmpty } from '../parts/schema.ts';
import { takeAway } from '../parts/take-away.ts';
import { viewOf } from '../parts/view-of.ts';
import { socialImage } from '../pictures/social-images.ts';

/** The page of an exhibition: its rooms and the way through them, each thing with its number, its label and its seal. */
export async function exhibitionPage(ref: string, lang: string, scope: Scope): Promise<MadeFile[]> {
  const exhibition = await scope.record<'exhibition'>(ref);
  if (!exhibition) return [];
  const context = { ...scope.context(lang), sources: exhibition.sources ?? [] };
  const { site } = scope;
  const title = titleOf(ref, exhibition, context);
  const description = textOf(exhibition.summary, context) || title;
  const cover = exhibition.cover ?? exhibition.rooms.flatMap(({ items }) => items).map(({ pin }) => viewOf(pin.ref, scope)).find((view) => pictureOf(view ?? undefined, context)) ?? undefined;
  const social = await socialImage(cover, scope, context);
  const manifest = `${site.addresses.base}/iiif/${site.addresses.built(ref)}.json`;
  const sources = storySources(exhibition.sources, context);
  const main = html`<article class="exhibition ttt">${opening(exhibition, title, context)}
<div class="wrap">${planDrawing(exhibition, context)}${routes(exhibition, context)}</div>
<ol class="rooms wrap">${exhibition.rooms.map((room, index) => roomSection(room, index, scope, context))}</ol>
${lenders(exhibition, context)}
${sources && html`<section class="ttt-section" aria-labelledby="sources"><h2 class="head" id="sources">${context.words.sources}</h2>${sources}</section>`}
${exhibition.note && html`<section class="ttt-about"><div class="ttt-note note">${proseOf(exhibition.note, context)}</div></section>`}</article>
${takeAway(ref, `‘${title}’, ${say(site.settings.name, context)}, ${site.addresses.absolute(scope.href(ref, lang) ?? '')}`, scope, context, { manifest, rights: exhibition.rights })}`;
  const page = framePage({
    lang, path: `${site.addresses.built(ref)}/`, title: [title, say(exhibition.subtitle, context)].filter(Boolean).join('. '), description, main, manifest, current: 'exhibition', image: social?.image ?? null, record: scope.recordPath(ref), hidden: site.index.isUnlisted(ref),
    data: withoutEmpty(schemaOf(ref, exhibition, scope, context, { description, image: social?.image.url, startDate: schemaDate(exhibition.when && { edtf: exhibition.when.edtf.split('/')[0] ?? '' }, lang), endDate: schemaDate(exhibition.when?.edtf.includes('/') ? { edtf: exhibition.when.edtf.split('/')[1] ?? '' } : undefined, lang), organizer: schemaAgents(exhibition.organiser && [exhibition.organiser], scope, context)[0] })),
  }, scope);
  return social?.file ? [...page, social.file] : page;
}

function opening(exhibition: Exhibition, title: string, context: PageContext): SafeHtml {
  const { site: words } = context;
  const count = exhibition.rooms.reduce((sum, { items }) => sum + items.length, 0);
  return html`<header class="pagehead wrap grid"><div class="pagehead__t"><p class="note">${exhibition.venue && html`${placeName(exhibition.venue, context)} · `}${exhibition.when && html`<span class="num">${formatWhen(exhibition.when, context.lang)}</span> · `}${words.here}</p><h1 class="display"${attribute('lang', otherLanguage(exhibition.title, context))}>${title}${exhibition.subtitle && html`<br><em${attribute('lang', otherLanguage(exhibition.subtitle, context))}>${say(exhibition.subtitle, context)}</em>`}</h1></div><div class="pagehead__l lead">${proseOf(exhibition.summary, context)}<p class="note">${words.roomsCount(exhibition.rooms.length)} · ${words.count.thing?.(count)}</p></div></header>`;
}

function routes(exhibition: Exhibition, context: PageContext): SafeHtml | null {
  const { site: words, words: common } = context;
  if (!exhibition.routes?.length) return null;
  const byNumber = new Map(exhibition.rooms.flatMap(({ items }) => items).map((item) => [item.number, item]));
  return html`<section class="routes" aria-labelledby="routes"><h2 class="head" id="routes">${words.routes}</h2><ul>${exhibition.routes.map((route) => html`<li><h3 class="lead"${attribute('lang', otherLanguage(route.title, context))}>${say(route.title, context)}</h3><p class="note">${words.routeStops(route.items.length)}${route.minutes && ` · ${common.minutes(route.minutes)}`}</p><ol class="stops">${route.items.map(({ number }) => html`<li>${byNumber.has(number) ? html`<a class="num" href="#item-${number}" aria-label="${words.number(number)}">${number}</a>` : html`<span class="num">${number}</span>`}</li>`)}</ol></li>`)}</ul></section>`;
}

function roomSection(room: Exhibition['rooms'][number], index: number, scope: Scope, context: PageContext): SafeHtml {
  const { site: words } = context;
  return html`<li class="room" id="room-${room.id}"><p class="room__n display num" aria-hidden="true">${index + 1}</p><div class="room__t"><h2 class="head"><span class="sr">${words.room(index + 1)}: </span><span${attribute('lang', otherLanguage(room.title, context))}>${say(room.title, context)}</span></h2><p class="note">${words.count.thing?.(room.items.length)}</p>${proseOf(room.text, context)}</div>
<ol class="room__things">${room.items.map((item) => roomItem(item, scope, context))}</ol></li>`;
}

function roomItem({ number, pin, label, story }: Exhibition['rooms'][number]['items'][number], scope: Scope, context: PageContext): SafeHtml {
  const record = scope.stub(pin.ref);
  const href = context.href(pin.ref);
  const view = viewOf(pin.ref, scope) ?? undefined;
  const holder = record?.$type === 'net.thingsthattalk.thing' ? record.holder : undefined;
  const title = titleOf(pin.ref, record, context);
  const picture = crop(pictureOf(view, context), view, { alt: '', sizes: '(min-width: 900px) 20vw, 44vw' });
  const name = html`<span class="item__pic">${picture}</span><b>${number !== undefined && html`<span class="num">${number}</span> `}${title}</b>`;
  const told = story && scope.stub(story) ? story : null;
  return html`<li${attribute('id', number === undefined ? null : `item-${number}`)}>${href ? html`<a href="${href}">${name}</a>` : name}${pin.ref.startsWith('thing/') && standing(pin.ref, context)}${proseOf(label, context)}${holder && html`<p class="note">${agentName(holder, context)}</p>`}${told && html`<p class="told"><span class="sr">${context.site.listen}: </span><span class="go">${recordLink(told, context)}</span></p>`}</li>`;
}

function lenders(exhibition: Exhibition, context: PageContext): SafeHtml | null {
  if (!exhibition.lenders?.length) return null;
  return html`<section class="lend wrap grid" aria-labelledby="lenders"><h2 class="head" id="lenders">${context.site.lendersLead(exhibition.lenders.length)}</h2><ul>${exhibition.lenders.map((lender) => html`<li>${agentName(lender, context)}</li>`)}</ul></section>`;
}
