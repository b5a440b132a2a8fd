import { plainLetters } from '@thingsthattalk/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundParts } from './compounds.ts';
import { stemDutch } from './dutch.ts';
import { stemEnglish } from './english.ts';
import { wordsIn } from './words.ts';

describe('a word as it is compared', () => {
  it.each([['Crème brûlée', 'creme brulee'], ['Bodø', 'bodo'], ['Łódź', 'lodz'], ['Cœur', 'coeur'], ['Straße', 'strasse'], ['Þórr', 'thorr'], ['ﬁligraan', 'filigraan'], ['ĳs', 'ijs'], ['İstanbul', 'istanbul']])('%s is %s', (written, folded) => {
    expect(plainLetters(written)).toBe(folded);
  });
  it('is the same when it is folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plainLetters(plainLetters(text)) === plainLetters(text)));
  });
});

describe('the words of a text', () => {
  const words = (text: string): string[] => wordsIn(text).map(({ word }) => word);
  it('are found without what stands between them', () => expect(words('Rog, geprepareerd – als “draak” (1590).')).toEqual(['rog', 'geprepareerd', 'als', 'draak', '1590']));
  it('lose the s of a plural or of who owns it', () => expect(words("foto's van Rembrandt’s moeder, 's nachts")).toEqual(['foto', 'van', 'rembrandt', 'moeder', 's', 'nachts']));
  it('keep the letters of every script', () => expect(words('رأس السنة, Ελλάδα, москва')).toEqual(['راس', 'السنة', 'ελλαδα', 'москва']));
  it('are pairs of letters where no space divides them', () => expect(words('写楽斎 1794')).toEqual(['写楽', '楽斎', '1794']));
  it('are none in what has none', () => expect(words(' \u0000\u200f … 🦄 ?!')).toEqual([]));
  it('stand where they say', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { word, start, end } of wordsIn(text)) expect(plainLetters(text.slice(start, end)).startsWith(word)).toBe(true);
    }));
  });
});

describe('words of one stem', () => {
  it.each([
    ['huis', 'huizen'], ['brief', 'brieven'], ['schip', 'schepen'], ['museum', 'musea'], ['foto', 'fotos'], ['lijst', 'lijsten'], ['boek', 'boeken'], ['boek', 'boekje'], ['oog', 'ogen'], ['stad', 'steden'],
    ['vaas', 'vazen'], ['draak', 'draken'], ['kopie', 'kopieen'], ['zegel', 'zegels'], ['bloem', 'bloemen'], ['bloem', 'bloempje'], ['maan', 'manen'], ['vervalser', 'vervalsers'], ['schilderij', 'schilderijen'], ['waarheid', 'waarheden'],
    ['blad', 'bladen'], ['blad', 'bladeren'], ['kind', 'kinderen'], ['bril', 'brillen'], ['zee', 'zeeen'], ['geschilderd', 'geschilderde'], ['hoorn', 'hoorns'], ['leeuw', 'leeuwen'], ['dief', 'dieven'], ['reis', 'reizen'], ['roos', 'rozen'], ['wolf', 'wolven'], ['prent', 'prenten'], ['tegel', 'tegeltje'], ['criticus', 'critici'],
  ])('%s and %s are Dutch for one thing', (one, more) => { expect(stemDutch(more)).toBe(stemDutch(one)); });
  it.each([['print', 'prints'], ['forgery', 'forgeries'], ['woman', 'women'], ['paint', 'painted'], ['knife', 'knives'], ['copy', 'copies'], ['dragon', 'dragons'], ['box', 'boxes']])('%s and %s are English for one thing', (one, more) => { expect(stemEnglish(more)).toBe(stemEnglish(one)); });
  it.each([['rog', 'rok'], ['vis', 'vos'], ['glas', 'gras'], ['hof', 'hoofd'], ['brief', 'brie'], ['zaal', 'zaag']])('%s and %s are not', (one, other) => { expect(stemDutch(other)).not.toBe(stemDutch(one)); });
});

describe('a compound', () => {
  const known = new Set(['schilderij', 'lijst', 'munt', 'penning', 'stad', 'wapen', 'porselein', 'kast', 'een', 'hoorn', 'eenhoorn', 'oog', 'kleur', 'over', 'stuk'].map(stemDutch));
  it.each([['schilderijlijst', ['schilderij', 'lijst']], ['muntpenning', ['munt', stemDutch('penning')]], ['stadswapen', ['stad', stemDutch('wapen')]], ['porseleinkasten', ['porselein', 'kast']], ['oogkleur', ['oog', 'kleur']]])('%s is made of %j', (word, parts) => {
    expect(compoundParts(word, (part) => known.has(part))).toEqual(parts);
  });
  it('is not seen in a short word, nor in what is made of nothing known', () => {
    expect(compoundParts('lijst', (part) => known.has(part))).toEqual([]);
    expect(compoundParts('zeemeerminnen', (part) => known.has(part))).toEqual([]);
    expect(compoundParts('overlijst', (part) => known.has(part))).toEqual([]);
    expect(compoundParts('eenhoorn', (part) => known.has(part))).toEqual([]);
  });
});
