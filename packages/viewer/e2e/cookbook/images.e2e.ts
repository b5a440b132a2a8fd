import { expect } from 'vitest';
import { fake, ownManifest, picture } from './own-documents.ts';
import { recipe } from './recipe-test.ts';

recipe('0001', 'one picture fills the view', '0001-mvm-image/manifest.json', async ({ page, see }) => {
  await see([0.4, 0.25, 'topLeft'], [0.6, 0.25, 'topRight'], [0.4, 0.75, 'bottomLeft'], [0.6, 0.75, 'bottomRight'], [0.1, 0.5, 'dark']);
  expect(await page.locator('h2').textContent()).toBe('Single Image Example');
});

recipe('0001', 'a picture of Presentation 4 fills the view', { '@context': 'http://iiif.io/api/presentation/4/context.json', id: `${fake}/four/manifest.json`, type: 'Manifest', label: { en: ['Four'] }, items: [{ id: `${fake}/four/canvas`, type: 'Canvas', width: 1200, height: 1800, items: [{ id: `${fake}/four/page`, type: 'AnnotationPage', items: [{ id: `${fake}/four/anno`, type: 'Annotation', motivation: ['painting'], body: [{ id: `${fake}/four.jpg`, type: 'Image', format: 'image/jpeg', width: 1200, height: 1800 }], target: [{ id: `${fake}/four/canvas`, type: 'Canvas' }] }] }] }] } as { id: string }, async ({ page, see }) => {
  await see([0.4, 0.25, 'topLeft'], [0.6, 0.75, 'bottomRight'], [0.1, 0.5, 'dark']);
  expect(await page.locator('.issues').count()).toBe(0);
});

recipe('0004', 'a picture smaller than its canvas fills it', '0004-canvas-size/manifest.json', async ({ see }) => {
  await see([0.03, 0.4, 'topLeft'], [0.97, 0.4, 'topRight'], [0.03, 0.6, 'bottomLeft'], [0.97, 0.6, 'bottomRight'], [0.5, 0.05, 'dark']);
});

recipe('0004', 'a picture of another shape than its canvas is shown whole, in its middle', ownManifest('shape', [{ width: 2000, height: 1200, paint: [{ body: picture('upright', 600, 1200) }] }]), async ({ see }) => {
  await see([0.45, 0.3, 'topLeft'], [0.55, 0.7, 'bottomRight'], [0.2, 0.5, 'dark'], [0.8, 0.5, 'dark'], [0.5, 0.02, 'dark']);
});

