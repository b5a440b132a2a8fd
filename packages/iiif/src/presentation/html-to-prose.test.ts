import { proseToText } from '@thingsthattalk/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeProse } from './html-to-prose.ts';

const mark = fc.constantFrom('-', '+', '1.', '2)', '=', 'a', ' ', '&amp;', '&#39;', '&', '#', '*', '_', '`', '<b>', '>', '~~~', '|', '\\', '[x]', '!', '\n', '---', '[^a]', '[[thing/x]]', '"');

it('says in CommonMark whatever a plain text says', () => {
  expect(escapeProse('1. *a* &amp; b - c')).toBe('1\\. \\*a\\* \\&amp; b - c');
  fc.assert(fc.property(fc.oneof(fc.array(mark, { maxLength: 6 }).map((parts) => parts.join('')), fc.string({ unit: 'grapheme', maxLength: 20 })), (text) => {
    expect(proseToText(escapeProse(text.trim()))).toBe(text.replace(/\s+/g, ' ').trim());
  }), { numRuns: 1000 });
});
