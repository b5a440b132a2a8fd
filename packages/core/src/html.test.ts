import { describe, expect, it } from 'vitest';
import { attribute, html } from './html.ts';

describe('html', () => {
  it('escapes what is put into it, and leaves nothing for what is not there', () => {
    expect(String(html`<a${attribute('title', '"><script>')}${attribute('hidden', true)}${attribute('x', null)}>${'<b>'}${[html`<i>`, false, null, 3]}</a>`)).toBe('<a title="&quot;&gt;&lt;script&gt;" hidden>&lt;b&gt;<i>3</a>');
  });
});
