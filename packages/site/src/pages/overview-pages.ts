import { html, type SafeHtml } from '@thingsthattalk/core';
import { drawnPlace, mapFigure, timeline } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';

/** How many places or things one page shows, and how many of them a map can name: more would help nobody, and be heavy. */
const [most, named] = [300, 40];

/** Where an archive's things come from and its stories happen: its places on one map, with a list that is its equal. */
export function mapPage(lang: string, scope: Scope): MadeFile[] {
  const context = scope.context(lang);
  const places = scope.list('place').flatMap((ref) => {
    const place = drawnPlace(ref, context);
    return place ? [{ ...place, ref, count: scope.mentions(ref).length }] : [];
  }).sort((a, b) => b.count - a.count).slice(0, most);
  if (places.length === 0) return [];
  const { compare } = new Intl.Collator(lang);
  const list = [...places].sort((a, b) => compare(a.name, b.name)).map(({ ref, name }) => html`<li><a href="${context.href(ref) ?? ''}">${name}</a></li>`);
  return overview('map', context.site.mapTitle, context.site.mapLead, html`${mapFigure(places.slice(0, named), null, context)}<ul class="overview__list">${list}</ul>`, lang, scope);
}

/** When an archive's things were made: one line through time, which is a list. */
export function timelinePage(lang: string, scope: Scope): MadeFile[] {
  const context = scope.context(lang);
  const things = scope.list('thing').filter((ref) => { const record = scope.stub(ref); return record?.$type === 'net.thingsthattalk.thing' && record.production?.when; }).slice(0, most);
  const drawn = timeline(things.map((ref) => ({ ref, label: '' })), context);
  return drawn ? overview('timeline', context.site.timelineTitle, context.site.timelineLead, drawn, lang, scope) : [];
}

function overview(path: string, title: string, lead: string, body: SafeHtml, lang: string, scope: Scope): MadeFile[] {
  const main = html`<article class="ttt"><header class="pagehead wrap grid"><div class="pagehead__t"><h1 class="display">${title}</h1></div><p class="pagehead__l lead">${lead}</p></header><div class="overview wrap">${body}</div></article>`;
  return framePage({ lang, path: `${path}/`, title, description: lead, main }, scope);
}
