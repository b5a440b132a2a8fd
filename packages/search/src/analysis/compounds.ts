import { stemOf } from './stem.ts';

/** Letters that the last part of a compound has at least (the first may have one less), and letters that may bind two of them. */
const [shortest, binding] = [4, ['', 's', 'e', 'en']] as const;
/** Words that many others begin with, without being a part of them: an eenhoorn is no een with a hoorn. */
const beginnings: ReadonlySet<string> = new Set(['aan', 'achter', 'bij', 'binnen', 'boven', 'buiten', 'dat', 'den', 'der', 'des', 'die', 'door', 'een', 'het', 'maar', 'met', 'mis', 'naar', 'niet', 'onder', 'ook', 'over', 'tegen', 'tussen', 'uit', 'van', 'voor', 'wat'].map((word) => stemOf(word, 'nl')));

/**
 * The parts of a Dutch compound: `schilderijlijst` is a `schilderij` and a `lijst`. The split is the one with the longest last
 * part, which is what the thing is.
 * @param known says whether a stem is a word by itself, in the archive or in the language
 * @returns the stems of both parts, and the parts of the first where it is a compound too; none where it is no compound
 * @example
 * compoundParts('stadsbeeld', (word) => ['stad', 'beeld'].includes(word)) //=> ['stad', 'beeld']
 */
export function compoundParts(word: string, known: (stem: string) => boolean): string[] {
  for (let at = shortest - 1; at <= word.length - shortest; at++) {
    const last = stemOf(word.slice(at), 'nl');
    if (!known(last)) continue;
    for (const bound of binding) {
      const first = word.slice(0, at - bound.length);
      if (first.length < shortest - 1 || !word.slice(0, at).endsWith(bound)) continue;
      const stem = stemOf(first, 'nl');
      if (beginnings.has(stem)) continue;
      if (known(stem)) return [stem, last];
      const parts = first.length >= 2 * shortest ? compoundParts(first, known) : [];
      if (parts.length > 0) return [...parts, last];
    }
  }
  return [];
}
