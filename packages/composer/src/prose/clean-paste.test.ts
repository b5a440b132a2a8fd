import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste.ts';

describe('what is pasted', () => {
  it.each([
    ['Word', '<html><head><style>p{}</style></head><body><p class=MsoNormal><span style="font-weight:bold">Lead</span> seals<o:p></o:p></p><p class=MsoListParagraph style="mso-list:l0 level1"><span style="mso-list:Ignore">·&nbsp;</span>First</p><p class=MsoListParagraph style="mso-list:l0 level1">Second</p><p class=MsoNormal>After.</p></body></html>', '**Lead** seals\n\n- First\n- Second\n\nAfter.'],
    ['a Google document', '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-style:italic">Slow</span> and <span style="font-weight:700">strong</span></p></b>', '*Slow* and **strong**'],
    ['a web page', '<div><h2>Title</h2><p>See <a href="https://x.org/?a=1&amp;b=2">this</a>, not <a href="vbscript:x">that</a>.</p><ol><li>One</li></ol><blockquote>Said</blockquote></div>', expect.stringContaining('See [this](https://x.org/?a=1&b=2), not that.')],
    ['somebody who means harm', '<img src=x onerror=alert(1)><script>alert(1)</script><svg><script>alert(1)</script></svg><iframe src="//x"></iframe>&lt;b&gt; <p onclick="x()">fine', expect.stringMatching(/^\\<b\\>\s+fine$/)],
  ])('from %s comes in clean', (_, html, prose) => { expect(cleanPaste(html).prose).toEqual(prose); });

  it('keeps headings, and the cells of a table apart', () => {
    expect(cleanPaste('<h1>Head</h1><h3>Sub</h3><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>').prose).toBe('# Head\n\n## Sub\n\na · b\n\nc · d');
  });

  it.each([
    ['Word', '<p>So it is.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Gessner, <i>Historia</i>.</p></div></div>'],
    ['a Google document', '<p>So it is.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Gessner, <i>Historia</i>.</p></div>'],
  ])('makes sources of the footnotes of %s', (_, html) => {
    expect(cleanPaste(html)).toEqual({ prose: 'So it is.[^1]', notes: new Map([['1', 'Gessner, Historia.']]) });
  });
});
