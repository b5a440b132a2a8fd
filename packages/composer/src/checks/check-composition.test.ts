import { describe, expect, it } from 'vitest';
import { Composition } from '../document/composition.ts';
import { addOwnThing, addScene, scenePath } from '../document/scenes.ts';
import { checkComposition } from './check-composition.ts';
import { missingIn } from './missing-in.ts';

function whole(): { composition: Composition; scene: string; thing: string } {
  const composition = Composition.empty({ languages: ['en'] });
  const thing = addOwnThing(composition, { src: 'c1.jpg', type: 'image/jpeg', width: 40, height: 30 });
  const scene = addScene(composition, { view: { thing, canvas: 'c1', width: 40, height: 30 } });
  const cc0 = 'https://creativecommons.org/publicdomain/zero/1.0/';
  const image = `things/${thing.slice(6)}/images/n0/net.thingsthattalk.thing#ownImage/image`;
  for (const [path, text] of [['story/title', 'T'], ['story/summary', 'S'], [`${scenePath(scene)}/text`, 'Words.'], [`${scenePath(scene)}/describe`, 'Seen.'], [`things/${thing.slice(6)}/titles`, 'A cup'], [`${image}/alt`, 'A cup'], [`${image}/credit`, 'Me']] as const) composition.setText(path, 'en', text);
  composition.setText(`story/tellers/${composition.insert('story/tellers')}/name`, 'en', 'Me');
  composition.setValue('story/rights/statement', cc0);
  composition.setValue(`${image}/rights/statement`, cc0);
  return { composition, scene, thing };
}
const found = (composition: Composition): string[] => checkComposition(composition).map(({ kind, must, at }) => `${kind}${must ? '!' : ''} ${at.scene ? 'scene' : at.thing ? 'thing' : 'story'}`);

describe('the check before publishing', () => {
  it('finds nothing in a story that has all it needs', () => { expect(found(whole().composition)).toEqual([]); });

  it('stops only for what no record can be without', () => {
    expect(found(Composition.empty({ languages: ['en'] }))).toEqual(['title! story', 'scenes! story', 'summary story', 'tellers story', 'rights story']);
  });

  it.each([
    ['text', (path: string, composition: Composition) => { composition.setText(`${path}/text`, 'en', ''); }, 'text scene'],
    ['description', (path: string, composition: Composition) => { composition.setText(`${path}/describe`, 'en', ' '); }, 'describe scene'],
    ['view', (path: string, composition: Composition) => { composition.setValue(`${path}/view`, undefined); }, 'view scene'],
    ['measure', (path: string, composition: Composition) => { composition.setText(`${path}/text`, 'en', 'word '.repeat(130)); }, 'long scene'],
    ['source for a year', (path: string, composition: Composition) => { composition.setText(`${path}/text`, 'en', 'Made in 1687.'); }, 'source scene'],
    ['place inside its picture', (path: string, composition: Composition) => { composition.setValue(`${path}/view`, { thing: 'thing/x', canvas: 'c1', width: 40, height: 30, region: { x: 30, y: 0, width: 20, height: 10 } }); }, 'record! scene'],
    ['answer that a question needs', (path: string, composition: Composition) => { composition.setValue(`${path}/show#type`, 'net.thingsthattalk.scene#question'); }, 'record! scene'],
  ])('misses the %s of a scene, and says which', (_, spoil, said) => {
    const { composition, scene } = whole();
    spoil(scenePath(scene), composition);
    expect(found(composition)).toContain(said);
    expect(checkComposition(composition).find(({ at }) => 'scene' in at)).toMatchObject({ at: { scene, path: expect.stringContaining(scenePath(scene)) as string }, number: 1 });
  });

  it.each([
    ['a link to nowhere', '[x](http://localhost/a)', 'link scene'],
    ['a link that is no address', '[x](here)', 'link scene'],
    ['a source that is gone', 'So.[^nowhere]', 'noSource! scene'],
  ])('finds %s in what a scene says', (_, text, said) => {
    const { composition, scene } = whole();
    composition.setText(`${scenePath(scene)}/text`, 'en', text);
    expect(found(composition)).toEqual([said]);
  });

  it('asks what a judgement rests on, until something is there', () => {
    const { composition, scene } = whole();
    const path = `${scenePath(scene)}/show`;
    const question = `${path}/net.thingsthattalk.scene#question`;
    composition.setValue(`${path}#type`, 'net.thingsthattalk.scene#question');
    composition.setValue(`${question}/kind`, 'judge');
    composition.setText(`${question}/ask`, 'en', 'Real?');
    for (const answer of ['Yes', 'No']) {
      const option = composition.insert(`${question}/options`);
      composition.setText(`${question}/options/${option}/label`, 'en', answer);
      if (answer === 'No') composition.setValue(`${question}/options/${option}/correct`, true);
    }
    expect(found(composition)).toEqual(['claim scene']);
    composition.setText(`${question}/reveal`, 'en', 'The wood is younger than the date.');
    expect(found(composition)).toEqual([]);
  });

  it('asks whose words are quoted', () => {
    const { composition, scene } = whole();
    const path = `${scenePath(scene)}/show`;
    composition.setValue(`${path}#type`, 'net.thingsthattalk.scene#quote');
    composition.setText(`${path}/net.thingsthattalk.scene#quote/words`, 'en', 'So it was.');
    expect(found(composition)).toEqual(['claim scene']);
  });

  it.each([['#777777', '#dddddd', ['contrast story']], ['#333333', '#222222', ['contrast story']], ['red', '#dddddd', expect.arrayContaining(['contrast story'])], ['#1a4a8a', '#9cc4ff', []]])('reads a story’s colour on its grounds: %s on light, %s on dark', (light, dark, said) => {
    const { composition } = whole();
    composition.setValue('story/theme/accent/light', light);
    composition.setValue('story/theme/accent/dark', dark);
    expect(found(composition)).toEqual(said);
  });

  it('misses what a picture of one’s own must say', () => {
    const { composition, thing } = whole();
    const image = `things/${thing.slice(6)}/images/n0/net.thingsthattalk.thing#ownImage/image`;
    composition.setText(`${image}/alt`, 'en', '');
    composition.setText(`${image}/credit`, 'en', '');
    composition.setValue(`${image}/rights/statement`, undefined);
    expect(found(composition)).toEqual(['alt thing', 'rights thing', 'credit thing']);
  });

  it('finds what is missing in another language', () => {
    const { composition, scene } = whole();
    composition.languages = ['en', 'nl'];
    expect(missingIn(composition, 'nl')).toEqual(['story/title', `${scenePath(scene)}/text`, `${scenePath(scene)}/describe`]);
    expect(found(composition)).toEqual(['translation story']);
    composition.setText('story/title', 'nl', 'T');
    expect(missingIn(composition, 'nl')).toHaveLength(2);
    // It leads to the first of them, in that language.
    expect(checkComposition(composition)[0]?.at).toEqual({ scene, path: `${scenePath(scene)}/text`, lang: 'nl' });
  });
});
