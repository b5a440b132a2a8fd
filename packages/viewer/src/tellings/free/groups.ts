/** A spot that a scene looks at, with all by which it can be found. */
export interface Spot {
  /** The scene's id. */
  readonly id: string;
  readonly title: string;
  readonly thing: string;
  /** When its thing was made: a number that sorts; `null` when nobody knows. */
  readonly when: number | null;
  readonly whenWords: string;
  readonly place: string;
  readonly terms: readonly string[];
}

/** The orders in which spots can be listed. */
export const orders = ['told', 'thing', 'time', 'place', 'detail'] as const;
export type Order = (typeof orders)[number];

/** Spots under one heading; `''` for those that have none. */
export interface Group {
  readonly title: string;
  readonly spots: readonly Spot[];
}

/**
 * Spots in an order, under headings. Those of which it is not known where they belong come last, without one; a spot under
 * several terms stands under each.
 */
export function groupSpots(spots: readonly Spot[], order: Order, lang: string): Group[] {
  if (order === 'told') return spots.length > 0 ? [{ title: '', spots }] : [];
  const groups = new Map<string, { spots: Spot[]; when: number }>();
  for (const spot of spots) {
    for (const title of titlesOf(spot, order)) {
      const group = groups.get(title) ?? { spots: [], when: spot.when ?? Infinity };
      groups.set(title, group);
      group.spots.push(spot);
    }
  }
  const { compare } = new Intl.Collator(lang);
  return [...groups].sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || (order === 'time' ? one.when - other.when : order === 'thing' ? 0 : compare(a, b))).map(([title, group]) => ({ title, spots: group.spots }));
}

function titlesOf({ thing, whenWords, place, terms }: Spot, order: Order): readonly string[] {
  switch (order) {
    case 'thing': return [thing];
    case 'time': return [whenWords];
    case 'place': return [place];
    default: return terms.length > 0 ? terms : [''];
  }
}
