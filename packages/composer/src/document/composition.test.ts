import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Story, Thing } from '@thingsthattalk/core';
import { filesLike, fromRoot } from '../../../../scripts/root.ts';
import { Composition } from './composition.ts';
import { Undo } from './undo-log.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(fromRoot(file), 'utf8')) as T;
const stories = filesLike('fixtures/misleiden/story/*.json');
const things = filesLike('fixtures/misleiden/thing/*.json');

/** Texts stand in the order of the composition's languages, whatever the order in the file. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(sorted);
    return all.length > 0 && all.every((each) => typeof (each as { lang?: unknown } | null)?.lang === 'string' && 'value' in (each as object)) ? all.sort((a, b) => ((a as { lang: string }).lang < (b as { lang: string }).lang ? -1 : 1)) : all;
  }
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)])) : value;
}

const copyOf = (from: Composition): Composition => {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.doc));
  return new Composition(doc);
};
const merge = (...all: Composition[]): void => {
  for (const from of all) for (const to of all) if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)));
};
const three = (): Composition => {
  const composition = Composition.empty({ languages: ['en', 'nl'] });
  for (const id of ['a', 'b', 'c']) {
    composition.insert('story/scenes', undefined, id);
    composition.setText(`story/scenes/${id}/text`, 'en', `This is ${id}.`);
  }
  return composition;
};
const scenes = (composition: Composition): string[] => composition.story().scenes.map(({ id, text }) => `${id}: ${text?.[0]?.value ?? ''}`);

describe('a record in a composition', () => {
  it.each(stories)('comes out as it went in: %s', (file) => {
    const story = read<Story>(file);
    expect(sorted(Composition.from({ story, languages: ['nl', 'en'] }).story())).toEqual(sorted(story));
  });

  it('comes out as it went in: every thing of the sample archive', () => {
    const own = things.map((file, at) => ({ id: `t${at}`, record: read<Thing>(file) }));
    const composition = Composition.from({ story: { $type: 'net.thingsthattalk.story', title: [], scenes: [] }, things: own, languages: ['nl'] });
    expect(sorted(composition.things().map(({ record }) => record))).toEqual(sorted(own.map(({ record }) => record)));
  });

  it('keeps what no Lexicon names, and what a show of another make holds', () => {
    const story = { $type: 'net.thingsthattalk.story', title: [], scenes: [{ id: 's', mood: { is: 'odd' }, show: { $type: 'org.example.dance', steps: [1, 2] } }, { id: 'odd id/1@x', show: { $type: 'net.thingsthattalk.scene#look', sparkle: true } }], extra: [1] } as unknown as Story;
    expect(Composition.from({ story, languages: ['en'] }).story()).toEqual(story);
  });

  it('is the same document on every device that opens the same file, so that what is made of it merges', () => {
    const story = read<Story>(stories[0]!);
    const [mine, yours] = [Composition.from({ story, languages: ['nl', 'en'] }), Composition.from({ story, languages: ['nl', 'en'] })];
    const id = mine.itemsOf('story/scenes')[0]!;
    mine.setText('story/title', 'en', 'Mine');
    yours.setText(`story/scenes/${id}/title`, 'en', 'Yours');
    merge(mine, yours);
    expect(mine.story()).toEqual(yours.story());
    expect(mine.story().scenes).toHaveLength(story.scenes.length);
    expect([mine.textOf('story/title', 'en'), mine.textOf(`story/scenes/${id}/title`, 'en')]).toEqual(['Mine', 'Yours']);
  });
});

describe('entries', () => {
  it('are added, moved and removed', () => {
    const composition = three();
    composition.insert('story/scenes', 1, 'd');
    expect(composition.itemsOf('story/scenes')).toEqual(['a', 'd', 'b', 'c']);
    composition.move('story/scenes', 'a', 3);
    expect(composition.itemsOf('story/scenes')).toEqual(['d', 'b', 'c', 'a']);
    composition.remove('story/scenes', 'b');
    expect(composition.itemsOf('story/scenes')).toEqual(['d', 'c', 'a']);
  });

  it('that two hands put at one place have one order for both, and others fit between them', () => {
    const mine = three();
    const yours = copyOf(mine);
    mine.insert('story/scenes', 1, 'mine');
    yours.insert('story/scenes', 1, 'yours');
    merge(mine, yours);
    expect(mine.itemsOf('story/scenes')).toEqual(yours.itemsOf('story/scenes'));
    mine.insert('story/scenes', 2, 'between');
    expect(mine.itemsOf('story/scenes')).toEqual(['a', 'mine', 'between', 'yours', 'b', 'c']);
  });

  it('that one removes while another changes them stay', () => {
    const mine = three();
    const yours = copyOf(mine);
    mine.remove('story/scenes', 'b');
    yours.setText('story/scenes/b/text', 'en', 'This is b, and more.');
    merge(mine, yours);
    expect(scenes(mine)).toEqual(['a: This is a.', 'b: This is b, and more.', 'c: This is c.']);
    expect(scenes(yours)).toEqual(scenes(mine));
  });

  it('that one moves while another writes in them keep what was written', () => {
    const mine = three();
    const yours = copyOf(mine);
    mine.move('story/scenes', 'c', 0);
    yours.setText('story/scenes/c/text', 'en', 'This is c, too.');
    merge(mine, yours);
    expect(scenes(mine)).toEqual(['c: This is c, too.', 'a: This is a.', 'b: This is b.']);
  });
});

describe('two who write without a network', () => {
  const places = ['a', 'b', 'c'].map((id) => `story/scenes/${id}/text`);
  const step = fc.oneof(
    fc.record({ what: fc.constant('write' as const), path: fc.constantFrom(...places), lang: fc.constantFrom('en', 'nl'), at: fc.nat(20) }),
    fc.record({ what: fc.constant('move' as const), id: fc.constantFrom('a', 'b', 'c'), at: fc.nat(2) }),
    fc.record({ what: fc.constant('add' as const), at: fc.nat(3) }),
    fc.record({ what: fc.constant('remove' as const), id: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ what: fc.constant('undo' as const) }),
  );

  it('have the same story once they meet, with every word that one of them left standing', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), fc.array(step, { maxLength: 25 }), (first, second) => {
      const mine = three();
      const both = [mine, copyOf(mine)] as const;
      const words: { readonly path: string; readonly lang: string; readonly word: string }[] = [];
      for (const [hand, script] of [first, second].entries()) {
        const composition = both[hand]!;
        const undo = new Undo(composition);
        for (const [number, each] of script.entries()) {
          undo.endStep();
          if (each.what === 'write') {
            const [before, word] = [composition.textOf(each.path, each.lang), `<${hand}.${number}>`];
            const at = Math.min(each.at, before.length);
            composition.setText(each.path, each.lang, before.slice(0, at) + word + before.slice(at));
            words.push({ ...each, word });
          } else if (each.what === 'move') composition.move('story/scenes', each.id, each.at);
          else if (each.what === 'add') composition.insert('story/scenes', Math.min(each.at, composition.itemsOf('story/scenes').length));
          else if (each.what === 'remove' && composition.itemsOf('story/scenes').includes(each.id)) composition.remove('story/scenes', each.id);
          else if (each.what === 'undo') undo.undo();
        }
      }
      // What stood at the end of each hand's work: its own words, whole or set apart by later ones of the same hand.
      const standing = both.map((composition) => new Map(places.flatMap((path) => ['en', 'nl'].map((lang) => [`${path}@${lang}`, composition.textOf(path, lang)] as const))));
      const alive = both.map((composition) => new Set(composition.itemsOf('story/scenes')));
      merge(...both);
      expect(both[0].story()).toEqual(both[1].story());
      for (const [hand, texts] of standing.entries()) {
        for (const { path, lang, word } of words.filter((each) => each.word.startsWith(`<${hand}.`))) {
          if (!isWithin(word, texts.get(`${path}@${lang}`)!)) continue;
          expect(isWithin(word, both[0].textOf(path, lang)), `${word} in ${path}`).toBe(true);
          const id = path.split('/')[2]!;
          if (alive[hand]!.has(id)) expect(both[0].itemsOf('story/scenes')).toContain(id);
        }
      }
    }), { numRuns: 150 });
  });

  /** Whether a word's letters stand in a text in their order. */
  const isWithin = (word: string, text: string): boolean => {
    let at = 0;
    for (const letter of text) if (letter === word[at]) at += 1;
    return at >= word.length;
  };
});

