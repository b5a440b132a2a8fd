/**
 * A number with its unit, as people write it: four digits stand together, so that years read as years.
 * @example
 * quantity(1702, '', 'nl') //=> '1702'
 * quantity(12500, 'km', 'en') //=> '12,500 km'
 */
export const quantity = (value: number, unit: string, lang: string): string =>
  [new Intl.NumberFormat(lang, { useGrouping: Math.abs(value) >= 10_000, maximumFractionDigits: 0 }).format(value), unit].filter(Boolean).join(' ');
