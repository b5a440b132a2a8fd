/**
 * Rules for the crops on a page that no file of their own shows: pictures of others that give only the whole. A strict
 * Content-Security-Policy allows no style in an attribute, so each region becomes a rule in a stylesheet file.
 */
export function cropRules(page: string): string {
  const rules = new Map<string, string>();
  for (const [, crop = '', ratio = ''] of page.matchAll(/data-crop="([\d. ]+)" data-ratio="([\d.]+)"/g)) {
    const [x = 0, y = 0, width = 1, height = 1] = crop.split(' ').map(Number);
    const picture = Number(ratio);
    const part = (value: number): string => `${Number((value * 100).toFixed(3))}%`;
    rules.set(crop, `[data-crop="${crop}"] { aspect-ratio: ${Number(((width * picture) / height).toFixed(4))}; }
[data-crop="${crop}"] > img { position: absolute; max-width: none; width: ${part(1 / width)}; height: ${part(1 / height)}; left: ${part(-x / width)}; top: ${part(-y / height)}; object-fit: fill; }`);
  }
  return [...rules.values()].join('\n');
}
