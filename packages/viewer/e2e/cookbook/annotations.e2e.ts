import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { canvasAt, fake, ownManifest, picture } from './own-documents.ts';
import { inCookbook, recipe } from './recipe-test.ts';

const said = (page: Page): ReturnType<Page['locator']> => page.locator('[data-annotation]');
const shape = (page: Page): ReturnType<Page['locator']> => page.locator('ttt-canvases .shape');
/** Where a shape is on the picture of a canvas that fills the box from side to side, in units of the canvas. */
const onCanvas = (page: Page, width: number): Promise<number[]> => page.locator('ttt-canvases').evaluate((element, wide) => {
  const [box, drawn] = [element.getBoundingClientRect(), element.shadowRoot!.querySelector('.shape')!.getBoundingClientRect()];
  const unit = wide / box.width;
  const middle = box.y + box.height / 2;
  return [(drawn.x - box.x) * unit, (drawn.y - middle) * unit, drawn.width * unit, drawn.height * unit].map((number) => Math.round(number / 20) * 20);
}, width);

recipe('0266', 'what is said of the whole picture stands beside it, in its language', '0266-full-canvas-annotation/manifest.json', async ({ page, see }) => {
  await see([0.25, 0.4, 'topLeft']);
  expect(await said(page).locator('.prose').evaluate(({ lang, textContent }: HTMLElement) => [lang, textContent.trim()])).toEqual(['de', 'Göttinger Marktplatz mit Gänseliesel Brunnen']);
  expect(await said(page).locator('small').textContent()).toBe('comment');
  expect(await shape(page).count()).toBe(0);
});

recipe('0019', 'HTML in an annotation is a link with words; nothing of another host is fetched', '0019-html-in-annotations/manifest.json', async ({ page, institution }) => {
  const link = said(page).getByRole('link');
  expect(await link.evaluate(({ href, rel, textContent }: HTMLAnchorElement) => [href, rel, textContent])).toEqual(['https://de.wikipedia.org/wiki/G%C3%A4nseliesel-Brunnen_%28G%C3%B6ttingen%29', 'noopener noreferrer', 'Gänseliesel Brunnen Wikipedia logo']);
  expect(institution.asked.filter((url) => url.includes('wikipedia'))).toEqual([]);
});

recipe('0019', 'what would run in an annotation does not', ownManifest('hostile', [{ width: 1000, height: 1000, paint: [{ body: picture('plain', 1000, 1000) }], annotations: [{ body: { type: 'TextualBody', format: 'text/html', value: '<p onclick="window.harmed = true">Read <b>this</b><script>window.harmed = true</script><img src="x" onerror="window.harmed = true"> <a href="javascript:window.harmed = true">here</a></p>' } }] }]), async ({ page }) => {
  await expect.poll(() => said(page).locator('.prose').innerHTML()).toMatch(/^<!--.*--><p>Read <strong>this<\/strong> here<\/p>/);
  await said(page).locator('.prose').getByText('here').click();
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
});

recipe('0021', 'a tag stands in its place on the picture; choosing either shows the other', '0021-tagging/manifest.json', async ({ page, see }) => {
  await see([0.25, 0.4, 'topLeft']);
  expect(await onCanvas(page, 4032)).toEqual([260, -860, 1260, 1240].map((number) => Math.round(number / 20) * 20));
  await shape(page).click();
  await expect.poll(() => said(page).getAttribute('aria-current')).toBe('true');
  await see([0.3, 0.2, 'topLeft']);
  expect(await said(page).innerText()).toMatch(/tag\s+Gänseliesel-Brunnen/);
});

recipe('0022', 'a hotspot leads to another canvas', '0022-linking-with-a-hotspot/manifest.json', async ({ page, see }) => {
  await see([0.25, 0.4, 'topLeft']);
  await said(page).locator('.go').click();
  await expect.poll(() => page.locator('.head p').textContent()).toBe('Picture 2 of 2');
  await see([0.4, 0.25, 'topLeft'], [0.1, 0.5, 'dark']);
});

for (const [way, stylesheet] of [['in the annotation', { type: 'CssStylesheet', value: '.author1 { color: #f00; background-color: #fff; border-color: #0f0; }' }], ['in a file', `${fake}/style.css`]] as const) {
  recipe('0045', `what is said has the colours of its author, given ${way}`, ownManifest('styled', [{ width: 1000, height: 1000, paint: [{ body: picture('screen', 1000, 1000) }], annotations: [{ stylesheet, body: { type: 'SpecificResource', styleClass: 'author1', source: { type: 'TextualBody', language: 'en', format: 'text/html', value: '<p>Three pursuits.</p>' } }, target: { type: 'SpecificResource', source: `${canvasAt('styled', 1)}#xywh=100,100,300,300`, styleClass: 'author1' } }] }]), async ({ page }) => {
    await expect.poll(() => said(page).locator('.prose').evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor, element.textContent.trim()])).toEqual(['rgb(255, 0, 0)', 'rgb(255, 255, 255)', 'Three pursuits.']);
    await expect.poll(() => shape(page).evaluate((element) => getComputedStyle(element).stroke)).toBe('rgb(0, 255, 0)');
  }, { prepare: (institution) => institution.answers.set(`${fake}/style.css`, { type: 'text/css', body: '.author1 { color: #f00; background-color: #fff; border-color: #0f0; }' }) });
}

