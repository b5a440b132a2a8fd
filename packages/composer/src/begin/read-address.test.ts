import { describe, expect, it } from 'vitest';
import { archiveThing, manifestIn, publishedAt } from './read-address.ts';

describe('an address that is pasted or dropped', () => {
  it.each([
    ['https://example.org/iiif/manifest.json', 'https://example.org/iiif/manifest.json'],
    ['  https://example.org/m  and more', 'https://example.org/m'],
    ['https://viewer.example.org/?manifest=https%3A%2F%2Fexample.org%2Fm', 'https://example.org/m'],
    ['https://mirador.example/?iiif-manifest=https://example.org/m', 'https://example.org/m'],
    ['http://example.org/m', 'https://example.org/m'],
    ['http://127.0.0.1:8080/m', 'http://127.0.0.1:8080/m'],
    ['example.org/iiif/manifest.json', 'https://example.org/iiif/manifest.json'],
    ['www.example.org', 'https://www.example.org/'],
  ])('%s leads to %s', (written, address) => { expect(manifestIn(written)).toBe(address); });

  it.each(['', 'a vase', 'lakenhal', 'e.g. a vase', ['java', 'script:alert(1)'].join(''), 'data:application/json,{}', 'file:///etc/passwd', 'https://x.example/?manifest=javascript:alert(1)'])('%s leads nowhere', (written) => { expect(manifestIn(written)).toBe(null); });
});

describe('an address of the archive itself', () => {
  const archives = ['http://127.0.0.1:4300/sub', 'https://museum.example/sub'];

  it.each([
    ['http://127.0.0.1:4300/sub/iiif/thing/ray-dragon/manifest.json'],
    ['https://museum.example/sub/iiif/thing/ray-dragon/manifest.json'],
    ['https://museum.example/sub/nl/open/?manifest=https%3A%2F%2Fmuseum.example%2Fsub%2Fiiif%2Fthing%2Fray-dragon%2Fmanifest.json'],
    ['https://museum.example/sub/records/thing/ray-dragon.json'],
    ['https://museum.example/sub/nl/thing/ray-dragon/#c1'],
    ['museum.example/sub/nl-x-simple/thing/ray-dragon'],
  ])('%s is one of its things', (written) => { expect(archiveThing(written, archives)).toBe('thing/ray-dragon'); });

  it.each([
    ['elsewhere', 'https://other.example/sub/iiif/thing/ray-dragon/manifest.json'],
    ['beside it', 'https://museum.example/iiif/thing/ray-dragon/manifest.json'],
    ['of a story', 'https://museum.example/sub/iiif/story/ray-dragon/manifest.json'],
    ['that nobody can guess', `https://museum.example/sub/iiif/thing/${'0123456789abcdef'.repeat(2)}/manifest.json`],
    ['of no record', 'https://museum.example/sub/iiif/thing/..%2Fx/manifest.json'],
    ['that is none', 'ray-dragon'],
  ])('one %s is not', (_, written) => { expect(archiveThing(written, archives)).toBe(null); });

  it('is known from what the page says of itself', () => {
    expect(publishedAt('http://127.0.0.1:4300', 'http://127.0.0.1:4300/nl/compose/#story=x', 'https://museum.example/sub/nl/compose/')).toBe('https://museum.example/sub');
    expect(publishedAt('http://127.0.0.1:4300', 'http://127.0.0.1:4300/nl/compose/', '')).toBe(null);
    expect(publishedAt('https://museum.example', 'https://school.example/compose.html', 'https://school.example/compose.html')).toBe(null);
    expect(publishedAt('', 'https://school.example/', 'https://school.example/')).toBe(null);
  });
});
