import { presetRules } from './presets.ts';
import { reading } from './reading.ts';
import { tokens } from './tokens.ts';

let sheets: CSSStyleSheet[] | null = null;

/**
 * Gives a page of somebody else the tokens and the styles of the reading form, once; a page that has them keeps its own.
 * Whether they are light or dark is for that page to say, by its own `color-scheme`: a page that knows nothing of dark stays light.
 * Constructed sheets are allowed under a strict Content-Security-Policy. Everything in them is under `ttt-` names.
 */
export function adoptReadingStyles(document: Document): void {
  const own = getComputedStyle(document.documentElement);
  if (own.getPropertyValue('--ttt-reading')) return;
  sheets ??= [tokens, presetRules, reading].map((source) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(source);
    return sheet;
  });
  const scheme = new CSSStyleSheet();
  scheme.replaceSync(`:root { color-scheme: ${own.colorScheme}; }`);
  document.adoptedStyleSheets = [...sheets, scheme, ...document.adoptedStyleSheets];
}
