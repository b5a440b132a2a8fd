import { describe, expect, it } from 'vitest';
import { readRecord } from '@thingsthattalk/core';
import { Composition } from './composition.ts';
import { addOwnThing, addScene, duplicateScene, mergeWithPrevious, scenePath, scenesPath, splitScene } from './scenes.ts';
import { layOut, templates } from './templates.ts';

const view = { thing: 'thing/rog', region: { x: 1, y: 2, width: 3, height: 4 } };
const withScene = (): { composition: Composition; id: string } => {
  const composition = Composition.empty({ languages: ['en', 'nl'] });
  const id = addScene(composition, { view });
  composition.setText(`${scenePath(id)}/text`, 'en', 'One. Two.');
  composition.setText(`${scenePath(id)}/text`, 'nl', 'Een. Twee.');
  return { composition, id };
};
const texts = (composition: Composition, lang = 'en'): string[] => composition.itemsOf(scenesPath).map((id) => composition.textOf(`${scenePath(id)}/text`, lang));

describe('a scene', () => {
  it('is duplicated with all it has, behind itself, under another id', () => {
    const { composition, id } = withScene();
    composition.setValue(`${scenePath(id)}/show#type`, 'net.thingsthattalk.scene#question');
    composition.insert(`${scenePath(id)}/show/net.thingsthattalk.scene#question/options`, undefined, 'real');
    const copy = duplicateScene(composition, id);
    const [first, second] = composition.story().scenes;
    expect(composition.itemsOf(scenesPath)).toEqual([id, copy]);
    expect({ ...second, id }).toEqual(first);
    composition.setText(`${scenePath(copy)}/text`, 'en', 'Other.');
    expect(texts(composition)).toEqual(['One. Two.', 'Other.']);
  });

  it('is split in the language that is written in, and keeps its view in both', () => {
    const { composition, id } = withScene();
    const next = splitScene(composition, id, 'en', 5);
    expect(texts(composition)).toEqual(['One.', 'Two.']);
    expect(texts(composition, 'nl')).toEqual(['Een. Twee.', '']);
    expect(composition.story().scenes.map((scene) => scene.view)).toEqual([view, view]);
    expect(composition.itemsOf(scenesPath)).toEqual([id, next]);
  });

  it('is joined to the one before in every language', () => {
    const { composition, id } = withScene();
    const second = addScene(composition);
    composition.setText(`${scenePath(second)}/text`, 'en', 'Three.');
    composition.setText(`${scenePath(second)}/text`, 'nl', 'Drie.');
    expect(mergeWithPrevious(composition, second)).toBe(id);
    expect([texts(composition), texts(composition, 'nl')]).toEqual([['One. Two.\n\nThree.'], ['Een. Twee.\n\nDrie.']]);
  });

  it('that is the first stays where it is when it is to be joined', () => {
    const { composition, id } = withScene();
    expect(mergeWithPrevious(composition, id)).toBe(id);
    expect(texts(composition)).toEqual(['One. Two.']);
  });
});

describe('an own picture', () => {
  it('comes as a thing whose record can stand', () => {
    const composition = Composition.empty({ languages: ['en'] });
    const ref = addOwnThing(composition, { src: 'c1.jpg', type: 'image/jpeg', width: 40, height: 30 });
    composition.setText(`things/${ref.slice(6)}/titles`, 'en', 'A cup');
    const [thing] = composition.things();
    expect(thing?.ref).toBe(ref);
    expect(readRecord(thing?.record).ok).toBe(true);
    expect(thing?.record.images?.[0]).toEqual({ $type: 'net.thingsthattalk.thing#ownImage', image: { name: 'c1', src: 'c1.jpg', type: 'image/jpeg', width: 40, height: 30 } });
  });
});

describe('a template', () => {
  it.each(templates)('%s has scenes that look at what there is, and no words', (template) => {
    const composition = Composition.empty({ languages: ['en'] });
    layOut(composition, template, [{ thing: 'thing/a' }, { thing: 'thing/b' }]);
    const { scenes } = composition.story();
    expect(scenes.length).toBeGreaterThanOrEqual(3);
    expect(scenes.every((scene) => scene.view && !scene.text)).toBe(true);
    expect(JSON.stringify(scenes)).toContain(template === 'compared' || template === 'thenAndNow' ? 'thing/b' : 'thing/a');
  });
});
