/** A text in one language. */
interface Localized {
  readonly lang: string;
  readonly value: string;
}

/** Whether a text is a well-formed language tag (BCP 47, RFC 5646 §2.1), such as `nl`, `en-GB` or `nl-x-simple`. */
export const isLanguageTag = (tag: string): boolean =>
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$|^x(?:-[a-z0-9]{1,8})+$/i.test(tag);

/**
 * The text in the language asked for, or the nearest there is: each asked language as it is, then its base language
 * (`nl-x-simple` → `nl`) or a variant of it (`en` → `en-GB`), in the order asked; then whatever comes first.
 * @param languages asked for, in order of preference: the visitor's, then the archive's
 * @returns the entry with the language it really is in, so that the page can say so; `null` when there is none at all
 * @example
 * pickText([{ lang: 'en', value: 'a ray' }, { lang: 'nl', value: 'een rog' }], ['nl-x-simple', 'en'])?.value //=> 'een rog'
 */
export function pickText<T extends Localized>(texts: readonly T[], languages: readonly string[]): T | null {
  for (const language of languages) {
    const asked = language.toLowerCase();
    const base = asked.split('-')[0];
    const found = texts.find(({ lang }) => lang.toLowerCase() === asked) ?? texts.find(({ lang }) => lang.toLowerCase() === base) ?? texts.find(({ lang }) => lang.toLowerCase().split('-')[0] === base);
    if (found?.value) return found;
  }
  return texts.find(({ value }) => value) ?? texts[0] ?? null;
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ku-arab', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const rightToLeftScripts = /-(?:arab|hebr|syrc|thaa|nkoo|adlm|rohg)\b/i;
const leftToRightScripts = /-(?:latn|cyrl|grek)\b/i;

/** Which way a language is written, by its tag: its script where it names one, otherwise its usual one. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  rightToLeftScripts.test(lang) || (!leftToRightScripts.test(lang) && rightToLeft.has(lang.toLowerCase().split('-')[0] ?? '')) ? 'rtl' : 'ltr';
