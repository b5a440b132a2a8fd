import { html } from 'lit';
import { sealMark } from '../reading/seal-mark.ts';
import { interfaceWords, wordsFor } from '../words/words.ts';

/** Fetches the words of seals in a language. */
export const load = (lang: string): Promise<void> => interfaceWords.load(lang);

/** What a thing is held to be: mark and word. */
export const sealsTemplate = (values: readonly string[], lang: string): unknown => values.map((value) => html`<span class="seal" data-is=${sealMark(value)}>${sealName(value, lang)}</span>`);

export const sealName = (value: string, lang: string): string => wordsFor(lang).seal[value] ?? value;
