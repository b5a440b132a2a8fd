// The sample archive told in every way: by keyboard, finger and pointer, with script and without.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfPage } from './axe.ts';
import { Visitor } from './browser.ts';

const story = '/nl/story/ik-was-een-rog/';
let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

/** The scene that is being read, by its number. */
const here = (page: Page, number: number): Promise<unknown> => page.waitForFunction((wanted) => document.querySelector('.ttt-scene[data-here]')?.getAttribute('data-number') === wanted, String(number));
const visibleScenes = (page: Page): Promise<number> => page.$$eval('.ttt-scene', (scenes) => scenes.filter((scene) => scene.checkVisibility()).length);

async function open(path: string, options: Parameters<Visitor['open']>[1] = {}): Promise<Page> {
  const { page } = await visitor.open(path, { reducedMotion: 'reduce', ...options });
  await here(page, 1);
  return page;
}

describe('a story as slides', () => {
  it('shows one scene at a time, and goes through them by keyboard, with the heading announced', async () => {
    const page = await open(`${story}?telling=slides`);
    expect(await visibleScenes(page)).toBe(1);
    await page.keyboard.press('ArrowRight');
    await here(page, 2);
    await page.keyboard.press('PageDown');
    await here(page, 3);
    expect(await visibleScenes(page)).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.matches('.ttt-scene[data-here] :is(h2, h3)'))).toBe(true);
    expect(await page.locator('ttt-story .stage').evaluate((stage) => Math.round(stage.getBoundingClientRect().top))).toBe(0);
    await page.context().close();
  });

  it('goes on under a finger, by button and by a stroke across the picture', async () => {
    const page = await open(`${story}?telling=slides`, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const stage = page.locator('ttt-story ttt-stage');
    await stage.scrollIntoViewIfNeeded();
    await page.locator('ttt-story .controls button').nth(1).tap();
    await here(page, 2);
    await stage.evaluate((element) => {
      const at = (type: string, clientX: number): PointerEvent => new PointerEvent(type, { pointerType: 'touch', clientX, clientY: 300, bubbles: true, composed: true });
      element.dispatchEvent(at('pointerdown', 300));
      element.dispatchEvent(at('pointerup', 100));
    });
    await here(page, 3);
    await page.context().close();
  });

  it('is chosen by pointer on the page, stands in the address, and is remembered on the next story', async () => {
    const page = await open(story);
    await page.getByRole('navigation', { name: 'Manieren om het te vertellen' }).getByRole('link', { name: 'Dia’s' }).click();
    await page.waitForFunction(() => document.querySelector('ttt-story')?.getAttribute('telling') === 'slides');
    expect(page.url()).toContain('telling=slides');
    await page.goto(`${visitor.site.url}/nl/story/negen-tiende-waar/`);
    await page.waitForFunction(() => document.querySelector('ttt-story')?.getAttribute('telling') === 'slides');
    await page.context().close();
  });
});

describe('a story to read', () => {
  it('is an article with still pictures, and no stage', async () => {
    const page = await open(`${story}?telling=reading`);
    expect(await page.locator('ttt-story .stage').isVisible()).toBe(false);
    expect(await page.$$eval('.ttt-scene', (scenes) => scenes.every((scene) => scene.checkVisibility()))).toBe(true);
    expect(await page.isVisible('.ttt-still img')).toBe(true);
    await page.context().close();
  });

  it('has its contents without script too, and offers no way that needs one', async () => {
    const { page } = await visitor.open(`${story}?telling=slides`, { javaScriptEnabled: false });
    expect(await page.isVisible('.ttt-ways')).toBe(false);
    const [first] = await page.locator('.ttt-contents a').all();
    const to = await first!.getAttribute('href');
    await first!.click();
    expect(page.url().endsWith(to!)).toBe(true);
    expect(await page.locator(to!).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a story that leads', () => {
  it('plays by itself on a phone, from the visitor’s own touch, and waits at a question', async () => {
    const page = await open('/nl/story/een-schild-zonder-oorlog/', { viewport: { width: 390, height: 800 }, hasTouch: true });
    expect(await page.getAttribute('ttt-story', 'telling')).toBe('audio');
    const play = page.locator('.ttt-audio .ttt-play');
    await play.scrollIntoViewIfNeeded();
    await play.tap();
    await page.waitForFunction(() => [...document.querySelectorAll('audio')].some((audio) => !audio.paused && audio.currentTime > 0));
    expect(await page.locator('.ttt-caption').textContent()).toBeTruthy();
    await play.tap();
    expect(await page.$$eval('audio', (all) => all.every((audio) => audio.paused))).toBe(true);
    await page.context().close();
  });

  it('stands on a wall screen: it waits, begins at a touch, goes on, and Escape ends it', async () => {
    const page = await open(`${story}?telling=kiosk`, { viewport: { width: 1920, height: 1080 }, hasTouch: true });
    await page.locator('.ttt-attract button').tap();
    await page.getByRole('button', { name: 'Volgende' }).tap();
    await here(page, 2);
    expect(await page.locator('header.top').evaluate((head) => (head as HTMLElement).inert)).toBe(true);
    const target = await page.getByRole('button', { name: 'Volgende' }).boundingBox();
    expect(Math.min(target!.width, target!.height)).toBeGreaterThanOrEqual(64);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('ttt-story')?.getAttribute('telling') === 'scroll');
    await page.context().close();
  });

  it('is explored by pointer and by keyboard, in an order of one’s own', async () => {
    const page = await open('/nl/story/negen-tiende-waar/');
    await page.locator('ttt-story').locator('.mark').nth(1).click();
    await here(page, 2);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'tijd' }).press('Enter');
    expect(await page.locator('.ttt-free-list > p').count()).toBeGreaterThan(1);
    await page.context().close();
  });
});