recipe('0103', 'what is said of a moment leads to it', '0103-poetry-reading-annotations/manifest.json', async ({ page }) => {
  await expect.poll(() => page.locator('.collection-name').allTextContents()).toContain('Environmental Noise');
  const noise = said(page).filter({ hasText: 'Soft laughter, rustling' });
  expect(await noise.locator('time').textContent()).toBe('11:42');
  await noise.getByRole('button').click();
  await expect.poll(() => page.locator('ttt-player audio').evaluate(({ currentTime }: HTMLAudioElement) => currentTime)).toBe(702);
});

recipe('0135', 'a point on a map is a dot that can be chosen', ownManifest('point', [{ width: 2000, height: 1400, paint: [{ body: picture('chart', 2000, 1400) }], annotations: [{ motivation: 'tagging', body: { type: 'TextualBody', value: 'Town Creek Aqueduct', language: 'en', format: 'text/plain' }, target: { type: 'SpecificResource', source: canvasAt('point', 1), selector: { type: 'PointSelector', x: 1500, y: 350 } } }] }]), async ({ page, see }) => {
  await see([0.25, 0.4, 'topLeft']);
  const [dot, box] = [await shape(page).boundingBox(), await page.locator('ttt-canvases').boundingBox()];
  expect((dot!.x + dot!.width / 2 - box!.x) / box!.width).toBeCloseTo(0.75, 2);
  expect(dot!.width).toBeGreaterThan(15);
  await shape(page).click();
  await expect.poll(() => said(page).getAttribute('aria-current')).toBe('true');
});

recipe('0139', 'a part of a map tells where it is', ownManifest('geo', [{ width: 2000, height: 1400, paint: [{ body: picture('chart', 2000, 1400) }], annotations: [{ motivation: 'tagging', body: { id: `${fake}/geo.json`, type: 'Feature', properties: { label: { en: ['Canal'] } }, geometry: { type: 'Polygon', coordinates: [[[-77.1, 38.9], [-77, 38.9], [-77, 39.1], [-77.1, 39.1]]] } }, target: `${canvasAt('geo', 1)}#xywh=100,100,500,500` }] }]), async ({ page }) => {
  expect(await said(page).locator('p').innerText()).toBe('Canal 39.0000, -77.0500');
  expect(await said(page).getByRole('link').getAttribute('href')).toBe('https://www.openstreetmap.org/?mlat=39&mlon=-77.05#map=12/39/-77.05');
});

recipe('0258', 'a tag leads to the record it is taken from', '0258-tagging-external-resource/manifest.json', async ({ page }) => {
  expect(await said(page).locator('.prose').innerText()).toBe('Gänseliesel-Brunnen');
  expect(await said(page).getByRole('link').evaluate(({ href, rel }: HTMLAnchorElement) => [href, rel])).toEqual(['http://www.wikidata.org/entity/Q18624915', 'noopener noreferrer']);
});

recipe('0261', 'a shape follows the outline of what it is about', '0261-non-rectangular-commenting/manifest.json', async ({ page, see }) => {
  await see([0.25, 0.4, 'topLeft']);
  expect(await shape(page).evaluate((element) => element.tagName)).toBe('path');
  expect(await onCanvas(page, 4032)).toEqual([260, -860, 1260, 1240].map((number) => Math.round(number / 20) * 20));
  // Its corner is not a part of it, its middle is.
  const at = (across: number, down: number): Promise<boolean> => shape(page).evaluate((element, [x, y]) => { const box = element.getBoundingClientRect(); return (element.getRootNode() as ShadowRoot).elementFromPoint(box.x + box.width * x!, box.y + box.height * y!) === element; }, [across, down]);
  expect([await at(0.02, 0.05), await at(0.5, 0.6)]).toEqual([false, true]);
});

const comment = (folder: string, canvas: string): object => ({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: inCookbook(`${folder}/annotationpage.json`), type: 'AnnotationPage', items: [{ id: inCookbook(`${folder}/said`), type: 'Annotation', motivation: 'commenting', body: { type: 'TextualBody', language: 'de', format: 'text/plain', value: 'Von nebenan' }, target: canvas }] });

recipe('0269', 'what is said in a file of its own is fetched', '0269-embedded-or-referenced-annotations/manifest.json', async ({ page }) => {
  await expect.poll(() => said(page).allInnerTexts()).toEqual([expect.stringMatching(/comment\s+Von nebenan/)]);
}, { prepare: (institution) => { institution.put(inCookbook('0269-embedded-or-referenced-annotations/annotationpage.json'), comment('0269-embedded-or-referenced-annotations', inCookbook('0269-embedded-or-referenced-annotations/canvas-1'))); } });

