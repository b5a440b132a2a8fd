/** The colours of each role, on a light and on a dark ground. The dyes of Leiden cloth: woad, madder, weld, on undyed wool. */
export const colours: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  ground: ['oklch(0.968 0.006 95)', 'oklch(0.205 0.007 70)'],
  gallery: ['oklch(0.165 0.005 60)', 'oklch(0.140 0.004 60)'],
  tint: ['oklch(0.936 0.009 92)', 'oklch(0.250 0.008 70)'],
  ink: ['oklch(0.225 0.012 60)', 'oklch(0.930 0.009 90)'],
  'ink-soft': ['oklch(0.450 0.013 70)', 'oklch(0.755 0.011 85)'],
  line: ['oklch(0.835 0.010 90)', 'oklch(0.375 0.009 75)'],
  accent: ['oklch(0.435 0.115 256)', 'oklch(0.800 0.085 250)'],
  'accent-ink': ['oklch(0.985 0.004 95)', 'oklch(0.190 0.020 255)'],
  focus: ['oklch(0.520 0.190 258)', 'oklch(0.880 0.130 95)'],
  good: ['oklch(0.430 0.080 165)', 'oklch(0.800 0.095 165)'],
  doubt: ['oklch(0.470 0.090 80)', 'oklch(0.840 0.115 90)'],
  wrong: ['oklch(0.455 0.155 22)', 'oklch(0.760 0.120 22)'],
};

const measures = `
  --ttt-serif: "Literata", "Literata Fallback", Georgia, serif;
  --ttt-sans: "Schibsted Grotesk", "Schibsted Fallback", system-ui, sans-serif;
  --ttt-size-note: clamp(0.8125rem, 0.79rem + 0.12vw, 0.9rem);
  --ttt-size-ui: 1rem;
  --ttt-size-prose: clamp(1.125rem, 1.06rem + 0.3vw, 1.3125rem);
  --ttt-size-head: clamp(1.5rem, 1.22rem + 1.25vw, 2.375rem);
  --ttt-size-display: clamp(2.75rem, 1.35rem + 6.2vw, 7rem);
  --ttt-leading-prose: 1.58;
  --ttt-measure: 34em;
  --ttt-margin: clamp(1.25rem, 4.4vw, 4.5rem);
  --ttt-gutter: clamp(1rem, 2.2vw, 2.25rem);
  --ttt-pause: clamp(4rem, 9.5vw, 9.5rem);
  --ttt-target: 2.75rem;
  --ttt-radius: 2px;
  --ttt-thread-width: 1.5px;
  --ttt-thread-dot: 0.5625rem;
  --ttt-fade: 150ms;
  --ttt-ease: cubic-bezier(.3, 0, .15, 1);`;

const roles = (write: (pair: readonly [string, string]) => string): string => Object.entries(colours).map(([role, pair]) => `  --ttt-${role}: ${write(pair)};`).join('\n');
const light = roles(([value]) => value);
const dark = roles(([, value]) => value);

/**
 * Every decision a museum may change, as custom properties. A role has one value where `light-dark()` is known, which
 * turns with the `color-scheme` of the element that uses it; older browsers get a light and a dark set.
 */
export const tokens = `/* Things That Talk: every decision a museum may change. */
:root {
  color-scheme: light dark;
  --ttt-reading: 1;${measures}
${light}
}
@media (prefers-color-scheme: dark) { :root:not([data-scheme="light"]) {
${dark}
} }
:root[data-scheme="light"] { color-scheme: light; }
:root[data-scheme="dark"] { color-scheme: dark;
${dark}
}
.gallery { color-scheme: dark;
${dark}
}
@supports (color: light-dark(#000, #fff)) {
  :root, :root:not([data-scheme="light"]), :root[data-scheme="dark"] {
${roles(([a, b]) => `light-dark(${a}, ${b})`)}
  }
  .gallery {
${Object.keys(colours).map((role) => `  --ttt-${role}: inherit;`).join('\n')}
  }
}
`;
