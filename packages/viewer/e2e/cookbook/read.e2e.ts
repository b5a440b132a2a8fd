import { expect } from 'vitest';
import type { Institution } from '../institution.ts';
import { fake, ownManifest, picture } from './own-documents.ts';
import { recipe } from './recipe-test.ts';

const all = [[0.1, 0.4, 'topLeft'], [0.9, 0.4, 'topRight'], [0.1, 0.6, 'bottomLeft'], [0.9, 0.6, 'bottomRight']] as const;
const described = (info: object): ((institution: Institution) => void) => (institution) => { institution.put(`${fake}/iiif/sea/info.json`, { protocol: 'http://iiif.io/api/image', width: 2000, height: 1200, ...info }); };
const tiles = [{ width: 512, scaleFactors: [1, 2, 4] }];

recipe('read', 'a plain picture is opened', null, async ({ see }) => { await see(...all); }, { attributes: { src: `${fake}/sea.jpg` } });

for (const [version, info] of [
  [1, { '@context': 'http://library.stanford.edu/iiif/image-api/1.1/context.json', '@id': `${fake}/iiif/sea`, profile: 'http://library.stanford.edu/iiif/image-api/1.1/compliance.html#level1', tile_width: 512, tile_height: 512, scale_factors: [1, 2, 4], protocol: undefined }],
  [2, { '@context': 'http://iiif.io/api/image/2/context.json', '@id': `${fake}/iiif/sea`, profile: ['http://iiif.io/api/image/2/level1.json'], tiles }],
  [3, { '@context': 'http://iiif.io/api/image/3/context.json', id: `${fake}/iiif/sea`, type: 'ImageService3', profile: 'level1', tiles }],
] as const) {
  recipe('read', `a picture is opened from its description: Image API ${version}`, null, async ({ see, institution }) => {
    await see(...all);
    expect(institution.asked.filter((url) => url.startsWith(`${fake}/iiif/sea/`) && url.includes(version === 1 ? '/native.jpg' : '/default.jpg'))).not.toEqual([]);
  }, { attributes: { src: `${fake}/iiif/sea/info.json` }, prepare: described(info) });
}

recipe('read', 'of a service at level 0 only what it lists is asked', null, async ({ page, see, institution }) => {
  await see(...all);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => institution.asked.includes(`${fake}/iiif/sea/full/2000,1200/0/default.jpg`)).toBe(true);
  const listed = ['500,300', '1000,600', '2000,1200', 'max'].map((size) => `${fake}/iiif/sea/full/${size}/0/default.jpg`);
  expect(institution.asked.filter((url) => url.startsWith(`${fake}/iiif/sea/`) && !url.endsWith('info.json') && !listed.includes(url))).toEqual([]);
}, { attributes: { src: `${fake}/iiif/sea/info.json` }, prepare: described({ '@context': 'http://iiif.io/api/image/3/context.json', id: `${fake}/iiif/sea`, type: 'ImageService3', profile: 'level0', sizes: [{ width: 500, height: 300 }, { width: 1000, height: 600 }, { width: 2000, height: 1200 }] }) });

const paper = ownManifest('paper', [{ width: 2000, height: 1200, paint: [{ body: picture('paper', 2000, 1200) }] }]);
const entry = { id: paper.id, type: 'Manifest', label: { en: ['A paper'] } };
type Document = Readonly<Record<string, unknown>> & { readonly id: string };
const collection = (name: string, items: readonly object[]): Document => ({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: `${fake}/${name}`, type: 'Collection', label: { en: [name] }, items });
const inner = collection('inner', [entry]);

recipe('read', 'a collection within a collection is opened in its turn, and leads back', collection('outer', [{ id: inner.id, type: 'Collection', label: { en: ['inner'] } }]), async ({ page, see }) => {
  await page.getByRole('button', { name: 'inner' }).click();
  await page.getByRole('button', { name: 'A paper' }).click();
  await see(...all);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'inner' }).waitFor();
}, { prepare: (institution) => { for (const each of [inner, paper]) institution.put(each.id, each); } });

recipe('read', 'a collection whose entries stand in the same document shows them', collection('whole', [{ id: `${fake}/part`, type: 'Collection', label: { en: ['part'] }, items: [entry] }]), async ({ page }) => {
  expect(await page.locator('.collection li li button').textContent()).toBe('A paper');
});

const paged = (number: number, next?: number): Document => ({ '@context': 'http://iiif.io/api/presentation/2/context.json', '@id': `${fake}/shelf/${number}`, '@type': 'sc:Collection', label: `Shelf ${number}`, ...(next ? { next: `${fake}/shelf/${next}` } : {}), manifests: [{ '@id': `${fake}/old/${number}`, '@type': 'sc:Manifest', label: `Old paper ${number}` }], id: `${fake}/shelf/${number}` });

recipe('read', 'a collection in pages goes on', paged(1, 2), async ({ page }) => {
  await page.getByRole('button', { name: 'Old paper 1' }).waitFor();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Old paper 2' }).waitFor();
  expect(await page.getByRole('button', { name: 'Next', exact: true }).count()).toBe(0);
}, { prepare: (institution) => { institution.put(`${fake}/shelf/2`, paged(2)); } });
