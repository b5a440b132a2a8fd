import type { Manifest } from '../src/manifest/manifest.ts';
import { serveSite, type ServedSite } from '@thingsthattalk/server';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { BenchPage, type Opened } from './bench-page.ts';

interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

let bench: BenchPage;
let served: ServedSite;
let opened: Opened;
beforeAll(async () => {
  bench = await BenchPage.set('nobody else is needed');
  served = await serveSite({ folder: inject('siteFolder'), archive: inject('archiveFolder'), port: 0 });
});
afterAll(async () => {
  await bench.clear();
  await served.close();
});
afterEach(() => opened.close());

/** With words proposed it is a combobox, without them a search box. */
const field = (page: Page): Locator => page.getByRole('combobox').or(page.getByRole('searchbox'));
const search = async (page: Page, words: string): Promise<void> => {
  await field(page).fill(words);
  await field(page).press('Enter');
};
/** Waits until the view has come to rest on a region: all of it is seen, and nothing much around it. */
const seesRegion = async (page: Page, { x, y, width, height }: Box): Promise<void> => {
  await page.waitForFunction(([left, top, wide, high]) => {
    const region = document.querySelector<Manifest>('ttt-manifest')?.view?.region;
    if (!region) return false;
    const within = region.x <= left! + 2 && region.y <= top! + 2 && region.x + region.width >= left! + wide! - 2 && region.y + region.height >= top! + high! - 2;
    return within && (region.width <= wide! * 1.6 || region.height <= high! * 1.6);
  }, [x, y, width, height]);
};

describe('searching in a thing of the sample archive, served', () => {
  it('shows what is found with the text around it, and goes to the very place', async () => {
    opened = await bench.open({ src: `${served.url}/iiif/thing/unicorn-horn/manifest.json`, lang: 'nl' });
    const { page } = opened;
    await page.locator('ttt-canvases[ready]').waitFor();
    await search(page, 'tand zenuw');
    await page.getByText(/plekken gevonden/).waitFor();
    const hit = page.locator('[data-hit$="/claim/unicorn-horn-2021/evidence/2"]');
    expect((await hit.locator('mark').allTextContents()).sort()).toEqual(['tand', 'zenuw']);
    expect(await hit.locator('.quote').filter({ has: page.locator('mark', { hasText: 'tand' }) }).textContent()).toMatch(/\S.*tand.*\S/);
    await hit.press('Enter');
    await seesRegion(page, { x: 182, y: 520, width: 312, height: 520 });
    expect(await page.locator('ttt-canvases .shape.is-here').count()).toBe(1);
    expect(opened.faults).toEqual([]);
  });

  it('marks the place also where the manifest itself does not speak of it', async () => {
    opened = await bench.open({ src: `${served.url}/iiif/thing/unicorn-horn/manifest.json`, lang: 'en' });
    const { page } = opened;
    await page.locator('ttt-canvases[ready]').waitFor();
    await search(page, 'scraped');
    const scene = page.locator('[data-hit*="/story/negen-tiende-waar/manifest.json/scene/geschraapt"]').first();
    await scene.click();
    await seesRegion(page, { x: 2270, y: 580, width: 764, height: 400 });
    expect(await page.locator('ttt-canvases .shape.is-here').count()).toBe(1);
    expect(await page.locator('.annotations li[aria-current]').count()).toBe(1);
    await page.locator('[data-hit$="/thing/unicorn-horn/description"]').click();
    await page.waitForFunction(() => document.querySelector<Manifest>('ttt-manifest')?.view?.region === undefined);
  });

  it('proposes words while one types', async () => {
    opened = await bench.open({ src: `${served.url}/iiif/thing/unicorn-horn/manifest.json`, lang: 'nl' });
    const { page } = opened;
    await page.getByRole('combobox').fill('ta');
    await page.locator('datalist option[value="tand"]').waitFor({ state: 'attached' });
  });
});

it('reads an older service too, page after page', async () => {
  const canvas = 'https://old.example/canvas/1';
  const answer = (number: number, next: object): string => JSON.stringify({
    '@context': ['http://iiif.io/api/presentation/2/context.json', 'http://iiif.io/api/search/1/context.json'], '@type': 'sc:AnnotationList', within: { '@type': 'sc:Layer', total: 2 }, ...next,
    resources: [{ '@id': `https://old.example/anno/${number}`, '@type': 'oa:Annotation', motivation: 'sc:painting', resource: { '@type': 'cnt:ContentAsText', chars: 'birds' }, on: `${canvas}#xywh=${number * 100},200,300,200` }],
    hits: [{ '@type': 'search:Hit', annotations: [`https://old.example/anno/${number}`], before: `${number} There are two `, match: 'birds', after: ' in the bush' }],
  });
  opened = await bench.open({ src: 'https://old.example/manifest', lang: 'en' }, { prepare: ({ answers }) => {
    answers.set('https://old.example/manifest', { body: JSON.stringify({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: 'https://old.example/manifest', type: 'Manifest', label: { en: ['Old'] }, service: [{ '@context': 'http://iiif.io/api/search/1/context.json', '@id': 'https://old.example/search', profile: 'http://iiif.io/api/search/1/search' }], items: [{ id: canvas, type: 'Canvas', width: 2000, height: 1500, items: [{ id: 'https://old.example/page', type: 'AnnotationPage', items: [{ id: 'https://old.example/painting', type: 'Annotation', motivation: 'painting', target: canvas, body: { id: 'https://old.example/picture.png', type: 'Image', width: 2000, height: 1500 } }] }] }] }) });
    answers.set('https://old.example/search?q=bird', { body: answer(1, { next: 'https://old.example/search?q=bird&page=2' }) });
    answers.set('https://old.example/search?q=bird&page=2', { body: answer(2, {}) });
  } });
  const { page } = opened;
  await page.locator('ttt-canvases[ready]').waitFor();
  await search(page, 'bird');
  await page.getByText('2 places found').waitFor();
  await page.getByRole('button', { name: 'More places' }).click();
  const hit = page.locator('[data-hit="https://old.example/anno/2"]');
  expect(await hit.textContent()).toBe('2 There are two birds in the bush');
  await hit.click();
  await seesRegion(page, { x: 200, y: 200, width: 300, height: 200 });
  expect(await page.locator('ttt-canvases .shape.is-here').count()).toBe(1);
  expect(opened.faults).toEqual([]);
});
