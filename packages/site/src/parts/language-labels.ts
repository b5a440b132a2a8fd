import type { Site } from '../build/site.ts';

/** Easy language is a language of its own, written with its tag: `nl-x-simple`. */
const isSimple = (lang: string): boolean => /-x-(?:.+-)?simple$/i.test(lang);

/** A language in a few letters, as it stands in a page's head: `NL`, or “Eenvoudig”. */
export const languageLabel = (lang: string, site: Site): string => (isSimple(lang) ? site.wordsIn(lang).simple : lang.split('-')[0]!.toUpperCase());

/** What a link to the page in another language is called, in that language; what is read stands in it (WCAG 2.5.3). */
export const languageButton = (lang: string, site: Site): string => `${languageLabel(lang, site)}: ${isSimple(lang) ? site.wordsIn(lang).inSimple : site.wordsIn(lang).inLanguage}`;

/** A language by its name, in itself. */
export function languageName(lang: string, site: Site): string {
  const words = site.wordsIn(lang);
  return isSimple(lang) ? words.simpleName : (new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang);
}
