import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { readProse } from './read-prose.ts';
import { saysNothing } from './write-prose.ts';

/**
 * What an editor does to say what somebody else made of its text; `null` where it says so already.
 *
 * CommonMark has no word for a space at the end of a line or for an empty paragraph: they are on the screen and in no
 * text, and whoever is about to write behind them would lose them to each letter of the other. So theirs is compared
 * with the document without them, and brought in around them.
 */
export function takeIn(state: EditorState, markdown: string): Transaction | null {
  const said = withoutUnsaid(state.doc);
  const now = readProse(markdown);
  const start = said.doc.content.findDiffStart(now.content);
  const end = said.doc.content.findDiffEnd(now.content);
  if (start === null || !end) return null;
  // Where the same letters stand on both sides the ends can cross.
  const crossed = Math.max(0, start - Math.min(end.a, end.b));
  const onScreen = said.mapping.invert();
  const inserted = start === end.a + crossed;
  return state.tr.replace(onScreen.map(start, inserted ? -1 : 1), onScreen.map(end.a + crossed, -1), now.slice(start, end.b + crossed));
}

/** A document without what CommonMark cannot say of it. */
function withoutUnsaid(doc: Node): Transform {
  const unsaid: { readonly from: number; readonly to: number }[] = [];
  doc.descendants((node, at, parent) => {
    if (node.type.name !== 'paragraph' && node.type.name !== 'heading') return node.isBlock;
    const from = at + 1;
    const to = from + node.content.size;
    if (saysNothing(node) && parent && parent.childCount > 1) unsaid.push({ from: at, to: at + node.nodeSize });
    if (saysNothing(node) || node.childCount === 0) return false;
    const before = /^\s*/.exec(node.firstChild!.text ?? '')![0].length;
    const after = /\s*$/.exec(node.lastChild!.text ?? '')![0].length;
    if (before) unsaid.push({ from, to: from + before });
    if (after && before < node.content.size) unsaid.push({ from: to - after, to });
    return false;
  });
  const said = new Transform(doc);
  for (const { from, to } of unsaid.reverse()) said.delete(from, to);
  return said;
}
