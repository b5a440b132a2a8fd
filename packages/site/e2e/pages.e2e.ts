import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { faultsOfPage, looksInTurn } from './axe.ts';
import { Visitor } from './browser.ts';
import { allPages, onePageOfEachKind } from './pages.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

describe('the pages of the built site', () => {
  it('are there for every thing and story, in both languages', () => {
    const pages = allPages();
    for (const lang of ['nl', 'en']) {
      expect(pages.filter((page) => page.startsWith(`/${lang}/thing/`) && page.split('/').length === 5).length).toBeGreaterThanOrEqual(22);
      expect(pages.filter((page) => new RegExp(`^/${lang}/story/[^/]+/$`).test(page)).length).toBeGreaterThanOrEqual(7);
    }
  });

  it('lead nowhere that is not there', () => {
    const folder = inject('siteFolder');
    const missing = new Set<string>();
    for (const page of allPages()) {
      const html = readFileSync(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
      for (const [, address] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)) {
        const file = decodeURI(address!);
        if (!existsSync(join(folder, file.endsWith('/') ? `${file}index.html` : file))) missing.add(`${page} → ${address}`);
      }
      for (const [, list] of html.matchAll(/srcset="([^"]*)"/g)) for (const part of list!.split(', ')) if (part.startsWith('/') && !existsSync(join(folder, part.split(' ')[0]!))) missing.add(`${page} → ${part}`);
    }
    expect([...missing].slice(0, 10)).toEqual([]);
  });

  it('hold no inline script, style or handler', () => {
    for (const page of allPages()) {
      const html = readFileSync(join(inject('siteFolder'), page.endsWith('/') ? `${page}index.html` : page), 'utf8');
      expect(html, page).not.toMatch(/<style|\sstyle="|\son[a-z]+="|<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))/i);
    }
  });

  it('say which language they are in, where the other is, and whose address is theirs', async () => {
    const { page } = await visitor.open('/nl/thing/ray-dragon/');
    expect(await page.getAttribute('html', 'lang')).toBe('nl');
    const alternates = await page.$$eval('link[rel=alternate][hreflang]', (links) => links.map((link) => link.getAttribute('hreflang')));
    expect(alternates).toEqual(expect.arrayContaining(['nl', 'en', 'x-default']));
    expect(await page.getAttribute('link[rel=canonical]', 'href')).toBe('https://misleiden.example/nl/thing/ray-dragon/');
    expect(await page.getAttribute('meta[property="og:image"]', 'content')).toMatch(/^https:\/\/misleiden\.example\/.*\.jpg$/);
    const data = JSON.parse(await page.$eval('script[type="application/ld+json"]', (script) => script.textContent ?? '')) as object;
    expect(JSON.stringify(data)).toContain('schema.org');
    await page.context().close();
  });

  it('answer what is not there with a page of their own', async () => {
    const { page } = await visitor.open('/nl/thing/bestaat-niet/');
    expect(await page.textContent('h1')).toBeTruthy();
    await page.context().close();
  });
});

