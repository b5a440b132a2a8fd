import { pickText, proseToHtml, proseToText, type Text } from '@thingsthattalk/core';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { toFragment } from '../live-html.ts';

/** What a text is in the language asked for, with its own language where that differs; `null` when there is none. */
export function pick(text: Text, lang: string): { readonly value: string; readonly lang: string | null } | null {
  const picked = pickText(text, [lang, 'en']);
  if (!picked?.value) return null;
  const tag = picked.lang === 'und' ? null : picked.lang;
  return { value: picked.value, lang: tag && tag.toLowerCase() !== lang.toLowerCase() ? tag : null };
}

/** A short text as words only. */
export const say = (text: Text, lang: string): string => pick(text, lang)?.value ?? '';

/** A short text, marked with its language where it is another. */
export function shortText(text: Text, lang: string): unknown {
  const picked = pick(text, lang);
  return picked ? (picked.lang ? html`<span lang=${picked.lang}>${picked.value}</span>` : picked.value) : nothing;
}

/** Characters. Marks in more than that can take the square of their number to find: a page would stand still. */
const longestMarked = 20_000;

/**
 * CommonMark as nodes: foreign HTML has become CommonMark long before, and nothing else of it comes through. A text as
 * long as a book shows in paragraphs of bare words. Its links open beside this page, and the other side learns nothing of it.
 * Nodes that stand already stay as long as the text does: a film that plays beside them takes no focus or selection away.
 */
export const proseNodes = (markdown: string): unknown => guard([markdown], () => toNodes(markdown));

function toNodes(markdown: string): unknown {
  if (markdown.length > longestMarked) return markdown.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph.replace(/\\([!-/:-@[-`{-~])/g, '$1')}</p>`);
  const nodes = toFragment(proseToHtml(markdown, { headingLevel: 4 }), document);
  for (const link of nodes.querySelectorAll('a')) Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
  return nodes;
}

/** A text of several lines or paragraphs, in the reader's language. */
export function longText(text: Text, lang: string): unknown {
  const picked = pick(text, lang);
  return picked ? html`<div class="prose" lang=${picked.lang ?? nothing}>${proseNodes(picked.value)}</div>` : nothing;
}

/** The words of CommonMark on one line. */
export const plain = (markdown: string): string => proseToText(markdown.slice(0, longestMarked)).replace(/\s+/g, ' ').trim();
