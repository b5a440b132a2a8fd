import { makeMessages, type Messages, type Translation } from '../messages.ts';
import { nearestLanguage } from '../text.ts';
import ar from './dates/ar.json' with { type: 'json' };
import de from './dates/de.json' with { type: 'json' };
import en from './dates/en.json' with { type: 'json' };
import fr from './dates/fr.json' with { type: 'json' };
import nl from './dates/nl.json' with { type: 'json' };

const inserted = {
  about: ['date'], from: ['date'], until: ['date'], uncertain: ['date'], beforeChrist: ['date'], afterChrist: ['date'], span: ['from', 'until'],
  season: ['year'], ordinal: ['ordinal'], century: ['nth'], millennium: ['nth'], decade: ['year'], ago: ['millions'],
} as const;

/** How dates are said, in one language. Dutch is the pattern the others follow. */
export type DateWords = Messages<typeof nl, typeof inserted>;

const catalogues: Readonly<Record<string, Translation<typeof nl>>> = { nl, en, de, fr, ar };
const made = new Map<string, DateWords>();

/** The words for a language tag: its own, those of its base language, or `null`. */
export function dateWordsOf(lang: string): DateWords | null {
  const language = nearestLanguage(lang, Object.keys(catalogues));
  if (language === null) return null;
  const words = made.get(language) ?? makeMessages(catalogues[language]!, inserted, language) as DateWords;
  made.set(language, words);
  return words;
}

/** The same, or English. */
export const dateWords = (lang: string): DateWords => dateWordsOf(lang) ?? dateWordsOf('en')!;
