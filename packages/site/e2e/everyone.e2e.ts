// What the law asks for everybody (WCAG 2.2 AA), where axe cannot look: narrow windows, large letters, colours of one's own.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';
import { onePageOfEachKind } from './pages.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

const story = '/nl/story/ik-was-een-rog/';
const tellings = ['scroll', 'slides', 'free', 'audio', 'reading', 'kiosk'].map((telling) => `${story}?telling=${telling}`);
/** Stories that have, between them, every kind of scene. */
const kinds = ['drie-keer-dezelfde-vrouw', 'lood-liegt-niet', 'de-man-die-een-land-verzon', 'drie-dingen-die-niet-konden-lezen', 'negen-tiende-waar', 'te-mooi-om-waar-te-zijn', 'wie-kijkt-er-terug'].map((name) => `/nl/story/${name}/`);
const everything = [...onePageOfEachKind(), ...tellings, ...kinds, '/ar/story/een-steen-met-een-spelfout/'];
/** What has words on pictures and tools: where large letters get into each other's way. */
const busy = [...tellings, ...kinds, '/nl/', '/nl/thing/ray-dragon/', '/nl/threads/', '/nl/timeline/', '/nl/open/', '/ar/story/een-steen-met-een-spelfout/'];

/** One page after the other in the same window. */
async function inTurn(paths: readonly string[], options: Parameters<Visitor['open']>[1], look: (page: Page, path: string) => Promise<void>): Promise<void> {
  const { page } = await visitor.open(paths[0]!, { reducedMotion: 'reduce', ...options });
  for (const path of paths) {
    await page.goto(visitor.site.url + path, { waitUntil: 'load' });
    if (await page.locator('ttt-story, ttt-thing').count() > 0) await page.waitForFunction(() => { const element = document.querySelector('ttt-story, ttt-thing'); return element?.shadowRoot?.querySelector('ttt-stage'); });
    await look(page, path);
  }
  await page.context().close();
}

/** How much wider a page is than its window, in CSS pixels, once its elements have looked at its new sizes: they are told a frame later, and answer in the next. */
const overhang = (page: Page): Promise<number> => page.evaluate(async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
});

/** Words that are cut off: the text of boxes that hide what does not fit. */
const cutOff = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = [];
  const within = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) within(element.shadowRoot);
      const style = getComputedStyle(element);
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      // What is for the ear alone is cut off on purpose.
      if (!own || !element.checkVisibility() || style.clipPath !== 'none' || element.closest('.sr, .sr-words, svg')) continue;
      if (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1) found.push(`${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`);
    }
  };
  within(document);
  return found;
});

