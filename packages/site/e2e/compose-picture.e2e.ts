import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';
import { begin, download, hands, openComposer, storyIn } from './compose-hands.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const desk = (page: Page, what: string): Locator => page.locator(`ttt-picture-desk ${what}`);
const tag = (page: Page, number: number): Locator => desk(page, '.tag').nth(number - 1);
const draw = async (page: Page, tool: string): Promise<void> => {
  await page.getByRole('button', { name: tool, exact: true }).click();
  await desk(page, '.drawing:focus').waitFor();
};
const boxOf = async (what: Locator): Promise<{ x: number; y: number; width: number; height: number }> => (await what.boundingBox())!;

/** The picture follows the hand: what it takes has been fetched. */
const inHand = (page: Page): Promise<void> => desk(page, 'ttt-stage[free]').waitFor();

/** The numbers have been pressed down: the scene at hand, by the number on the picture. */
const atHand = (page: Page): Promise<string | null> => desk(page, '.tag[aria-pressed=true]').textContent();

async function touch(cdp: CDPSession, ...moves: readonly (readonly (readonly [x: number, y: number])[])[]): Promise<void> {
  for (const [at, points] of moves.entries()) await cdp.send('Input.dispatchTouchEvent', { type: at === 0 ? 'touchStart' : 'touchMove', touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('the picture on a phone', () => {
  it('is zoomed by two fingers and moved by one from the start, while the page stays where it is', async () => {
    const { page, faults } = await openComposer(visitor, phone);
    await begin(page);
    await inHand(page);
    const cdp = await page.context().newCDPSession(page);
    const { x, y, width, height } = await boxOf(desk(page, '.pane:has(> ttt-stage)'));
    const [mx, my] = [x + width / 2, y + height / 2];
    const page0 = (): Promise<number[]> => page.evaluate(() => [visualViewport!.scale, scrollY]);
    const before = await page0();
    const frameWidth = async (): Promise<number> => (await boxOf(desk(page, 'i.frame').first())).width;
    const whole = await frameWidth();
    await touch(cdp, ...[20, 40, 60, 80, 100].map((out) => [[mx - out, my], [mx + out, my]] as const));
    await expect.poll(frameWidth).toBeGreaterThan(whole * 2);
    const frameTop = async (): Promise<number> => (await boxOf(desk(page, 'i.frame').first())).y;
    const top = await frameTop();
    await touch(cdp, ...[0, 15, 30, 45].map((down) => [[mx, my + down]] as const));
    await expect.poll(frameTop).toBeGreaterThan(top + 10);
    expect(await page0()).toEqual(before);
    // A tap that follows a fast finger at once is taken to stop what the finger set going.
    await hands(page).keep.click();
    await hands(page).said.getByText('The place is kept.').waitFor();
    await hands(page).title.fill('Pinched');
    const region = storyIn(await download(page)).scenes[0]?.view?.region;
    expect(region?.width).toBeLessThan(450);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('scrolls the page with one finger where all of it is seen', async () => {
    const { page } = await openComposer(visitor, phone);
    await begin(page);
    await inHand(page);
    const { x, y, width, height } = await boxOf(desk(page, '.pane:has(> ttt-stage)'));
    const cdp = await page.context().newCDPSession(page);
    const inBox = (): Promise<number> => desk(page, 'i.frame').first().evaluate((frame) => frame.getBoundingClientRect().top - frame.parentElement!.getBoundingClientRect().top);
    const before = await inBox();
    await touch(cdp, ...[0, 20, 40, 60, 80, 100, 120].map((up) => [[x + width / 2, y + height / 2 - up]] as const));
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    // The picture itself stays where it is in its box.
    await expect.poll(inBox).toBeCloseTo(before, 0);
    await page.context().close();
  });

  it('has every tool in view, and tells beside it what to draw, as large as it was and without keys', async () => {
    const { page } = await openComposer(visitor, phone);
    await begin(page);
    for (const button of await desk(page, '.tools button').all()) {
      const { x, width } = await boxOf(button);
      expect(x >= 0 && x + width <= 360).toBe(true);
    }
    const before = await boxOf(desk(page, '.pane:has(> ttt-stage)'));
    expect((await boxOf(desk(page, '.tools'))).height).toBeLessThan(98);
    for (const [tool, how] of [['Frame', 'Pull a frame open'], ['Outline', 'Set points around it']] as const) {
      await draw(page, tool);
      const guide = desk(page, '.how').getByText(how);
      expect((await boxOf(guide)).y).toBeGreaterThanOrEqual(before.y + before.height);
      expect(await boxOf(desk(page, '.pane:has(> ttt-stage)'))).toEqual(before);
      expect(await guide.innerText()).not.toContain('Enter');
      await page.getByRole('button', { name: 'Cancel' }).click();
    }
    await page.context().close();
  });

  it('is not covered, and nothing of its tools is cut off, with letters twice as large', async () => {
    const { page } = await openComposer(visitor, phone);
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await begin(page);
    for (const tool of [null, 'Frame', 'Outline']) {
      if (tool) await draw(page, tool);
      const [pane, tools] = [await boxOf(desk(page, '.pane:has(> ttt-stage)')), await boxOf(desk(page, '.tools'))];
      expect(pane.height).toBeGreaterThan(180);
      expect(tools.y).toBeGreaterThanOrEqual(pane.y + pane.height - 1);
      expect(await desk(page, '.tools').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      if (tool) await page.getByRole('button', { name: 'Cancel' }).click();
    }
    await page.context().close();
  });

  it('has most of the height where the phone lies on its side', async () => {
    const { page } = await openComposer(visitor, { ...phone, viewport: { width: 780, height: 360 } });
    await begin(page);
    expect((await boxOf(desk(page, '.pane:has(> ttt-stage)'))).height).toBeGreaterThan(200);
    await draw(page, 'Frame');
    const { y, height } = await boxOf(desk(page, '.pane:has(> ttt-stage)'));
    expect(y >= 0 && y + height <= 300).toBe(true);
    await page.context().close();
  });
});

describe('what is drawn', () => {
  it('over the number of another scene stays with the scene at hand, by mouse and by touch', async () => {
    for (const options of [{}, phone]) {
      const { page, faults } = await openComposer(visitor, options);
      await begin(page);
      const { x, y, width, height } = await boxOf(tag(page, 2));
      await draw(page, 'Point');
      const at = [x + width / 2, y + height / 2] as const;
      await (options === phone ? page.touchscreen.tap(...at) : page.mouse.click(...at));
      await hands(page).said.getByText('The place is kept.').waitFor();
      expect(await atHand(page)).toBe('1');
      await page.getByRole('button', { name: 'Point', exact: true }).and(page.locator(':focus')).waitFor();
      // A press of its own does choose it.
      await tag(page, 2).click();
      await expect.poll(() => atHand(page)).toBe('2');
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  it('by keys is shown and told, and the focus comes back to where it began', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    const told = desk(page, '[role=status]');
    await page.getByRole('button', { name: 'Frame', exact: true }).focus();
    await page.keyboard.press('Enter');
    await desk(page, '.drawing:focus').waitFor();
    expect(await desk(page, '.drawing').getAttribute('aria-label')).toContain('finer with Shift');
    await page.keyboard.press('Enter');
    await told.getByText('One corner is set.').waitFor();
    for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    const points = await desk(page, '.outline').evaluate((line: SVGPolygonElement) => [...line.points].map(({ x, y }) => [x, y]));
    expect(points.length).toBe(4);
    expect(points[2]![0]! - points[0]![0]!).toBeGreaterThan(10);
    // One coarse step and one fine one: a tenth more.
    expect((points[2]![1]! - points[0]![1]!) / (points[2]![0]! - points[0]![0]!)).toBeCloseTo(1.1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Frame', exact: true }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Outline', exact: true }).focus();
    await page.keyboard.press('Enter');
    await desk(page, '.drawing:focus').waitFor();
    for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await told.getByText('3 points are set.').waitFor();
    // The frames of scenes make way, and no veil lies over what is drawn.
    expect(await desk(page, '.tag').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Finish the outline' }).press('Enter');
    await hands(page).said.getByText('The place is kept.').waitFor();
    await page.getByRole('button', { name: 'Outline', exact: true }).and(page.locator(':focus')).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('numbers on the picture', () => {
  it('can each be read and hit, and so can the handles of a frame of a few pixels', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    expect(await tag(page, 1).getAttribute('aria-label')).toBe('Scene 1');
    await hands(page).text.fill('I am a cup.');
    await page.getByRole('button', { name: 'Scene 1: I am a cup.' }).waitFor();
    await draw(page, 'Frame');
    const { x, y, width, height } = await boxOf(desk(page, '.drawing'));
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.mouse.click(x + width / 2 + 6, y + height / 2 + 6);
    await desk(page, '.corner').first().waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).press('Enter');
    const isApart = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean => a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1 || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
    const boxes = await Promise.all((await desk(page, ':is(.tag, .corner)').all()).map(boxOf));
    expect(boxes.length).toBe(7);
    expect(boxes.every((a, at) => boxes.slice(at + 1).every((b) => isApart(a, b)))).toBe(true);
    await page.context().close();
  });

  it('stand over tools in one or two rows, in which no group is alone', async () => {
    const { page } = await openComposer(visitor, { viewport: { width: 1024, height: 768 } });
    await begin(page);
    expect((await boxOf(desk(page, '.zoom'))).y).toBe((await boxOf(desk(page, '.draw'))).y);
    await page.context().close();
  });
});
