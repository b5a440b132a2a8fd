import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { canvasAt, ownManifest, picture } from './own-documents.ts';
import { recipe } from './recipe-test.ts';

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Next' }).click();
const where = (page: Page): Promise<string | null> => page.locator('ttt-strip [aria-current]').textContent();
/** Which canvases the strip has, from left to right or from top to bottom as they are seen. */
const order = (page: Page, axis: 'x' | 'y' = 'x'): Promise<(string | null)[]> => page.locator('ttt-strip li').evaluateAll((all, along) => all.map((item) => ({ at: item.getBoundingClientRect()[along], text: item.textContent })).sort((a, b) => a.at - b.at).map(({ text }) => text), axis);

recipe('0009', 'the cover stands alone, then pages stand side by side', '0009-book-1/manifest.json', async ({ page, see }) => {
  await see([0.4, 0.25, 'topLeft'], [0.6, 0.25, 'topRight'], [0.1, 0.25, 'dark']);
  await next(page);
  await see([0.1, 0.25, 'topLeft'], [0.4, 0.25, 'topRight'], [0.6, 0.25, 'topLeft'], [0.9, 0.25, 'topRight']);
  expect(await where(page)).toBe('Frontispiece');
  await next(page);
  expect(await where(page)).toBe('Blank page');
});

