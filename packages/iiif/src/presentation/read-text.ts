import { isLanguageTag, type Text } from '@thingsthattalk/core';
import { htmlToProse, htmlToText, looksLikeHtml } from './html-to-prose.ts';
import { wellFormed } from './json.ts';

/** How much of HTML a field may keep: `plain` becomes bare text, `prose` becomes CommonMark. */
export type TextForm = 'plain' | 'prose';

const undetermined = 'und';

/**
 * A text of a IIIF document in any of the forms in use: a language map (Presentation 3), a string, a list, or objects
 * with `@value` and `@language` (Presentation 2). Several values in one language are joined by `; `.
 */
export function readText(value: unknown, form: TextForm = 'plain'): Text {
  const byLanguage = new Map<string, string[]>();
  collect(value, undetermined, byLanguage);
  return [...byLanguage].map(([lang, values]) => ({ lang, value: values.map((each) => clean(each, form)).filter(Boolean).join('; ') })).filter((entry) => entry.value);
}

function collect(value: unknown, lang: string, into: Map<string, string[]>): void {
  if (typeof value === 'string' || typeof value === 'number') {
    const values = into.get(lang);
    if (values) values.push(wellFormed(String(value)));
    else into.set(lang, [wellFormed(String(value))]);
  }
  else if (Array.isArray(value)) for (const each of value) collect(each, lang, into);
  else if (typeof value === 'object' && value !== null) {
    const { '@value': own, '@language': language, ...map } = value as Record<string, unknown>;
    if (own !== undefined) return collect(own, tagOf(language), into);
    for (const [key, each] of Object.entries(map)) if (!key.startsWith('@') || key === '@none') collect(each, tagOf(key), into);
  }
}

const tagOf = (language: unknown): string => {
  const tag = typeof language === 'string' ? language.replace(/_/g, '-') : '';
  return tag === 'none' || tag === '@none' || !isLanguageTag(tag) ? undetermined : tag;
};

function clean(text: string, form: TextForm): string {
  if (!looksLikeHtml(text)) return text.replace(/\r\n?/g, '\n').trim();
  return form === 'prose' ? htmlToProse(text) : htmlToText(text);
}
