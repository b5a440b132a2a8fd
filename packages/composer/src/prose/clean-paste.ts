import { Parser } from 'htmlparser2';
import { htmlToProse, htmlToText } from '@thingsthattalk/iiif';

/** What styles say that elements should: Word and Google’s documents write so. */
const said: readonly (readonly [RegExp, string])[] = [[/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'b'], [/font-style\s*:\s*italic/i, 'i']];
const kept = new Set(['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'b', 'strong', 'i', 'em', 'cite', 'blockquote', 'table', 'tr', 'td', 'th']);
const dropped = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'iframe', 'object']);

/** What was pasted: CommonMark, in which `[^1]` calls the note of that number. */
export interface Pasted { readonly prose: string; readonly notes: ReadonlyMap<string, string> }

/**
 * What was copied from a word processor or a web page, as CommonMark. It is read as text: no page is made of it, and
 * nothing in it runs or is fetched. Footnotes of Word and of Google’s documents come apart.
 */
export function cleanPaste(html: string): Pasted {
  const [text = '', ...notes] = inPlainElements(html).split(noteBegins);
  const told = new Map(notes.map((note) => { const [number = '', ...words] = note.split(noteEnds); return [number, htmlToText(words.join(''))] as const; }));
  const call = new RegExp(`${noteCall}(\\d+)${noteEnds}`, 'g');
  return { prose: htmlToProse(text, { headings: true }).replace(call, (_, number: string) => (told.has(number) ? `[^${number}]` : '')), notes: told };
}

/** Signs for private use, which no text that is pasted has: where a note is called, where it stands, and the end of its number. */
const [noteCall, noteBegins, noteEnds] = ['\uE000', '\uE001', '\uE002'];
/** A footnote is called by a link to it; it begins with a link back. */
const isNoteCall = /^#_?ftnt?(\d+)$/;
const isNote = /^#_?ftn(?:t_)?ref(\d+)$/;

/** The same in the few elements that prose knows, without what word processors put around them. */
function inPlainElements(html: string): string {
  const out: string[] = [];
  /** For each element that is open: what ends it. */
  const ends: string[] = [];
  let silent = 0;
  let inWordList = false;
  const parser = new Parser({
    onopentag(name, { style = '', class: classes = '', href = '' }) {
      const [, called] = isNoteCall.exec(href) ?? [];
      const [, note] = isNote.exec(href) ?? [];
      if (silent === 0 && (called || note)) {
        out.push(called ? `${noteCall}${called}${noteEnds}` : `${noteBegins}${note}${noteEnds}`);
        // What stands in the link is the number.
        silent += 1;
        ends.push('');
        return;
      }
      if (silent > 0 || dropped.has(name) || /mso-list\s*:\s*Ignore/i.test(style)) { silent += 1; ends.push(''); return; }
      const isItem = name === 'p' && (/mso-list/i.test(style) || /MsoListParagraph/.test(classes));
      if (isItem !== inWordList && (isItem || name === 'p' || name === 'div' || /^h\d$/.test(name))) { out.push(isItem ? '<ul>' : '</ul>'); inWordList = isItem; }
      // All of a Google document stands in bold that is not bold.
      const isOff = /font-weight\s*:\s*(?:normal|[1-4]00)/i.test(style) && (name === 'b' || name === 'strong');
      const tags = [...(isItem ? ['li'] : kept.has(name) && !isOff ? [name] : []), ...said.flatMap(([pattern, tag]) => (name === 'span' && pattern.test(style) ? [tag] : []))];
      const link = name === 'a' && /^(?:https?:|mailto:)/i.test(href) ? `<a href="${escaped(href)}">` : '';
      out.push(...tags.map((tag) => `<${tag}>`), link);
      ends.push((link ? '</a>' : '') + tags.reverse().map((tag) => (tag === 'br' ? '' : `</${tag}>`)).join(''));
    },
    ontext(text) { if (silent === 0) out.push(escaped(text.replace(/[\uE000-\uE002]/g, ''))); },
    onclosetag() {
      const end = ends.pop() ?? '';
      if (silent > 0) silent -= 1;
      else out.push(end);
    },
  }, { decodeEntities: true });
  parser.end(html);
  return out.join('') + (inWordList ? '</ul>' : '');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
