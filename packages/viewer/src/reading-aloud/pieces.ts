/** A sentence to be read aloud, and where it stands. */
export interface Piece {
  readonly text: string;
  readonly lang: string;
  /** The text in the page: to be marked while it is read. */
  readonly range: Range;
}

/** What holds text that is read as one. */
const blocks = 'h2, h3, h4, p, li, blockquote, figcaption, legend, label, dt, dd';
/** What is there for eyes and hands only. */
const silent = 'sup, button, script, style, .ttt-tools, .ttt-next, .ttt-choices, .ttt-look, [hidden], [aria-hidden="true"], audio, video, summary';

/**
 * What there is to read aloud in a part of a page, sentence by sentence, in reading order. What is hidden, folded away or only
 * a number of a footnote is passed over; each sentence has the language that the page says it is in.
 */
export function piecesOf(root: Element, language: string): Piece[] {
  const owners = [...root.querySelectorAll<HTMLElement>(blocks)].filter((block) => !block.querySelector(blocks) && !block.closest(silent) && block.checkVisibility());
  return owners.flatMap((block) => sentencesOf(block, block.closest('[lang]')?.getAttribute('lang') ?? language));
}

function sentencesOf(block: HTMLElement, lang: string): Piece[] {
  const nodes: { node: Text; at: number }[] = [];
  let text = '';
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest(silent) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, at: text.length });
    text += node.data;
  }
  const place = (offset: number, end: boolean): [Text, number] | null => {
    const found = nodes.findLast(({ at }) => (end ? at < offset : at <= offset));
    return found ? [found.node, Math.min(found.node.length, offset - found.at)] : null;
  };
  return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].flatMap(({ segment, index }): Piece[] => {
    const said = segment.trim();
    const start = index + segment.indexOf(said);
    const [from, to] = [place(start, false), place(start + said.length, true)];
    if (!/[\p{L}\p{N}]/u.test(said) || !from || !to) return [];
    const range = block.ownerDocument.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [{ text: said.replace(/\s+/g, ' '), lang, range }];
  });
}
