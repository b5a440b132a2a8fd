import { html, nothing } from 'lit';
import { proseToText } from '@thingsthattalk/core';
import type { OpenComposition } from '../keeping/open-composition.ts';
import type { ComposerWords } from '../words/composer-words.ts';

/** What a text says in the first language of its story, above the field in which it is to be said in another. */
export function originalTemplate(open: OpenComposition | null, { path, telling }: { readonly path: string; readonly telling: string }, words: ComposerWords): unknown {
  const [first] = open?.composition.languages ?? [];
  const text = open && first && first !== telling ? open.composition.textOf(path, first).trim() : '';
  return text ? html`<div class="original"><span class="sr">${words.originalText}</span><p lang=${first!} dir="auto">${proseToText(text)}</p></div>` : nothing;
}
