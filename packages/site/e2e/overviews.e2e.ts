// The overviews of the sample archive: by keyboard and pointer, without script, and on a page of somebody else.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

describe('the threads of an archive', () => {
  it('are a drawing and a list that names every thing, without script too', async () => {
    const { page, faults } = await visitor.open('/nl/threads/', { javaScriptEnabled: false });
    expect(await page.locator('.ttt-graph').isVisible()).toBe(true);
    const [drawn, listed] = [await page.locator('.ttt-node[data-kind="thing"]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-ref'))), await page.locator('.ttt-threadlist > li').evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-ref')))];
    expect(drawn.length).toBeGreaterThan(20);
    expect([...listed].sort()).toEqual([...drawn].sort());
    expect(await page.locator('.ttt-threadlist li li').first().innerText()).toMatch(/\S+\s+\S+/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are followed by keyboard from a thing in the list to the drawing, and along a thread', async () => {
    const { page } = await visitor.open('/nl/threads/');
    await page.locator('li[data-ref="thing/ray-dragon"] > h2 a').focus();
    await page.locator('.ttt-node[data-ref="thing/ray-dragon"][data-here]').waitFor();
    const along = page.locator('ttt-threads .said li button');
    const name = await along.first().innerText();
    await along.first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('ttt-threads .said .name').innerText()).toBe(name);
    await page.context().close();
  });

  it('are pointed at: the address then says where one looks, and opens there again', async () => {
    const { page } = await visitor.open('/nl/threads/');
    await page.locator('ttt-threads .tools').waitFor();
    await page.locator('.ttt-node[data-ref="thing/ship-tile"] text').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#thing/ship-tile');
    await page.reload();
    await page.locator('.ttt-node[data-ref="thing/ship-tile"][data-here]').waitFor();
    await page.context().close();
  });
});

describe('an overview on a page of somebody else', () => {
  it('is fetched from its archive under a strict policy, and leads there', async () => {
    const host = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': `default-src 'none'; script-src ${visitor.site.url}; connect-src ${visitor.site.url}; font-src ${visitor.site.url}; img-src ${visitor.site.url}` }).end(`<!doctype html><html lang="nl"><title>Elders</title><script type="module" src="${visitor.site.url}/embed.js"></script><h1>Elders</h1><ttt-threads src="${visitor.site.url}/nl/threads/"></ttt-threads><ttt-timeline src="${visitor.site.url}/nl/timeline/"></ttt-timeline><ttt-map src="${visitor.site.url}/nl/map/"></ttt-map></html>`));
    await new Promise<void>((resolve) => { host.listen(0, '127.0.0.1', resolve); });
    const { page, faults } = await visitor.open(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    await page.locator('ttt-threads .ttt-threadlist a').first().waitFor();
    await page.locator('ttt-timeline li').first().waitFor();
    await page.locator('ttt-map .ttt-drawn-map').waitFor();
    expect(await page.locator('ttt-threads .ttt-threadlist a').first().evaluate((link: HTMLAnchorElement) => link.href)).toContain(`${visitor.site.url}/nl/thing/`);
    expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
    await page.context().close();
    await new Promise((resolve) => { host.close(resolve); host.closeAllConnections(); });
  });

  it.each(['threads', 'map', 'timeline'])('fits a phone without script (%s)', async (overview) => {
    const { page } = await visitor.open(`/nl/${overview}/`, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  });
});
