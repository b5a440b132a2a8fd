import { makeMessages, nearestLanguage, type Messages, type Translation } from '@thingsthattalk/core';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** What is put into messages, in the order of the functions that say them. */
const inserted = {
  count: ['count'], page: ['number', 'count'], turnsLead: ['count'], aboutAspect: ['aspect'], room: ['number'], roomsCount: ['count'],
  planLabel: ['count'], routeStops: ['count'], lendersLead: ['count'], number: ['number'], andMore: ['count'], textsUnder: ['licence'],
  privacyForeign: ['hosts'],
} as const;

/** Every word the site itself says, in one language. Dutch is the pattern the others follow. */
export type SiteWords = Messages<typeof nl, typeof inserted>;

const catalogues: Readonly<Record<string, Omit<Translation<typeof nl>, 'numbers'>>> = { nl, en, de, fr, ar };
const made = new Map<string, SiteWords>();

/** The words for a language tag: its own, those of its base language, or English. */
export function siteWordsFor(lang: string): SiteWords {
  const language = nearestLanguage(lang, Object.keys(catalogues)) ?? 'en';
  const words = made.get(language) ?? makeMessages(catalogues[language]!, inserted, language) as unknown as SiteWords;
  made.set(language, words);
  return words;
}
