import { micromark, parse, postprocess, preprocess } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import type { Event, HtmlExtension } from 'micromark-util-types';
import { attribute, html, SafeHtml } from './html.ts';
import { proseSyntax } from './prose-syntax.ts';

/** Where a record named in prose leads. */
export interface ProseTarget {
  readonly href: string;
  /** What the record is called: shown when the prose gives no words of its own. */
  readonly title: string;
  /** The record's type; a `term` shows as a glossary word. */
  readonly kind: string;
}

/** What prose needs to know of the world. */
export interface ProseOptions {
  /** Where a record leads; `null` when it has no page: then its words stay, unlinked. */
  readonly link?: (ref: string) => ProseTarget | null;
  /** Where a cited source stands and its number; `null` when it is not listed. */
  readonly source?: (id: string) => { readonly href: string; readonly number: number } | null;
  /** The level of the highest heading in the prose, 1 to 6. Default 3. */
  readonly headingLevel?: number;
}

/** A reference made in prose. */
export interface ProseLink {
  /** `record` for `[[type/slug]]`, `footnote` for `[^id]`. */
  readonly kind: 'record' | 'footnote';
  /** The reference, or the source's id. */
  readonly ref: string;
  /** Where the reference stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const syntax = [gfmTable(), proseSyntax];

/** One line that CommonMark has nothing to say about, as most titles and captions are: it needs no parser, which takes 60 µs to begin. */
const isPlain = (markdown: string): boolean => markdown !== '' && !/[\\`*_[<&\n\r\t\0]|^[\s#>+=~-]|^\d+[.)]|\s$/.test(markdown);

/**
 * The one place where text becomes HTML: CommonMark with tables, record links and footnotes. HTML in it is shown as
 * text; pictures are left out, they belong to a scene. Addresses are http, https, mailto or relative, those that `link`
 * and `source` give too: what has any other keeps its words and loses its link. A link inside a link is words only.
 * @example
 * String(proseToHtml('A **ray** <b>')) //=> '<p>A <strong>ray</strong> &lt;b&gt;</p>'
 */
export function proseToHtml(markdown: string, { link, source, headingLevel = 3 }: ProseOptions = {}): SafeHtml {
  if (isPlain(markdown)) return html`<p>${markdown}</p>`;
  const made = micromark(markdown, { extensions: syntax, htmlExtensions: [gfmTableHtml(), proseHtml(link, source)] });
  // Every angle bracket that is not a tag of micromark's or ours is escaped by now: these replacements meet tags only.
  return new SafeHtml(made
    .replace(/<(\/?)h([1-6])>/g, (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + headingLevel - 1)}>`)
    .replace(/<a( class="term")? href="([^"]*)"([^>]*)>(.*?)<\/a>/gs, (_, name: string = '', href: string, rest: string, words: string) =>
      isAllowedAddress(href) ? `<a${name} href="${href}"${/^(?:https?:)?\/\//i.test(href) ? ' rel="noopener"' : ''}${rest}>${words}</a>` : words));
}

/** No spaces or control characters, which browsers leave out before they look for a scheme. */
const isAllowedAddress = (href: string): boolean => /^[!-~\u0080-\u{10FFFF}]+$/u.test(href) && /^(?:https?:|mailto:|[^:/?#]*(?:[/?#]|$))/i.test(href);

function proseHtml(link: ProseOptions['link'], source: ProseOptions['source']): HtmlExtension {
  let ref = '';
  let words = '';
  let insideLink = false;
  return {
    enter: {
      recordLink: () => { [ref, words] = ['', '']; },
      // The words of a link stand between two markers.
      labelText: () => { insideLink = true; },
      labelMarker: () => { insideLink = false; },
    },
    exit: {
      recordLinkRef(token) { ref = this.sliceSerialize(token); },
      recordLinkWords(token) { words = this.sliceSerialize(token).replaceAll('\\|', '|').trim(); },
      recordLink() {
        const target = link?.(ref);
        this.raw(String(insideLink ? html`${words || target?.title || ref}` : target ? html`<a${attribute('class', target.kind === 'term' ? 'term' : null)} href="${target.href}">${words || target.title}</a>` : html`${words || ref}`));
      },
      sourceCallId(token) {
        const id = this.sliceSerialize(token);
        const cited = source?.(id);
        this.raw(String(cited && insideLink ? html`<sup>${cited.number}</sup>` : cited ? html`<sup><a href="${cited.href}">${cited.number}</a></sup>` : html`<sup>${id}</sup>`));
      },
    },
  };
}

/**
 * Prose as plain text: for search, descriptions and alternative texts. Paragraphs are joined by a space.
 * @param titleOf what a record is called, for links without words of their own
 * @example
 * proseToText('# Title\n\nA **ray** & [[term/x|a seam]].[^a]') //=> 'Title A ray & a seam.'
 */
export function proseToText(markdown: string, titleOf: (ref: string) => string | null = () => null): string {
  if (isPlain(markdown)) return markdown.replace(/\s+/g, ' ');
  const made = String(proseToHtml(markdown, { link: (ref) => ({ href: '#', title: titleOf(ref) ?? ref, kind: '' }) }));
  return made.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^>]*>/g, (tag) => (/^<\/?(?:em|strong|code|a)\b/.test(tag) ? '' : ' '))
    .replace(/&(lt|gt|quot|amp|#39|nbsp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", nbsp: ' ' })[name] ?? '')
    .replace(/\s+/g, ' ').trim();
}

/**
 * Every reference that prose makes, in its order; what stands in code or is escaped is none.
 * @example
 * proseLinks('See [[thing/ray|the ray]], not `[[thing/x]]`.[^a]') //=> [{ kind: 'record', ref: 'thing/ray', start: 6, end: 15 }, { kind: 'footnote', ref: 'a', start: 47, end: 48 }]
 */
export function proseLinks(markdown: string): ProseLink[] {
  if (!markdown.includes('[')) return [];
  const events: Event[] = postprocess(parse({ extensions: syntax }).document().write(preprocess()(markdown, 'utf8', true)));
  // micromark does not count a byte order mark.
  const skipped = markdown.startsWith('\uFEFF') ? 1 : 0;
  return events.flatMap(([kind, token]): ProseLink[] => {
    if (kind !== 'exit' || (token.type !== 'recordLinkRef' && token.type !== 'sourceCallId')) return [];
    const [start, end] = [token.start.offset + skipped, token.end.offset + skipped];
    return [{ kind: token.type === 'recordLinkRef' ? 'record' : 'footnote', ref: markdown.slice(start, end), start, end }];
  }).sort((a, b) => a.start - b.start);
}
