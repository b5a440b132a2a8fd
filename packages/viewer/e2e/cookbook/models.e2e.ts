import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { squareModel } from '../square-model.ts';
import { fake, ownManifest, picture } from './own-documents.ts';
import { recipe } from './recipe-test.ts';

const model = `${fake}/urn.glb`;
const scene = { '@context': 'http://iiif.io/api/presentation/4/context.json', id: `${fake}/scene/manifest.json`, type: 'Manifest', label: { en: ['An urn'] }, items: [{ id: `${fake}/scene`, type: 'Scene', items: [{ id: `${fake}/scene/page`, type: 'AnnotationPage', items: [{ id: `${fake}/scene/anno`, type: 'Annotation', motivation: ['painting'], body: { id: model, type: 'Model', format: 'model/gltf-binary' }, target: { id: `${fake}/scene`, type: 'Scene' } }] }] }] };
/** The colour in the middle of the model's box. */
const middle = async (page: Page): Promise<string> => {
  const { data, info } = await sharp(await page.locator('model-viewer').screenshot()).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3;
  const [red = 0, green = 0, blue = 0] = [...data.subarray(at, at + 3)];
  return red > 150 && green < 120 && blue < 120 ? 'red' : `${red} ${green} ${blue}`;
};
const ask = (page: Page): Promise<void> => page.getByRole('button', { name: 'See it in 3D' }).click();

recipe('0608', 'a model is fetched when the visitor asks, and can be turned about', scene, async ({ page, institution, faults }) => {
  await page.getByRole('button', { name: 'See it in 3D' }).waitFor();
  expect(institution.asked).not.toContain(model);
  await ask(page);
  // Drawn without a graphics card it takes its time.
  await expect.poll(() => page.locator('ttt-model p > [role=status]').textContent(), { timeout: 45_000 }).toBe('Turn the model with the mouse, a finger or the arrow keys.');
  await expect.poll(() => middle(page)).toBe('red');
  expect(institution.asked.filter((url) => !url.startsWith(fake))).toEqual([]);
  // What shows it tries two things that a strict policy refuses; neither is needed here.
  expect(faults.splice(0).filter((fault) => !/inline style|WebAssembly|GL Driver|GPU stall/.test(fault))).toEqual([]);
}, { options: { viewport: { width: 360, height: 500 } }, prepare: (institution) => institution.answers.set(model, { type: 'model/gltf-binary', body: squareModel([1, 0, 0]) }) });

recipe('0608', 'a model that cannot be shown can be fetched', scene, async ({ page, faults }) => {
  await ask(page);
  await expect.poll(() => page.locator('ttt-model p > [role=status]').textContent()).toBe('This model cannot be shown here. You can fetch it.');
  expect(await page.locator('ttt-model a').evaluate(({ href, rel, download }: HTMLAnchorElement) => [href, rel, download])).toEqual([model, 'noopener noreferrer', '']);
  faults.splice(0);
}, { prepare: (institution) => institution.answers.set(model, { type: 'model/gltf-binary', body: 'no model' }) });

recipe('0608', 'a model among the other forms of a picture is offered beside it', ownManifest('urn', [{ width: 1000, height: 1000, paint: [{ body: picture('urn', 1000, 1000) }], more: { rendering: [{ id: model, type: 'Model', format: 'model/gltf-binary', label: { en: ['The urn'] } }] } }]), async ({ page, see }) => {
  await see([0.4, 0.3, 'topLeft']);
  expect(await page.locator('ttt-model a').innerText()).toBe('Fetch the model: The urn');
});
