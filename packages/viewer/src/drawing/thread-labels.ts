/** The width of a letter and the height of a line, in the units of the drawing of threads. */
export const [letter, lineHeight] = [8.2, 18];

/** How many letters a line holds, and how many lines a name gets. */
const [most, lines] = [18, 3];

/**
 * A name in a few short lines, as it is written under its node; what does not fit ends in an ellipsis.
 * @example
 * linesOf('Een schild zonder oorlog') //=> ['Een schild zonder', 'oorlog']
 */
export function linesOf(name: string): string[] {
  const written: string[] = [];
  for (const word of name.trim().split(/\s+/)) {
    const last = written.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) written[written.length - 1] = `${last} ${word}`;
    else written.push(word);
  }
  const kept = written.slice(0, lines).map((line) => (line.length > most ? `${line.slice(0, most - 1)}…` : line));
  if (written.length > lines) kept[lines - 1] = `${kept[lines - 1]!.replace(/…$/, '').slice(0, most - 1)}…`;
  return kept;
}
