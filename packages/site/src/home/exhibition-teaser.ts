import { attribute, formatWhen, html, type SafeHtml } from '@thingsthattalk/core';
import { otherLanguage, placeName, proseOf, say } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';

/** The exhibition on the front page: its rooms on a line. */
export async function exhibitionTeaser(ref: string, scope: Scope, context: PageContext): Promise<SafeHtml | null> {
  const exhibition = scope.stub(ref)?.$type === 'net.thingsthattalk.exhibition' ? await scope.record<'exhibition'>(ref) : null;
  if (!exhibition) return null;
  const { site } = context;
  const href = context.href(ref) ?? '';
  return html`<section class="show" aria-labelledby="show"><div class="wrap grid"><div class="show__title"><p class="note">${site.typeOne.exhibition}${exhibition.venue && html` · ${placeName(exhibition.venue, context)}`}${exhibition.when && ` · ${formatWhen(exhibition.when, context.lang)}`} · ${site.here}</p><h2 class="display" id="show"${attribute('lang', otherLanguage(exhibition.title, context))}>${say(exhibition.title, context)}${exhibition.subtitle && html`<br><em>${say(exhibition.subtitle, context)}</em>`}</h2></div>
<div class="show__text">${proseOf(exhibition.summary, context)}<a class="go" href="${href}"><span>${site.walkRoute}</span></a></div>
<ol class="route">${exhibition.rooms.map((room, index) => html`<li><a href="${href}#room-${room.id}"><b>${index + 1}</b> ${say(room.title, context)}</a> <span class="note num">${site.count.thing?.(room.items.length)}</span></li>`)}</ol></div></section>`;
}
