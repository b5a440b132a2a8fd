import { pickText } from '@thingsthattalk/core';
import type { SearchDocument } from '../documents/document.ts';
import { snippetOf } from '../snippet.ts';
import type { Hit } from './engine.ts';

/** What a document is called in the language of who asks, or the nearest there is. */
export const titleOf = ({ title, ref }: Pick<SearchDocument, 'title' | 'ref'>, lang: string): Hit['title'] => pickText(title, [lang]) ?? { lang: 'und', value: ref };

/** A document as it is shown. @param found whether a word, or a stem, is one of those that were found */
export function hitOf(document: SearchDocument, score: number, found: (term: string) => boolean, lang: string): Hit {
  const { id, type, ref, scene, view, place, image, point, years, facets } = document;
  return {
    id, type, ref, ...(scene === undefined ? {} : { scene }), ...(view ? { view } : {}), ...(place ? { place } : {}), ...(image ? { image } : {}), ...(point ? { point } : {}), ...(years ? { years } : {}),
    title: titleOf(document, lang), snippet: snippetOf(document.text, found, lang), status: facets.status ?? [], score,
  };
}
