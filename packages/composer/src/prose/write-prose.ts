import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Mark, Node } from 'prosemirror-model';
import { proseToHtml } from '@thingsthattalk/core';
import { readProse } from './read-prose.ts';
import type { RecordLink, SourceCall } from './read-prose.ts';

const ours: Options = {
  handlers: {
    recordLink: ({ ref, words }: RecordLink) => (words === '' || words === ref ? `[[${ref}]]` : `[[${ref}|${words.replace(/[[\]]/g, '').replaceAll('|', '\\|')}]]`),
    sourceCall: ({ id }: SourceCall) => `[^${id}]`,
  },
  // What would be one of ours, and is not, is escaped.
  unsafe: [{ character: '[', before: '\\[', inConstruct: 'phrasing' }, { character: '^', before: '\\[', inConstruct: 'phrasing' }],
};
const options: Options = { bullet: '-', emphasis: '*', strong: '*', rule: '-', listItemIndent: 'one', fences: true, extensions: [ours] };

/** The editor's document as a record has it: CommonMark, the same for the same words. */
export function writeProse(doc: Node): string {
  const children = blocksOf(doc);
  return toMarkdown({ type: 'root', children } satisfies Root, options).replace(/\n+$/, '');
}

/** Whether a text comes out of the editor meaning what it meant: one that does not (a table) is edited as it is written. */
export const survivesEditing = (markdown: string): boolean => String(proseToHtml(markdown)).replace(/\s+/g, ' ') === String(proseToHtml(writeProse(readProse(markdown)))).replace(/\s+/g, ' ');

/** Whether CommonMark has no word for a paragraph: it is empty, or a space. What follows one another stays apart by itself. */
export const saysNothing = (node: Node): boolean => node.type.name === 'paragraph' && !node.children.some((child) => !child.isText || /\S/.test(child.text ?? ''));

const blocksOf = (parent: Node): BlockContent[] => {
  const blocks: BlockContent[] = [];
  parent.forEach((node) => { blocks.push(...blockOf(node)); });
  return blocks;
};

function blockOf(node: Node): BlockContent[] {
  switch (node.type.name) {
    case 'paragraph': return saysNothing(node) ? [] : [{ type: 'paragraph', children: phrases(node) }];
    case 'heading': return [{ type: 'heading', depth: Math.min(6, Math.max(1, Number(node.attrs['level']))) as 1, children: phrases(node) }];
    case 'blockquote': return [{ type: 'blockquote', children: blocksOf(node) }];
    case 'code': return [{ type: 'code', value: node.textContent }];
    case 'rule': return [{ type: 'thematicBreak' }];
    default: return [listOf(node)];
  }
}

function listOf(node: Node): List {
  const ordered = node.type.name === 'orderedList';
  const items: ListItem[] = [];
  node.forEach((item) => { items.push({ type: 'listItem', spread: false, children: blocksOf(item) }); });
  return { type: 'list', ordered, ...(ordered ? { start: Number(node.attrs['start']) } : {}), spread: false, children: items };
}

/** Runs of text with their marks, nested: the outermost is the one that lasts longest. */
function phrases(parent: Node): Paragraph['children'] {
  const pieces: Piece[] = [];
  parent.forEach((node) => { pieces.push({ node, marks: [...node.marks] }); });
  return nest(trim(pieces));
}

interface Piece { readonly node: Node; readonly marks: readonly Mark[] }

function nest(pieces: readonly Piece[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length;) {
    const { node, marks } = pieces[at]!;
    const lasting = marks.map((mark) => { let end = at; while (end < pieces.length && mark.isInSet(pieces[end]!.marks)) end += 1; return { mark, end }; }).sort((a, b) => b.end - a.end)[0];
    if (!lasting) {
      made.push(leaf(node));
      at += 1;
      continue;
    }
    const within = pieces.slice(at, lasting.end).map((piece) => ({ ...piece, marks: piece.marks.filter((mark) => !mark.eq(lasting.mark)) }));
    made.push(...wrap(lasting.mark, within));
    at = lasting.end;
  }
  return made;
}

/** Spaces stand outside of what is emphasised: CommonMark would not read it otherwise. */
function wrap(mark: Mark, pieces: readonly Piece[]): PhrasingContent[] {
  const text = pieces.map(({ node }) => node.text ?? ' ').join('');
  switch (mark.type.name) {
    case 'record': return [{ type: 'recordLink', ref: String(mark.attrs['ref']), words: text.trim() }];
    case 'inlineCode': return [{ type: 'inlineCode', value: text }];
    case 'link': return [{ type: 'link', url: String(mark.attrs['href']), title: mark.attrs['title'] as string | null, children: nest(pieces) as never }];
    default: {
      if (text.trim() === '') return nest(pieces);
      const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(text) ?? [];
      const inside = nest(trim(pieces));
      return [...space(before), { type: mark.type.name === 'strong' ? 'strong' : 'emphasis', children: inside }, ...space(after)];
    }
  }
}

const space = (text: string): PhrasingContent[] => (text ? [{ type: 'text', value: text }] : []);

/** Without the spaces at both ends. */
function trim(pieces: readonly Piece[]): Piece[] {
  const cut = (piece: Piece | undefined, pattern: RegExp): Piece[] => {
    if (!piece?.node.isText) return piece ? [piece] : [];
    const text = (piece.node.text ?? '').replace(pattern, '');
    return text ? [{ ...piece, node: piece.node.type.schema.text(text) }] : [];
  };
  const [first, ...rest] = pieces;
  const begun = [...cut(first, /^\s+/), ...rest];
  return begun.length > 0 ? [...begun.slice(0, -1), ...cut(begun.at(-1), /\s+$/)] : [];
}

function leaf(node: Node): PhrasingContent {
  if (node.type.name === 'break') return { type: 'break' };
  if (node.type.name === 'source') return { type: 'sourceCall', id: String(node.attrs['id']) };
  return { type: 'text', value: node.text ?? '' };
}
