/**
 * The candidate nearest to what was written, for “did you mean”: the fewest letters to add, drop, change or swap.
 * @returns `null` when none is near: more than a third of the letters differ, or more than three
 * @example
 * nearest('titel', ['title', 'text']) //=> 'title'
 */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  const folded = written.toLowerCase();
  let best: string | null = null;
  let least = Math.min(3, Math.max(1, Math.ceil(written.length / 3))) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(folded, candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * The optimal string alignment distance between two texts: additions, deletions, changes and swaps of neighbours.
 * @param limit once it is certain to be this much or more, `limit` is returned
 * @example
 * [editDistance('fkae', 'fake'), editDistance('mermaid', 'dragon', 3)] //=> [1, 3]
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, last] = [last, row];
  }
  return Math.min(limit, last[b.length]!);
}
