import { stemmer } from '@orama/stemmers/english';

/** Plurals that no rule makes. */
const irregular: Readonly<Record<string, string>> = { women: 'woman', men: 'man', children: 'child', teeth: 'tooth', feet: 'foot', geese: 'goose', mice: 'mouse', oxen: 'ox', knives: 'knife', lives: 'life', leaves: 'leaf', wolves: 'wolf', halves: 'half', shelves: 'shelf', loaves: 'loaf', calves: 'calf', thieves: 'thief', musea: 'museum' };

/**
 * What English words of one stem have in common: print and prints, woman and women. Snowball’s stemmer, on folded words.
 * @example
 * ['paintings', 'forgeries', 'women'].map(stemEnglish) //=> ['paint', 'forgeri', 'woman']
 */
export const stemEnglish = (word: string): string => (word.length < 3 || /^\p{N}/u.test(word) ? word : stemmer(Object.hasOwn(irregular, word) ? irregular[word]! : word));