recipe('0010', 'a book from right to left begins at the right', '0010-book-2-viewing-direction/manifest-rtl.json', async ({ page, see }) => {
  await see([0.4, 0.25, 'topLeft']);
  expect((await order(page)).reverse().slice(0, 2)).toEqual(['front cover', 'pages 1–2']);
  await page.locator('ttt-strip [aria-current]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => where(page)).toBe('pages 1–2');
});

recipe('0010', 'a diary from top to bottom goes down', '0010-book-2-viewing-direction/manifest-ttb.json', async ({ page, see }) => {
  await see([0.4, 0.25, 'topLeft']);
  expect(await page.locator('.about .summary em').textContent()).toBe('Across Asia on a bicycle');
  expect((await order(page, 'y')).slice(0, 3)).toEqual(['image 1', 'image 2', 'image 3']);
  expect(new Set(await page.locator('ttt-strip li').evaluateAll((all) => all.map((item) => item.getBoundingClientRect().x))).size).toBe(1);
  await page.locator('ttt-strip [aria-current]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => where(page)).toBe('image 2');
});

recipe('0011', 'a scroll goes on without a gap', '0011-book-3-behavior/manifest-continuous.json', async ({ page, see }) => {
  await see([0.03, 0.45, 'topLeft'], [0.97, 0.55, 'bottomRight'], [0.5, 0.1, 'dark']);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await see([0.3, 0.47, 'topLeft'], [0.8, 0.47, 'topRight'], [0.83, 0.47, 'topLeft'], [0.1, 0.47, 'dark']);
});

recipe('0011', 'openings that were pictured whole are shown one by one', '0011-book-3-behavior/manifest-individuals.json', async ({ page, see }) => {
  await next(page);
  await see([0.03, 0.4, 'topLeft'], [0.97, 0.6, 'bottomRight']);
  expect(await where(page)).toBe('2v, 3r');
});

recipe('0024', 'the table of contents goes to its pages, and follows them', '0024-book-4-toc/manifest.json', async ({ page, see }) => {
  const contents = page.getByRole('region', { name: 'Contents' });
  const current = (): Promise<string[]> => contents.locator('[aria-current]').allTextContents();
  await see([0.4, 0.25, 'topLeft']);
  expect(await current()).toEqual(['Tabiba Tabiban [ጠቢበ ጠቢባን]']);
  await contents.getByRole('button', { name: 'Monday' }).click();
  await expect.poll(() => where(page)).toBe('f. 2r');
  expect(await current()).toEqual(['Monday']);
  await next(page);
  await expect.poll(current).toEqual(['Monday']);
  await next(page);
  await expect.poll(current).toEqual(['Tuesday']);
  expect(await where(page)).toBe('f. 3r');
});

recipe('0035', 'a foldout stands alone, and does not part the pages around it', '0035-foldouts/manifest.json', async ({ page, see }) => {
  await next(page);
  expect(await where(page)).toBe('Inside front cover');
  await see([0.1, 0.3, 'topLeft'], [0.9, 0.3, 'topRight']);
  await next(page);
  expect(await where(page)).toBe('Foldout, unfolded');
  await see([0.03, 0.4, 'topLeft'], [0.97, 0.6, 'bottomRight'], [0.5, 0.05, 'dark']);
});

recipe('0202', 'the manifest opens at the canvas it names', '0202-start-canvas/manifest.json', async ({ page, see }) => {
  await see([0.4, 0.25, 'topLeft']);
  expect(await where(page)).toBe('Frontispiece');
  expect(await page.locator('.head p').textContent()).toBe('Picture 2 of 5');
});

const leaves = ['first', 'second', 'third', 'fourth'].map((label) => ({ width: 1000, height: 1400, label, paint: [{ body: picture(label, 1000, 1400) }] }));
const sequence = (name: string, numbers: readonly number[]): object => ({ id: `https://fake-institution.example/range/${name}`, type: 'Range', behavior: ['sequence'], label: { en: [name] }, items: numbers.map((number) => ({ id: canvasAt('rebound', number), type: 'Canvas' })) });

recipe('0027', 'a misbound book is put in its right order', ownManifest('rebound', leaves, { structures: [sequence('As bound', [1, 2, 3, 4]), sequence('As written', [4, 1, 2, 3])] }), async ({ page }) => {
  await expect.poll(() => order(page)).toEqual(['first', 'second', 'third', 'fourth']);
  await page.getByLabel('Order').selectOption('As written');
  await expect.poll(() => order(page)).toEqual(['fourth', 'first', 'second', 'third']);
  expect(await where(page)).toBe('first');
  await next(page);
  expect(await where(page)).toBe('second');
});

const part = (page: number, xywh: string): object => ({ type: 'SpecificResource', source: { id: canvasAt('newspaper', page), type: 'Canvas' }, selector: { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: `xywh=${xywh}` } });

recipe('0025', 'an article is read part by part, over pages that do not follow each other', ownManifest('newspaper', leaves, {
  structures: [{ id: 'https://fake-institution.example/range/issue', type: 'Range', label: { en: ['Issue'] }, items: [{ id: 'https://fake-institution.example/range/news', type: 'Range', label: { en: ['News of the day'] }, items: [part(2, '500,0,500,700'), part(4, '0,700,500,700')] }] }],
}), async ({ page, see }) => {
  await page.getByRole('button', { name: 'News of the day' }).click();
  await see([0.5, 0.5, 'topRight'], [0.3, 0.2, 'topRight']);
  expect(await where(page)).toBe('second');
  await page.getByRole('button', { name: 'Part 2 of 2' }).click();
  await see([0.5, 0.5, 'bottomLeft'], [0.7, 0.2, 'bottomLeft']);
  expect(await where(page)).toBe('fourth');
  expect(await page.locator('.contents [aria-current]').first().textContent()).toContain('News of the day');
});

recipe('0030', 'the volumes of a work are opened from its collection', '0030-multi-volume/collection.json', async ({ page, see }) => {
  await page.getByRole('button', { name: '巻 2 [Vol. 2]' }).click();
  await see([0.4, 0.25, 'topLeft']);
  expect(await page.locator('h2').textContent()).toContain('kan 2');
  expect((await order(page)).at(-1)).toBe('Front cover');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: '巻 1 [Vol. 1]' }).waitFor();
});

recipe('0031', 'volumes that are bound together are entries of the contents', '0031-bound-multivolume/manifest.json', async ({ page }) => {
  const contents = page.getByRole('region', { name: 'Contents' });
  await contents.getByRole('button', { name: /^Zweyte Ausgabe/ }).click();
  await expect.poll(() => where(page)).toMatch(/^Vol\. 2 title page/);
  expect(await contents.locator('[aria-current]').textContent()).toMatch(/^Zweyte Ausgabe/);
});

recipe('0032', 'a collection lists its manifests, and opens them', '0032-collection/collection.json', async ({ page, see }) => {
  await expect.poll(() => page.locator('.collection button').allTextContents()).toEqual(['The Gulf Stream', 'Northeaster']);
  await page.getByRole('button', { name: 'Northeaster' }).click();
  await see([0.1, 0.4, 'topLeft']);
  expect(await page.locator('h2').textContent()).toBe('Northeaster');
});
