import { describe, expect, it } from 'vitest';
import { readAnnotationStyle } from './read-stylesheet.ts';
import { readThumbnail } from './read-thumbnail.ts';

const service = { id: 'https://a.org/iiif/x', type: 'ImageService3', profile: 'level1' };
const large = { id: 'https://a.org/iiif/x/full/max/0/default.jpg', type: 'Image', width: 3000, height: 4000 };

describe('a thumbnail', () => {
  it('that is small is taken as it is', () => {
    expect(readThumbnail([{ ...large, width: 120, height: 160, service: [service] }])).toBe(large.id);
    expect(readThumbnail('https://a.org/small.jpg')).toBe('https://a.org/small.jpg');
  });

  it('that is large is asked smaller from its service', () => {
    expect(readThumbnail([{ ...large, service: [service] }])).toBe('https://a.org/iiif/x/full/200,/0/default.jpg');
    expect(readThumbnail([{ ...large, service: { '@id': 'https://a.org/iiif/x', '@context': 'http://iiif.io/api/image/1/context.json', profile: 'http://library.stanford.edu/iiif/image-api/1.1/conformance.html#level1' } }])).toBe('https://a.org/iiif/x/full/200,/0/native.jpg');
  });

  it('of a service that makes no sizes is the listed one that is large enough, or the largest', () => {
    const listing = (type: string, ...widths: number[]): string | undefined => readThumbnail([{ ...large, service: [{ ...service, type, profile: 'level0', sizes: widths.map((width) => ({ width, height: width * 2 })) }] }]);
    expect(listing('ImageService3', 800, 250, 100)).toBe('https://a.org/iiif/x/full/250,500/0/default.jpg');
    expect(listing('ImageService2', 100, 150)).toBe('https://a.org/iiif/x/full/150,/0/default.jpg');
    expect(listing('ImageService3')).toBe(large.id);
  });
});

describe('the colours of an annotation', () => {
  it('are taken from its class, and nothing else is', () => {
    expect(readAnnotationStyle('.a { color: #f00; background-color: rgb(255 255 255); border: 2px solid green; position: fixed } .b { color: blue }', 'a')).toEqual({ color: '#f00', background: 'rgb(255 255 255)', border: 'green' });
  });

  it('are left alone where they are no colours', () => {
    expect(readAnnotationStyle('.a { color: url(https://evil.org); background: red url(x) }', 'a')).toBeNull();
    expect(readAnnotationStyle('.a { color: expression(alert(1)) }', 'a')).toBeNull();
    expect(readAnnotationStyle('.a { color: red }', 'a*')).toBeNull();
  });
});
