/**
 * The same list in another order: always the same for the same seed, and never the order it had, where there is another.
 * @example
 * shuffled(['a', 'b', 'c'], 'scene').join() === 'a,b,c' //=> false
 */
export function shuffled<T>(list: readonly T[], seed: string): T[] {
  const mixed = [...list];
  let state = [...seed].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619), 2166136261) >>> 0;
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed.length > 1 && mixed.every((each, index) => each === list[index]) ? [...mixed.slice(1), mixed[0]!] : mixed;
}
