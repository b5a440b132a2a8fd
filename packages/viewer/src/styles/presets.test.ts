import { converter, parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { presets } from './presets.ts';
import { colours } from './tokens.ts';

const rgb = converter('rgb');
/** Which roles stand on which, and how much they must differ (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly [string, string, number][] = [['ink', 'ground', 7], ['ink-soft', 'ground', 4.5], ['ink', 'tint', 4.5], ['ink-soft', 'tint', 4.5], ['accent', 'ground', 4.5], ['accent-ink', 'accent', 4.5], ['good', 'ground', 4.5], ['doubt', 'ground', 4.5], ['wrong', 'ground', 4.5], ['focus', 'ground', 3]];

describe.each(Object.entries(presets))('the preset %s', (_, { scheme, colours: own }) => {
  const role = (name: string, dark: boolean): string => (own[name] ?? colours[name]!)[dark ? 1 : 0];
  const schemes = scheme ? [scheme === 'dark'] : [false, true];

  it.each(pairs)('has %s on %s at %s to one, in each room it stands in', (front, back, least) => {
    for (const dark of schemes) expect(wcagContrast(rgb(parse(role(front, dark)))!, rgb(parse(role(back, dark)))!), dark ? 'dark' : 'light').toBeGreaterThanOrEqual(least);
  });

  it('can be read in its gallery too, where everything is as in the dark', () => {
    for (const front of ['ink', 'accent', 'ink-soft']) expect(wcagContrast(rgb(parse(role(front, true)))!, rgb(parse(role('gallery', false)))!)).toBeGreaterThanOrEqual(4.5);
  });

  it('names only tokens that there are', () => {
    expect(Object.keys(own).filter((name) => !(name in colours))).toEqual([]);
  });
});
