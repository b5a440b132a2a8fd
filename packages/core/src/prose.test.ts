import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseLinks, proseToHtml, proseToText } from './prose.ts';

const link = (ref: string) => (ref.startsWith('thing/missing') ? null : { href: `/nl/${ref}/`, title: `De ${ref}`, kind: ref.split('/')[0] ?? '' });
const source = (id: string) => (id === 'a' ? { href: '#source-a', number: 2 } : null);
const render = (markdown: string) => String(proseToHtml(markdown, { link, source, headingLevel: 3 }));

describe('proseToHtml', () => {
  it.each([
    ['**vet** en *schuin*', '<p><strong>vet</strong> en <em>schuin</em></p>'],
    ['# Kop\n\n## Onder', '<h3>Kop</h3>\n<h4>Onder</h4>'],
    ['[[thing/ray]]', '<p><a href="/nl/thing/ray/">De thing/ray</a></p>'],
    ['[[term/seam|naad]]', '<p><a class="term" href="/nl/term/seam/">naad</a></p>'],
    ['[[thing/missing|weg]]', '<p>weg</p>'],
    ['`[[thing/ray]]` \\[[thing/ray]]', '<p><code>[[thing/ray]]</code> [[thing/ray]]</p>'],
    ['Waar.[^a]', '<p>Waar.<sup><a href="#source-a">2</a></sup></p>'],
    ['Waar.[^b]', '<p>Waar.<sup>b</sup></p>'],
    ['[uit](https://x.org/?a=1&b=2)', '<p><a href="https://x.org/?a=1&amp;b=2" rel="noopener">uit</a></p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<div>**vet**</div>', '<p>&lt;div&gt;<strong>vet</strong>&lt;/div&gt;</p>'],
    ['[x](javascript:alert(1)) <javascript:alert(1)>', '<p>x javascript:alert(1)</p>'],
    ['[*x*](xmpp:a@b) [y](irc://a) [z]()', '<p><em>x</em> y z</p>'],
    ['[a](/b?c=1#d) [e](#f) [g](../h/) <i@j.org>', '<p><a href="/b?c=1#d">a</a> <a href="#f">e</a> <a href="../h/">g</a> <a href="mailto:i@j.org">i@j.org</a></p>'],
    ['[x](//y.org "z") <HTTPS://y.org>', '<p><a href="//y.org" rel="noopener" title="z">x</a> <a href="HTTPS://y.org" rel="noopener">HTTPS://y.org</a></p>'],
    ['[een [[thing/ray]], [[term/x|naad]][^a]](https://y.org) [[thing/ray|na]]', '<p><a href="https://y.org" rel="noopener">een De thing/ray, naad<sup>2</sup></a> <a href="/nl/thing/ray/">na</a></p>'],
    ['een "citaat" > 3 | 4', '<p>een &quot;citaat&quot; &gt; 3 | 4</p>'],
    ['', ''],
    ['![x](https://spy.org/p.gif)', '<p>!<a href="https://spy.org/p.gif" rel="noopener">x</a></p>'],
    ['[[term/x|<b>"]]', '<p><a class="term" href="/nl/term/x/">&lt;b&gt;&quot;</a></p>'],
    ['| a |\n|-|\n| b |', '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>'],
    ['| a |\n|-|\n| [[term/x\\|b \\| c]] |', '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><a class="term" href="/nl/term/x/">b | c</a></td>\n</tr>\n</tbody>\n</table>'],
  ])('shows %j', (markdown, expected) => expect(render(markdown)).toBe(expected));

  it.each([...['', ' ', '\u0001'].map((before) => `${before}javascript:alert(1)`), 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x', ''])('makes no link of %j, whoever gives it', (href) => expect(String(proseToHtml('[[thing/x|woord]][^a]', { link: () => ({ href, title: '', kind: 'thing' }), source: () => ({ href, number: 1 }) }))).toBe('<p>woord<sup>1</sup></p>'));

  it('shows one plain line as the parser would', () => {
    const plain = fc.array(fc.constantFrom('a', 'é', 'B1', ' ', '  ', '-', '+', '#', '>', '=', '~', '1.', '2)', '"', '|', '!', ']', ':', '.', '$&', '(x)', '\u00a0'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')).filter((line) => line.trim() !== '' && !/^ {4}|^ {0,3}~~~/.test(line));
    fc.assert(fc.property(plain, (line) => {
      const two = String(proseToHtml(`${line}\n\nx`));
      expect(two).toBe(`${String(proseToHtml(line))}\n<p>x</p>`);
      expect(proseToText(`${line}\n\nx`)).toBe(`${proseToText(line)} x`.trim());
    }), { numRuns: 1000 });
  });

  it('lets no tag and no script through, whatever is written', () => {
    const nasty = fc.array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('<script>', '<img src=x onerror=alert(1)>', '[[', ']]', '|', '[^', ']', '](javascript:', '`', '**', '<', '>', '"', '\n\n', '- ', '# ', '&lt;', '![', 'data:text/html,', '](', ')', 'thing/x', 'term/y|', '[a', 'irc:', '//x', '\n| a |\n|-|\n| ', '\uFEFF', '\r\n', '\t', '\\')), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(nasty, (markdown) => {
      const made = render(markdown);
      const tags = made.match(/<[^>]*>/g) ?? [];
      for (const tag of tags) expect(tag).toMatch(/^<\/?(?:p|strong|em|code|pre|h[3-6]|ul|ol|li|blockquote|hr|br|sup|table|thead|tbody|tr|th|td|a)(?: (?:href|class|title|rel|start|align)="[^"]*")*(?: \/)?>$/);
      for (const [, href] of made.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(?:https?:|mailto:|[^:/?#]*[/?#]|[^:]+$)/i);
      expect(made).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
      const open: string[] = [];
      for (const [, close, name] of made.matchAll(/<(\/?)([a-z0-9]+)[^>]*?(?<!\/)>/g)) if (close) expect(open.pop()).toBe(name); else open.push(name!);
      expect(open).toEqual([]);
    }), { numRuns: 1500 });
  });
});

describe('proseLinks', () => {
  it('finds the references and where they stand', () => {
    const text = 'Zie [[thing/ray|de rog]], `[[thing/niet]]`\n\n> [[term/seam]] [^a]';
    const links = proseLinks(text);
    expect(links.map(({ kind, ref }) => [kind, ref])).toEqual([['record', 'thing/ray'], ['record', 'term/seam'], ['footnote', 'a']]);
    for (const { ref, start, end } of links) expect(text.slice(start, end)).toBe(ref);
  });
  it('stands by its places through byte order marks, tabs, tables and line ends', () => {
    const around = fc.array(fc.constantFrom('\uFEFF', '\t', '\r\n', '\n\n', '> ', '- ', '\u0000', '😀', 'é ', '| a |\n|-|\n| ', '`', '*', '\\', '[[thing/ray]]', '[[term/x|y]]', '[[term/x\\|y]]', '[^a]', ' '), { maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(fc.property(around, (text) => {
      for (const { kind, ref, start, end } of proseLinks(text)) {
        expect(ref).toBe(text.slice(start, end));
        expect(text.slice(start - 2, start)).toBe(kind === 'record' ? '[[' : '[^');
        expect(ref).toMatch(kind === 'record' ? /^(?:thing\/ray|term\/x)$/ : /^a$/);
      }
    }), { numRuns: 1500 });
  });
});

it('turns prose into plain text', () => expect(proseToText('# Kop\n\nEen **rog** & [[term/x|een naad]].[^a]\n\n- twee', () => null)).toBe('Kop Een rog & een naad. twee'));
