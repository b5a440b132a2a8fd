import type { Nodes, Parent } from 'mdast';
import { fromMarkdown, type Extension } from 'mdast-util-from-markdown';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { proseSyntax } from '@thingsthattalk/core';
import { proseSchema } from './schema.ts';

declare module 'mdast' {
  interface PhrasingContentMap { recordLink: RecordLink; sourceCall: SourceCall }
  interface RootContentMap { recordLink: RecordLink; sourceCall: SourceCall }
}
/** `[[type/slug|words]]`. */
export interface RecordLink { type: 'recordLink'; ref: string; words: string }
/** `[^source]`. */
export interface SourceCall { type: 'sourceCall'; id: string }

const { nodes, marks } = proseSchema;

/** What this archive's prose has beside CommonMark, as nodes of its tree. */
const ours: Extension = {
  enter: {
    recordLink(token) { this.enter({ type: 'recordLink', ref: '', words: '' }, token); },
    sourceCall(token) { this.enter({ type: 'sourceCall', id: '' }, token); },
  },
  exit: {
    recordLinkRef(token) { (this.stack.at(-1) as unknown as RecordLink).ref = this.sliceSerialize(token); },
    recordLinkWords(token) { (this.stack.at(-1) as unknown as RecordLink).words = this.sliceSerialize(token).replaceAll('\\|', '|').trim(); },
    recordLink(token) { this.exit(token); },
    sourceCallId(token) { (this.stack.at(-1) as unknown as SourceCall).id = this.sliceSerialize(token); },
    sourceCall(token) { this.exit(token); },
  },
};

/** A text of a record as the editor's document. */
export function readProse(markdown: string): Node {
  const tree = fromMarkdown(markdown, { extensions: [proseSyntax], mdastExtensions: [ours] });
  const blocks = tree.children.flatMap(block);
  return nodes.doc.create(null, blocks.length > 0 ? blocks : [nodes.paragraph.create()]);
}

function block(node: Nodes): Node[] {
  switch (node.type) {
    case 'paragraph': return [nodes.paragraph.create(null, phrase(node, []))];
    case 'heading': return [nodes.heading.create({ level: node.depth }, phrase(node, []))];
    case 'blockquote': return [nodes.blockquote.create(null, filled(node.children.flatMap(block)))];
    case 'list': {
      const items = node.children.map((item) => { const [first, ...rest] = item.children.flatMap(block); return nodes.listItem.create(null, first?.type === nodes.paragraph ? [first, ...rest] : [nodes.paragraph.create(), ...(first ? [first, ...rest] : [])]); });
      return [node.ordered ? nodes.orderedList.create({ start: node.start ?? 1 }, items) : nodes.bulletList.create(null, items)];
    }
    case 'code': return [nodes.code.create(null, node.value ? proseSchema.text(node.value) : null)];
    case 'thematicBreak': return [nodes.rule.create()];
    // What has no place of its own says its words.
    default: return 'children' in node ? [nodes.paragraph.create(null, phrase(node as Parent, []))] : [];
  }
}

const filled = (blocks: readonly Node[]): readonly Node[] => (blocks.length > 0 ? blocks : [nodes.paragraph.create()]);

function phrase(parent: Parent, around: readonly Mark[]): Fragment {
  return Fragment.from(parent.children.flatMap((node): Node[] => {
    const within = (mark: Mark): Node[] => { const made: Node[] = []; phrase(node as Parent, mark.addToSet(around)).forEach((each) => { made.push(each); }); return made; };
    switch (node.type) {
      // A line that was broken to fit is no new line.
      case 'text': return node.value ? [proseSchema.text(node.value.replace(/\s*\n\s*/g, ' '), around)] : [];
      case 'strong': return within(marks.strong.create());
      case 'emphasis': return within(marks.emphasis.create());
      case 'link': return within(marks.link.create({ href: node.url, title: node.title ?? null }));
      case 'inlineCode': return [proseSchema.text(node.value, marks.inlineCode.create().addToSet(around))];
      case 'break': return [nodes.break.create()];
      case 'recordLink': return [proseSchema.text(node.words || node.ref, marks.record.create({ ref: node.ref }).addToSet(around))];
      case 'sourceCall': return [nodes.source.create({ id: node.id })];
      default: return 'children' in node ? ((): Node[] => { const made: Node[] = []; phrase(node as Parent, around).forEach((each) => { made.push(each); }); return made; })() : 'value' in node && node.value ? [proseSchema.text(node.value, around)] : [];
    }
  }));
}
