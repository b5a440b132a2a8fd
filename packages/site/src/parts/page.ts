import { attribute, directionOf, html, pickText, type Rights, type SafeHtml } from '@thingsthattalk/core';
import { describeRights } from '@thingsthattalk/core';
import { presets, proseOf, say } from '@thingsthattalk/viewer';
import { hashedName } from '../assets/assets.ts';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import type { PageType } from '../records/archive-index.ts';
import { pageAccent, type PageAccent } from './accent.ts';
import { cropRules } from './crop-rules.ts';
import { head } from './head.ts';
import { languageButton, languageLabel } from './language-labels.ts';
import type { SocialImage } from '../pictures/social-images.ts';

/** A page before it has its frame. */
export interface PageContent {
  readonly lang: string;
  /** Below the language: `thing/ray-dragon/`; empty for the home page. */
  readonly path: string;
  readonly title: string;
  /** One or two sentences, for search engines and other sites. */
  readonly description: string;
  readonly main: SafeHtml;
  /** Which entry of the menu it belongs to. */
  readonly current?: PageType;
  readonly image?: SocialImage | null;
  /** schema.org, as JSON-LD. */
  readonly data?: unknown;
  /** Where its IIIF manifest or collection is. */
  readonly manifest?: string | null;
  /** Where its record is. */
  readonly record?: string | null;
  readonly kind?: 'website' | 'article';
  readonly accent?: PageAccent | null;
  /** The typeface of its text, where it chose one: `sans`. */
  readonly face?: string | undefined;
  /** The accent is for the opening only, not for the whole page. */
  readonly accentOpening?: boolean;
  /** The head stands in the gallery, or lies over a picture that has light or dark words. */
  readonly head?: 'gallery' | 'over gallery' | 'over daylight';
  /** The elements the page has on it. */
  readonly elements?: 'viewer' | 'search' | 'composer';
  /** Not to be found by search engines. */
  readonly hidden?: boolean;
  /** The languages it is in, where these are not the site's. */
  readonly languages?: readonly string[];
  /** One page for all languages: without alternates. */
  readonly single?: boolean;
  /** Rules that only this page needs, as a stylesheet file. */
  readonly rules?: string;
  /** Where the file is, when not at its path in its language. */
  readonly file?: string;
}

/** A page with what the site says on every page. */
export interface Page extends PageContent {
  readonly siteName: string;
  readonly feedTitle: string;
}

/** A page as files: its HTML, and stylesheets for what only it has. */
export function framePage(content: PageContent, scope: Scope): MadeFile[] {
  const { site } = scope;
  const { lang } = content;
  const context = scope.context(lang);
  const accent = content.accent ?? pageAccent(site.settings.theme?.accent);
  const styles: MadeFile[] = [];
  const addStyle = (name: string, rules: string): void => void (rules && styles.push({ path: `assets/${hashedName(`${name}.css`, rules)}`, content: rules }));
  addStyle('accent', accent?.rule ?? '');
  addStyle('page', [content.rules ?? '', cropRules(String(content.main))].filter(Boolean).join('\n'));
  const page: Page = { ...content, siteName: say(site.settings.name, context), feedTitle: context.site.feed };
  const here = content.accentOpening ? null : (accent?.name ?? null);
  const made = html`<!doctype html>
<html lang="${lang}"${attribute('dir', directionOf(lang) === 'rtl' ? 'rtl' : null)}${attribute('data-accent', here)}${attribute('data-preset', presetOf(site.settings))}${attribute('data-face', content.face === 'sans' ? 'sans' : null)}>
<head>
${head(page, styles.map(({ path }) => path), site)}</head>
<body>
<a class="skip" href="#main">${context.site.skip}</a>
${top(page, content.accentOpening ? (accent?.name ?? null) : null, scope, context)}
<main id="main" tabindex="-1">
${content.main}
</main>
${foot(scope, context)}
</body>
</html>
`;
  return [{ path: content.file ?? `${lang}/${content.path}index.html`, content: String(made) }, ...styles];
}

