import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import type { Story } from '@thingsthattalk/core';
import type { Visit, Visitor } from './browser.ts';

/** A photo as a telephone takes it: a JPEG of the given size, with the place and the camera in its notes (EXIF). */
export async function makePhoto(page: Page, { width = 800, height = 600 } = {}): Promise<Buffer> {
  const base64 = await page.evaluate(async ([across, down]) => {
    const canvas = new OffscreenCanvas(across!, down!);
    const context = canvas.getContext('2d')!;
    for (let x = 0; x < across!; x += 20) for (let y = 0; y < down!; y += 20) { context.fillStyle = `hsl(${(x * 7 + y * 3) % 360} 50% ${30 + ((x + y) % 40)}%)`; context.fillRect(x, y, 20, 20); }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, [width, height]);
  const jpeg = Buffer.from(base64, 'base64');
  const notes = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0GPS 52.1601 N 4.4970 E, camera 12345');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(notes.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, notes, jpeg.subarray(2)]);
}

/** What stands on the composer’s page, by what it is called there (in English). */
export const hands = (page: Page): Record<'photo' | 'title' | 'text' | 'describe' | 'keep' | 'newScene' | 'saved' | 'said', Locator> => ({
  photo: page.locator('ttt-composer-begin input[type=file]').first(),
  title: page.getByRole('textbox', { name: 'Title of the story' }),
  text: page.getByRole('textbox', { name: 'What is said here?' }),
  describe: page.getByRole('textbox', { name: 'Describe it for those who cannot see it' }),
  keep: page.getByRole('button', { name: 'Keep this view' }),
  newScene: page.getByRole('button', { name: 'New scene here' }),
  saved: page.locator('ttt-composer .saved'),
  said: page.locator('ttt-composer .said'),
});

/** What the scene at hand says, as it stands in its field. */
export const saidHere = async (page: Page): Promise<string> => (await hands(page).text.textContent()) ?? '';

/** The button that opens a scene, by its place in the list. */
export const sceneAt = (page: Page, place: number): Locator => page.locator('ttt-scene-list .scene .head').nth(place - 1);

/** Looks at the story as a visitor will, and waits for its first scene; then goes back to composing. */
export async function lookAsVisitor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.frameLocator('ttt-composer-preview iframe').locator('ttt-story .ttt-scene').first().waitFor();
  await page.getByRole('button', { name: 'Back to composing' }).click();
  await page.getByRole('button', { name: 'Preview' }).and(page.locator(':focus')).waitFor();
}

/** The place in the record whose field has the keyboard, once one has: `story/title`. */
export async function focusedField(page: Page): Promise<string> {
  const found = await page.waitForFunction(() => {
    let at = document.activeElement;
    const paths: string[] = [];
    for (; at; at = at.shadowRoot?.activeElement ?? null) { const own = at.closest<HTMLElement>('[data-path]')?.dataset.path; if (own) paths.push(own); }
    return paths.at(-1) ?? null;
  });
  return (await found.jsonValue())!;
}

/** Everything that is written is on the device. */
export const kept = (page: Page): Promise<void> => page.locator('ttt-composer .saved[data-is=saved]').waitFor();

/** The picture on the desk can be seen. */
export async function pictureShown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('ttt-composer')?.shadowRoot?.querySelector('ttt-composer-desk')?.shadowRoot?.querySelector('ttt-picture-desk')?.shadowRoot?.querySelector('ttt-stage')?.shown);
}

/** Opens the composer, in English. */
export const openComposer = (visitor: Visitor, options: Parameters<Visitor['open']>[1] = {}): Promise<Visit> => visitor.open('/en/compose/', { reducedMotion: 'reduce', ...options });

/** Begins a story with a photo. */
export async function begin(page: Page): Promise<void> {
  await hands(page).photo.setInputFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) });
  await page.locator('ttt-picture-desk .frame').first().waitFor();
}

/** Takes the story along as a file, unpacked. */
export async function download(page: Page): Promise<Record<string, Uint8Array>> {
  await page.getByRole('button', { name: 'Hand it on', exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the story' }).click()]);
  return unzipSync(await readFile((await file.path())!));
}

/** The story in a file that was unpacked. */
export const storyIn = (entries: Readonly<Record<string, Uint8Array>>): Story => JSON.parse(Buffer.from(Object.entries(entries).find(([name]) => /^story\/.*\.json$/.test(name))![1]).toString()) as Story;
