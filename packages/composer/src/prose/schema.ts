import { Schema } from 'prosemirror-model';

/**
 * What prose can hold, as the editor sees it: CommonMark without pictures and HTML, the sources and the records it names.
 * Nothing else can come in, whatever is pasted.
 */
export const proseSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', 0] },
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 1 } }, defining: true, toDOM: ({ attrs }) => [`h${Math.min(6, Number(attrs['level']) + 2)}`, 0] },
    blockquote: { group: 'block', content: 'block+', defining: true, toDOM: () => ['blockquote', 0] },
    bulletList: { group: 'block', content: 'listItem+', toDOM: () => ['ul', 0] },
    orderedList: { group: 'block', content: 'listItem+', attrs: { start: { default: 1 } }, toDOM: ({ attrs }) => ['ol', { start: String(attrs['start']) }, 0] },
    listItem: { content: 'paragraph block*', defining: true, toDOM: () => ['li', 0] },
    code: { group: 'block', content: 'text*', marks: '', code: true, defining: true, toDOM: () => ['pre', ['code', 0]] },
    rule: { group: 'block', toDOM: () => ['hr'] },
    text: { group: 'inline' },
    break: { group: 'inline', inline: true, selectable: false, toDOM: () => ['br'] },
    source: { group: 'inline', inline: true, atom: true, attrs: { id: {} }, toDOM: ({ attrs }) => ['sup', { 'data-source': String(attrs['id']) }, `[${String(attrs['id'])}]`] },
  },
  marks: {
    link: { attrs: { href: {}, title: { default: null } }, inclusive: false, toDOM: ({ attrs }) => ['span', { 'data-href': String(attrs['href']) }, 0] },
    record: { attrs: { ref: {} }, inclusive: false, excludes: 'link record', toDOM: ({ attrs }) => ['span', { 'data-record': String(attrs['ref']) }, 0] },
    strong: { toDOM: () => ['strong', 0] },
    emphasis: { toDOM: () => ['em', 0] },
    inlineCode: { excludes: '_', toDOM: () => ['code', 0] },
  },
});
