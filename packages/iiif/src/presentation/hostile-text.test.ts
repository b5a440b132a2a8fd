import { describe, expect, it } from 'vitest';
import { readCaptions } from '../read-captions.ts';
import { escapeProse, htmlToProse, htmlToText } from './html-to-prose.ts';
import { readSvgOutline } from './svg-outline.ts';

const script = ['javascript', 'alert(1)'].join(':');

describe('text that means harm', () => {
  it.each([
    ['<script>alert(1)</script>A ray', 'A ray'],
    ['<p>A ray<img src=x onerror=alert(1)></p>', 'A ray'],
    [`<a href="${script}">A ray</a>`, 'A ray'],
    ['<style>@import "https://evil.example"</style><b>A ray</b>', '**A ray**'],
    ['<svg onload=alert(1)><text>x</text></svg>A ray', 'A ray'],
    ['<iframe srcdoc="<p>x">y</iframe>A ray', 'A ray'],
    ['<constructor>A</constructor> <b>ray</b>', 'A **ray**'],
  ])('%s becomes %s', (source, prose) => {
    expect(htmlToProse(source)).toBe(prose);
    expect(htmlToText(source)).toBe(prose.replace(/\*/g, ''));
  });

  // Each of these takes minutes where a reader goes over it again for every letter of it.
  it.each([
    ['unclosed tags', '<b>'.repeat(300_000)], ['angle brackets', '<a '.repeat(300_000)], ['square brackets', `<p>${'['.repeat(500_000)}`], ['spaces written out', `<p>${'&#32;'.repeat(200_000)}x`], ['empty lines', `x${'\n'.repeat(500_000)}x`], ['spaces', `x${' '.repeat(500_000)}x`],
  ])('%s by the hundred thousand are read in a moment', (_, text) => {
    expect(typeof htmlToProse(text) + typeof htmlToText(text) + typeof escapeProse(text)).toBe('stringstringstring');
    expect(readCaptions(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`).length).toBeLessThan(2);
    readSvgOutline(`<svg>${text.slice(0, 90_000)}`);
  });

  it('what is nested past all sense ends there, and what came before stays', () => {
    expect(htmlToProse(`<p>A ray</p>${'<div>'.repeat(10_000)}x`)).toBe('A ray');
    expect(readSvgOutline(`<svg><rect width="3" height="4"/>${'<g>'.repeat(20_000)}</svg>`)).toBe('M0,0h3v4h-3Z');
  });
});
