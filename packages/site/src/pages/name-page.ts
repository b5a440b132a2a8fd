import { attribute, formatWhen, html, type Agent, type Place, type SafeHtml, type Term } from '@thingsthattalk/core';
import { drawnPlace, mapFigure, namedDetails, otherLanguage, proseOf, recordLink, say, storySources, textOf, titleOf } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';
import { schemaOf, withoutEmpty } from '../parts/schema.ts';
import { takeAway } from '../parts/take-away.ts';
import { hangsOn } from '../parts/hangs-on.ts';

/** The page of somebody, somewhere or a word: its name, what it is, and all in this archive that hangs on it. */
export async function namePage(ref: string, lang: string, scope: Scope): Promise<MadeFile[]> {
  const record = await scope.record<'agent' | 'place' | 'term'>(ref);
  if (!record) return [];
  const context = { ...scope.context(lang), sources: record.sources ?? [] };
  const { site } = scope;
  const type = ref.split('/')[0] as 'agent' | 'place' | 'term';
  const title = titleOf(ref, record, context);
  const names = 'labels' in record ? record.labels : record.names;
  const text = 'labels' in record ? record.definition : (record.text ?? record.summary);
  const kind = 'scheme' in record ? record.scheme : (record as Agent | Place).kind;
  const when = (record as Agent | Place).when;
  const summary = 'summary' in record && record.summary && record.text ? say(record.summary, context) : '';
  const description = summary || textOf(text, context) || title;
  const sources = storySources(record.sources, context);
  const main = html`<article class="name ttt"><header class="pagehead wrap grid"><div class="pagehead__t"><p class="note">${context.site.ofKind[kind ?? ''] ?? context.site.typeOne[type]}${when && html` · <span class="num">${formatWhen(when, lang)}</span>`}</p><h1 class="display"${attribute('lang', otherLanguage(names, context))}>${title}</h1></div>${summary && html`<p class="pagehead__l lead"${attribute('lang', otherLanguage((record as Agent).summary, context))}>${summary}</p>`}</header>
<div class="name__text wrap grid"><div>${proseOf(text, context)}${factList(record, context)}${mapOf(ref, context)}${record.note && html`<div class="ttt-note note">${proseOf(record.note, context)}</div>`}</div></div>
${seenUnder(ref, context)}${hangsOn(ref, scope, context)}
${sources && html`<section class="ttt-section" aria-labelledby="sources"><h2 class="head" id="sources">${context.words.sources}</h2>${sources}</section>`}</article>
${takeAway(ref, `‘${title}’, ${say(site.settings.name, context)}, ${site.addresses.absolute(scope.href(ref, lang) ?? '')}`, scope, context)}`;
  const point = (record as Place).point;
  return framePage({
    lang, path: `${site.addresses.built(ref)}/`, title, description, main, record: scope.recordPath(ref), hidden: site.index.isUnlisted(ref),
    data: withoutEmpty(schemaOf(ref, record, scope, context, { description, ...(point ? { geo: { '@type': 'GeoCoordinates', latitude: point.lat7 / 1e7, longitude: point.lon7 / 1e7 } } : {}) })),
  }, scope);
}

/** The details that scenes of stories name by this term: each leads to its scene. */
function seenUnder(ref: string, context: PageContext): SafeHtml | null {
  const details = ref.startsWith('term/') ? namedDetails(context.detailsUnder(ref), context) : null;
  return details && html`<section class="ttt-section" aria-labelledby="details"><h2 class="head" id="details">${context.site.seenHere}</h2>${details}</section>`;
}

/** A place on a map. */
function mapOf(ref: string, context: PageContext): SafeHtml | null {
  const place = drawnPlace(ref, context);
  return place && mapFigure([place], null, context);
}

/** Where it lies, what it belongs to, where else it is known. */
function factList(record: Agent | Place | Term, context: PageContext): SafeHtml | null {
  const { site: words } = context;
  const { point, within } = record as Place;
  const { broader } = record as Term;
  const { place, url } = record as Agent;
  const rows: [string, SafeHtml | null | undefined | false][] = [
    [words.broader, broader && broader.length > 0 && html`${broader.map(({ term }, index) => html`${index > 0 && ', '}${recordLink(term, context)}`)}`],
    [words.partOfPlace, Boolean(within || place) && recordLink(within ?? place ?? '', context)],
    [words.coordinates, point && html`<a class="num" rel="noopener" href="https://www.openstreetmap.org/?mlat=${point.lat7 / 1e7}&mlon=${point.lon7 / 1e7}#map=8/${point.lat7 / 1e7}/${point.lon7 / 1e7}">${degrees(point.lat7, context.lang, 'N', 'S')} ${degrees(point.lon7, context.lang, 'E', 'W')}</a>`],
    [words.website, url ? html`<a rel="noopener" href="${url}">${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a>` : null],
    [words.alsoAt, record.sameAs && record.sameAs.length > 0 && html`${record.sameAs.map(({ uri }, index) => html`${index > 0 && ', '}<a rel="noopener" href="${uri}">${uri.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a>`)}`],
  ];
  return rows.some(([, value]) => value) ? html`<dl class="ttt-facts">${rows.map(([label, value]) => value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>` : null;
}

const degrees = (value7: number, lang: string, positive: string, negative: string): string =>
  `${new Intl.NumberFormat(lang, { maximumFractionDigits: 3 }).format(Math.abs(value7) / 1e7)}° ${value7 < 0 ? negative : positive}`;
