import { html, type Rights, type SafeHtml } from '@thingsthattalk/core';
import { rightsLine } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';

/** What one can take along from a page: how to cite it, what may be done with it, its record and its manifest. */
export function takeAway(ref: string, citation: string, scope: Scope, context: PageContext, { manifest, rights, text }: { readonly manifest?: string | null; readonly rights?: Rights | undefined; readonly text?: string } = {}): SafeHtml {
  const { site: words } = context;
  const usual = scope.site.settings.rights?.texts;
  return html`<aside class="take wrap" aria-label="${words.citeThis}"><p class="note"><b>${words.citeThis}:</b> ${citation}</p>${(rights ?? usual) && html`<div class="note">${rightsLine(rights ?? usual, context)}</div>`}<p class="take__links">${text && html`<a href="${text}">${words.plainText}</a> `}${manifest && html`<a href="${manifest}">${words.iiif}</a> <a class="iiif-drop" href="${scope.site.addresses.page(scope.site.nearest(context.lang), 'open/')}?manifest=${encodeURIComponent(manifest)}">${words.iiifDrag}</a> `}<a href="${scope.recordPath(ref)}">${words.json}</a></p></aside>`;
}
