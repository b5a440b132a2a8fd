/** Letters that no Unicode decomposition takes apart. */
const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', œ: 'oe', æ: 'ae', ß: 'ss', ŋ: 'n', ħ: 'h', ŧ: 't', ĸ: 'k', ſ: 's', ς: 'σ' };
const pattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Most words: nothing is to be done. */
const plain = /^[a-z0-9]*$/;

/**
 * A word as it is compared: lower case, without marks on its letters, letters that belong together taken apart.
 * @example
 * ['Łódź', 'Œuvre', 'Straße', 'MAKER'].map(fold) //=> ['lodz', 'oeuvre', 'strasse', 'maker']
 */
export const fold = (word: string): string => (plain.test(word) ? word : word.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(pattern, (letter) => letters[letter] ?? letter));