describe('undo', () => {
  it('takes back what was done here, step by step, and gives it again', () => {
    const composition = three();
    const undo = new Undo(composition);
    composition.setText('story/title', 'en', 'One');
    undo.endStep();
    composition.remove('story/scenes', 'a');
    undo.undo();
    expect(composition.itemsOf('story/scenes')).toEqual(['a', 'b', 'c']);
    undo.undo();
    expect(composition.textOf('story/title', 'en')).toBe('');
    expect(undo.canUndo).toBe(false);
    undo.redo();
    undo.redo();
    expect([composition.textOf('story/title', 'en'), composition.itemsOf('story/scenes').length]).toEqual(['One', 2]);
  });

  it('never takes back what another hand did', () => {
    const mine = three();
    const yours = copyOf(mine);
    const undo = new Undo(mine);
    mine.setText('story/scenes/a/text', 'en', 'This is a. Mine.');
    yours.setText('story/scenes/a/text', 'en', 'Yours. This is a.');
    merge(mine, yours);
    undo.undo();
    expect(mine.textOf('story/scenes/a/text', 'en')).toBe('Yours. This is a.');
  });

  it('knows after a reload what came back under another name', () => {
    const before = Composition.empty({ languages: ['en'] });
    const undo = new Undo(before);
    for (const title of ['A ray', 'ray']) {
      before.setText('story/title', 'en', title);
      undo.endStep();
    }
    undo.undo();
    const after = copyOf(before);
    const again = new Undo(after, structuredClone(undo.toLog()));
    expect(after.textOf('story/title', 'en')).toBe('A ray');
    again.undo();
    expect(after.textOf('story/title', 'en')).toBe('');
    again.redo();
    again.redo();
    expect(after.textOf('story/title', 'en')).toBe('ray');
  });

  it('goes on after a reload as if there had been none', () => {
    const act = fc.constantFrom('write', 'write', 'cut', 'cut', 'move', 'remove', 'undo', 'undo', 'undo', 'redo');
    fc.assert(fc.property(fc.array(fc.record({ act, at: fc.nat(8), reload: fc.boolean() }), { maxLength: 30 }), (script) => {
      const start = three();
      let here = copyOf(start);
      let undo = new Undo(here);
      const there = copyOf(start);
      const always = new Undo(there);
      for (const [number, each] of script.entries()) {
        for (const [composition, steps] of [[here, undo], [there, always]] as const) {
          steps.endStep();
          const text = composition.textOf('story/scenes/a/text', 'en');
          const at = Math.min(each.at, text.length);
          if (each.act === 'write') composition.setText('story/scenes/a/text', 'en', `${text.slice(0, at)}<${number}>${text.slice(at)}`);
          else if (each.act === 'cut') composition.setText('story/scenes/a/text', 'en', text.slice(0, at) + text.slice(at + 3));
          else if (each.act === 'move') composition.move('story/scenes', 'b', each.at % 3);
          else if (each.act === 'remove') { if (composition.itemsOf('story/scenes').includes('c')) composition.remove('story/scenes', 'c'); }
          else if (each.act === 'undo') steps.undo();
          else steps.redo();
        }
        if (each.reload) {
          const log = structuredClone(undo.toLog());
          undo.destroy();
          here = copyOf(here);
          undo = new Undo(here, log);
        }
        expect(scenes(here), `after ${number}: ${each.act}`).toEqual(scenes(there));
      }
    }), { numRuns: 300 });
  });
});
