/** Moves one entry of a list to another place; what lies between makes room. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const left = list.filter((_, index) => index !== from);
  return [...left.slice(0, Math.max(0, to)), list[from]!, ...left.slice(Math.max(0, to))];
}

/** The entries that stand where they belong. */
export const inPlace = <T>(list: readonly T[], right: readonly T[]): T[] => list.filter((each, index) => right[index] === each);
