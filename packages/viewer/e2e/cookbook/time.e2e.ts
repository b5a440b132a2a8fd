import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { canvasAt, fake, film, ownCanvas, ownManifest, picture, sound, type OwnCanvas } from './own-documents.ts';
import { recipe } from './recipe-test.ts';

const media = (page: Page): Promise<{ src: string; seconds: number; paused: boolean; poster: string }> => page.locator('ttt-player video, ttt-player audio').evaluate((element: HTMLVideoElement) => ({ src: element.currentSrc, seconds: Math.round(element.currentTime), paused: element.paused, poster: element.poster ?? '' }));
const seconds = async (page: Page): Promise<number> => (await media(page)).seconds;
const contents = (page: Page): Promise<string[]> => page.locator('.contents [aria-current]').allTextContents();

recipe('0002', 'a sound is played', '0002-mvm-audio/manifest.json', async ({ page }) => {
  const audio = page.locator('ttt-player audio');
  await audio.evaluate((element: HTMLAudioElement) => element.play());
  await expect.poll(() => audio.evaluate(({ currentTime }: HTMLAudioElement) => currentTime)).toBeGreaterThan(0.05);
  expect((await media(page)).src).toBe('https://fixtures.iiif.io/audio/indiana/mahler-symphony-3/CD1/medium/128Kbps.mp4');
});

recipe('0002', 'a sound on a timeline of Presentation 4 is played', { '@context': 'http://iiif.io/api/presentation/4/context.json', id: `${fake}/line/manifest.json`, type: 'Manifest', label: { en: ['Line'] }, items: [{ id: `${fake}/line`, type: 'Timeline', duration: 1985, items: [{ id: `${fake}/line/page`, type: 'AnnotationPage', items: [{ id: `${fake}/line/anno`, type: 'Annotation', motivation: ['painting'], body: { ...sound('line', 1985), type: 'Audio' }, target: { id: `${fake}/line`, type: 'Timeline' } }] }] }] } as { id: string }, async ({ page }) => {
  const audio = page.locator('ttt-player audio');
  await audio.evaluate((element: HTMLAudioElement) => element.play());
  await expect.poll(() => audio.evaluate(({ currentTime }: HTMLAudioElement) => currentTime)).toBeGreaterThan(0.05);
});

recipe('0003', 'a film is played', '0003-mvm-video/manifest.json', async ({ page }) => {
  const video = page.locator('ttt-player video');
  expect((await video.boundingBox())?.height).toBeGreaterThan(300);
  await video.evaluate((element: HTMLVideoElement) => element.play());
  await expect.poll(() => video.evaluate(({ currentTime }: HTMLVideoElement) => currentTime)).toBeGreaterThan(0.05);
});

recipe('0013', 'a picture stands in for a film until it plays', '0013-placeholderCanvas/manifest.json', async ({ page }) => {
  await expect.poll(async () => (await media(page)).poster).toBe('https://fixtures.iiif.io/video/indiana/donizetti-elixir/act1-thumbnail.png');
  await page.locator('ttt-player video').evaluate((element: HTMLVideoElement) => element.play());
  await expect.poll(() => page.locator('ttt-player video').evaluate(({ currentTime }: HTMLVideoElement) => currentTime)).toBeGreaterThan(0);
});

const square = (name: string): OwnCanvas => ({ width: 1000, height: 1000, paint: [{ body: picture(name, 1000, 1000) }] });

recipe('0013', 'a picture stands in for one with a placeholder, until that is wanted', ownManifest('placeholder', [{ ...square('thing'), more: { placeholderCanvas: ownCanvas(`${fake}/cover`, square('cover')) } }]), async ({ page, see }) => {
  await see([0.4, 0.3, 'bottomLeft'], [0.6, 0.7, 'bottomLeft']);
  await page.locator('.go').click();
  await see([0.4, 0.3, 'topLeft'], [0.6, 0.7, 'bottomRight']);
}, { prepare: (institution) => institution.oneColour.set(`${fake}/iiif/cover`, 'bottomLeft') });

recipe('0014', 'a picture is shown beside a sound, also while it plays', ownManifest('accompanied', [{ duration: 1985, paint: [{ body: sound('mahler', 1985) }], more: { accompanyingCanvas: ownCanvas(`${fake}/score`, square('score')) } }]), async ({ page, see }) => {
  await see([0.4, 0.3, 'topLeft'], [0.6, 0.7, 'bottomRight']);
  const audio = page.locator('ttt-player audio');
  await audio.evaluate((element: HTMLAudioElement) => element.play());
  await expect.poll(() => audio.evaluate(({ currentTime }: HTMLAudioElement) => currentTime)).toBeGreaterThan(0.3);
  await see([0.4, 0.3, 'topLeft'], [0.6, 0.7, 'bottomRight']);
});

recipe('0015', 'it begins at the moment that the manifest names', ownManifest('beginning', [{ width: 640, height: 360, duration: 1801, paint: [{ body: film('clock', 1801) }] }], { start: { id: `${fake}/beginning/start`, type: 'SpecificResource', source: canvasAt('beginning', 1), selector: { type: 'PointSelector', t: 120.5 } } }), async ({ page }) => {
  await expect.poll(() => seconds(page)).toBe(121);
});

recipe('0017', 'a transcript is fetched from beside the film', ownManifest('transcript', [{ width: 640, height: 360, duration: 662, paint: [{ body: film('volleyball', 662) }], more: { rendering: [{ id: `${fake}/transcript.txt`, type: 'Text', format: 'text/plain', label: { en: ['Transcript'] } }] } }]), async ({ page, told }) => {
  const link = told('Download').getByRole('link', { name: 'Transcript' });
  await link.waitFor();
  expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([`${fake}/transcript.txt`, 'noopener noreferrer']);
  await page.locator('ttt-player video').waitFor();
});