function top(page: Page, accent: string | null, { site }: Scope, { lang, site: words }: PageContext): SafeHtml {
  const { addresses, menu } = site;
  const near = site.nearest(lang);
  const items = menu.map(({ type, path }) => {
    const here = page.current === type;
    return html`<li><a href="${addresses.page(near, path)}"${attribute('aria-current', here && (page.path === path ? 'page' : 'true'))}>${words.types[type]}</a></li>`;
  });
  if (site.hasSearch) items.push(html`<li><a href="${addresses.page(near, 'search/')}"${attribute('aria-current', page.path === 'search/' ? 'page' : null)}>${words.searchTitle}</a></li>`);
  if (site.hasComposer) items.push(html`<li><a href="${addresses.page(near, 'compose/')}"${attribute('aria-current', page.path === 'compose/' ? 'page' : null)}>${words.composeTitle}</a></li>`);
  const others = (page.languages ?? site.languages).filter((language) => language !== lang);
  return html`<header class="top${page.head ? ` ${page.head}` : ''}"${attribute('data-accent', accent)}><a class="mark" href="${addresses.page(near)}">${page.siteName}</a><nav class="wide" aria-label="${words.mainMenu}"><ul>${items}</ul></nav><button type="button" data-toggle-scheme hidden aria-label="${words.scheme}"><svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor"/></svg></button>${others.map((language) => html`<a class="other" href="${addresses.page(language, page.single ? '' : page.path)}" lang="${language}" hreflang="${language}" aria-label="${languageButton(language, site)}">${languageLabel(language, site)}</a>`)}<details class="menu"><summary>${words.menu}</summary><ul>${items}</ul></details></header>`;
}

function foot({ site }: Scope, context: PageContext): SafeHtml {
  const { settings, addresses, menu } = site;
  const { lang, site: words } = context;
  const near = site.nearest(lang);
  const texts = rightsName(settings.rights?.texts, lang);
  return html`<footer class="foot wrap"><div class="grid"><div><p class="lead">${words.footLead}</p></div><div class="note">${proseOf(settings.notice, context)}${texts && html`<p>${words.textsUnder(texts)}</p>`}</div><ul>${menu.map(({ type, path }) => html`<li><a href="${addresses.page(near, path)}">${words.types[type]}</a></li>`)}${site.hasThreads && html`<li><a href="${addresses.page(near, 'threads/')}">${words.threadsTitle}</a></li>`}${site.hasMap && html`<li><a href="${addresses.page(near, 'map/')}">${words.mapTitle}</a></li>`}${site.hasTimeline && html`<li><a href="${addresses.page(near, 'timeline/')}">${words.timelineTitle}</a></li>`}<li><a href="${addresses.page(near, 'open/')}">${words.openTitle}</a></li><li><a href="${addresses.page(near, 'privacy/')}">${words.privacy}</a></li><li><a href="${addresses.page(near, 'feed.xml')}">${words.feed}</a></li></ul></div></footer>`;
}

const rightsName = (rights: Rights | undefined, lang: string): string => (rights?.statement ? (describeRights(rights.statement, lang)?.label ?? '') : '');

/** The look that the archive starts from, where it is one of ours and another than the usual. */
const presetOf = ({ theme }: Scope['site']['settings']): string | null => (theme?.preset && theme.preset !== 'sober' && Object.hasOwn(presets, theme.preset) ? theme.preset : null);

/** A text as an element of its own, marked with its language where that is not the page's. */
export function marked(texts: Parameters<typeof pickText>[0] | undefined, { lang, languages }: Pick<PageContext, 'lang' | 'languages'>): SafeHtml | null {
  const picked = texts ? pickText(texts, [lang, ...languages]) : null;
  if (!picked?.value) return null;
  return picked.lang.toLowerCase() === lang.toLowerCase() ? html`${picked.value}` : html`<span lang="${picked.lang}"${attribute('dir', directionOf(picked.lang) === directionOf(lang) ? null : directionOf(picked.lang))}>${picked.value}</span>`;
}
