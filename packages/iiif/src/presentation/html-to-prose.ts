import { Parser } from 'htmlparser2';

const special = /[\\`*_[\]<>#|~]/g;
const blocks = new Set(['p', 'div', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'tr', 'blockquote', 'dl', 'dt', 'dd', 'figure', 'header', 'footer', 'pre']);
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'head', 'title', 'textarea', 'select']);
const marks: ReadonlyMap<string, string> = new Map([['b', '**'], ['strong', '**'], ['i', '*'], ['em', '*'], ['cite', '*']]);

/**
 * Text that CommonMark shows as it is: what would be a mark, a rule, a list or the name of a character is escaped.
 * @example
 * escapeProse('1. *a* &amp; -') //=> '1\\. \\*a\\* \\&amp; -'
 */
export const escapeProse = (text: string): string => text.replace(special, (character) => `\\${character}`).replace(/&(?=#?\w+;)/g, '\\&')
  .replace(/^([^\S\r\n]*)([-+=]|\d+[.)])(?=[\s=-]|$)/gm, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`);

/** Whether a text of a IIIF document is meant as HTML: Presentation API 3.0 §4.5 says it begins with `<` and ends with `>`; older documents are looser. */
export const looksLikeHtml = (text: string): boolean => /<\/?(?:a|b|blockquote|br|button|cite|dd|div|dl|dt|em|embed|form|h[1-6]|i|iframe|img|input|li|link|math|meta|object|ol|p|q|script|small|span|strong|style|sub|sup|svg|table|td|th|tr|u|ul|video|audio)\b[^<>]*>/i.test(text) || /&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i.test(text);

/**
 * Foreign HTML as CommonMark: paragraphs, emphasis, lists and links stay, everything else becomes its text. Scripts,
 * styles and embedded pages are dropped with what is in them; addresses other than http, https and mailto are dropped.
 * @example
 * htmlToProse('<p>A <b>ray</b>, see <a href="https://x.org">x</a></p>') //=> 'A **ray**, see [x](https://x.org)'
 * @param options.headings whether headings stay headings; else they are paragraphs, as they stand in a text that has one already
 */
export const htmlToProse = (source: string, { headings = false }: { readonly headings?: boolean } = {}): string => convert(source, true, headings).replace(/\*\*\*\*/g, '').replace(/\n{3,}/g, '\n\n').trim();

/**
 * Foreign HTML as bare words on one line: for labels, in which nothing is marked.
 * @example
 * htmlToText('<p>A <b>ray</b>, see <a href="https://x.org">x</a></p>') //=> 'A ray, see x'
 */
export const htmlToText = (source: string): string => convert(source, false, false).replace(/\s+/g, ' ').trim();

/** What is nested deeper is no text any more: it ends there, as what follows would take the square of its length. */
export const deepestTag = 500;

function convert(source: string, marked: boolean, headings: boolean): string {
  const written = (text: string): string => (marked ? escapeProse(text) : text);
  const out: string[] = [];
  const mark = (name: string): void => { if (marks.has(name)) out.push(marks.get(name)!); };
  const links: (string | null)[] = [];
  let muted = 0;
  let depth = 0;
  const endBlock = (): void => {
    while (out.length > 0 && /^[ \n]*$/.test(out.at(-1) ?? '')) out.pop();
    if (out.length > 0) out.push('\n\n');
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > deepestTag) return parser.pause();
      if (silent.has(name)) muted += 1;
      if (muted > 0) return;
      if (name === 'br') out.push('  \n');
      else if (name === 'li') { endLine(out); out.push('- '); }
      else if (blocks.has(name)) {
        endBlock();
        if (headings && /^h[1-6]$/.test(name)) out.push(`${'#'.repeat(Math.min(2, Number(name[1])))} `);
      } else if (name === 'td' || name === 'th') { if (out.length > 0 && !/\n$/.test(out.at(-1) ?? '')) out.push(' · '); }
      else if (name === 'img') out.push(written(attributes.alt ?? ''));
      else if (!marked) return;
      else if (name === 'a') {
        const address = safeAddress(attributes.href ?? '');
        links.push(address);
        if (address) out.push('[');
      } else mark(name);
    },
    ontext(text) {
      if (muted > 0) return;
      const folded = text.replace(/\s+/g, ' ');
      const last = out.at(-1);
      // Entities come as texts of their own: spaces are folded across them too.
      const words = last === undefined || /\s$/.test(last) ? folded.trimStart() : folded;
      if (words) out.push(written(words));
    },
    onclosetag(name) {
      depth -= 1;
      if (silent.has(name)) muted = Math.max(0, muted - 1);
      if (muted > 0) return;
      if (blocks.has(name)) endBlock();
      else if (!marked) return;
      else if (name === 'a') {
        const address = links.pop();
        if (address) out.push(`](${address})`);
      } else mark(name);
    },
  }, { decodeEntities: true });
  parser.write(source);
  parser.end();
  return out.join('').replace(/[ \t]+\n(?! )/g, (end) => (end.startsWith('  ') ? '  \n' : '\n'));
}

function endLine(out: string[]): void {
  if (out.length > 0 && !/\n$/.test(out.at(-1) ?? '')) out.push('\n');
}

function safeAddress(address: string): string | null {
  const clean = address.trim().replace(/[\s<>()\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
  return /^(?:https?:\/\/|mailto:)/i.test(clean) ? clean : null;
}
