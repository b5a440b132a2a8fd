import { ByteReader } from '../format/bytes.ts';
import { readPostings, readSet, type Postings } from '../format/postings.ts';
import { kindNumber, termKinds, type TermKind } from '../format/terms.ts';

/** The postings of a term of one kind. */
export interface TermList {
  /** How many documents have it; more than there are postings, where only those were kept of which it says most. */
  readonly having: number;
  readonly cut: boolean;
  /** Where all of its postings lie, where they were cut: the number of the first block's file, and the first document of each. */
  readonly long: { readonly file: number; readonly starts: readonly number[] } | null;
  readonly postings: Postings;
}

/** What one term has: a list of each kind. */
export type Term = Readonly<Partial<Record<TermKind, TermList>>>;

/** The terms of a file, in their order. */
export interface TermFile {
  readonly words: readonly string[];
  readonly terms: ReadonlyMap<string, Term>;
}

const holds = kindNumber('holds');

/** Reads a file of terms; postings are taken apart when they are wanted. @throws RangeError when it ends too soon */
export function termsIn(bytes: Uint8Array): TermFile {
  const reader = new ByteReader(bytes);
  const words: string[] = [];
  const heads: { kind: number; having: number; kept: number; long: TermList['long']; length: number }[][] = [];
  let word = '';
  for (let left = reader.number(); left > 0; left--) {
    word = reader.wordAfter(word);
    words.push(word);
    heads.push(Array.from({ length: reader.byte() }, () => {
      const [kind, having, cut] = [reader.byte(), reader.number(), reader.number()];
      const file = cut > 0 ? reader.number() : 0;
      let start = 0;
      const starts = Array.from({ length: cut > 0 ? reader.number() : 0 }, () => (start += reader.number()));
      return { kind, having, kept: having - cut, long: starts.length > 0 ? { file, starts } : null, length: reader.number() };
    }));
  }
  const terms = new Map<string, Term>();
  words.forEach((each, at) => {
    const lists: Partial<Record<TermKind, TermList>> = {};
    for (const { kind, having, kept, long, length } of heads[at]!) {
      const blob = reader.bytes(length);
      let postings: Postings | null = null;
      const name = termKinds[kind];
      if (name) lists[name] = { having, cut: kept < having, long, get postings() { return (postings ??= kind === holds ? { documents: readSet(blob, kept) } : readPostings(blob, kept)); } };
    }
    terms.set(each, lists);
  });
  return { words, terms };
}
