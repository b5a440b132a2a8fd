import type { LayersShow, Scene, Thing } from '@thingsthattalk/core';
import { canvasesOf, readPresentation, thingFromManifest } from '@thingsthattalk/iiif';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../words/words.ts';
import '../words/every-language.ts';
import type { Picture, ReadingContext } from './context.ts';
import { foreignPictures } from './foreign-pictures.ts';
import { layersForm, layersOf } from './shows/layers.ts';

const at = 'https://museum.example';
const service = (name: string): object => ({ id: `${at}/${name}/full/max/0/default.jpg`, type: 'Image', format: 'image/jpeg', width: name === 'xray' ? 1000 : 2000, height: name === 'xray' ? 500 : 1000, label: { en: [name === 'xray' ? 'X-ray' : 'Natural light'] }, service: [{ id: `${at}/${name}`, type: 'ImageService3', profile: 'level1' }] });
const document = { '@context': 'http://iiif.io/api/presentation/3/context.json', id: `${at}/manifest.json`, type: 'Manifest', label: { en: ['Ray'] }, items: [{ id: `${at}/canvas/1`, type: 'Canvas', label: { en: ['Front'] }, width: 2000, height: 1000, items: [{ id: `${at}/page/1`, type: 'AnnotationPage', items: [{ id: `${at}/paint/1`, type: 'Annotation', motivation: 'painting', target: `${at}/canvas/1`, body: { type: 'Choice', items: [service('light'), service('xray')] } }] }] }] };
const read = readPresentation(document);
if (!read.ok || read.value.kind !== 'manifest') throw new Error('no manifest');
const thing: Thing = thingFromManifest(read.value);
const [images] = thing.images ?? [];
if (images?.$type !== 'net.thingsthattalk.thing#iiif') throw new Error('no foreign pictures');

describe('a canvas of others on which one can choose what shows (IIIF Choice)', () => {
  it('is remembered by a thing with all that there is to choose from', () => {
    expect(images.canvases?.[0]?.choices?.map(({ label, service: from, imageWidth }) => [label?.[0]?.value, from, imageWidth])).toEqual([['Natural light', `${at}/light`, 2000], ['X-ray', `${at}/xray`, 1000]]);
    // Also where the original document is lost.
    expect(canvasesOf(images, null)[0]!.images.map(({ choice, label }) => [choice, label[0]?.value])).toEqual([[true, 'Natural light'], [true, 'X-ray']]);
  });

  const pictures: Picture[] = foreignPictures('thing/ray', images);
  const context = { lang: 'en', languages: ['en'], words: wordsFor('en'), pictures: () => pictures, picture: (_: string, canvas?: string) => (canvas ? pictures.find(({ key }) => key === `thing/ray#${canvas}`) : pictures[0]) ?? null } as unknown as ReadingContext;
  const show: LayersShow & { $type: 'net.thingsthattalk.scene#layers' } = { $type: 'net.thingsthattalk.scene#layers' };
  const scene: Scene = { id: 'a', view: { thing: 'thing/ray', canvas: `${at}/canvas/1`, width: 2000, height: 1000, region: { x: 100, y: 100, width: 200, height: 200 } }, show };

  it('shows as one picture with the others as layers on it', () => {
    expect(pictures.map(({ key, layerOf }) => [key, layerOf])).toEqual([[`thing/ray#${at}/canvas/1`, undefined], [`thing/ray#${at}/xray/full/max/0/default.jpg`, `thing/ray#${at}/canvas/1`]]);
    expect(layersOf(show, scene, context).map(({ opacity }) => opacity)).toEqual([100, 0]);
  });
  it('names each layer as the document does, and shows the same part of each, whatever its size', () => {
    const form = String(layersForm(show, scene, context));
    expect(form.match(/Natural light|X-ray/g)).toEqual(['Natural light', 'X-ray']);
    expect(form).toContain(`${at}/light/100,100,200,200/`);
    expect(form).toContain(`${at}/xray/50,50,100,100/`);
  });
});
