import { makeMessages, type Messages, type Translation } from '@thingsthattalk/core';
import { Catalogues } from '../words/catalogues.ts';
import type nl from './words/nl.json';

/** What is put into messages, in the order of the functions that say them. */
const inserted = { count: ['count'], countMore: ['count'], firstOnly: ['count'], remove: ['what'], nothing: ['text'] } as const;

/** The words of `<ttt-search>`, fetched with it. Dutch is the pattern the others follow. */
export type SearchWords = Messages<typeof nl, typeof inserted>;

export const searchCatalogues = new Catalogues<Translation<typeof nl>, SearchWords>({
  nl: () => import('./words/nl.json', { with: { type: 'json' } }),
  en: () => import('./words/en.json', { with: { type: 'json' } }),
  de: () => import('./words/de.json', { with: { type: 'json' } }),
  fr: () => import('./words/fr.json', { with: { type: 'json' } }),
  ar: () => import('./words/ar.json', { with: { type: 'json' } }),
}, (catalogue, lang) => makeMessages(catalogue, inserted, lang) as unknown as SearchWords);
