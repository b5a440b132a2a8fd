import { makeMessages, type Messages, type Translation } from '@thingsthattalk/core';
import { Catalogues } from '@thingsthattalk/viewer/parts';
import type nl from './nl.json';

/** What is put into messages, in the order of the functions that say them. */
const inserted = {
  sceneNumber: ['place', 'what'], pointsSet: ['count'], moveScene: ['place'], movedTo: ['place', 'of'], countOfWords: ['count'], countReadsWell: ['count'], savedAt: ['time'], wantView: ['what'],
  forgetStory: ['title'], forgotten: ['title'], missing: ['count'], findings: ['count'], inScene: ['place'], tooLarge: ['name', 'megapixels'], noPicture: ['name'], unreadable: ['name', 'kind'],
  answeredWith: ['status'], found: ['count'], foundFirst: ['shown', 'total'], allKept: ['count'], thingNumber: ['place'], namesFound: ['count'], mediaTooLarge: ['name'], stillMissing: ['what'], notAllIn: ['language'], onlyIn: ['language'], tryLinksLead: ['count'], noMedia: ['name'], changedMeanwhile: ['what'], wentBack: ['name'], largestAllowed: ['pixels'], notBefore: ['when'],
} as const;

/** The words of `<ttt-composer>`, fetched with it. Dutch is the pattern the others follow. */
export type ComposerWords = Messages<typeof nl, typeof inserted>;

export const composerCatalogues = new Catalogues<Translation<typeof nl>, ComposerWords>({
  nl: () => import('./nl.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
  de: () => import('./de.json', { with: { type: 'json' } }),
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  ar: () => import('./ar.json', { with: { type: 'json' } }),
}, (catalogue, lang) => makeMessages(catalogue, inserted, lang) as unknown as ComposerWords);
