// The index of the sample archive, as if it were a large one: in pieces, which a host answers from memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildShards, type Segment, type WholeIndex } from '@thingsthattalk/search';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Visitor } from './browser.ts';

interface Built { readonly segment: Segment; readonly files: ReadonlyMap<string, Uint8Array> }

let visitor: Visitor;
let [first, second]: Built[] = [];
beforeAll(async () => {
  visitor = await Visitor.arrive();
  const { documents, labels } = JSON.parse(readFileSync(join(inject('siteFolder'), 'index/search.json'), 'utf8')) as WholeIndex;
  const build = async (more: string): Promise<Built> => {
    const files = new Map<string, Uint8Array>();
    const { segment } = await buildShards(documents.map((document, number) => (number === 0 ? { ...document, text: [...document.text, { lang: 'nl', value: more }] } : document)), { labels, press: (bytes) => gzipSync(bytes), write: (path, bytes) => { files.set(path, bytes); } });
    return { segment, files };
  };
  [first, second] = [await build('zeskantig'), await build('achtkantig')];
});
afterAll(() => visitor.leave());

/** Answers for the index of a page. */
class Host {
  built: Built;
  asked: string[] = [];
  /** Paths that are answered with 404. */
  gone: RegExp | null = null;

  constructor(built: Built) { this.built = built; }

  async serve(page: Page): Promise<void> {
    await page.context().route('**/index/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^.*\/index\//, '');
      this.asked.push(path);
      if (path === 'search.json') return route.fulfill({ json: { format: 'ttt-search-shards', version: 1, segments: [this.built.segment], languages: ['nl', 'en'] } });
      const file = this.gone?.test(path) ? undefined : this.built.files.get(path);
      return file ? route.fulfill({ contentType: 'application/octet-stream', body: Buffer.from(file) }) : route.fulfill({ status: 404, body: '' });
    });
  }
}

const field = 'ttt-search input[type=search]';
async function visit(host: Host, path: string): Promise<Page> {
  const { page } = await visitor.open('/nl/privacy/');
  await host.serve(page);
  await page.goto(visitor.site.url + path);
  return page;
}
const ids = (page: Page): Promise<(string | null)[]> => page.locator('ttt-search .hit').evaluateAll((all) => all.map((each) => each.getAttribute('data-id')));

describe('an index in pieces', () => {
  it('is asked in a worker: a hit opens the very detail, and what it can be narrowed down by is counted', async () => {
    const page = await visit(new Host(first!), '/nl/search/');
    await page.locator('ttt-search .hit').first().waitFor();
    expect(page.workers().length).toBe(1);
    await page.locator(field).fill('derde kraal');
    const hit = page.locator('ttt-search .hit[data-id="story/drie-keer-dezelfde-vrouw#kralen"] h3 a');
    await hit.waitFor();
    expect(await hit.getAttribute('href')).toContain('/nl/story/drie-keer-dezelfde-vrouw/#scene-kralen');
    expect(await page.locator('ttt-search .hit mark').first().textContent()).toMatch(/kra/i);
    await page.locator('ttt-search [data-facet=type] label', { hasText: 'Scène in een verhaal' }).click();
    await page.locator('ttt-search .chosen').waitFor();
    await expect.poll(async () => (await page.locator('ttt-search .hit .note').allTextContents()).filter((label) => !label.includes('Scène in een verhaal'))).toEqual([]);
    await page.context().close();
  });

  it('is kept on the device: after a reload nothing of it is fetched twice, and what was fetched answers without a network', async () => {
    const host = new Host(first!);
    const page = await visit(host, '/nl/search/?q=draak');
    await page.locator('ttt-search .hit mark').first().waitFor();
    await page.locator('ttt-search [data-facet=type]').waitFor();
    const before = await ids(page);
    host.asked = [];
    await page.reload();
    await page.locator('ttt-search .hit mark').first().waitFor();
    await page.locator('ttt-search [data-facet=type]').waitFor();
    expect([host.asked, await ids(page)]).toEqual([['search.json'], before]);
    await page.context().unroute('**/index/**');
    await page.context().setOffline(true);
    await page.locator(field).fill('ongehoord woord');
    await page.locator('ttt-search .partial').waitFor();
    await page.locator(field).fill('draak');
    await expect.poll(() => ids(page)).toEqual(before);
    expect(await page.locator('ttt-search .partial').count()).toBe(0);
    await page.context().close();
  });

  it('is fetched whole for a kiosk: then every question is answered without a network', async () => {
    const host = new Host(first!);
    const page = await visit(host, '/nl/search/');
    await page.locator('ttt-search .hit').first().waitFor();
    await page.evaluate(() => new Promise((resolve) => {
      const kiosk = Object.assign(document.createElement('ttt-search'), { archive: '/', lang: 'nl', keepAll: true });
      kiosk.addEventListener('ttt-kept', resolve, { once: true });
      document.body.append(kiosk);
    }));
    expect(new Set(host.asked.filter((path) => path !== 'search.json'))).toEqual(new Set(first!.files.keys()));
    await page.context().unroute('**/index/**');
    await page.context().setOffline(true);
    await page.locator(field).first().fill('eenhoorn hoorn');
    await page.locator('ttt-search .hit mark').first().waitFor();
    expect(await page.locator('ttt-search .partial').count()).toBe(0);
    await page.context().close();
  });

  it('is forgotten on the device with all else', async () => {
    const page = await visit(new Host(first!), '/nl/search/?q=draak');
    await page.locator('ttt-search .hit mark').first().waitFor();
    await expect.poll(() => page.evaluate(() => caches.has('ttt-search'))).toBe(true);
    await page.goto(`${visitor.site.url}/nl/privacy/`);
    expect(await page.locator('main').textContent()).toContain('ttt-search');
    await page.locator('[data-forget]').click();
    await expect.poll(() => page.evaluate(() => caches.has('ttt-search'))).toBe(false);
    await page.context().close();
  });

  it('that was built anew while somebody searches is opened anew', async () => {
    const host = new Host(first!);
    const page = await visit(host, '/nl/search/?q=zeskantig');
    await page.locator('ttt-search .hit mark', { hasText: 'zeskantig' }).waitFor();
    host.built = second!;
    await page.locator(field).fill('achtkantig');
    await page.locator('ttt-search .hit mark', { hasText: 'achtkantig' }).waitFor();
    expect(await page.locator('ttt-search .partial').count()).toBe(0);
    // What is of the older build is forgotten on the device.
    await expect.poll(() => page.evaluate(async (build) => (await (await caches.open('ttt-search')).keys()).filter(({ url }) => url.includes(build)).length, first!.segment.build)).toBe(0);
    await page.context().close();
  });

  it('of which some is not there answers with the rest, and says so', async () => {
    const host = new Host(first!);
    host.gone = /\/(columns|alike)\//;
    const page = await visit(host, '/nl/search/?q=draak');
    await page.locator('ttt-search .hit mark').first().waitFor();
    await page.locator(field).fill('zeemermin ');
    await page.locator('ttt-search .partial').waitFor();
    await page.context().close();
  });
});
