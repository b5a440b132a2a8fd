import { attribute, formatWhen, html, type Claim, type SafeHtml } from '@thingsthattalk/core';
import { agentName, crop, otherLanguage, pictureOf, recordLink, say, seal, textOf, titleOf, type Referenced } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { storyCard, thingCard } from '../parts/cards.ts';
import { clip } from '../parts/head.ts';
import { framePage } from '../parts/page.ts';
import { viewOf } from '../parts/view-of.ts';
import type { PageType } from '../records/archive-index.ts';

/** How many records one page of a list holds. */
export const perPage = 60;

/** One page of the list of a type: page 1 is the list's own address, the others lie below it. */
export function listPage(type: PageType, number: number, lang: string, scope: Scope): MadeFile[] {
  const refs = scope.list(type);
  const count = Math.max(1, Math.ceil(refs.length / perPage));
  const here = refs.slice((number - 1) * perPage, number * perPage);
  const context = scope.context(lang);
  const { site: words } = context;
  const path = (at: number): string => (at === 1 ? `${type}/` : `${type}/page/${at}/`);
  const title = words.types[type] ?? type;
  const main = html`<div class="list ttt"><header class="pagehead wrap grid"><div class="pagehead__t"><p class="note">${words.count[type]?.(refs.length)}${count > 1 && ` · ${words.page(number, count)}`}</p><h1 class="display">${title}</h1></div><p class="pagehead__l lead">${words.typeLead[type]}</p></header>
<div class="wrap">${rows(type, here, scope, context)}</div>
${count > 1 && pager(number, count, (at) => scope.site.addresses.page(lang, path(at)), context)}</div>`;
  return framePage({ lang, path: path(number), title: number > 1 ? `${title}, ${words.page(number, count)}` : title, description: words.typeLead[type] ?? title, main, current: type }, scope);
}

function rows(type: PageType, refs: readonly string[], scope: Scope, context: PageContext): SafeHtml {
  switch (type) {
    case 'thing': return html`<ul class="wall">${refs.map((ref) => thingCard(ref, scope, context, { sizes: '(min-width: 1100px) 22vw, (min-width: 600px) 30vw, 44vw', seal: true }))}</ul>`;
    case 'story': return html`<ul class="stories">${refs.map((ref) => storyCard(ref, scope, context))}</ul>`;
    case 'claim': return html`<ul class="claims">${refs.map((ref) => claimRow(ref, scope, context))}</ul>`;
    case 'collection': case 'exhibition': return html`<ul class="stories">${refs.map((ref) => coverCard(ref, scope, context))}</ul>`;
    default: return html`<ul class="names">${sortedByName(refs, scope, context).map(({ ref, record }) => html`<li><b>${recordLink(ref, context)}</b> <span class="note">${clip(textOf((record as { summary?: never; definition?: never }).summary ?? (record as { definition?: never }).definition, context), 120)}</span></li>`)}</ul>`;
  }
}

function claimRow(ref: string, scope: Scope, context: PageContext): SafeHtml | null {
  const claim = scope.stub(ref) as Claim | null;
  if (!claim) return null;
  return html`<li><p class="note num">${claim.when && formatWhen(claim.when, context.lang)}</p><p>${seal(claim.value, context)}</p><div><a class="lead" href="${context.href(ref) ?? ''}">${[titleOf(claim.thing.ref, scope.stub(claim.thing.ref), context), say(claim.as, context)].filter(Boolean).join(', ')}</a><p class="note"><span${attribute('lang', otherLanguage(claim.statement, context))}>${clip(textOf(claim.statement, context), 180)}</span> ${claim.by && agentName(claim.by, { ...context, href: () => null })}</p></div></li>`;
}

function coverCard(ref: string, scope: Scope, context: PageContext): SafeHtml | null {
  const record = scope.stub(ref) as { summary?: Parameters<typeof textOf>[0]; title?: Parameters<typeof say>[0] } | null;
  if (!record) return null;
  const view = viewOf(ref, scope) ?? undefined;
  return html`<li class="story"><a href="${context.href(ref) ?? ''}"><span class="story__fig">${crop(pictureOf(view, context), view, { alt: '', sizes: '(min-width: 900px) 30vw, 92vw' })}</span><span class="head"${attribute('lang', otherLanguage(record.title, context))}>${titleOf(ref, scope.stub(ref), context)}</span></a><p class="lead">${clip(textOf(record.summary, context), 180)}</p></li>`;
}

/** Within one page of the list; which records are on which page is the same in every language. */
function sortedByName(refs: readonly string[], scope: Scope, context: PageContext): Referenced<NonNullable<ReturnType<Scope['stub']>>>[] {
  const collator = new Intl.Collator(context.lang);
  return refs.flatMap((ref) => { const record = scope.stub(ref); return record ? [{ ref, record }] : []; }).sort((a, b) => collator.compare(titleOf(a.ref, a.record, context), titleOf(b.ref, b.record, context)));
}

function pager(number: number, count: number, address: (at: number) => string, { site: words }: PageContext): SafeHtml {
  const near = [...new Set([1, number - 2, number - 1, number, number + 1, number + 2, count])].filter((at) => at >= 1 && at <= count);
  return html`<nav class="pager wrap" aria-label="${words.pages}">${number > 1 && html`<a rel="prev" href="${address(number - 1)}">${words.previousPage}</a>`}<ol>${near.map((at, index) => html`${index > 0 && at > (near[index - 1] ?? at) + 1 && html`<li aria-hidden="true">…</li>`}<li><a class="num" href="${address(at)}"${attribute('aria-current', at === number && 'page')} aria-label="${words.page(at, count)}">${at}</a></li>`)}</ol>${number < count && html`<a rel="next" href="${address(number + 1)}">${words.nextPage}</a>`}</nav>`;
}
