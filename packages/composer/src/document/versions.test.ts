import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compareVersions } from './compare-versions.ts';
import { Composition } from './composition.ts';
import { addScene, scenePath, scenesPath } from './scenes.ts';
import { Undo } from './undo-log.ts';
import { goBackTo, keepVersion, openVersion, versionsOf } from './versions.ts';

function begun(): { composition: Composition; ids: string[] } {
  const composition = Composition.empty({ languages: ['en'] });
  composition.setText('story/title', 'en', 'First title');
  const ids = ['One.', 'Two.', 'Three.'].map((text) => { const id = addScene(composition); composition.setText(`${scenePath(id)}/text`, 'en', text); return id; });
  return { composition, ids };
}
const said = (composition: Composition): string[] => composition.story().scenes.map(({ text }) => text?.[0]?.value ?? '');

describe('a version with a name', () => {
  it('is kept, listed newest first, and looked at as it was', () => {
    const { composition, ids } = begun();
    const first = keepVersion(composition, 'Draft', new Date(1));
    composition.setText('story/title', 'en', 'Second title');
    composition.remove(scenesPath, ids[1]!);
    keepVersion(composition, 'For Anna', new Date(2));
    expect(versionsOf(composition).map(({ name, at }) => [name, at])).toEqual([['For Anna', 2], ['Draft', 1]]);
    const was = openVersion(composition, first)!;
    expect([was.textOf('story/title', 'en'), said(was)]).toEqual(['First title', ['One.', 'Two.', 'Three.']]);
    expect(said(composition)).toEqual(['One.', 'Three.']);
  });

  it('is gone back to in one step, which can be undone', () => {
    const { composition, ids } = begun();
    composition.remove(scenesPath, ids[2]!);
    const then = composition.story();
    const version = keepVersion(composition, 'Draft');
    const undo = new Undo(composition);
    composition.setText('story/title', 'en', 'Second title');
    composition.setText(`${scenePath(ids[0]!)}/text`, 'en', 'One, and more.');
    composition.move(scenesPath, ids[1]!, 0);
    composition.remove(scenesPath, ids[1]!);
    const added = addScene(composition);
    composition.setText(`${scenePath(added)}/text`, 'en', 'Four.');
    const now = composition.story();
    undo.endStep();
    goBackTo(composition, version);
    expect(composition.story()).toEqual(then);
    undo.undo();
    expect(composition.story()).toEqual(now);
    undo.redo();
    expect(composition.story()).toEqual(then);
    expect(versionsOf(composition)).toHaveLength(1);
  });

  it('comes along to another device', () => {
    const { composition } = begun();
    const version = keepVersion(composition, 'Draft');
    composition.setText('story/title', 'en', 'Second title');
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(composition.doc));
    const there = new Composition(doc);
    goBackTo(there, version);
    expect(there.textOf('story/title', 'en')).toBe('First title');
  });
});

describe('two versions', () => {
  it('are compared in words: what came, what went, what moved', () => {
    const { composition, ids } = begun();
    const older = openVersion(composition, keepVersion(composition, 'Draft'))!;
    composition.setText('story/title', 'en', 'Second title');
    composition.setText(`${scenePath(ids[1]!)}/text`, 'en', 'Two and a half.');
    composition.remove(scenesPath, ids[0]!);
    const added = addScene(composition);
    composition.move(scenesPath, added, 0);
    composition.setValue(`${scenePath(ids[2]!)}/view`, { thing: 'thing/x' });
    const { story, scenes } = compareVersions(older, composition);
    expect(story).toEqual([{ what: 'title', lang: 'en', pieces: [{ text: 'First', is: 'gone' }, { text: 'Second', is: 'new' }, { text: ' title', is: 'same' }] }]);
    expect(scenes.map(({ place, is, lookedElsewhere, texts }) => [place, is, lookedElsewhere, texts.length])).toEqual([[1, 'new', false, 0], [2, 'changed', false, 1], [3, 'changed', true, 0], [1, 'gone', false, 0]]);
  });

  it('say that a scene moved only of the one that did', () => {
    const { composition, ids } = begun();
    const older = openVersion(composition, keepVersion(composition, 'Draft'))!;
    composition.move(scenesPath, ids[2]!, 0);
    expect(compareVersions(older, composition).scenes.map(({ id, is }) => [id, is])).toEqual([[ids[2], 'moved']]);
  });
});
