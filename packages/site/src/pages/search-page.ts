import { html } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';

/** The page on which one searches; without script, the lists in which everything stands. */
export function searchPage(lang: string, scope: Scope): MadeFile[] {
  const { site } = scope;
  if (!site.hasSearch) return [];
  const { site: words } = scope.context(lang);
  const lists = site.menu.map(({ type, path }) => html`<li><a href="${site.addresses.page(lang, path)}">${words.types[type]}</a></li>`);
  const main = html`<article class="ttt seek wrap"><h1 class="note">${words.searchTitle}</h1><ttt-search in-address lang="${lang}" archive="${site.addresses.prefix}/"><p class="lead">${words.searchWithout}</p><ul class="ttt-list">${lists}</ul></ttt-search></article>`;
  return framePage({ lang, path: 'search/', title: words.searchTitle, description: words.searchLead, main, elements: 'search' }, scope);
}
