import { describe, expect, it } from 'vitest';
import { cleanAddress } from './load-document.ts';
import { OpenError } from './open-error.ts';

const secure = { protocol: 'https:', href: 'https://museum.example/page/' };
const plain = { protocol: 'http:', href: 'http://localhost/page/' };

describe('an address', () => {
  it.each([
    ['http://a.org/m.json', secure, 'https://a.org/m.json'],
    ['http://a.org/m.json', plain, 'http://a.org/m.json'],
    [' https://a.org/m.json#x\n', secure, 'https://a.org/m.json'],
    ['../m.json', secure, 'https://museum.example/m.json'],
  ])('%j is asked for, on a page of its own kind', (address, page, asked) => {
    expect(cleanAddress(address, page)).toBe(asked);
  });

  it.each([['javascript', 'alert(1)'].join(':'), 'data:application/json,{}', 'ftp://a.org/m.json', 'file:///etc/passwd', 'blob:https://a.org/1', 'https://', 'https://['])('%j is not', (address) => {
    expect(() => cleanAddress(address, secure)).toThrow(OpenError);
  });
});
