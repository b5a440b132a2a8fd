import type { SafeHtml } from '@thingsthattalk/core';

/** The one place where HTML of ours becomes nodes: it was put together by `html`, in which every foreign text is escaped. */
export function toFragment(source: SafeHtml, document: Document): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = String(source);
  return template.content;
}
