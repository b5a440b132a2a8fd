/** The ways in which a story is told on a screen. (Print is the eighth: it is on paper.) */
export const tellings = ['scroll', 'slides', 'free', 'audio', 'reading', 'kiosk'] as const;

/** One of them. */
export type TellingName = (typeof tellings)[number];

/** Whether a word names a telling. */
export const isTelling = (name: unknown): name is TellingName => tellings.includes(name as TellingName);

/** Whether a telling shows one scene at a time; the others show all of them, one below the other. */
export const showsOne = (telling: TellingName): boolean => telling !== 'scroll' && telling !== 'reading';

/** Whether a telling stands in the gallery, where the picture leads, or in the reading room. */
export const inGallery = (telling: TellingName): boolean => showsOne(telling);

/** What a story opens with: what its address asks for, what the visitor chose before, what its teller wants. */
export interface Wishes {
  readonly asked: string | null;
  readonly kept: string | null;
  readonly teller: string | null;
  /** What the teller offers; empty: everything. */
  readonly offered: readonly string[];
}

/**
 * The telling with which a story opens: what the address asks for, else what the visitor chose before and the teller offers, else
 * what the teller wants.
 * @example
 * openingTelling({ asked: null, kept: 'reading', teller: 'slides', offered: ['scroll', 'slides'] }) //=> 'slides'
 */
export function openingTelling({ asked, kept, teller, offered }: Wishes): TellingName {
  if (isTelling(asked)) return asked;
  const may = (name: string | null): name is TellingName => isTelling(name) && (offered.length === 0 || offered.includes(name));
  if (may(kept)) return kept;
  return isTelling(teller) ? teller : ([...offered, 'scroll'].find(may) ?? 'scroll');
}
