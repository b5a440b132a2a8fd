// A story in a language its archive does not speak, from right to left; and one in easy language.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfPage } from './axe.ts';
import { Visitor } from './browser.ts';

const arabic = '/ar/story/een-steen-met-een-spelfout/';
const easy = '/nl-x-simple/story/de-naad/';
let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

const here = (page: Page, number: number): Promise<unknown> => page.waitForFunction((wanted) => document.querySelector('.ttt-scene[data-here]')?.getAttribute('data-number') === wanted, String(number));
const wide = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

describe('a story in Arabic', () => {
  it('is laid out from the right, with the words at the right of the picture and the thread coming from them', async () => {
    const { page } = await visitor.open(arabic, wide);
    await page.locator('#scene-c').scrollIntoViewIfNeeded();
    await here(page, 3);
    const stage = page.locator('ttt-story ttt-stage');
    const thread = stage.locator('.thread');
    await expect.poll(() => thread.isVisible()).toBe(true);
    const [picture, words, line] = await Promise.all([stage.boundingBox(), page.locator('#scene-c').boundingBox(), thread.boundingBox()]);
    expect(words!.x).toBeGreaterThanOrEqual(picture!.x + picture!.width - 1);
    await expect.poll(async () => { const box = await thread.boundingBox(); return Math.round(box!.x + box!.width); }).toBe(Math.round(picture!.x + picture!.width));
    expect(line!.x).toBeGreaterThan(picture!.x + 100);
    await page.context().close();
  });

  it('speaks Arabic in its controls and counts as Arabic does; only those words were fetched', async () => {
    const { page } = await visitor.open(arabic, wide);
    await here(page, 1);
    await expect.poll(() => page.locator('ttt-story .controls').innerText()).toContain('التالي');
    expect(await page.locator('.ttt-opening').innerText()).toContain('6 مشاهد · دقيقتان');
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => /\/assets\/(nl|en|de|fr|ar)-[\w-]+\.js$/.exec(name)?.[1]).filter(Boolean));
    expect([...new Set(fetched)]).toEqual(['ar']);
    await page.context().close();
  });

  it('goes on with the arrow that points onwards, which is the left one', async () => {
    const { page } = await visitor.open(`${arabic}?telling=slides`, wide);
    await here(page, 1);
    await page.keyboard.press('ArrowLeft');
    await here(page, 2);
    await page.keyboard.press('ArrowRight');
    await here(page, 1);
    await page.context().close();
  });

  it('leads to pages that are there, in the archive’s own language, and is found from them', async () => {
    const { page } = await visitor.open(arabic, wide);
    const links = await page.$$eval('a[href^="/"]', (all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).pathname))]);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect((await page.request.get(`${visitor.site.url}${link}`)).status(), link).toBe(200);
    expect(await page.$$eval('link[rel=alternate][hreflang]', (all) => all.map((link) => link.getAttribute('hreflang')))).toEqual(['nl', 'en', 'ar', 'x-default']);
    await page.goto(`${visitor.site.url}/nl/story/`);
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(new URL(page.url()).pathname).toBe(arabic);
    await page.context().close();
  });

  it.each(['', '?telling=slides', '?telling=free'])('has no fault that axe can find, and fits its window%s', async (telling) => {
    expect(await faultsOfPage(visitor, `${arabic}${telling}`, { light: [1440], dark: [360] })).toEqual([]);
  });

  it('reads without script, and says in which language a name stands that Arabic lacks', async () => {
    const { page } = await visitor.open(arabic, { ...wide, javaScriptEnabled: false });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('#scene-c').innerText()).toContain('الحرف الثالث');
    expect(await page.locator('.after [lang="nl"]').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('a story in easy language', () => {
  it('has a page of its own, with the words of the interface in the language it belongs to', async () => {
    const { page } = await visitor.open(easy, wide);
    await here(page, 1);
    expect(await page.locator('html').getAttribute('lang')).toBe('nl-x-simple');
    expect(await page.locator('#scene-tanden').innerText()).toContain('Ik heb zeven tanden.');
    await expect.poll(() => page.locator('ttt-story .controls').innerText()).toContain('Volgende');
    await page.context().close();
    expect(await faultsOfPage(visitor, easy, { light: [360], dark: [] })).toEqual([]);
  });

  it('is one link away from the story as it was written', async () => {
    const { page } = await visitor.open('/nl/story/de-naad/', wide);
    await page.getByRole('link', { name: 'Eenvoudig: Deze bladzijde in eenvoudig Nederlands' }).click();
    expect(new URL(page.url()).pathname).toBe(easy);
    await page.context().close();
  });
});
