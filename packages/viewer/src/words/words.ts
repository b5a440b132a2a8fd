import { en } from './en.ts';
import { nl } from './nl.ts';

/** Every word of the interface, in one language. Dutch is the pattern the others follow. */
export type Words = typeof nl;

const languages: Readonly<Record<string, Words>> = { nl, en };

/** The interface words for a language tag: its own, those of its base language (`nl-x-simple` → `nl`), or English. */
export const wordsFor = (lang: string): Words => languages[lang.toLowerCase()] ?? languages[lang.toLowerCase().split('-')[0] ?? ''] ?? en;