recipe('0005', 'zooming in fetches finer tiles of the part in view', ownManifest('deep', [{ width: 4000, height: 3000, paint: [{ body: picture('deep', 4000, 3000) }] }]), async ({ page, see, institution }) => {
  await see([0.25, 0.3, 'topLeft'], [0.75, 0.7, 'bottomRight']);
  const whole = institution.asked.length;
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => institution.asked.slice(whole).filter((url) => /deep\/1536,\d+,\d+,\d+\//.test(url))).not.toEqual([]);
  await see([0.05, 0.05, 'topLeft'], [0.95, 0.95, 'bottomRight']);
});

const xray = 'https://iiif.io/api/image/3.0/example/reference/421e65be2ce95439b3ad6ef1f2ab87a9-dee-xray';

recipe('0033', 'of a choice the first shows; the other is laid over it, as thickly as wanted', '0033-choice/manifest.json', async ({ page, see }) => {
  await see([0.25, 0.4, 'topLeft'], [0.75, 0.6, 'bottomRight']);
  await page.getByLabel('X-Ray', { exact: true }).check();
  await see([0.25, 0.4, 'bottomLeft'], [0.75, 0.6, 'bottomLeft']);
  await page.getByLabel('How much you see of X-Ray').fill('0.2');
  await see([0.25, 0.4, 'topLeft'], [0.75, 0.6, 'bottomRight']);
  await page.getByLabel('X-Ray', { exact: true }).uncheck();
  await see([0.25, 0.4, 'topLeft'], [0.75, 0.6, 'bottomRight']);
}, { prepare: (institution) => institution.oneColour.set(xray, 'bottomLeft') });

recipe('0036', 'pictures are put together, each in its place, the later ones on top', ownManifest('composed', [{
  width: 2000, height: 1500, paint: [{ body: picture('leaf', 2000, 1500) }, { body: picture('miniature', 500, 500), at: 'xywh=200,900,500,500' }],
}]), async ({ see }) => {
  await see([0.1, 0.3, 'topLeft'], [0.22, 0.75, 'topRight'], [0.05, 0.75, 'bottomLeft'], [0.42, 0.75, 'bottomLeft']);
}, { prepare: (institution) => institution.oneColour.set(`${fake}/iiif/miniature`, 'topRight') });

for (const [way, by] of [['service', 'the selector of its service'], ['css', 'a style sheet']] as const) {
  recipe('0040', `a picture lies on its side, turned by ${by}`, `0040-image-rotation-service/manifest-${way}.json`, async ({ see }) => {
    await see([0.25, 0.3, 'bottomLeft'], [0.75, 0.3, 'topLeft'], [0.25, 0.7, 'bottomRight'], [0.75, 0.7, 'topRight'], [0.02, 0.5, 'bottomRight'], [0.98, 0.5, 'topRight']);
  });
}

recipe('0299', 'only the named part of a picture shows', '0299-region/manifest.json', async ({ see }) => {
  await see([0.2, 0.5, 'bottomRight'], [0.8, 0.5, 'bottomRight'], [0.3, 0.95, 'bottomRight'], [0.5, 0.012, 'topRight'], [0.1, 0.5, 'dark'], [0.9, 0.5, 'dark']);
});

recipe('0283', 'a page without a picture keeps its place, and says so', '0283-missing-image/manifest.json', async ({ page, see }) => {
  await see([0.4, 0.3, 'topLeft']);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => page.locator('ttt-canvases [role=status]').textContent()).toBe('There is no picture of this.');
  expect(await page.locator('.canvas-about').textContent()).toContain('Image unavailable or does not exist');
  expect(await page.locator('ttt-strip [aria-current]').textContent()).toBe('f. 1v — MISSING');
  await page.getByRole('button', { name: 'Next' }).click();
  await see([0.4, 0.3, 'topLeft'], [0.6, 0.7, 'bottomRight']);
});

recipe('0117', 'the manifest has a small picture of its own, asked from its service at the size it is shown', '0117-add-image-thumbnail/manifest.json', async ({ page }) => {
  const thumbnail = page.locator('.about .thumbnail');
  await expect.poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(200);
  expect(await thumbnail.getAttribute('src')).toBe('https://iiif.io/api/image/3.0/example/reference/4f92cceb12dd53b52433425ce44308c7-ucla_bib1987273_no001_rs_001/full/200,/0/default.jpg');
});

recipe('0232', 'the strip shows the thumbnails that canvases name, and makes those they do not', ownManifest('thumbnails', [
  { width: 1000, height: 1400, label: 'named', paint: [{ body: picture('one', 1000, 1400) }], more: { thumbnail: [{ id: `${fake}/small/one.jpg`, type: 'Image', width: 90, height: 126 }] } },
  { width: 1000, height: 1400, label: 'made', paint: [{ body: picture('two', 1000, 1400) }] },
  { width: 1000, height: 1400, label: 'of listed sizes', paint: [{ body: picture('three', 1000, 1400, { profile: 'level0', sizes: [{ width: 125, height: 175 }, { width: 250, height: 350 }, { width: 1000, height: 1400 }] }) }] },
]), async ({ page }) => {
  const images = page.locator('ttt-strip img');
  await expect.poll(() => images.evaluateAll((all: HTMLImageElement[]) => all.map((image) => image.complete && image.naturalWidth > 0))).toEqual([true, true, true]);
  expect(await images.evaluateAll((all: HTMLImageElement[]) => all.map(({ src }) => src))).toEqual([`${fake}/small/one.jpg`, `${fake}/iiif/two/full/200,/0/default.jpg`, `${fake}/iiif/three/full/250,350/0/default.jpg`]);
});
