import { html } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';

/** Where any IIIF address can be opened: pasted, dropped, or carried by a link (`?iiif-content=`, `?manifest=`). */
export function openPage(lang: string, scope: Scope): MadeFile[] {
  const { site: words } = scope.context(lang);
  const main = html`<article class="openpage"><div class="wrap"><h1 class="display">${words.openTitle}</h1><p class="lead">${words.openLead}</p><form class="openform" method="get"><label for="manifest">${words.openLabel}</label><input id="manifest" name="manifest" type="url" inputmode="url" autocomplete="off" spellcheck="false" placeholder="https://" required><button>${words.openButton}</button></form><noscript><p class="note">${words.openNeedsScript}</p></noscript></div><ttt-manifest from-page></ttt-manifest></article>`;
  return framePage({ lang, path: 'open/', title: words.openTitle, description: words.openLead, main, elements: 'viewer' }, scope);
}
