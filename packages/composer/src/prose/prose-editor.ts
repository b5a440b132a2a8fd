import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { ellipsis, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Slice, type MarkType, type Node, type NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, type Command, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView, type NodeView } from 'prosemirror-view';
import { isRef } from '@thingsthattalk/core';
import { readProse } from './read-prose.ts';
import { proseSchema } from './schema.ts';
import { takeIn } from './take-in.ts';
import { writeProse } from './write-prose.ts';

const { nodes, marks } = proseSchema;

/** What a button of the toolbar does, and whether it is so where the cursor is. */
export interface Tool { readonly run: Command; readonly isOn: (state: EditorState) => boolean }

const markTool = (mark: MarkType): Tool => ({ run: toggleMark(mark), isOn: (state) => { const { from, to, empty, $from } = state.selection; return empty ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark); } });
const isIn = (state: EditorState, type: NodeType): boolean => { const { $from } = state.selection; for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true; return false; };
const either = (type: NodeType, on: Command, off: Command): Tool => ({ run: (state, dispatch, view) => (isIn(state, type) ? off : on)(state, dispatch, view), isOn: (state) => isIn(state, type) });

export const tools: Readonly<Record<'strong' | 'emphasis' | 'heading' | 'list' | 'quote', Tool>> = {
  strong: markTool(marks.strong),
  emphasis: markTool(marks.emphasis),
  heading: either(nodes.heading, setBlockType(nodes.heading), setBlockType(nodes.paragraph)),
  list: either(nodes.listItem, wrapInList(nodes.bulletList), liftListItem(nodes.listItem)),
  quote: either(nodes.blockquote, wrapIn(nodes.blockquote), lift),
};

const hardBreak = chainCommands(exitCode, (state, dispatch) => { dispatch?.(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView()); return true; });

