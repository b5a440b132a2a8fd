import { attribute, html } from '@thingsthattalk/core';
import { say } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';

/** What a host gives for an address that leads nowhere: in every language, with the ways on. */
export function notFoundPage(scope: Scope): MadeFile[] {
  const { addresses, languages, menu } = scope.site;
  const [lang = 'en'] = languages;
  const name = say(scope.site.settings.name, scope.context(lang));
  const main = html`<div class="lost wrap">${languages.map((each, index) => {
    const words = scope.site.wordsIn(each);
    return html`<section${attribute('lang', each === lang ? null : each)}>${index === 0 ? html`<h1 class="display">${words.notFoundTitle}</h1>` : html`<h2 class="display">${words.notFoundTitle}</h2>`}<p class="lead">${words.notFoundLead}</p><ul>${menu.map(({ type, path }) => html`<li><a class="go" href="${addresses.page(each, path)}"><span>${words.types[type]}</span></a></li>`)}<li><a class="go" href="${addresses.page(each)}"><span>${name}</span></a></li></ul></section>`;
  })}</div>`;
  return framePage({ lang, path: 'not-found/', title: scope.site.wordsIn(lang).notFoundTitle, description: scope.site.wordsIn(lang).notFoundLead, main, hidden: true, single: true, file: '404.html' }, scope);
}
