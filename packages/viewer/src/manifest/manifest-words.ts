import { makeMessages, type Messages, type Translation } from '@thingsthattalk/core';
import { Catalogues } from '../words/catalogues.ts';
import type nl from './words/nl.json';

/** What is put into messages, in the order of the functions that say them. */
const inserted = {
  canvasOf: ['number', 'count'], partOfRange: ['number', 'count'], opacity: ['name'], layer: ['number'], annotationsFailed: ['count'],
  items: ['count'], leaveFrames: ['origin'], issues: ['count'], found: ['count'], rulerEnd: ['number'],
} as const;

/** The words of `<ttt-manifest>`, fetched with it. Dutch is the pattern the others follow. */
export type ManifestWords = Messages<typeof nl, typeof inserted>;

export const manifestCatalogues = new Catalogues<Translation<typeof nl>, ManifestWords>({
  nl: () => import('./words/nl.json', { with: { type: 'json' } }),
  en: () => import('./words/en.json', { with: { type: 'json' } }),
  de: () => import('./words/de.json', { with: { type: 'json' } }),
  fr: () => import('./words/fr.json', { with: { type: 'json' } }),
  ar: () => import('./words/ar.json', { with: { type: 'json' } }),
}, (catalogue, lang) => makeMessages(catalogue, inserted, lang) as unknown as ManifestWords);

/** The words for a language tag that are at hand: its own, those of its base language, or English. */
export const manifestWords = (lang: string): ManifestWords => manifestCatalogues.of(lang);
