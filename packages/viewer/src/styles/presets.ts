/** A look to start from: what it changes of the tokens. */
export interface Preset {
  /** The room it stands in, where it does not follow the visitor's device. */
  readonly scheme?: 'light' | 'dark';
  /** Roles with another colour, on a light and on a dark ground. */
  readonly colours: Readonly<Record<string, readonly [light: string, dark: string]>>;
  /** Other tokens, by their name without `--ttt-`. */
  readonly measures: Readonly<Record<string, string>>;
}

/** The looks that an archive can start from: `archive.theme.preset`, or `data-preset` on any element. */
export const presets: Readonly<Record<'sober' | 'gallery' | 'young', Preset>> = {
  /** Undyed wool and Leiden dyes: the tokens as they are. */
  sober: { colours: {}, measures: {} },
  /** Everything stands in the dark, as in a room with light on the things alone. */
  gallery: {
    scheme: 'dark',
    colours: { ground: ['oklch(0.165 0.004 60)', 'oklch(0.165 0.004 60)'], tint: ['oklch(0.215 0.005 60)', 'oklch(0.215 0.005 60)'], line: ['oklch(0.330 0.006 70)', 'oklch(0.330 0.006 70)'] },
    measures: { 'size-display': 'clamp(3rem, 1.4rem + 7vw, 8.5rem)', 'leading-prose': '1.64', pause: 'clamp(5rem, 11vw, 11rem)' },
  },
  /** For young visitors: larger, rounder, louder; still to be read by everybody. */
  young: {
    colours: {
      ground: ['oklch(0.985 0.016 95)', 'oklch(0.235 0.045 285)'], tint: ['oklch(0.945 0.040 95)', 'oklch(0.295 0.055 285)'], ink: ['oklch(0.240 0.060 285)', 'oklch(0.960 0.012 95)'], 'ink-soft': ['oklch(0.430 0.060 285)', 'oklch(0.820 0.030 285)'],
      line: ['oklch(0.830 0.040 95)', 'oklch(0.430 0.060 285)'], accent: ['oklch(0.480 0.190 310)', 'oklch(0.860 0.130 85)'], 'accent-ink': ['oklch(0.985 0.010 95)', 'oklch(0.220 0.050 285)'], gallery: ['oklch(0.205 0.050 285)', 'oklch(0.180 0.045 285)'],
    },
    measures: {
      serif: '"Schibsted Grotesk", "Schibsted Fallback", ui-rounded, "Hiragino Maru Gothic ProN", "Arial Rounded MT Bold", system-ui, sans-serif', 'size-prose': 'clamp(1.25rem, 1.16rem + 0.4vw, 1.5rem)', 'size-note': 'clamp(0.9375rem, 0.9rem + 0.15vw, 1.0625rem)',
      target: '3.25rem', radius: '0.75rem', 'thread-width': '3px', 'thread-dot': '0.8rem',
    },
  },
};

const rules = ([name, { scheme, colours, measures }]: [string, Preset]): string => {
  const set = (pick: (pair: readonly [string, string]) => string): string => [...Object.entries(colours).map(([role, pair]) => `--ttt-${role}: ${pick(pair)};`), ...Object.entries(measures).map(([token, value]) => `--ttt-${token}: ${value};`)].join(' ');
  const at = `[data-preset="${name}"]`;
  // Twice the same: stronger than the tokens for the page as a whole. Older browsers get the light set, or the dark one by choice.
  return `${at}${at} { ${scheme ? `color-scheme: ${scheme}; ` : ''}${set(([light, dark]) => (scheme === 'dark' ? dark : light))} }
@supports (color: light-dark(#000, #fff)) { ${at}${at} { ${set(([light, dark]) => `light-dark(${light}, ${dark})`)} } }`;
};

/** The presets as a stylesheet; what they do not say stays as the tokens have it. */
export const presetRules = Object.entries(presets).filter(([, { colours, measures }]) => Object.keys({ ...colours, ...measures }).length > 0).map(rules).join('\n');
