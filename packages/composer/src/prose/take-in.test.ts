import fc from 'fast-check';
import { Fragment, Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { replaceText } from '../document/replace-text.ts';
import { readProse } from './read-prose.ts';
import { proseSchema } from './schema.ts';
import { takeIn } from './take-in.ts';
import { writeProse } from './write-prose.ts';

/** One of several who write in one text: an editor without a screen. */
class Hand {
  readonly #text: Y.Text;
  state: EditorState;
  readonly doc: Y.Doc;
  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.#text = doc.getText('said');
    this.state = EditorState.create({ doc: readProse(this.#text.toString()) });
    this.#text.observe((event) => {
      if (event.transaction.local) return;
      const transaction = takeIn(this.state, this.#text.toString());
      if (transaction) this.state = this.state.apply(transaction);
    });
  }
  /** A letter, or Enter, where the cursor is. */
  key(key: string): void {
    const { tr } = this.state;
    this.state = this.state.apply(key === '\n' ? tr.split(this.state.selection.from) : tr.insertText(key));
    this.#write();
  }
  at(position: 'start' | 'end'): this {
    this.state = this.state.apply(this.state.tr.setSelection(position === 'start' ? TextSelection.atStart(this.state.doc) : TextSelection.atEnd(this.state.doc)));
    return this;
  }
  get said(): string { return this.#text.toString(); }
  get shown(): string { return this.state.doc.textBetween(0, this.state.doc.content.size, '\n'); }
  #write(): void { this.doc.transact(() => { replaceText(this.#text, writeProse(this.state.doc)); }); }
}

function twoHands(text: string): { readonly a: Hand; readonly b: Hand; readonly meet: () => void } {
  const [one, two] = [new Y.Doc(), new Y.Doc()];
  one.clientID = 1;
  two.clientID = 2;
  one.getText('said').insert(0, text);
  const meet = (): void => {
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)), 'other');
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)), 'other');
  };
  meet();
  return { a: new Hand(one), b: new Hand(two), meet };
}

describe('what somebody else writes in the same text', () => {
  it('leaves the space that was just typed', () => {
    const { a, b, meet } = twoHands('Here');
    a.at('end').key(' ');
    b.at('start').key('!');
    meet();
    a.key('x');
    meet();
    expect([a.shown, b.shown]).toEqual(['!Here x', '!Here x']);
  });

  it('leaves the empty paragraph that was just begun, and the cursor in it', () => {
    const { a, b, meet } = twoHands('Here');
    a.at('end').key('\n');
    b.at('start').key('!');
    meet();
    a.key('x');
    meet();
    expect([a.said, b.said]).toEqual(['!Here\n\nx', '!Here\n\nx']);
  });

  it('takes away what they took away, around an empty paragraph', () => {
    const state = EditorState.create({ doc: proseSchema.nodes.doc.create(null, ['a', '', 'b'].map((text) => proseSchema.nodes.paragraph.create(null, text ? proseSchema.text(text) : null))) });
    expect(state.apply(takeIn(state, 'a')!).doc.textContent).toBe('a');
  });

  it('changes nothing where the text says so already', () => {
    const state = EditorState.create({ doc: readProse('One.\n\n- a\n- b') });
    expect(takeIn(state, 'One.\n\n- a\n- b')).toBeNull();
    expect(takeIn(state.apply(state.tr.replace(4, 4, new Slice(Fragment.from(proseSchema.text('x')), 0, 0))), 'One.\n\n- a\n- b')).not.toBeNull();
  });

  it('loses no letter and joins no words, whoever types when', () => {
    const keys = fc.array(fc.constantFrom(...'ab  \n'), { maxLength: 12 });
    fc.assert(fc.property(keys, keys, fc.infiniteStream(fc.nat(5)), (mine, theirs, chance) => {
      const { a, b, meet } = twoHands('Middle.');
      a.at('end');
      b.at('start');
      // Letters of one are small, of the other large, so that each can be read alone.
      const waiting = [mine.slice(), theirs.map((key) => key.toUpperCase())];
      for (const roll of chance) {
        if (waiting[0]!.length + waiting[1]!.length === 0) break;
        const next = waiting[roll % 2]!.shift();
        if (next) (roll % 2 ? b : a).key(next);
        if (roll > 3) meet();
      }
      meet();
      a.key('z');
      b.key('Z');
      meet();
      expect(a.said).toBe(b.said);
      const [before = '', after = ''] = a.said.split('Middle.');
      const words = (typed: readonly string[]): string[] => typed.join('').split(/\s+/).filter(Boolean);
      expect(words([before])).toEqual(words([...theirs.map((key) => key.toUpperCase()), 'Z']));
      expect(words([after])).toEqual(words(['', ...mine, 'z']));
    }), { numRuns: 300 });
  });
});
