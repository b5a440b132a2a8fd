import { generateNKeysBetween } from 'fractional-indexing';

/** Keys of order between two others, rising: an entry moves by one of them, and its neighbours keep theirs. `null` is the end. */
export const keysBetween = (after: string | null, before: string | null, count: number): string[] => generateNKeysBetween(after, before, count);
