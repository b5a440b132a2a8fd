import { stemDutch } from './dutch.ts';
import { stemEnglish } from './english.ts';

/** The languages whose words are brought to their stems. */
export const stemmedLanguages = ['nl', 'en'] as const;
export type StemmedLanguage = (typeof stemmedLanguages)[number];

/** In which fields the words of a language are kept: its own, or those of all languages without stems. */
export type LanguageField = StemmedLanguage | 'xx';
export const languageFields: readonly LanguageField[] = [...stemmedLanguages, 'xx'];

/** The field of a language (BCP 47): `nl-x-simple` is Dutch. */
export const fieldOfLanguage = (lang: string): LanguageField => stemmedLanguages.find((each) => lang.toLowerCase().split('-')[0] === each) ?? 'xx';

/** Stems that were made lately: a text has few words that it does not have again. */
const made: Readonly<Record<StemmedLanguage, Map<string, string>>> = { nl: new Map(), en: new Map() };
const stemmers: Readonly<Record<StemmedLanguage, (word: string) => string>> = { nl: stemDutch, en: stemEnglish };
const mostKept = 100_000;

/** The stem of a folded word in a language; itself in one without stems. */
export function stemOf(word: string, language: LanguageField): string {
  if (language === 'xx') return word;
  const kept = made[language];
  const known = kept.get(word);
  if (known !== undefined) return known;
  const stem = stemmers[language](word);
  if (kept.size >= mostKept) kept.clear();
  kept.set(word, stem);
  return stem;
}
