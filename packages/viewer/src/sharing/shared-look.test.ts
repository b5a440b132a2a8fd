import { contentState, encodeContentState } from '@thingsthattalk/iiif';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../reading/context.ts';
import { canvasOf, readSharedLook, viewOf } from './shared-look.ts';

const manifest = 'https://a.example/archive/iiif/story/s/manifest.json';
const own: Picture = { key: 'thing/ray-dragon#c1', service: '/iiif/image/thing/ray-dragon/c1', width: 4000, height: 5000, sizes: [], level: 0, version: 3, details: true };
const foreign: Picture = { key: 'thing/vase#https://m.example/canvas/7', service: 'https://m.example/i/7', width: 4000, height: 3000, canvas: { width: 1000, height: 750 }, sizes: [], level: 2, version: 2, details: false };
const region = { x: 400, y: 800, width: 1200, height: 600 };

describe('a shared look', () => {
  it('names the canvas as our manifests do, and that of others as they do', () => {
    expect(canvasOf(own, manifest)).toBe('https://a.example/archive/iiif/thing/ray-dragon/canvas/c1');
    expect(canvasOf(foreign, manifest)).toBe('https://m.example/canvas/7');
  });

  it.each([own, foreign])('comes back as the same part of the same picture: $key', (picture) => {
    const content = encodeContentState(contentState(viewOf(picture, region, manifest, { scene: 'eyes', lang: 'nl' })));
    expect(readSharedLook(content, [own, foreign], manifest)).toEqual({ scene: 'eyes', picture, region });
  });

  it('is in canvas units on the way', () => {
    expect(viewOf(foreign, region, manifest).region).toEqual({ x: 100, y: 200, width: 300, height: 150 });
  });

  it('is none of ours when it shows another canvas, or is no content state', () => {
    expect(readSharedLook(JSON.stringify(contentState({ manifest, canvas: 'https://b.example/c' })), [own], manifest)).toBeNull();
    expect(readSharedLook('what', [own], manifest)).toBeNull();
  });
});
