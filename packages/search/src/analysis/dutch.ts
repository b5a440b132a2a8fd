import { stemmer } from '@orama/stemmers/dutch';

/** Plurals that no rule makes, and the words they are of: all folded. */
const irregular: Readonly<Record<string, string>> = {
  schepen: 'schip', steden: 'stad', leden: 'lid', smeden: 'smid', kinderen: 'kind', eieren: 'ei', liederen: 'lied', bladeren: 'blad', goederen: 'goed', kalveren: 'kalf', lammeren: 'lam', runderen: 'rund', raderen: 'rad', beenderen: 'been', volkeren: 'volk', hoenderen: 'hoen', gelederen: 'gelid', gemoederen: 'gemoed', spanen: 'spaan',
  koeien: 'koe', vlooien: 'vlo', mogendheden: 'mogendheid', ogen: 'oog', wegen: 'weg', daken: 'dak', vaten: 'vat', schoten: 'schot', sloten: 'slot', goden: 'god', hoven: 'hof', gaten: 'gat', paden: 'pad', bladen: 'blad', dagen: 'dag', graven: 'graf', glazen: 'glas', staven: 'staf', hertogen: 'hertog', oorlogen: 'oorlog', verdragen: 'verdrag', gebeden: 'gebed', tralies: 'tralie',
};
/** Plurals that a rule makes, but not one of Dutch stems: musea, critici, waarheden, kopieën, foto’s without its apostrophe, boekjes. */
const endings: readonly (readonly [RegExp, string])[] = [[/^(.{2,})ea$/, '$1eum'], [/^(.{3,})ici$/, '$1icus'], [/^(.{2,})heden$/, '$1heid'], [/^(.+(?:ie|ee))en$/, '$1'], [/^(.{3,}[aoy])s$/, '$1'], [/^(.{3,}[^aeiouy])etjes?$/, '$1'], [/^(.{3,}?)(?:[tp]je|je)s?$/, '$1']];

/**
 * What Dutch words of one stem have in common: huis and huizen, brief and brieven, schip and schepen, museum and musea.
 * The Snowball stemmer, and after it the sounds that change within a word. Takes folded words. Long and short vowels become one
 * (maan and man): where it matters, the word itself is compared too.
 * @example
 * ['huizen', 'brieven', 'schepen', 'musea', 'boekje'].map(stemDutch) //=> ['huis', 'brief', 'schip', 'museum', 'boek']
 */
export function stemDutch(word: string): string {
  if (word.length < 3 || /^\p{N}/u.test(word)) return word;
  const single = Object.hasOwn(irregular, word) ? irregular[word]! : endings.reduce((made, [ending, to]) => (made === word ? word.replace(ending, to) : made), word);
  const stem = stemmer(single);
  return stem.replace(/v$/, 'f').replace(/z$/, 's').replace(/([bdfgklmnprst])\1$/, '$1').replace(/([^aeiou])(aa|ee|oo|uu)([^aeiou])$/, (_, before: string, vowel: string, after: string) => before + vowel[0] + after);
}
