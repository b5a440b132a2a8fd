import { html, nearestLanguage, SafeHtml } from '@thingsthattalk/core';
import type { Site } from '../build/site.ts';
import type { Page } from './page.ts';

/** What a page says of itself before it begins: for browsers, search engines, other sites and IIIF viewers. */
export function head(page: Page, styles: readonly string[], site: Site): SafeHtml {
  const { addresses, assets } = site;
  const languages = page.languages ?? site.languages;
  const { lang, title, description, image } = page;
  const address = (language: string): string => addresses.absolute(addresses.page(language, page.path));
  const elements = page.elements ? (assets.elements?.[page.elements] ?? null) : null;
  const full = page.path === '' ? title : `${title} · ${page.siteName}`;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${full}</title>
<meta name="description" content="${clip(description, 300)}">
${page.hidden && html`<meta name="robots" content="noindex, nofollow">
`}<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${addresses.file(assets.icon)}">
${assets.fonts.map((font) => html`<link rel="preload" href="${addresses.file(font)}" as="font" type="font/woff2" crossorigin>
`)}<link rel="stylesheet" href="${addresses.file(assets.style)}">
${styles.map((style) => html`<link rel="stylesheet" href="${addresses.file(style)}">
`)}<script src="${addresses.file(assets.pageScript)}"></script>
${elements && [...(elements.needs ?? []), elements].map(({ imports, words, entry }) => html`${[...imports, ...wordsFor(lang, words)].map((path) => html`<link rel="modulepreload" href="${addresses.file(path)}">
`)}<script type="module" src="${addresses.file(entry)}"></script>
`)}${!page.single && html`<link rel="canonical" href="${address(lang)}">
${languages.length > 1 && html`${languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${address(language)}">
`)}<link rel="alternate" hreflang="x-default" href="${page.path === '' ? `${addresses.base}/` : address(languages[0] ?? lang)}">
`}<link rel="alternate" type="application/atom+xml" title="${page.feedTitle}" href="${addresses.page(site.nearest(lang), 'feed.xml')}">
`}${page.manifest && html`<link rel="alternate" type="application/ld+json;profile=&quot;http://iiif.io/api/presentation/3/context.json&quot;" href="${page.manifest}">
`}${page.record && html`<link rel="alternate" type="application/json" href="${page.record}">
`}<meta property="og:title" content="${title}">
<meta property="og:type" content="${page.kind ?? 'website'}">
<meta property="og:description" content="${clip(description, 200)}">
<meta property="og:site_name" content="${page.siteName}">
<meta property="og:locale" content="${lang.replace('-', '_')}">
${!page.single && html`<meta property="og:url" content="${address(lang)}">
`}${image && html`<meta property="og:image" content="${image.url}">
${image.width && html`<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
`}<meta property="og:image:alt" content="${image.alt}">
<meta name="twitter:card" content="summary_large_image">
`}${page.data !== undefined && html`<script type="application/ld+json">${jsonData(page.data)}</script>
`}`;
}

/** The messages of elements a page will need. */
const wordsFor = (lang: string, words: Readonly<Record<string, readonly string[]>>): readonly string[] => words[nearestLanguage(lang, Object.keys(words)) ?? 'en'] ?? [];

/** JSON inside a script element: nothing in it can end the element. Data, never run. */
const jsonData = (value: unknown): SafeHtml => new SafeHtml(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));

/** A text of at most so many characters, ended at a word. */
export function clip(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(' ', most - 1)).replace(/[,;:.–-]+$/, '')}…`;
}