recipe('0269', 'when the file cannot be had, that is said and the picture is there', '0269-embedded-or-referenced-annotations/manifest.json', async ({ page, see, faults }) => {
  await see([0.25, 0.4, 'topLeft']);
  await expect.poll(() => page.locator('.annotations [role=status]').textContent()).toBe('One list of annotations could not be fetched.');
  expect(faults.splice(0)).toEqual([expect.stringContaining('404')]);
});

recipe('0306', 'what others say of a canvas of this manifest is shown with it', '0306-linking-annotations-to-manifests/manifest.json', async ({ page }) => {
  await expect.poll(() => said(page).allInnerTexts()).toEqual([expect.stringMatching(/comment\s+Von nebenan/)]);
}, { prepare: (institution) => {
  const canvas = inCookbook('0306-linking-annotations-to-manifests/canvas-1');
  institution.put(inCookbook('0306-linking-annotations-to-manifests/annotationpage.json'), comment('0306-linking-annotations-to-manifests', { type: 'SpecificResource', source: { id: canvas, type: 'Canvas', partOf: [{ id: inCookbook('0306-linking-annotations-to-manifests/manifest.json'), type: 'Manifest' }] } } as never));
} });

const column = (page: number, number: number): object => ({ id: inCookbook(`0309-annotation-collection/column/${page}-${number}`), type: 'Annotation', motivation: 'supplementing', body: { type: 'TextualBody', value: `Column ${number} of page ${page}`, format: 'text/plain' }, target: `${inCookbook(`0309-annotation-collection/canvas/p${page}`)}#xywh=${number * 800},400,700,4000` });
const layout = (page: number, next?: number): [string, object] => {
  const id = inCookbook(`0309-annotation-collection/anno_p${page}.json`);
  return [id, { id, type: 'AnnotationPage', partOf: [{ id: inCookbook('0309-annotation-collection/anno_coll.json'), type: 'AnnotationCollection', label: { en: ['Newspaper layout markup'] } }], ...(next ? { next: inCookbook(`0309-annotation-collection/anno_p${next}.json`) } : {}), items: [column(page, 0), column(page, 1)] }];
};

recipe('0309', 'of a collection of annotations each page has its own', '0309-annotation-collection/manifest.json', async ({ page }) => {
  const words = (): Promise<string[]> => said(page).locator('.prose').allInnerTexts();
  await expect.poll(words).toEqual(['Column 0 of page 1', 'Column 1 of page 1']);
  await expect.poll(() => page.locator('.annotations .collection-name').allTextContents()).toEqual(['Newspaper layout markup']);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(words).toEqual(['Column 0 of page 2', 'Column 1 of page 2']);
  expect(await shape(page).count()).toBe(2);
}, { prepare: (institution) => { for (const each of [layout(1, 2), layout(2)]) institution.put(...each); } });

recipe('0326', 'what is said of one layer shows with that layer', '0326-annotating-image-layer/manifest.json', async ({ page, see }) => {
  await see([0.25, 0.4, 'topLeft']);
  expect(await shape(page).count()).toBe(0);
  await page.getByLabel('X-ray', { exact: true }).check();
  await expect.poll(() => shape(page).count()).toBe(1);
  expect((await onCanvas(page, 2000)).slice(0, 3)).toEqual([800, 260, 260].map((number) => Math.round(number / 20) * 20));
  expect(await said(page).innerText()).toMatch(/A group of skulls\./);
});

for (const [lang, says] of [['en', 'Koto with a cover being carried'], ['ja', '袋に収められた琴'], ['nl', 'Koto with a cover being carried']] as const) {
  recipe('0346', `what is said in several languages is read in one: ${lang}`, '0346-multilingual-annotation-body/manifest.json', async ({ page }) => {
    await expect.poll(() => said(page).locator('.prose').allInnerTexts()).toEqual([says]);
  }, { lang });
}

recipe('0377', 'a picture may be said of a picture', '0377-image-in-annotation/manifest.json', async ({ page }) => {
  await expect.poll(() => said(page).locator('img').evaluate((image: HTMLImageElement) => [image.src, image.complete && image.naturalWidth])).toEqual(['https://iiif.io/api/image/3.0/example/reference/918ecd18c2592080851777620de9bcb5-fountain/full/300,/0/default.jpg', 300]);
  expect(await said(page).locator('.prose').innerText()).toMatch(/^Night picture of the Gänseliesel fountain/);
});

recipe('0561', 'words are painted on the picture, and grow with it', '0561-text-on-image/manifest.json', async ({ page, see }) => {
  await see([0.5, 0.3, 'topRight']);
  const text = page.locator('ttt-canvases .painted-text');
  expect(await text.innerText()).toBe('The koto is to the right, carried in a cloth wrapping.');
  const [before, box] = [(await text.boundingBox())!, (await page.locator('ttt-canvases').boundingBox())!];
  expect((before.x - box.x) / box.width).toBeCloseTo(5500 / 70399, 2);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => Math.round(((await text.boundingBox())!.width / before.width) * 10)).toBe(16);
});
