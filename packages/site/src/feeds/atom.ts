import { html, type Prose, type SafeHtml, type Text } from '@thingsthattalk/core';
import { say, textOf, titleOf } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';

/** How many entries a feed holds. */
const shown = 40;
/** Types that are news. */
const types = ['story', 'exhibition', 'collection', 'claim', 'thing'] as const;

/**
 * What is new in the archive, in one language: Atom (RFC 4287). Dates come from the records, so that the same archive
 * gives the same feed on any day.
 */
export function atomFeed(lang: string, scope: Scope): MadeFile {
  const { addresses, settings } = scope.site;
  const context = scope.context(lang);
  const newest = types.flatMap((type) => scope.dates(type)).flatMap(({ ref, made, changed }) => (changed ? [{ ref, published: made, date: changed }] : []))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)).slice(0, shown);
  const self = addresses.absolute(addresses.page(lang, 'feed.xml'));
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${self}</id>
<title>${say(settings.name, context)}</title>
<subtitle>${textOf(settings.description, context)}</subtitle>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${addresses.absolute(addresses.page(lang))}"/>
<updated>${newest[0]?.date ?? settings.updatedAt ?? settings.createdAt ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${publisher(scope, context)}</name></author>
${newest.map(({ ref, date, published }) => entry(ref, date, published, scope, context))}</feed>
`;
  return { path: `${lang}/feed.xml`, content: String(feed) };
}

function entry(ref: string, date: string, published: string | undefined, scope: Scope, context: PageContext): SafeHtml | null {
  const record = scope.stub(ref);
  if (!record) return null;
  const { addresses } = scope.site;
  const thing = record.$type === 'net.thingsthattalk.claim' ? record.thing.ref : null;
  const title = thing ? `${context.site.typeOne.claim}: ${titleOf(thing, scope.stub(thing), context)}` : titleOf(ref, record, context);
  const { summary, statement } = record as { summary?: Text | Prose; statement?: Prose };
  const address = addresses.absolute(scope.href(ref, context.lang) ?? addresses.page(context.lang));
  return html`<entry><id>${address}</id><title>${title}</title><link rel="alternate" type="text/html" href="${address}"/>${published && html`<published>${published}</published>`}<updated>${date}</updated><summary>${textOf(statement ?? summary, context)}</summary></entry>
`;
}

function publisher({ site }: Scope, context: PageContext): string {
  const { publisher: by, name } = site.settings;
  return (by?.agent && titleOf(by.agent, context.find(by.agent), context)) || say(by?.name, context) || say(name, context);
}
