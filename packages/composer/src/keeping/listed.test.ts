import { describe, expect, it } from 'vitest';
import { Composition } from '../document/composition.ts';
import { addOwnThing, addScene, scenePath } from '../document/scenes.ts';
import { writeField } from '../document/record-form.ts';
import { listed } from './listed.ts';

const fresh = (): Composition => Composition.empty({ languages: ['en'] });

describe('what a list shows of a story', () => {
  it('is nothing where there is nothing yet', () => { expect(listed(fresh())).toEqual({ title: '' }); });

  it('is its title, and the first words that anybody wrote, without their marks', () => {
    const composition = fresh();
    composition.setText('story/title', 'nl', 'Een rog');
    addScene(composition);
    composition.setText(`${scenePath(addScene(composition))}/text`, 'nl', 'Kijk naar *mijn* ogen.');
    expect(listed(composition)).toEqual({ title: 'Een rog', words: 'Kijk naar mijn ogen.' });
  });

  it('is the photo that it looks at first, by where the photo lies', () => {
    const composition = fresh();
    const thing = addOwnThing(composition, { src: 'c1.jpg', type: 'image/jpeg', width: 800, height: 600 });
    addScene(composition);
    addScene(composition, { view: { thing, canvas: 'c1' } });
    expect(listed(composition)).toMatchObject({ thing, file: `${thing}/c1.jpg`, picture: { width: 800, height: 600, service: null } });
  });

  it('is the picture of a museum, as its thing remembers it', () => {
    const composition = fresh();
    const id = composition.insert('things');
    const canvases = [['https://m.example/1', 400], ['https://m.example/2', 500]].map(([canvas, width]) => ({ id: canvas, width, height: 300, image: `${canvas}.jpg` }));
    writeField(composition, composition.fieldAt(`things/${id}`), `things/${id}`, { images: [{ $type: 'net.thingsthattalk.thing#iiif', manifest: 'https://m.example/m', canvases }] });
    addScene(composition, { view: { thing: `thing/${id}`, canvas: 'https://m.example/2' } });
    expect(listed(composition)).toMatchObject({ picture: { plain: 'https://m.example/2.jpg', width: 500 } });
    expect(listed(composition)).not.toHaveProperty('file');
  });

  it('is a thing of the archive by its name: its picture is the archive’s to give', () => {
    const composition = fresh();
    addScene(composition, { view: { thing: 'thing/ray-dragon' } });
    expect(listed(composition)).toEqual({ title: '', thing: 'thing/ray-dragon' });
  });
});
