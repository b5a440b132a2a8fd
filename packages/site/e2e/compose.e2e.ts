import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileChooser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Archive, createArchive } from '@thingsthattalk/archive';
import { serveSite } from '@thingsthattalk/server';
import { buildSite } from '@thingsthattalk/site';
import { Visitor } from './browser.ts';
import { begin, download, hands, kept, makePhoto, openComposer, pictureShown, sceneAt, storyIn } from './compose-hands.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

describe('a story about an own photo', () => {
  it('is made by mouse in at most 25 actions, from an empty page and without an address, and opens in a site', async () => {
    const { page, faults } = await openComposer(visitor);
    let actions = 0;
    const act = async (what: Promise<unknown>): Promise<void> => { actions += 1; await what; };
    await act(begin(page));
    await act(hands(page).title.fill('What the cup says'));
    for (const [place, [text, seen]] of [['I am a cup with a crack in it, and I have been one for longer than you have been alive.', 'A cup.'], ['Look at my rim. Somebody drank from me every morning, always from the same side.', 'A worn rim.'], ['Keep me. I hold very little, but I remember.', 'The foot of the cup.']].entries()) {
      if (place > 0) await act(sceneAt(page, place + 1).click());
      if (place > 0) await act(page.getByRole('button', { name: 'Zoom in' }).click());
      if (place > 0) await act(hands(page).keep.click());
      await act(hands(page).text.fill(text!));
      await act(hands(page).describe.fill(seen!));
    }
    actions += 2;
    const entries = await download(page);
    expect(actions).toBeLessThanOrEqual(25);
    const story = storyIn(entries);
    expect(story.scenes.map(({ text, view }) => [text?.[0]?.value.slice(0, 12), view?.region !== undefined])).toEqual([['I am a cup w', false], ['Look at my r', true], ['Keep me. I h', true]]);
    // What the camera wrote into the photo did not come along.
    const [, photo] = Object.entries(entries).find(([name]) => name.endsWith('.jpg'))!;
    expect(Buffer.from(photo).includes('GPS')).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
    await opensInASite(entries);
  });

  /** Unpacks a story file into a new archive, builds its site, and opens the story there. */
  async function opensInASite(entries: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'ttt-composed-'));
    try {
      await createArchive(join(folder, 'archive'), { languages: ['en'] });
      for (const [name, bytes] of Object.entries(entries)) if (/^(?:story|thing)\//.test(name)) {
        await mkdir(dirname(join(folder, 'archive', name)), { recursive: true });
        await writeFile(join(folder, 'archive', name), bytes);
      }
      const report = await buildSite({ archive: await Archive.open(join(folder, 'archive')), out: join(folder, 'site') });
      expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      const site = await serveSite({ folder: join(folder, 'site'), port: 0 });
      const { page, faults } = await visitor.open(`${site.url}/en/story/what-the-cup-says/`);
      expect(await page.locator('.ttt-scene').count()).toBe(3);
      await page.getByText('Look at my rim').waitFor();
      expect(await page.locator('.ttt-scene img').first().evaluate(async (image: HTMLImageElement) => { image.loading = 'eager'; await image.decode(); return image.naturalWidth; })).toBeGreaterThan(100);
      expect(faults).toEqual([]);
      await page.context().close();
      await site.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  it('is made by keyboard alone: written, framed, moved and taken back', async () => {
    const { page, faults } = await openComposer(visitor);
    // A file dialog is the browser's own: that it opens by key is all there is to see of it.
    const choose = hands(page).photo;
    await page.getByRole('searchbox', { name: 'A thing of this archive' }).waitFor();
    // A browser that is busy lets a press go by: hands press again.
    const dialogs: FileChooser[] = [];
    page.on('filechooser', (dialog) => { dialogs.push(dialog); });
    await expect.poll(async () => { await choose.press('Enter'); return dialogs.length; }, { interval: 500 }).toBeGreaterThan(0);
    await dialogs[0]!.setFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) });
    await page.locator('ttt-picture-desk .frame').first().waitFor();
    const to = async (what: { focus(): Promise<void> }): Promise<void> => what.focus();
    await to(hands(page).title);
    await page.keyboard.type('By keys');
    await to(page.getByRole('button', { name: 'Frame', exact: true }));
    await page.keyboard.press('Enter');
    await page.locator('ttt-picture-desk .drawing:focus').waitFor();
    await page.keyboard.press('Enter');
    for (let step = 0; step < 20; step++) await page.keyboard.press(step % 2 ? 'ArrowRight' : 'ArrowDown');
    await page.keyboard.press('Enter');
    await hands(page).said.getByText('The place is kept.').waitFor();
    // The frame is 10 by 10 steps of a fortieth of 800 pixels; its corner goes one step further out.
    const corner = page.getByRole('button', { name: 'Corner bottom right' });
    await to(corner);
    await page.keyboard.press('ArrowRight');
    const grip = page.getByRole('button', { name: 'Move scene 1' });
    await to(grip);
    await page.keyboard.press('ArrowDown');
    await hands(page).said.getByText('Now in place 2 of 3.').waitFor();
    await page.getByRole('button', { name: 'Move scene 2' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await kept(page);
    const story = storyIn(await download(page));
    expect(story.title[0]?.value).toBe('By keys');
    expect(story.scenes.map(({ view }) => view?.region)).toEqual([undefined, { x: 400, y: 300, width: 220, height: 200 }, undefined]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is made by touch on a phone, and nothing is wider than the phone', async () => {
    const { page, faults } = await openComposer(visitor, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await begin(page);
    await hands(page).title.tap();
    await page.keyboard.type('By touch');
    await page.getByRole('button', { name: 'Point', exact: true }).tap();
    await page.locator('ttt-picture-desk .drawing').tap();
    await hands(page).said.getByText('The place is kept.').waitFor();
    await hands(page).text.tap();
    // While one writes, the picture makes room for the keyboard.
    await expect.poll(() => page.locator('ttt-picture-desk').evaluate((desk) => desk.getBoundingClientRect().height < innerHeight / 4)).toBe(true);
    await page.keyboard.type('I was touched.');
    await hands(page).newScene.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.getByRole('button', { name: 'Preview' }).tap();
    await page.frameLocator('ttt-composer-preview iframe').locator('ttt-story .ttt-scene').first().waitFor();
    await page.getByRole('button', { name: 'Back to composing' }).tap();
    const story = storyIn(await download(page));
    expect([story.title[0]?.value, story.scenes[0]?.text?.[0]?.value, story.scenes[0]?.view?.shape?.$type]).toEqual(['By touch', 'I was touched.', 'net.thingsthattalk.defs#pointShape']);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a thing that is known already', () => {
  it('is picked from the archive, and looked at in its own picture', async () => {
    const { page, faults } = await openComposer(visitor);
    await page.getByRole('searchbox', { name: 'A thing of this archive' }).fill('ray');
    await page.locator('ttt-thing-picker .picks button').first().click();
    await pictureShown(page);
    await hands(page).title.fill('Again');
    const story = storyIn(await download(page));
    expect(story.scenes[0]?.view?.thing).toMatch(/^thing\//);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('comes from the IIIF address of a museum, and keeps what the document said when it came', async () => {
    const { page, faults } = await openComposer(visitor);
    const manifest = await (await fetch(`${visitor.site.url}/iiif/thing/ray-dragon/manifest.json`)).text();
    await page.route('https://museum.example/manifest.json', (route) => route.fulfill({ contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: manifest }));
    await page.getByRole('textbox', { name: 'The IIIF address of any museum or library' }).fill('https://museum.example/manifest.json');
    await page.keyboard.press('Enter');
    await pictureShown(page);
    await hands(page).title.fill('From afar');
    const entries = await download(page);
    const [name] = Object.keys(entries).filter((each) => each.startsWith('thing/'));
    expect(JSON.parse(Buffer.from(entries[name!]!).toString())).toMatchObject({ images: [{ $type: 'net.thingsthattalk.thing#iiif', canvases: expect.any(Array) as unknown }] });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
