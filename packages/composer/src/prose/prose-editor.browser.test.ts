import { expect } from 'chai';
import { ProseEditor } from './prose-editor.ts';

describe('the prose editor', () => {
  it('leaves a cursor where it was put a moment before somebody else’s letter came', () => {
    const place = document.createElement('div');
    document.body.append(place);
    const written: string[] = [];
    const editor = new ProseEditor(place, 'Here', { write: (markdown) => { written.push(markdown); }, moved: () => undefined, attributes: () => ({}), sourceMark: (id) => id, addSource: (citation) => citation });
    editor.view.focus();
    document.getSelection()!.collapse(place.querySelector('p')!.firstChild, 2);
    editor.hear('Here, too');
    editor.view.dispatch(editor.view.state.tr.insertText('!'));
    expect(written).to.deep.equal(['He!re, too']);
    editor.destroy();
    place.remove();
  });
});
