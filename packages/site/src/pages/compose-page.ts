import { html } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';

/** Where anybody makes a story of their own, on their own device. */
export function composePage(lang: string, scope: Scope): MadeFile[] {
  const { site } = scope;
  if (!site.hasComposer) return [];
  const { site: words } = scope.context(lang);
  const main = html`<article class="ttt composepage"><ttt-composer lang="${lang}" archive="${site.addresses.prefix}/"><div class="wrap"><h1 class="display">${words.composeTitle}</h1><p class="lead">${words.composeLead}</p><noscript><p class="note">${words.composeWithout}</p></noscript></div></ttt-composer></article>`;
  return framePage({ lang, path: 'compose/', title: words.composeTitle, description: words.composeLead, main, elements: 'composer' }, scope);
}
