import { directionOf, type Story } from '@thingsthattalk/core';
import type { Telling } from '@thingsthattalk/viewer/parts';

/** Scripts that bring the elements for visitors: those of a site's own pages, and those for pages elsewhere. */
const forVisitors = /\/(?:assets\/viewer-[\w-]+|embed|compose)\.js$/;

/**
 * Shows a story in a frame of its own, as visitors will have it: the frame's width is their screen's, and what fills a
 * screen fills the frame. Only what belongs to the archive is taken into it, nothing else of the page around.
 */
export async function showInFrame(frame: HTMLIFrameElement, telling: Telling<Story>, { lang, way, onPaper = false }: { readonly lang: string; readonly way: string; readonly onPaper?: boolean }): Promise<void> {
  const page = frame.contentDocument;
  if (!page) return;
  const root = page.documentElement;
  root.lang = lang;
  root.dir = directionOf(lang);
  if (!page.querySelector('script')) furnish(page, frame.ownerDocument);
  // Paper is light.
  root.dataset['scheme'] = onPaper ? 'light' : (frame.ownerDocument.documentElement.dataset['scheme'] ?? '');
  // It is made in the frame: an element belongs to the page whose script knows it.
  const story = page.createElement('ttt-story');
  story.lang = lang;
  Object.assign(story, { story: telling, telling: way });
  const article = page.createElement('article');
  article.className = 'ttt';
  article.append(story);
  page.body.replaceChildren(article);
  page.defaultView?.scrollTo(0, 0);
}

function furnish(page: Document, around: Document): void {
  const scripts = [...around.scripts].filter(({ src }) => forVisitors.test(src));
  // A page of the site has the archive's look in its style sheets; elsewhere the script brings it.
  const ofSite = scripts.some(({ src }) => src.includes('/assets/'));
  if (ofSite) for (const { name, value } of around.documentElement.attributes) if (name.startsWith('data-')) page.documentElement.setAttribute(name, value);
  page.head.append(
    ...(ofSite ? [...around.querySelectorAll('link[rel="stylesheet"]')].map((link) => page.importNode(link)) : []),
    ...scripts.map(({ src }) => Object.assign(page.createElement('script'), { type: 'module', src })),
  );
  page.body.style.margin = '0';
}
