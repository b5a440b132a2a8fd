import type { Canvas } from '@thingsthattalk/iiif';

type Physical = NonNullable<Canvas['physical']>;

const millimetres: Readonly<Record<Physical['unit'], number>> = { mm: 1, cm: 10, in: 25.4 };

/** What a length on a canvas is in millimetres. @param length in canvas units */
export const trueLength = (length: number, { scale, unit }: Physical): number => length * scale * millimetres[unit];

/**
 * A length as one says it: in millimetres below a centimetre, in centimetres below a metre, in metres above.
 * @param length in millimetres
 * @example
 * sayLength(124.2, 'en') //=> '12.4 cm'
 * sayLength(3.46, 'nl') //=> '3,5 mm'
 */
export function sayLength(length: number, lang: string): string {
  const [value, unit] = length < 10 ? [length, 'millimeter'] : length < 1000 ? [length / 10, 'centimeter'] : [length / 1000, 'meter'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: unit === 'meter' ? 2 : 1 }).format(value);
}

/**
 * The longest round length, 1, 2 or 5 with noughts, that is not longer than what is given.
 * @example
 * roundLength(37) //=> 20
 */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
}
