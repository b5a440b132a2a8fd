import { contentState, encodeContentState } from '@thingsthattalk/iiif';
import { expect } from 'vitest';
import { ownManifest, picture } from './own-documents.ts';
import { inCookbook, recipe } from './recipe-test.ts';

const book = inCookbook('0009-book-1/manifest.json');
const state = (target: object | readonly object[]): string => encodeContentState({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: inCookbook('state'), type: 'Annotation', motivation: ['contentState'], target });

recipe('0466', 'a link opens a manifest', '0001-mvm-image/manifest.json', async ({ page, see }) => {
  await see([0.4, 0.25, 'topLeft']);
  expect(await page.locator('h2').textContent()).toBe('Simple Manifest - Book');
}, { attributes: { 'iiif-content': state({ id: book, type: 'Manifest' }) } });

const map = ownManifest('shared', [{ width: 4000, height: 3000, paint: [{ body: picture('sea', 4000, 3000) }] }, { width: 4000, height: 3000, paint: [{ body: picture('land', 4000, 3000) }] }]);
const land = 'https://fake-institution.example/shared/canvas/2';

recipe('0485', 'a link opens a part of a canvas; what is seen can be handed on as such a link', map, async ({ page, see }) => {
  await see([0.5, 0.1, 'bottomLeft'], [0.05, 0.5, 'bottomLeft'], [0.95, 0.95, 'bottomLeft']);
  expect(await page.locator('.head p').textContent()).toBe('Picture 2 of 2');
  await page.getByRole('button', { name: 'Share this view' }).click();
  await page.getByText('Address copied').waitFor();
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  const seen = JSON.parse(decodeURIComponent(atob(new URL(shared).searchParams.get('iiif-content')!.replace(/-/g, '+').replace(/_/g, '/')))) as { target: { id: string } };
  expect(seen.target.id.startsWith(`${land}#xywh=`)).toBe(true);
  const [x, y, width, height] = seen.target.id.split('=')[1]!.split(',').map(Number);
  expect(x! <= 400 && y! <= 1900 && x! + width! >= 1200 && y! + height! >= 2500 && width! < 2000).toBe(true);
}, { attributes: { 'iiif-content': encodeContentState(contentState({ manifest: map.id, canvas: land, region: { x: 400, y: 1900, width: 800, height: 600 } })) }, options: { permissions: ['clipboard-read', 'clipboard-write'] } });

recipe('0540', 'of a link with several canvases the first opens', map, async ({ page }) => {
  await expect.poll(() => page.locator('.head p').textContent()).toBe('Picture 2 of 2');
}, { attributes: { 'iiif-content': state([{ id: land, type: 'Canvas', partOf: [{ id: map.id, type: 'Manifest' }] }, { id: inCookbook('0009-book-1/canvas/p1'), type: 'Canvas', partOf: [{ id: book, type: 'Manifest' }] }]) } });

for (const [what, data] of [
  ['a content state', JSON.stringify({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: inCookbook('0599-drag-and-drop/dnd-manifest'), type: 'Annotation', motivation: ['contentState'], target: { id: book, type: 'Manifest' } }, null, 2)],
  ['a link with the address of a manifest', `https://viewer.example/?manifest=${book}&canvas=${inCookbook('0009-book-1/canvas/p1')}`],
] as const) {
  recipe('0599', `${what} that is dropped on the element opens`, '0001-mvm-image/manifest.json', async ({ page, see }) => {
    await see([0.4, 0.25, 'topLeft']);
    await page.locator('ttt-manifest').evaluate((element, text) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', text);
      element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, data);
    await expect.poll(() => page.locator('h2').textContent()).toBe('Simple Manifest - Book');
  });
}

recipe('0599', 'the address of the manifest can be dragged to another viewer', '0001-mvm-image/manifest.json', async ({ told }) => {
  const link = told('IIIF manifest').getByRole('link');
  expect(await link.evaluate((element: HTMLAnchorElement) => [element.href, element.draggable])).toEqual([inCookbook('0001-mvm-image/manifest.json'), true]);
});
