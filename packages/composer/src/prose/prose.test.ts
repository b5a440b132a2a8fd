import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Mark } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { proseToHtml, proseToText, walkRecord } from '@thingsthattalk/core';
import { filesLike, fromRoot } from '../../../../scripts/root.ts';
import { readProse } from './read-prose.ts';
import { proseSchema } from './schema.ts';
import { survivesEditing, writeProse } from './write-prose.ts';

/** Every text in prose of the sample archive. */
const texts = [...new Set(filesLike('fixtures/misleiden/*/*.json').flatMap((file) => {
  const found: string[] = [];
  walkRecord(JSON.parse(readFileSync(fromRoot(file), 'utf8')), (value, { name }) => { if (name === 'net.thingsthattalk.defs#localizedProse') found.push((value as { value: string }).value); });
  return found;
}))];

describe('prose in the editor', () => {
  it('comes out with its meaning: every text of the sample archive', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => !survivesEditing(text))).toEqual([]);
  });

  it.each([
    'One.\n\nTwo.', '# A\n\n## B', '> Said\n>\n> so', '- a\n- b\n  - c', '3. a\n4. b', 'A *b* **c** `d`', 'A **b *c* d**', '[a *b*](https://x.org "t")',
    'See [[thing/rog]] and [[term/lood|lead]].', 'So it is.[^a]', 'a\\\nb', '```\ncode\n```', '---', '\\*not\\* \\[\\[no]] \\[^no]', '1\\. no list', 'a < b & c',
  ])('keeps %j as it is', (text) => { expect(writeProse(readProse(text))).toBe(text); });

  it('is edited as it is written where the editor does not know it', () => { expect(survivesEditing('| a | b |\n| - | - |\n| 1 | 2 |')).toBe(false); });

  it('says as text what looks like HTML', () => { expect(String(proseToHtml(writeProse(readProse('<script>x</script> & <b>y</b>'))))).toBe('<p>&lt;script&gt;x&lt;/script&gt; &amp; &lt;b&gt;y&lt;/b&gt;</p>'); });

  it('says the same words whatever is typed and marked', () => {
    const { nodes, marks } = proseSchema;
    const word = fc.oneof(fc.string({ unit: fc.constantFrom(...'ab *_[]()`#>-+.1!\\<&|^~:é') , minLength: 1, maxLength: 8 }), fc.constantFrom('word', ' two words ', '[[', '[^', '](', '**', '1.', '- '));
    const marked = fc.subarray([marks.strong.create(), marks.emphasis.create(), marks.link.create({ href: 'https://x.org/' })] as Mark[]);
    const paragraph = fc.array(fc.tuple(word, marked), { minLength: 1, maxLength: 6 }).map((runs) => nodes.paragraph.create(null, runs.map(([text, set]) => proseSchema.text(text, set.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), [])))));
    fc.assert(fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const doc = nodes.doc.create(null, paragraphs);
      const said = paragraphs.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).filter(Boolean).join(' ');
      expect(proseToText(writeProse(doc)).replace(/\s+/g, ' ').trim()).toBe(said);
    }), { numRuns: 500 });
  });
});
