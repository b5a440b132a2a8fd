import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';

const home = 'https://misleiden.example';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive({ address: home }); });
afterAll(() => visitor.leave());
let page: Page;
afterEach(() => page.context().close());

/** The built site at the address that it was built for, as its manifests name it. */
async function visit(path: string): Promise<Page> {
  const context = await visitor.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
  await context.route(`${home}/**`, async (route) => {
    // A page that has gone on takes no more answers.
    await route.fetch({ url: route.request().url().replace(home, visitor.site.url) }).then((response) => route.fulfill({ response })).catch(() => undefined);
  });
  page = await context.newPage();
  await page.goto(`${home}${path}`);
  return page;
}

type Region = { x: number; y: number; width: number; height: number };
const regionOf = (element: string): Promise<Region> => page.evaluate((name) => (document.querySelector(name)!.shadowRoot!.querySelector('ttt-stage') as unknown as { region: Region }).region, element);
const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const middle = ({ x, y, width, height }: Region): number[] => [x + width / 2, y + height / 2];

describe('a view that is handed on', () => {
  it('opens the same part of a thing’s picture again', async () => {
    await visit('/nl/thing/ray-dragon/');
    await page.getByRole('button', { name: 'Inzoomen' }).click();
    await page.getByRole('button', { name: 'Inzoomen' }).click();
    await page.waitForFunction(() => (document.querySelector('ttt-thing')!.shadowRoot!.querySelector('ttt-stage') as unknown as { free: boolean }).free);
    const before = await regionOf('ttt-thing');
    await page.getByRole('button', { name: 'Deel dit detail' }).click();
    await page.getByText('Adres gekopieerd').waitFor();
    const address = await copied();
    expect(address).toMatch(/^https:\/\/misleiden\.example\/nl\/thing\/ray-dragon\/\?iiif-content=[\w-]+$/);
    await page.goto(address);
    await page.waitForFunction((width) => { const stage = document.querySelector('ttt-thing')?.shadowRoot?.querySelector('ttt-stage') as unknown as { region: Region | null } | undefined; return stage?.region && stage.region.width < width * 1.6; }, before.width);
    const after = await regionOf('ttt-thing');
    for (const [index, value] of middle(after).entries()) expect(Math.abs(value - middle(before)[index]!)).toBeLessThan(before.width * 0.1);
  });

  it('opens the scene of a story, or what the visitor looked at in it', async () => {
    await visit('/nl/story/ik-was-een-rog/');
    await page.getByRole('button', { name: 'Volgende' }).click();
    await page.getByRole('button', { name: 'Kijk zelf rond' }).click();
    const stage = page.locator('ttt-story').locator('ttt-stage .frame');
    for (let press = 0; press < 3; press++) await stage.press('+');
    await page.waitForFunction(() => (document.querySelector('ttt-story')!.shadowRoot!.querySelector('ttt-stage') as unknown as { free: boolean }).free);
    const before = await regionOf('ttt-story');
    const scene = await page.locator('.ttt-scene[data-here]').getAttribute('id');
    await page.getByRole('button', { name: 'Deel dit detail' }).click();
    await page.getByText('Adres gekopieerd').waitFor();
    const address = await copied();
    expect(new URL(address).hash).toBe(`#${scene}`);
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForFunction((width) => { const element = document.querySelector('ttt-story')?.shadowRoot?.querySelector('ttt-stage') as unknown as { region: Region | null } | undefined; return element?.region && Math.abs(element.region.width / width - 1) < 0.6; }, before.width);
    expect(await page.locator('.ttt-scene[data-here]').getAttribute('id')).toBe(scene);
    for (const [index, value] of middle(await regionOf('ttt-story')).entries()) expect(Math.abs(value - middle(before)[index]!)).toBeLessThan(before.width * 0.2);
  });

  it('can be cited: who tells it, the scene, the very address', async () => {
    await visit('/nl/story/ik-was-een-rog/');
    await page.getByRole('button', { name: 'Volgende' }).click();
    await page.getByRole('button', { name: 'Deel dit detail' }).click();
    await page.getByRole('button', { name: 'Kopieer de bronvermelding van dit detail' }).click();
    await page.getByText('Bronvermelding gekopieerd').waitFor();
    const scene = page.locator('.ttt-scene[data-here]');
    expect(await copied()).toBe(`De rog, Things That Talk, ‘Ik was een rog’, Misleiden, ‘${await scene.locator('h3').first().textContent()}’, ${home}/nl/story/ik-was-een-rog/#${await scene.getAttribute('id')}`);
  });

  it('has its plain text one tap away, at the same scene', async () => {
    await visit('/nl/story/ik-was-een-rog/');
    await page.getByRole('button', { name: 'Volgende' }).click();
    const scene = await page.locator('.ttt-scene[data-here]').getAttribute('id');
    await page.getByRole('link', { name: 'Als gewone tekst' }).click();
    expect(new URL(page.url()).pathname).toBe('/nl/story/ik-was-een-rog/text/');
    await page.locator(`#${scene}`).waitFor();
  });

  it('opens in the page for any address too, with its canvas', async () => {
    await visit(`/nl/open/?manifest=${home}/iiif/story/ik-was-een-rog/manifest.json&canvas=${home}/iiif/thing/ray-dragon/canvas/c1`);
    await page.locator('ttt-canvases[ready]').waitFor();
    expect(await page.locator('ttt-manifest h2').first().textContent()).toContain('Ik was een rog');
    await page.locator('ttt-manifest .annotations li').first().waitFor();
  });
});

describe('the page for any address', () => {
  it('opens what is pasted', async () => {
    await visit('/nl/open/');
    await page.getByLabel('Adres').fill(`${home}/iiif/thing/ship-tile/manifest.json`);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('ttt-canvases[ready]').waitFor();
    expect(new URL(page.url()).searchParams.get('manifest')).toBe(`${home}/iiif/thing/ship-tile/manifest.json`);
  });

  it('opens what is dropped: the icon of another page', async () => {
    await visit('/nl/open/');
    await page.locator('ttt-manifest .state').waitFor();
    await page.locator('ttt-manifest').evaluate((element, address) => {
      const data = new DataTransfer();
      data.setData('text/uri-list', `https://elsewhere.example/viewer?manifest=${encodeURIComponent(address)}`);
      element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
    }, `${home}/iiif/thing/ray-dragon/manifest.json`);
    await page.locator('ttt-canvases[ready]').waitFor();
    expect(await page.locator('ttt-manifest h2').first().textContent()).toContain('Rog');
  });

  it('is where the icon on every page leads', async () => {
    await visit('/en/thing/ray-dragon/');
    await page.locator('a.iiif-drop').click();
    await page.locator('ttt-canvases[ready]').waitFor();
    expect(await page.locator('ttt-manifest h2').first().textContent()).toContain('Ray');
  });
});
