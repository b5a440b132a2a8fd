import { describe, expect, it } from 'vitest';
import { manifestIn } from './take-address.ts';

describe('an address that is pasted or dropped', () => {
  it.each([
    ['https://example.org/iiif/manifest.json', 'https://example.org/iiif/manifest.json'],
    ['  https://example.org/m  and more', 'https://example.org/m'],
    ['https://viewer.example.org/?manifest=https%3A%2F%2Fexample.org%2Fm', 'https://example.org/m'],
    ['https://mirador.example/?iiif-manifest=https://example.org/m', 'https://example.org/m'],
    ['http://example.org/m', 'https://example.org/m'],
    ['http://127.0.0.1:8080/m', 'http://127.0.0.1:8080/m'],
  ])('%s leads to %s', (written, address) => { expect(manifestIn(written)).toBe(address); });

  it.each(['', 'a vase', ['java', 'script:alert(1)'].join(''), 'data:application/json,{}', 'file:///etc/passwd', 'https://x.example/?manifest=javascript:alert(1)'])('%s leads nowhere', (written) => { expect(manifestIn(written)).toBe(null); });
});
