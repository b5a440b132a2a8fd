import type { Accent } from '@thingsthattalk/core';
import { colours } from '@thingsthattalk/viewer/parts';
import { modeLrgb, modeOklch, modeRgb, parse, useMode, wcagContrast } from 'culori/fn';

for (const mode of [modeOklch, modeRgb, modeLrgb]) useMode(mode as typeof modeRgb);

/** The least contrast that words in a story's own colour have with the grounds they stand on, light and dark (WCAG 2.2, 1.4.3); 1 for what is no colour. */
export function contrastOf({ light, dark }: Accent): number {
  const [ground, gallery] = [colours['ground']!, colours['gallery']!];
  return Math.min(...[[light, ground[0]], [dark, ground[1]], [dark, gallery[0]]].map(([front, back]) => { const colour = parse(front!); return colour ? wcagContrast(colour, back!) : 1; }));
}
