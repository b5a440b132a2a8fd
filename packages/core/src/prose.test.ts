import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, html } from './html.ts';
import { proseLinks, proseToHtml, proseToText } from './prose.ts';
import { describeRights, suggestRights } from './rights.ts';

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
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['[x](javascript:alert(1))', '<p><a href="">x</a></p>'],
    ['![x](https://spy.org/p.gif)', '<p>!<a href="https://spy.org/p.gif" rel="noopener">x</a></p>'],
    ['[[term/x|<b>"]]', '<p><a class="term" href="/nl/term/x/">&lt;b&gt;&quot;</a></p>'],
    ['| a |\n|-|\n| b |', '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>'],
  ])('shows %j', (markdown, expected) => expect(render(markdown)).toBe(expected));

  it('lets no tag and no script through, whatever is written', () => {
    const nasty = fc.array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('<script>', '<img src=x onerror=alert(1)>', '[[', ']]', '|', '[^', ']', '](javascript:', '`', '**', '<', '>', '"', '\n\n', '- ', '# ', '&lt;', '![', 'data:text/html,', '\\')), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(nasty, (markdown) => {
      const made = render(markdown);
      const tags = made.match(/<[^>]*>/g) ?? [];
      for (const tag of tags) expect(tag).toMatch(/^<\/?(?:p|strong|em|code|pre|h[3-6]|ul|ol|li|blockquote|hr|br|sup|table|thead|tbody|tr|th|td|a)(?: (?:href|class|title|rel|start|align)="[^"]*")*(?: \/)?>$/);
      expect(made).not.toMatch(/href="(?:javascript|data|vbscript):/i);
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
});

it('turns prose into plain text', () => expect(proseToText('# Kop\n\nEen **rog** & [[term/x|een naad]].[^a]\n\n- twee', () => null)).toBe('Kop Een rog & een naad. twee'));

describe('html', () => {
  it('escapes what is put into it, and leaves nothing for what is not there', () => {
    expect(String(html`<a${attribute('title', '"><script>')}${attribute('hidden', true)}${attribute('x', null)}>${'<b>'}${[html`<i>`, false, null, 3]}</a>`)).toBe('<a title="&quot;&gt;&lt;script&gt;" hidden>&lt;b&gt;<i>3</a>');
  });
});

describe('describeRights', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'], ['http://creativecommons.org/licenses/by-nc-nd/3.0/nl', 'CC BY-NC-ND 3.0 NL'], ['https://creativecommons.org/licenses/by-sa/4.0/deed.nl', 'CC BY-SA 4.0'],
    ['https://creativecommons.org/licenses/by/2.5/legalcode', 'CC BY 2.5'], ['http://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'], ['https://creativecommons.org/publicdomain/mark/1.0', 'PDM 1.0'],
    ['http://rightsstatements.org/vocab/InC/1.0/', 'InC'], ['https://rightsstatements.org/page/NoC-NC/1.0/?language=en', 'NoC-NC'], ['http://rightsstatements.org/vocab/UND/1.0/', 'UND'],
  ])('knows %s', (uri, code) => {
    for (const lang of ['nl', 'en']) {
      const described = describeRights(uri, lang);
      expect(described?.code).toBe(code);
      expect(described?.plain.length).toBeGreaterThan(20);
    }
    expect(describeRights(uri, 'nl')?.plain).not.toBe(describeRights(uri, 'en')?.plain);
  });
  it.each(['https://en.wikipedia.org/wiki/License', 'https://creativecommons.org/licenses/zero/1.0/', 'https://creativecommons.org/licenses/by/9.0/', 'CC BY', ''])('does not know %j', (uri) => expect(describeRights(uri, 'nl')).toBeNull());
  it('says what may be done', () => {
    const may = (uri: string) => { const { mayShare, mayChange, mayUseCommercially, mustCredit } = describeRights(uri, 'en')!; return [mayShare, mayChange, mayUseCommercially, mustCredit]; };
    expect(may('https://creativecommons.org/licenses/by-nc-nd/4.0/')).toEqual([true, false, false, true]);
    expect(may('https://creativecommons.org/publicdomain/zero/1.0/')).toEqual([true, true, true, false]);
    expect(may('http://rightsstatements.org/vocab/InC/1.0/')).toEqual([false, false, false, false]);
    expect(may('http://rightsstatements.org/vocab/CNE/1.0/')).toEqual([null, null, null, false]);
  });
  it('suggests what was meant', () => expect(['CC BY-SA', 'cc0', 'InC', 'https://creativecommons.org/licences/by/4.0/'].map(suggestRights)).toEqual(['https://creativecommons.org/licenses/by-sa/4.0/', 'https://creativecommons.org/publicdomain/zero/1.0/', 'https://rightsstatements.org/vocab/InC/1.0/', 'https://creativecommons.org/licenses/by/4.0/']));
});
