import { presetRules } from './presets.ts';
import { reading } from './reading.ts';
import { tokens } from './tokens.ts';

let sheets: CSSStyleSheet[] | null = null;

/**
 * Gives a page of somebody else the tokens and the styles of the reading form, once; a page that has them keeps its own.
 * Constructed sheets are allowed under a strict Content-Security-Policy. Everything in them is under `ttt-` names.
 */
export function adoptReadingStyles(document: Document): void {
  if (getComputedStyle(document.documentElement).getPropertyValue('--ttt-reading')) return;
  sheets ??= [tokens, presetRules, reading].map((source) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(source);
    return sheet;
  });
  document.adoptedStyleSheets = [...sheets, ...document.adoptedStyleSheets];
}
