/** A text in one language. */
interface Localized {
  readonly lang: string;
  readonly value: string;
}

const languagePattern = /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$|^x(?:-[a-z0-9]{1,8})+$/i;
/** Tags from before the grammar, which it keeps by name: RFC 5646 §2.2.8. */
const irregularPattern = /^(?:en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-fr|be-nl|ch-de))$/i;

/**
 * Whether a text is a well-formed language tag (BCP 47, RFC 5646 §2.1).
 * @example
 * ['nl', 'en-GB', 'nl-x-simple', 'nl_NL', 'Dutch language'].map(isLanguageTag) //=> [true, true, true, false, false]
 */
export const isLanguageTag = (tag: string): boolean => languagePattern.test(tag) || irregularPattern.test(tag);

/**
 * The text in the language asked for, or the nearest there is. For each language asked for, in order: that very tag;
 * then the one that has most of it in common, which is its base (`nl-x-simple` → `nl`) or a variant (`en` → `en-GB`);
 * then, when none of them is there, the first. Empty texts are passed over.
 * @param languages asked for, in order of preference: the visitor's, then the archive's
 * @returns the entry with the language it really is in, so that the page can say so; `null` when there is no text at all
 * @example
 * pickText([{ lang: 'en', value: 'a ray' }, { lang: 'nl', value: 'een rog' }], ['nl-x-simple', 'en'])?.value //=> 'een rog'
 */
export function pickText<T extends Localized>(texts: readonly T[], languages: readonly string[]): T | null {
  for (const language of languages) {
    const asked = language.toLowerCase();
    let best: T | null = null;
    let most = 0;
    for (const text of texts) {
      if (!text.value) continue;
      const tag = text.lang.toLowerCase();
      if (tag === asked) return text;
      const shared = sharedSubtags(tag, asked);
      if (shared > most || (shared > 0 && shared === most && best && tag.length < best.lang.length)) [best, most] = [text, shared];
    }
    if (best) return best;
  }
  return texts.find(({ value }) => value) ?? null;
}

/** How many parts two tags have in common from the front: 2 for `zh-hant-tw` and `zh-hant`. */
function sharedSubtags(a: string, b: string): number {
  const [first, second] = [a.split('-'), b.split('-')];
  let shared = 0;
  while (shared < first.length && first[shared] === second[shared]) shared += 1;
  return shared;
}

/**
 * Which of some languages serves a reader: their very own, otherwise its base (`nl-x-simple` → `nl`).
 * @returns `null` when none does
 * @example
 * ['nl-x-simple', 'fr-BE', 'ja'].map((asked) => nearestLanguage(asked, ['nl', 'fr'])) //=> ['nl', 'fr', null]
 */
export function nearestLanguage(asked: string, languages: readonly string[]): string | null {
  const parts = asked.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const near = languages.find((language) => language.toLowerCase() === parts.slice(0, length).join('-'));
    if (near) return near;
  }
  return null;
}

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Armi', 'Avst', 'Chrs', 'Cprt', 'Elym', 'Hatr', 'Hebr', 'Hung', 'Khar', 'Lydi', 'Mand', 'Mani', 'Mend', 'Merc', 'Mero', 'Narb', 'Nbat', 'Nkoo', 'Orkh', 'Palm', 'Phli', 'Phlp', 'Phnx', 'Prti', 'Rohg', 'Samr', 'Sarb', 'Sogd', 'Sogo', 'Syrc', 'Thaa', 'Yezi']);

/**
 * Which way a language is written: by the script its tag names, otherwise by its usual one.
 * `ltr` for what is no language tag.
 * @example
 * ['nl', 'ar', 'ar-Latn', 'az-Arab'].map(directionOf) //=> ['ltr', 'rtl', 'ltr', 'rtl']
 */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  try {
    return rightToLeftScripts.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
