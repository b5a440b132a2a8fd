/** Letters that do not come apart into a plain letter and a mark. */
const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', œ: 'oe', æ: 'ae', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'ng', ħ: 'h', ŧ: 't', ĸ: 'k', ĳ: 'ij', ſ: 's', ς: 'σ' };
/** Most words: nothing is to be done. */
const alreadyPlain = /^[a-z0-9]*$/;

/**
 * Plain small Latin letters for a text: marks dropped, joined letters written out; other scripts are left as they are.
 * @example
 * plainLetters('Łódź, Œuvre, ĲSSEL') //=> 'lodz, oeuvre, ijssel'
 */
export const plainLetters = (text: string): string =>
  // Some letters come apart into capitals: they are made small after that.
  alreadyPlain.test(text) ? text : text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/\P{ASCII}/gu, (letter) => letters[letter] ?? letter);

/**
 * A slug from a title: `[a-z0-9-]`, 1 to 64 characters, no hyphen at either end, cut between words where it can be.
 * @returns `null` when nothing of the title can be written so, as with a title in Japanese
 * @example
 * makeSlug('Één rog, geprepareerd als draak') //=> 'een-rog-geprepareerd-als-draak'
 */
export function makeSlug(title: string): string | null {
  const words = plainLetters(title).replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (words.length <= 64) return words || null;
  const cut = words.lastIndexOf('-', 64);
  return words.slice(0, cut > 24 ? cut : 64).replace(/-+$/, '');
}
