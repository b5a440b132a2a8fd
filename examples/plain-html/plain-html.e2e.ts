import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Visitor } from '../../packages/site/e2e/browser.ts';

let visitor: Visitor;
let museum: Server;
let address: string;

beforeAll(async () => {
  visitor = await Visitor.arrive();
  const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css' };
  museum = createServer((request, response) => {
    const file = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    readFile(join(import.meta.dirname, file), 'utf8').then(
      (source) => response.writeHead(200, { 'Content-Type': types[file.split('.').at(-1)!] ?? 'text/plain', 'Content-Security-Policy': `default-src 'self'; script-src ${visitor.site.url}; connect-src ${visitor.site.url}; img-src ${visitor.site.url}; font-src ${visitor.site.url}; frame-src ${visitor.site.url}` }).end(source.replaceAll('https://misleiden.example', visitor.site.url)),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => { museum.listen(0, '127.0.0.1', resolve); });
  address = `http://127.0.0.1:${(museum.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  museum.closeAllConnections();
  await new Promise((resolve) => { museum.close(resolve); });
  await visitor.leave();
});

it('shows a story and a thing of another origin on a museum’s own page, under its strict policy', async () => {
  const { page, faults } = await visitor.open(address);
  await page.waitForSelector('ttt-story .ttt-scene');
  await page.waitForSelector('ttt-thing .ttt-facts');
  expect(await page.locator('ttt-story .ttt-scene').count()).toBeGreaterThanOrEqual(6);
  await page.waitForFunction(() => document.querySelector('ttt-story')?.shadowRoot?.querySelector('ttt-stage')?.hasAttribute('shown'));
  expect(await page.locator('ttt-thing h1').textContent()).toBeTruthy();
  // Whose things they are is said wherever they are shown.
  expect(await page.locator('ttt-story .ttt-things').textContent()).toMatch(/TTT-MIS-01.*CC0/s);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('brings its own typefaces along', async () => {
  const { page, faults } = await visitor.open(address);
  await page.waitForSelector('ttt-story .ttt-scene');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => [...document.fonts].some(({ family, status }) => family.replace(/"/g, '') === 'Literata' && status === 'loaded'));
  expect(faults).toEqual([]);
  await page.context().close();
});

it('leaves the museum’s own styles alone', async () => {
  const { page } = await visitor.open(address);
  await page.waitForSelector('ttt-story .ttt-scene');
  const style = await page.$eval('main > h1', (heading) => { const { textTransform, fontWeight, fontFamily } = getComputedStyle(heading); return [textTransform, fontWeight, fontFamily]; });
  expect(style).toEqual(['uppercase', '900', '"Comic Sans MS", cursive']);
  await page.context().close();
});

it('is as light as the museum’s page, whatever the visitor’s device prefers', async () => {
  const inks: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await visitor.open(address, { colorScheme });
    await page.waitForSelector('ttt-story .ttt-scene');
    await page.locator('ttt-search input').waitFor();
    inks.push(await page.evaluate(() => [document.querySelector('ttt-story h1')!, document.querySelector('ttt-search')!.shadowRoot!.querySelector('input')!].map((each) => getComputedStyle(each).color).join()));
    await page.context().close();
  }
  expect(inks[1]).toBe(inks[0]);
});

it('shows the story in a frame where scripts are forbidden', async () => {
  const { page } = await visitor.open(address, { javaScriptEnabled: false });
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('h1').first().textContent()).toContain('Ik was een rog');
  await page.context().close();
});

it('searches the archive from the head of the museum’s page, with the keyboard, as a screen reader tells it', async () => {
  const { page, faults } = await visitor.open(address);
  const field = page.getByRole('combobox', { name: 'Zoek in verhalen, dingen en plekken' });
  await field.waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  await field.press('d');
  await field.pressSequentially('erde kraal');
  const options = page.getByRole('listbox', { name: 'Gevonden terwijl u typt' }).getByRole('option');
  await page.getByRole('option', { name: 'De derde kraal' }).waitFor();
  expect(await options.last().textContent()).toContain('Naar alles wat gevonden is');
  // No worker of another origin: the page searches itself.
  expect(page.workers().length).toBe(0);
  await field.press('ArrowDown');
  expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
  expect(faults).toEqual([]);
  await field.press('Escape');
  expect([await field.getAttribute('aria-expanded'), await field.inputValue()]).toEqual(['false', 'derde kraal']);
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${visitor.site.url}/nl/story/drie-keer-dezelfde-vrouw/#scene-kralen`);
  await page.context().close();
});
