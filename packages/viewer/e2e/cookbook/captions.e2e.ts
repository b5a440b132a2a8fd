import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { fake, film, ownManifest } from './own-documents.ts';
import { recipe } from './recipe-test.ts';

/** The captions of the film: their language, whether they are shown, and what they say at this moment. */
const captions = (page: Page): Promise<{ lang: string; mode: string; says: string }[]> => page.locator('ttt-player video').evaluate((video: HTMLVideoElement) => [...video.textTracks].map((track) => ({ lang: track.language, mode: track.mode, says: [...(track.activeCues ?? [])].map((cue) => (cue as VTTCue).text).join(' ') })));

recipe('0219', 'captions show over the film in time, and are written out beside it', '0219-using-caption-file/manifest.json', async ({ page }) => {
  const transcript = page.locator('ttt-player .transcript button');
  await expect.poll(() => transcript.count()).toBe(2);
  await page.locator('ttt-player summary').click();
  await transcript.last().click();
  await expect.poll(() => captions(page)).toEqual([{ lang: 'en', mode: 'showing', says: 'The second line' }]);
  expect(await page.locator('ttt-player .transcript [aria-current]').textContent()).toBe('The second line');
  await transcript.first().click();
  await expect.poll(() => captions(page)).toEqual([{ lang: 'en', mode: 'showing', says: 'The first line of lunchroom_manners.vtt' }]);
});

recipe('0074', 'of captions in several languages those of the reader show', '0074-multiple-language-captions/manifest.json', async ({ page }) => {
  await expect.poll(async () => (await captions(page)).map(({ lang, mode }) => `${lang} ${mode}`)).toEqual(['en disabled', 'it showing']);
  expect(await page.locator('ttt-player summary').allTextContents()).toEqual(['Written out: Captions in WebVTT format', 'Written out: Sottotitoli in formato WebVTT']);
}, { lang: 'it' });

const transcript = (more: object): Readonly<Record<string, unknown>> => ({ motivation: 'supplementing', body: { type: 'Text', language: ['en'], ...more } });

recipe('0253', 'a transcript is read beside the film, or fetched where it is a file for an office program', ownManifest('transcribed', [{ width: 640, height: 360, duration: 572, paint: [{ body: film('manners', 572) }], annotations: [transcript({ id: `${fake}/manners.vtt`, format: 'text/vtt' }), transcript({ id: `${fake}/manners.docx`, format: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', label: { en: ['Transcript'] } })] }]), async ({ page }) => {
  await page.locator('ttt-player summary').click();
  await expect.poll(() => page.locator('ttt-player .transcript').innerText()).toBe('The first line of manners.vtt\nThe second line');
  expect(await page.getByRole('link', { name: 'Transcript' }).getAttribute('href')).toBe(`${fake}/manners.docx`);
});
