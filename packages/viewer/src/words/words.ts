import { makeMessages, type Messages, type Translation } from '@thingsthattalk/core';
import { Catalogues } from './catalogues.ts';
import type nl from './nl.json';

/** What is put into messages, in the order of the functions that say them. */
const inserted = {
  scenes: ['count'], minutes: ['count'], sceneOf: ['number', 'count'], chapter: ['number'], places: ['count'], heldToBeLead: ['count'],
  since: ['when'], until: ['from', 'to'], by: ['name'], shownIn: ['language'], youSaid: ['answer'], youAreHere: ['place'], minutesLeft: ['count'],
  stoppedAt: ['place'], clueOf: ['number', 'count'], youChanged: ['first', 'last'], isAnswer: ['answer'], tooMuch: ['by'], tooLittle: ['by'],
  between: ['from', 'to'], moveUp: ['name'], moveDown: ['name'], nowAt: ['name', 'place'], someInOrder: ['count'], belongsAt: ['place'],
  lookAt: ['name'], stillThere: ['seconds'], signed: ['language'], mapOf: ['places'], graphOf: ['nodes', 'threads'], timesNamed: ['count'],
  chosenHere: ['name'], shownOf: ['count', 'total'],
} as const;

/** Every word of the interface, in one language. Dutch is the pattern the others follow. */
export type Words = Messages<typeof nl, typeof inserted>;

/** The interface's messages, a file a language: docs/translating.md. */
export const interfaceWords = new Catalogues<Translation<typeof nl>, Words>({
  nl: () => import('./nl.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
  de: () => import('./de.json', { with: { type: 'json' } }),
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  ar: () => import('./ar.json', { with: { type: 'json' } }),
}, (catalogue, lang) => makeMessages(catalogue, inserted, lang) as unknown as Words);

/** The interface words for a language tag that are at hand: its own, those of its base language (`nl-x-simple` → `nl`), or English. */
export const wordsFor = (lang: string): Words => interfaceWords.of(lang);