recipe('0026', 'the table of contents goes to a moment, and follows the film', '0026-toc-opera/manifest.json', async ({ page }) => {
  await expect.poll(() => contents(page)).toEqual([expect.stringMatching(/^Preludio e Coro/)]);
  await page.getByRole('button', { name: 'Remainder of Atto Primo' }).click();
  await expect.poll(() => seconds(page)).toBe(302);
  await expect.poll(() => contents(page)).toEqual([expect.stringMatching(/^Remainder of Atto Primo\s+5:02$/)]);
  await page.locator('ttt-player video').evaluate((element: HTMLVideoElement) => { element.currentTime = 3980; });
  await expect.poll(() => contents(page)).toEqual([expect.stringMatching(/^Atto Secondo/)]);
});

recipe('0064', 'two films on one canvas play in turn, by the clock of the canvas', ownManifest('opera', [{ width: 640, height: 360, duration: 120, paint: [{ body: film('first-act', 70) }, { body: film('second-act', 50) }] }], {
  structures: [{ id: `${fake}/opera/range`, type: 'Range', label: { it: ['Atto Secondo'] }, items: [{ id: `${canvasAt('opera', 1)}#t=70,120`, type: 'Canvas' }] }],
}), async ({ page }) => {
  const films = page.locator('ttt-canvases video');
  const shown = (): Promise<boolean[]> => films.evaluateAll((all) => all.map((each) => each.checkVisibility()));
  await expect.poll(shown).toEqual([true, false]);
  await page.getByRole('button', { name: 'Atto Secondo' }).click();
  await expect.poll(shown).toEqual([false, true]);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => films.evaluateAll((all: HTMLVideoElement[]) => all.map(({ paused }) => paused))).toEqual([true, false]);
});

recipe('0065', 'the table of contents goes to a moment of another canvas', '0065-opera-multiple-canvases/manifest.json', async ({ page }) => {
  await expect.poll(() => page.locator('ttt-strip img').evaluateAll((all: HTMLImageElement[]) => all.map(({ src }) => src.split('/').at(-1)))).toEqual(['act1-thumbnail.png', 'act2-thumbnail.png']);
  await page.getByRole('button', { name: 'Remainder of Atto Primo' }).click();
  await expect.poll(() => seconds(page)).toBe(302);
  await page.getByRole('button', { name: 'Atto Secondo' }).last().click();
  await expect.poll(async () => (await media(page)).src).toMatch(/low_act_2\.mp4$/);
  await expect.poll(() => contents(page)).toEqual([expect.stringMatching(/^Atto Secondo/)]);
});

recipe('0229', 'small pictures lead to moments; what is no way through is left out', '0229-behavior-ranges/manifest.json', async ({ page }) => {
  const entries = page.locator('.contents button');
  await expect.poll(() => entries.count()).toBe(10);
  expect(await entries.first().textContent()).toMatch(/^9s – 305s/);
  expect(await entries.locator('img').first().getAttribute('src')).toBe('https://fixtures.iiif.io/video/indiana/donizetti-elixir/thumbnails/thumb-nav-01.png');
  await entries.nth(1).click();
  await expect.poll(() => seconds(page)).toBe(305);
  await expect.poll(() => contents(page)).toEqual([expect.stringMatching(/^305s – 610s/)]);
});

recipe('0434', 'a sound can be had in another format', '0434-choice-av/manifest.json', async ({ page }) => {
  const versions = page.getByLabel('Version');
  await expect.poll(() => versions.locator('option').count()).toBe(6);
  await versions.selectOption({ label: 'FLAC' });
  await expect.poll(async () => (await media(page)).src).toMatch(/egbe-iyawo-ucla\.flac$/);
});

recipe('0489', 'words, a picture and a film come and go by the clock of the canvas', '0489-multimedia-canvas/manifest.json', async ({ page, see }) => {
  const words = page.locator('ttt-canvases .painted-text');
  const time = page.getByLabel('Time');
  await expect.poll(() => words.allTextContents()).toEqual(['Press Play']);
  await time.fill('5');
  await expect.poll(() => words.allTextContents()).toEqual([expect.stringMatching(/^In 10 seconds/)]);
  await time.fill('12');
  await see([0.1, 0.6, 'bottomLeft'], [0.9, 0.4, 'topRight']);
  expect(await page.locator('ttt-canvases video:visible').count()).toBe(1);
  expect(await words.count()).toBe(0);
});

const shortly = (name: string): OwnCanvas => ({ ...square(name), duration: 0.6, more: { behavior: ['auto-advance'] } });

recipe('0560', 'pictures that last follow each other by themselves, and begin again', ownManifest('timeline', [shortly('one'), shortly('two')], { behavior: ['repeat'] }), async ({ page, see }) => {
  await see([0.4, 0.3, 'topLeft']);
  const seen = await page.evaluateHandle(() => {
    const indexes: number[] = [];
    document.querySelector('ttt-manifest')!.addEventListener('ttt-canvas', (event) => { indexes.push((event as unknown as { index: number }).index); });
    return indexes;
  });
  await page.getByRole('button', { name: 'Play' }).click();
  await see([0.4, 0.3, 'bottomRight']);
  await expect.poll(async () => (await seen.jsonValue()).slice(0, 3)).toEqual([1, 0, 1]);
}, { prepare: (institution) => institution.oneColour.set(`${fake}/iiif/two`, 'bottomRight') });
