import type { Thing } from '@thingsthattalk/core';
import { expect, it } from 'vitest';
import type { ArchiveIndex } from '../records/archive-index.ts';
import type { MadePicture } from './own-pictures.ts';
import { SitePictures } from './site-pictures.ts';

const made: MadePicture = { hash: '', content: '', width: 40, height: 30, canvas: { width: 40, height: 30 }, sizes: [], palette: { colour: '#000000', ground: '#000000', accent: { light: '#000000', dark: '#ffffff' } }, folder: 'iiif/image/thing/x/c1', details: [] };
const image = (name: string, layerOf?: string): NonNullable<Thing['images']>[number] => ({ $type: 'net.thingsthattalk.thing#ownImage', image: { name, src: `${name}.png`, ...(layerOf ? { layerOf } : {}) } });

function layersOf(...images: NonNullable<Thing['images']>): unknown {
  const thing: Thing = { $type: 'net.thingsthattalk.thing', titles: [], images };
  const index = { entry: () => ({ stub: thing }) } as unknown as ArchiveIndex;
  const all = new Map(['c1', 'c2', 'c3'].map((name) => [`thing/x#${name}`, made]));
  return new SitePictures(index, all, '').own('thing/x', 'https://a.example').map(({ name, layers }) => [name, ...(layers ?? []).map((layer) => layer.name)]);
}

it('gives a picture the layers that lie on it', () => {
  expect(layersOf(image('c1'), image('c2', 'c1'), image('c3', 'c1'))).toEqual([['c1', 'c2', 'c3'], ['c2'], ['c3']]);
});

it('comes to an end where pictures are said to lie on each other, or on themselves', () => {
  expect(layersOf(image('c1', 'c2'), image('c2', 'c1'), image('c3', 'c3'))).toEqual([['c1', 'c2'], ['c2', 'c1'], ['c3']]);
});
