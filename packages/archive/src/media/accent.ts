/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** An accent for a light and for a dark ground, each as `#rrggbb`. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** The lightest and the darkest ground that words in an accent stand on. */
export interface Grounds {
  readonly light: readonly Rgb[];
  readonly dark: readonly Rgb[];
}

/** The archive's own: undyed wool and its tint; the dark reading room, its tint and the gallery. */
const ownGrounds: Grounds = { light: [[246, 245, 240], [236, 234, 227]], dark: [[25, 22, 20], [37, 34, 31], [13, 11, 10]] };
const wantedContrast = 4.5;
/** Madder says “fake” in this archive: accents keep this far from its hue, in degrees. */
const [madderHue, madderReach] = [22, 26];

/**
 * An accent from a picture's pixels: the hue that has most colour in it, made light or dark enough to be read
 * (WCAG 2.2, 1.4.3: 4.5 to 1) on every ground, and kept off the red that means “fake”.
 * A picture without colour gives the blue of woad.
 */
export function accentFrom(pixels: readonly Rgb[], grounds: Grounds = ownGrounds): Accent {
  const bins = new Float64Array(36);
  for (const pixel of pixels) {
    const [lightness, chroma, hue] = toOklch(pixel);
    if (chroma > 0.02 && lightness > 0.15 && lightness < 0.97) bins[Math.floor(hue / 10) % 36]! += chroma * chroma;
  }
  const strongest = bins.indexOf(Math.max(...bins));
  const coloured = (bins[strongest] ?? 0) > pixels.length * 2e-5;
  const hue = coloured ? offMadder(strongest * 10 + 5) : 256;
  return { light: readable(hue, 0.1, grounds.light, -1), dark: readable(hue, 0.095, grounds.dark, 1) };
}

function offMadder(hue: number): number {
  const distance = ((hue - madderHue + 540) % 360) - 180;
  return Math.abs(distance) >= madderReach ? hue : (madderHue + (distance < 0 ? -madderReach : madderReach) + 360) % 360;
}

/** @param direction −1 to go darker, 1 to go lighter until it can be read */
function readable(hue: number, chroma: number, grounds: readonly Rgb[], direction: -1 | 1): string {
  let lightness = direction < 0 ? 0.5 : 0.78;
  let colour = fromOklch(lightness, chroma, hue);
  while (grounds.some((ground) => contrast(colour, ground) < wantedContrast) && lightness > 0 && lightness < 1) {
    lightness += 0.01 * direction;
    colour = fromOklch(lightness, chroma, hue);
  }
  return toHex(colour);
}

/** The contrast between two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

const linear = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const gamma = (value: number): number => Math.round(255 * Math.min(1, Math.max(0, value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)));
const luminance = ([red, green, blue]: Rgb): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** `#rrggbb` */
export const toHex = (colour: Rgb): string => `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** Lightness 0–1, chroma 0–0.4, hue in degrees: B. Ottosson, “A perceptual color space for image processing”, 2020. */
export function toOklch([red, green, blue]: Rgb): [lightness: number, chroma: number, hue: number] {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const [l, m, s] = [Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b), Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b), Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)];
  const [y, p, q] = [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
  return [y, Math.hypot(p, q), (Math.atan2(q, p) * 180) / Math.PI + (q < 0 ? 360 : 0)];
}

/** The nearest colour that a screen can show: chroma is given up before lightness or hue. */
export function fromOklch(lightness: number, chroma: number, hue: number): Rgb {
  for (let at = chroma; at > 0; at -= 0.005) {
    const made = toLinear(lightness, at, hue);
    if (made.every((value) => value >= -1e-4 && value <= 1.0001)) return [gamma(made[0]), gamma(made[1]), gamma(made[2])];
  }
  const grey = toLinear(Math.min(1, Math.max(0, lightness)), 0, 0);
  return [gamma(grey[0]), gamma(grey[1]), gamma(grey[2])];
}

function toLinear(lightness: number, chroma: number, hue: number): [number, number, number] {
  const [p, q] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const [l, m, s] = [(lightness + 0.3963377774 * p + 0.2158037573 * q) ** 3, (lightness - 0.1055613458 * p - 0.0638541728 * q) ** 3, (lightness - 0.0894841775 * p - 1.291485548 * q) ** 3];
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
}
