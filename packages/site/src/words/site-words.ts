import { en } from './en.ts';
import { nl } from './nl.ts';

/** Every word the site itself says, in one language. Dutch is the pattern the others follow. */
export type SiteWords = typeof nl;

const languages: Readonly<Record<string, SiteWords>> = { nl, en };

/** The words for a language tag: its own, those of its base language, or English. */
export const siteWordsFor = (lang: string): SiteWords => languages[lang.toLowerCase()] ?? languages[lang.toLowerCase().split('-')[0] ?? ''] ?? en;