describe('everyone', () => {
  it('reads every page in a window of 320 pixels without scrolling sideways (1.4.10)', async () => {
    const wide: string[] = [];
    await inTurn(everything, { viewport: { width: 320, height: 640 } }, async (page, path) => {
      const over = await overhang(page);
      if (over > 0) wide.push(`${path}: ${over} px`);
    });
    expect(wide).toEqual([]);
  });

  it('reads what is told with letters twice as large, and loses no word (1.4.4)', async () => {
    const lost: string[] = [];
    await inTurn(busy, { viewport: { width: 1280, height: 900 } }, async (page, path) => {
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      const over = await overhang(page);
      if (over > 0) lost.push(`${path}: ${over} px too wide`);
      lost.push(...(await cutOff(page)).map((words) => `${path}: ${words}`));
    });
    expect(lost).toEqual([]);
  });

  it('spaces lines, words and letters as they need, and loses no word (1.4.12)', async () => {
    const lost: string[] = [];
    await inTurn(busy, { viewport: { width: 360, height: 740 } }, async (page, path) => {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
        const into = (root: Document | ShadowRoot): void => {
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
          for (const element of root.querySelectorAll('*')) if (element.shadowRoot) into(element.shadowRoot);
        };
        into(document);
      });
      const over = await overhang(page);
      if (over > 0) lost.push(`${path}: ${over} px too wide`);
      lost.push(...(await cutOff(page)).map((words) => `${path}: ${words}`));
    });
    expect(lost).toEqual([]);
  });

  it('sees every control and where the focus is with colours of their own', async () => {
    const lost: string[] = [];
    await inTurn([...tellings, ...kinds, '/nl/', '/nl/thing/ray-dragon/', '/nl/threads/', '/nl/timeline/'], { forcedColors: 'active', viewport: { width: 1280, height: 900 } }, async (page, path) => {
      lost.push(...(await page.evaluate(() => {
        const found: string[] = [];
        const within = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll<HTMLElement>('*')) {
            if (element.shadowRoot) within(element.shadowRoot);
            if (!element.matches('button, input, select, summary, [role=slider]') || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
            const style = getComputedStyle(element);
            const drawn = style.borderTopWidth !== '0px' || style.outlineStyle !== 'none' || element.querySelector('svg, img, i') || element.textContent?.trim() || element.matches('input') || [...element.children].some((child) => getComputedStyle(child).borderTopWidth !== '0px');
            if (!drawn) found.push(`${element.localName}.${element.className} ${element.ariaLabel ?? ''} shows nothing`);
          }
        };
        within(document);
        return found;
      })).map((what) => `${path}: ${what}`));
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          let at: Element | null = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at && at !== document.body ? `${getComputedStyle(at).outlineStyle} ${at.localName}.${at.className}` : 'auto';
        });
        if (ring.startsWith('none')) lost.push(`${path}: no focus ring on ${ring.slice(5)}`);
      }
    });
    expect(lost).toEqual([]);
  });

  it('touches what is at least 24 pixels large on a phone, or stands in a sentence (2.5.8)', async () => {
    const small: string[] = [];
    await inTurn([...tellings, ...kinds, '/nl/threads/', '/nl/map/', '/nl/thing/ray-dragon/'], { viewport: { width: 360, height: 740 }, hasTouch: true }, async (page, path) => {
      small.push(...(await page.evaluate(() => {
        const found: string[] = [];
        const within = (root: Document | ShadowRoot): void => {
          for (const element of root.querySelectorAll<HTMLElement>('*')) {
            if (element.shadowRoot) within(element.shadowRoot);
            if (!element.matches('button, summary, a[href], input:not([type=range])') || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
            const boxes = [element, element.closest('label')].filter((each) => each !== null).map((each) => each.getBoundingClientRect());
            if (boxes.some(({ width, height }) => (width >= 23.9 && height >= 23.9) || width * height === 0)) continue;
            // In a sentence, or in a line of links that follow each other, the line decides.
            if (getComputedStyle(element).display === 'inline' && element.matches('a') && element.parentElement?.closest('p, li, dd, figcaption, h1, h2, h3, .note')) continue;
            if (element.matches('.skip')) continue;
            found.push(`${element.localName}.${element.className} “${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}” ${boxes[0]!.width.toFixed(0)} × ${boxes[0]!.height.toFixed(0)}`);
          }
        };
        within(document);
        return found;
      })).map((what) => `${path}: ${what}`));
    });
    expect([...new Set(small)]).toEqual([]);
  });

  it('hears a story in the order in which it is seen', async () => {
    const { page } = await visitor.open(`${story}?telling=reading`, { reducedMotion: 'reduce', viewport: { width: 360, height: 740 } });
    await page.waitForFunction(() => document.querySelector('ttt-story')?.getAttribute('telling') === 'reading');
    const tops = await page.$$eval('.ttt-scene :is(h2, h3), .ttt-chapter h2', (headings) => headings.filter((heading) => heading.checkVisibility()).map((heading) => Math.round(heading.getBoundingClientRect().top + scrollY)));
    expect(tops.length).toBeGreaterThan(8);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(await page.$$eval('.ttt-scene img:not([alt])', (images) => images.length)).toBe(0);
    await page.context().close();
  });
});