const plugins: Plugin[] = [
  inputRules({ rules: [ellipsis, wrappingInputRule(/^\s*>\s$/, nodes.blockquote), wrappingInputRule(/^\s*[-*]\s$/, nodes.bulletList), wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.orderedList, ([, start]) => ({ start: Number(start) })), textblockTypeInputRule(/^#\s$/, nodes.heading, { level: 1 })] }),
  keymap({ 'Mod-b': tools.strong.run, 'Mod-i': tools.emphasis.run, 'Shift-Enter': hardBreak, Enter: splitListItem(nodes.listItem), Tab: sinkListItem(nodes.listItem), 'Shift-Tab': liftListItem(nodes.listItem) }),
  keymap(baseKeymap),
];

/** What an editor asks of the field it stands in. */
export interface ProseHost {
  /** What the editor says now. */
  readonly write: (markdown: string) => void;
  /** The cursor is somewhere else: buttons may have to look different. */
  readonly moved: () => void;
  /** What a call to a source shows: its number among the sources of the story. */
  readonly sourceMark: (id: string) => string;
  /** Makes a source of what a footnote says that was pasted, and gives its id. */
  readonly addSource: (citation: string) => string;
  readonly attributes: () => Record<string, string>;
}

/**
 * An editor for prose. It holds a document; the record holds CommonMark, which is read and written at this border only.
 * Undo is the composition's, not the editor's own.
 */
export class ProseEditor {
  readonly view: EditorView;
  readonly #host: ProseHost;
  /** What the document says, as it was last read or written. */
  #said: string;

  constructor(place: HTMLElement, markdown: string, host: ProseHost) {
    this.#host = host;
    this.#said = markdown;
    this.view = new EditorView(place, {
      state: EditorState.create({ doc: readProse(markdown), plugins }),
      attributes: () => host.attributes(),
      nodeViews: { source: ({ attrs }, view) => this.#sourceView(String(attrs['id']), view.dom.ownerDocument) },
      dispatchTransaction: (transaction) => { this.#apply(transaction); },
      // Before the editor’s own way with it, which makes a page of what was copied.
      handleDOMEvents: { paste: (_, event) => this.#paste(event), beforeinput: (_, event) => event.inputType === 'historyUndo' || event.inputType === 'historyRedo' ? (event.preventDefault(), true) : false },
      clipboardTextSerializer: (slice) => writeProse(nodes.doc.create(null, slice.content.childCount > 0 && slice.content.firstChild!.isBlock ? slice.content : nodes.paragraph.create(null, slice.content))),
      clipboardTextParser: (text) => sliceOf(readProse(text)),
    });
  }

  /** Takes in what others wrote, or what was undone; the cursor stays where it was in what remains. */
  hear(markdown: string): void {
    if (markdown === this.#said) return;
    this.#said = markdown;
    // The browser tells of a cursor that was just moved after the fact; by then it would have been put back.
    if (this.view.hasFocus()) this.view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
    const transaction = takeIn(this.view.state, markdown);
    if (transaction) this.view.dispatch(transaction.setMeta('heard', true));
  }

  run(tool: Tool): void {
    tool.run(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  /** Makes what is selected a link, to an address or a record (`term/lead`); with nothing selected the words are put in. */
  link(target: string, words: string): void {
    const mark = isRef(target) && !/^https?:/i.test(target) ? marks.record.create({ ref: target }) : marks.link.create({ href: target });
    const { tr, selection } = this.view.state;
    this.view.dispatch(selection.empty ? tr.replaceSelectionWith(proseSchema.text(words || target, [mark]), false) : tr.addMark(selection.from, selection.to, mark));
    this.view.focus();
  }

  /** Puts in a call to a source of the story. */
  cite(id: string): void {
    this.view.dispatch(this.view.state.tr.replaceSelectionWith(nodes.source.create({ id })));
    this.view.focus();
  }

  /** Shows the numbers of sources as they are now. */
  renumber(): void {
    for (const mark of this.view.dom.querySelectorAll<HTMLElement>('[data-source]')) mark.textContent = this.#host.sourceMark(mark.dataset['source'] ?? '');
  }

  #sourceView(id: string, page: Document): NodeView {
    const dom = page.createElement('sup');
    dom.dataset['source'] = id;
    dom.textContent = this.#host.sourceMark(id);
    return { dom, ignoreMutation: () => true };
  }

  /** How far the cursor is into the text, in UTF-16 units of its CommonMark: where it would be split. */
  get cursor(): number {
    const { doc, selection } = this.view.state;
    return writeProse(doc.cut(0, selection.from)).length;
  }

  destroy(): void { this.view.destroy(); }

  #apply(transaction: Transaction): void {
    this.view.updateState(this.view.state.apply(transaction));
    if (transaction.docChanged && !transaction.getMeta('heard')) {
      this.#said = writeProse(transaction.doc);
      this.#host.write(this.#said);
    }
    this.#host.moved();
  }

  /** What comes from Word or a web page is read as foreign HTML is everywhere here: its words, its emphasis, its lists and links. */
  #paste(event: ClipboardEvent): boolean {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return false;
    event.preventDefault();
    void import('./clean-paste.ts').then(({ cleanPaste }) => {
      const { prose, notes } = cleanPaste(html);
      const sources = new Map([...notes].map(([number, citation]) => [number, this.#host.addSource(citation)]));
      const cited = prose.replace(/\[\^(\d+)\]/g, (_, number: string) => `[^${sources.get(number)}]`);
      this.view.dispatch(this.view.state.tr.replaceSelection(sliceOf(readProse(cited))).scrollIntoView());
    });
    return true;
  }
}

/** A document to be put in where the cursor is: one paragraph joins the one it comes into. */
const sliceOf = (doc: Node): Slice => (doc.childCount === 1 && doc.firstChild!.type === nodes.paragraph ? new Slice(doc.content, 1, 1) : new Slice(doc.content, doc.firstChild!.isTextblock ? 1 : 0, doc.lastChild!.isTextblock ? 1 : 0));
