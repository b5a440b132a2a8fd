import { html, proseToHtml } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';

/** What is kept of a visitor, and where: next to nothing, on their own device. */
export function privacyPage(lang: string, scope: Scope): MadeFile[] {
  const { site: words } = scope.context(lang);
  const hosts = scope.pictureOrigins().map((origin) => new URL(origin).host);
  const texts = [...words.privacyText, ...(hosts.length > 0 ? [words.privacyForeign(hosts.length > 12 ? `${hosts.slice(0, 12).join(', ')}, …` : hosts.join(', '))] : [])];
  const main = html`<article class="plainpage wrap"><h1 class="display">${words.privacyTitle}</h1><div class="prose">${texts.map((text) => proseToHtml(text))}</div><p><button type="button" class="go" data-forget="${words.forgotten}" hidden><span>${words.forgetAll}</span></button></p></article>`;
  return framePage({ lang, path: 'privacy/', title: words.privacyTitle, description: words.privacyText[0] ?? '', main }, scope);
}
