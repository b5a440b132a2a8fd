import type { ComposerWords } from './composer-words.ts';

/**
 * What a language is called in another. Easy Dutch has a name of ours; a tag that no list knows is its own name.
 * @param lang a BCP 47 tag: `nl`, `nl-x-simple`
 * @param spoken the language of whoever reads the name
 */
export function languageName(lang: string, spoken: string, words: Pick<ComposerWords, 'easyDutch'>): string {
  if (lang === 'nl-x-simple') return words.easyDutch;
  try {
    return new Intl.DisplayNames([spoken], { type: 'language' }).of(lang) ?? lang;
  } catch {
    // A record may carry any tag, and private ones are refused.
    return lang;
  }
}
