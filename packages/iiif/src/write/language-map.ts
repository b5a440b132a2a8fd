import { proseToText, type Prose, type Text } from '@thingsthattalk/core';

/** Texts by language: Presentation API 3.0 §4.4. */
export type LanguageMap = Record<string, string[]>;

/**
 * The language map of a text. The official schema takes tags without digits only: of `es-419` stays `es`, and what
 * would then stand twice goes without a language.
 * @param fallback what is shown when there is nothing
 * @example
 * languageMap([{ lang: 'nl', value: 'Rog' }, { lang: 'und', value: 'x' }], '–') //=> { nl: ['Rog'], none: ['x'] }
 */
export function languageMap(text: Text | Prose | undefined, fallback: string): LanguageMap {
  const map: LanguageMap = {};
  const written = (text ?? []).filter(({ value }) => value.trim());
  for (const { lang, value } of written) {
    const tag = lang === 'und' ? 'none' : lang.replace(/-[^-]*\d.*$/, '');
    (map[tag !== lang && (/\d/.test(tag) || written.some((other) => other.lang === tag)) ? 'none' : tag] ??= []).push(value);
  }
  return Object.keys(map).length > 0 ? map : { none: [fallback] };
}

/** Prose as plain text by language, for other viewers show no CommonMark; `null` when there is none. */
export function plainMap(prose: Prose | undefined): LanguageMap | null {
  const plain = (prose ?? []).map(({ lang, value }) => ({ lang, value: proseToText(value) })).filter(({ value }) => value);
  return plain.length > 0 ? languageMap(plain, '') : null;
}
