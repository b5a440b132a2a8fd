/** The descriptors of a typeface that a page is told in script, by the names CSS gives them. */
const descriptors: Readonly<Record<string, string>> = { 'font-weight': 'weight', 'font-style': 'style', 'font-display': 'display', 'unicode-range': 'unicodeRange' };

/**
 * `embed.js`: the one name that stays, for those who embed. It leads to the elements as they are today, and tells the page
 * of the typefaces, which a shadow root cannot do for itself; a file is fetched only where its letters are used.
 * @param entry the elements' module, below the site's folder
 * @param fontStyles the `@font-face` rules of the site, with files beside the module
 */
export function embedScript(entry: string, fontStyles: string): string {
  const faces = [...fontStyles.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, block = '']) => {
    const rules = new Map(block.split(';').map((rule) => [rule.slice(0, rule.indexOf(':')).trim(), rule.slice(rule.indexOf(':') + 1).trim()]));
    const file = /url\("([^"]+)"\)/.exec(rules.get('src') ?? '')?.[1];
    if (!file) return [];
    return [[(rules.get('font-family') ?? '').replace(/"/g, ''), `./assets/${file}`, Object.fromEntries(Object.entries(descriptors).flatMap(([rule, name]) => (rules.has(rule) ? [[name, rules.get(rule)]] : [])))]];
  });
  return `import './${entry}';
for (const [family, file, descriptors] of ${JSON.stringify(faces)}) document.fonts.add(new FontFace(family, \`url("\${new URL(file, import.meta.url).href}")\`, descriptors));
`;
}