/** What a visitor presses to go on in each telling, on which story, and what then is so. */
const goOn: readonly { readonly telling: string; readonly story: string; readonly control: string; readonly first?: string; readonly then: (page: Page) => Promise<unknown> }[] = [
  { telling: 'scroll', story, control: 'ttt-story .controls button >> nth=1', then: (page) => here(page, 2) },
  { telling: 'slides', story, control: 'ttt-story .controls button >> nth=1', then: (page) => here(page, 2) },
  { telling: 'free', story: '/nl/story/negen-tiende-waar/', control: 'ttt-story .mark >> nth=1', then: (page) => here(page, 2) },
  { telling: 'audio', story: '/nl/story/een-schild-zonder-oorlog/', control: '.ttt-audio .ttt-play', then: (page) => page.waitForFunction(() => [...document.querySelectorAll('audio')].some((audio) => !audio.paused && audio.currentTime > 0)) },
  { telling: 'reading', story, control: '.ttt-contents a >> nth=1', then: (page) => page.waitForFunction(() => location.hash.startsWith('#scene-') && document.querySelector(location.hash)!.getBoundingClientRect().top < innerHeight) },
  { telling: 'kiosk', story, first: '.ttt-attract button', control: 'role=button[name="Volgende"]', then: (page) => here(page, 2) },
];

describe.each(goOn)('a story told as $telling', ({ telling, story: path, control, first, then }) => {
  it.each([
    ['the keyboard', {}, async (page: Page, selector: string) => { await page.locator(selector).focus(); await page.keyboard.press('Enter'); }],
    ['a finger, on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, (page: Page, selector: string) => page.locator(selector).tap()],
    ['a pointer', {}, (page: Page, selector: string) => page.locator(selector).click()],
  ] as const)('goes on by %s', async (_, options, press) => {
    const page = await open(`${path}?telling=${telling}`, options);
    await page.waitForFunction((wanted) => document.querySelector('ttt-story')?.getAttribute('telling') === wanted, telling);
    for (const selector of first ? [first, control] : [control]) await press(page, selector);
    await then(page);
    await page.context().close();
  });

  it('is there whole without script', async () => {
    const { page } = await visitor.open(`${path}?telling=${telling}`, { javaScriptEnabled: false });
    const scenes = await page.locator('.ttt-scene').all();
    expect(scenes.length).toBeGreaterThan(5);
    for (const scene of scenes) expect(await scene.isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a story in any telling', () => {
  it.each(['slides', 'reading', 'audio', 'free', 'kiosk'])('has no fault that axe can find as %s', async (telling) => {
    expect(await faultsOfPage(visitor, `${story}?telling=${telling}`, { light: [360], dark: [1440] })).toEqual([]);
  });

  // Between them they have every kind of scene.
  it.each(['lood-liegt-niet', 'de-man-die-een-land-verzon', 'drie-dingen-die-niet-konden-lezen', 'negen-tiende-waar', 'te-mooi-om-waar-te-zijn', 'wie-kijkt-er-terug'])('has no fault that axe can find in any scene of %s', async (name) => {
    expect(await faultsOfPage(visitor, `/nl/story/${name}/?telling=scroll`, { light: [360], dark: [] })).toEqual([]);
  });

  it('finds back the place where one stopped', async () => {
    const page = await open(`${story}?telling=slides`);
    for (const number of [2, 3, 4]) {
      await page.keyboard.press('j');
      await here(page, number);
    }
    await page.reload();
    await here(page, 1);
    await page.locator('ttt-story .resume button').first().click();
    await here(page, 4);
    await page.context().close();
  });

  it('never jumps while one scrolls through it', async () => {
    const page = await open(story);
    await page.evaluate(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => { for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) (window as unknown as { shifted: number }).shifted += entry.value; }).observe({ type: 'layout-shift' });
    });
    for (const number of [3, 6, 9, 12]) {
      await page.evaluate((wanted) => { document.querySelector(`.ttt-scene[data-number="${wanted}"]`)!.scrollIntoView({ block: 'center' }); }, number);
      await here(page, number);
    }
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01);
    await page.context().close();
  });
});