describe('a visitor', () => {
  it.each(onePageOfEachKind().map((path, turn) => [path, turn] as const))('meets no fault that axe can find on %s', async (path, turn) => {
    expect(await faultsOfPage(visitor, path, looksInTurn(turn))).toEqual([]);
  });

  it('reads a whole story without JavaScript', async () => {
    const { page } = await visitor.open('/nl/story/ik-was-een-rog/', { javaScriptEnabled: false });
    const scenes = await page.$$('.ttt-scene');
    expect(scenes.length).toBeGreaterThanOrEqual(6);
    for (const scene of scenes) expect(await scene.isVisible()).toBe(true);
    expect(await page.isVisible('.ttt-scene .ttt-still img')).toBe(true);
    await page.context().close();
  });

  it('shows every picture of a thing without JavaScript, and on paper', async () => {
    const { page } = await visitor.open('/nl/thing/ray-dragon/', { javaScriptEnabled: false });
    const others = page.locator('.ttt-pictures figure:visible');
    expect(await others.allInnerTexts()).toEqual(['Röntgenplaat']);
    expect(await others.locator('img').getAttribute('alt')).toContain('röntgenplaat');
    await page.context().close();
    const { page: scripted } = await visitor.open('/nl/thing/ray-dragon/');
    await scripted.waitForFunction(() => customElements.get('ttt-thing') !== undefined);
    expect(await scripted.isVisible('.ttt-pictures')).toBe(false);
    await scripted.emulateMedia({ media: 'print' });
    expect(await scripted.locator('.ttt-pictures figure:visible').allInnerTexts()).toEqual(['Röntgenplaat']);
    await scripted.context().close();
  });

  it('lays the X-ray of a thing over its picture to the pixel', async () => {
    const { page } = await visitor.open('/nl/story/ik-was-een-rog/#scene-doorgelicht', { reducedMotion: 'reduce' });
    const planes = await page.waitForFunction(() => {
      const root = document.querySelector('ttt-story')?.shadowRoot?.querySelector('ttt-stage')?.shadowRoot;
      const [one, other] = [root?.querySelector('.planes .pane.is-here .whole'), root?.querySelector('.against .pane.is-here .whole')];
      return one && other ? [one, other].map((each) => { const { x, y, width, height } = each.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(' '); }) : null;
    });
    const [one, other] = (await planes.jsonValue())!;
    expect(other).toBe(one);
    await page.context().close();
  });

  it('reads a story with the keyboard alone: the camera goes along, the focus stays', async () => {
    const { page, faults } = await visitor.open('/nl/story/ik-was-een-rog/', { reducedMotion: 'reduce' });
    await page.waitForFunction(() => customElements.get('ttt-story') !== undefined);
    await page.locator('ttt-story').scrollIntoViewIfNeeded();
    for (let step = 1; step <= 3; step++) {
      await page.keyboard.press('j');
      await page.waitForFunction((number) => document.querySelector('.ttt-scene[data-here]')?.getAttribute('data-number') === String(number), step + 1);
      expect(await page.evaluate(() => document.activeElement?.closest('.ttt-scene')?.getAttribute('data-number'))).toBe(String(step + 1));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([360, 820, 1440])('opens the very scene that an address names, in a window of %i pixels', async (width) => {
    const { page } = await visitor.open('/nl/story/ik-was-een-rog/#scene-ogen', { viewport: { width, height: 1000 } });
    await page.waitForFunction(() => document.querySelector('.ttt-scene[data-here]')?.id === 'scene-ogen');
    await page.waitForFunction(() => { const { top, bottom } = document.querySelector('#scene-ogen')!.getBoundingClientRect(); return top < innerHeight && bottom > 0; });
    await page.context().close();
  });

  it('scrolls past the picture of a thing with the wheel, and zooms it with Ctrl', async () => {
    const { page } = await visitor.open('/nl/thing/ray-dragon/');
    await page.waitForFunction(() => document.querySelector('ttt-thing')?.shadowRoot?.querySelector('ttt-stage')?.hasAttribute('shown'));
    await page.mouse.move(900, 400);
    await page.mouse.wheel(0, 400);
    await page.waitForFunction(() => scrollY > 100);
    await page.evaluate(() => { scrollTo(0, 0); });
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelector('ttt-thing')?.shadowRoot?.querySelector('ttt-stage')?.shadowRoot?.querySelector('.openseadragon-canvas canvas') !== null);
    await page.context().close();
  });

  it('sees nothing jump when the elements take over', async () => {
    for (const path of ['/nl/story/ik-was-een-rog/', '/nl/thing/ray-dragon/', '/nl/']) {
      const { page } = await visitor.open(path, { viewport: { width: 1440, height: 900 } });
      const shift = await page.evaluate(async () => {
        await new Promise((resolve) => { setTimeout(resolve, 0); });
        for (const name of ['ttt-story', 'ttt-thing']) if (document.querySelector(name)) await customElements.whenDefined(name);
        return new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => { for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => { resolve(total); }));
        });
      });
      expect(shift, path).toBeLessThan(0.05);
      await page.context().close();
    }
  });
});
