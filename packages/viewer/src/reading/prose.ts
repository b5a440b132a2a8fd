import { html, pickText, proseToHtml, proseToText, type Prose, type SafeHtml } from '@thingsthattalk/core';
import { titleOf, type ReadingContext } from './context.ts';

/** Prose as HTML, in the reader's language or the next best (then marked with its language); `null` when there is none. */
export function proseOf(prose: Prose | undefined, context: ReadingContext, { headingLevel = 3 }: { headingLevel?: number } = {}): SafeHtml | null {
  const picked = prose ? pickText(prose, [context.lang, ...context.languages]) : null;
  if (!picked?.value.trim()) return null;
  const rendered = proseToHtml(picked.value, {
    headingLevel,
    link: (ref) => {
      const record = context.find(ref);
      const href = record ? context.href(ref) : null;
      return href ? { href, title: titleOf(ref, record, context), kind: ref.split('/')[0] ?? '' } : null;
    },
    source: (id) => {
      const index = context.sources?.findIndex((source) => source.id === id) ?? -1;
      return index < 0 ? null : { href: `${context.sourcesAt ?? ''}#source-${id}`, number: index + 1 };
    },
  });
  const foreign = picked.lang.toLowerCase() !== context.lang.toLowerCase();
  return foreign ? html`<div class="prose" lang="${picked.lang}">${rendered}</div>` : html`<div class="prose">${rendered}</div>`;
}

/** Prose as plain text, for alternative texts, descriptions and feeds. */
export function textOf(prose: Prose | undefined, { lang, languages }: Pick<ReadingContext, 'lang' | 'languages'>): string {
  const picked = prose ? pickText(prose, [lang, ...languages]) : null;
  return picked ? proseToText(picked.value) : '';
}

/** How many words a text has, in any language the runtime can segment. */
export const wordsIn = (text: string): number => [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length;
