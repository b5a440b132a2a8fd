import { html } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';
import { pageTypes } from '../records/archive-index.ts';

/** How many pages one map names; the protocol allows 50,000 addresses and 50 MB. */
const pagesPerMap = 10_000;

/** A map of all listed pages with their translations (https://www.sitemaps.org), cut into parts under one index. */
export function sitemap(scope: Scope): MadeFile[] {
  const { site } = scope;
  const { addresses } = site;
  const own = ['', ...pageTypes.filter((type) => scope.list(type).length > 0).map((type) => `${type}/`), 'open/', ...(site.hasComposer ? ['compose/'] : []), 'privacy/'].map((path) => ({ path, languages: site.languages }));
  const pages = [...own, ...pageTypes.flatMap((type) => scope.list(type)).map((ref) => ({ path: `${ref}/`, languages: scope.languagesOf(ref) }))];
  const files: MadeFile[] = [];
  for (let from = 0; from < pages.length; from += pagesPerMap) {
    const part = pages.slice(from, from + pagesPerMap).flatMap(({ path, languages }) => {
      const alternates = languages.map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${addresses.base}/${lang}/${path}"/>`).join('');
      return languages.map((lang) => `<url><loc>${addresses.base}/${lang}/${path}</loc>${languages.length > 1 ? alternates : ''}</url>\n`);
    });
    // Slugs and language tags hold nothing that would have to be escaped, and the base is an address that was read.
    files.push({ path: `sitemap-${files.length + 1}.xml`, content: `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${part.join('')}</urlset>\n` });
  }
  const index = html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map(({ path }) => html`<sitemap><loc>${addresses.base}/${path}</loc></sitemap>
`)}</sitemapindex>
`;
  return [{ path: 'sitemap.xml', content: String(index) }, ...files];
}
