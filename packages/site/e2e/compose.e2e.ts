import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Archive, createArchive } from '@thingsthattalk/archive';
import type { Story } from '@thingsthattalk/core';
import { serveSite } from '@thingsthattalk/server';
import { buildSite } from '@thingsthattalk/site';
import { faultsHere } from './axe.ts';
import { Visitor } from './browser.ts';
import { hands, kept, makePhoto, saidHere, sceneAt } from './compose-hands.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

const open = (options: Parameters<Visitor['open']>[1] = {}) => visitor.open('/en/compose/', { reducedMotion: 'reduce', ...options });
const begin = async (page: Page, name = 'cup.jpg'): Promise<void> => {
  await hands(page).photo.setInputFiles({ name, mimeType: 'image/jpeg', buffer: await makePhoto(page) });
  await page.locator('ttt-picture-desk .frame').first().waitFor();
};
const download = async (page: Page): Promise<Record<string, Uint8Array>> => {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the story' }).click()]);
  return unzipSync(await readFile((await file.path())!));
};
const storyIn = (entries: Readonly<Record<string, Uint8Array>>): Story => JSON.parse(Buffer.from(Object.entries(entries).find(([name]) => /^story\/.*\.json$/.test(name))![1]).toString()) as Story;

describe('a story about an own photo', () => {
  it('is made by mouse in at most 25 actions, from an empty page and without an address, and opens in a site', async () => {
    const { page, faults } = await open();
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
    const { page, faults } = await open();
    // A file dialog is the browser's own: that it opens by key is all there is to see of it.
    const choose = hands(page).photo;
    await choose.focus();
    const [dialog] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter').then(() => page.keyboard.press('Space'))]);
    await dialog.setFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) });
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
    // The frame is 10 by 10 steps of a hundredth of 800 pixels; its corner goes one step further out.
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
    expect(story.scenes.map(({ view }) => view?.region)).toEqual([undefined, { x: 400, y: 300, width: 88, height: 80 }, undefined]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is made by touch on a phone, and nothing is wider than the phone', async () => {
    const { page, faults } = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
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
    await page.getByRole('button', { name: 'Look as a visitor' }).tap();
    await page.locator('ttt-story .ttt-scene').first().waitFor();
    await page.getByRole('button', { name: 'Back to composing' }).tap();
    const story = storyIn(await download(page));
    expect([story.title[0]?.value, story.scenes[0]?.text?.[0]?.value, story.scenes[0]?.view?.shape?.$type]).toEqual(['By touch', 'I was touched.', 'net.thingsthattalk.defs#pointShape']);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('what is composed', () => {
  it('is there again after a reload, with all that can be undone', async () => {
    const { page } = await open();
    await begin(page);
    await hands(page).title.fill('First');
    await hands(page).title.blur();
    await hands(page).title.fill('Second');
    await kept(page);
    await page.reload();
    await expect.poll(() => hands(page).title.inputValue()).toBe('Second');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => hands(page).title.inputValue()).toBe('First');
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect.poll(() => hands(page).title.inputValue()).toBe('Second');
    // Its photo, too.
    await page.waitForFunction(() => document.querySelector('ttt-composer')?.shadowRoot?.querySelector('ttt-composer-desk')?.shadowRoot?.querySelector('ttt-picture-desk')?.shadowRoot?.querySelector('ttt-stage')?.shown);
    await page.context().close();
  });

  it('is the same in two tabs that change it at the same time', async () => {
    const { page } = await open();
    await begin(page);
    await kept(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await hands(other).saved.getByText('Also open in another tab').waitFor();
    await hands(page).saved.getByText('Also open in another tab').waitFor();
    await hands(page).text.focus();
    await page.keyboard.type('Here.');
    await expect.poll(() => saidHere(other)).toBe('Here.');
    // Both write in one text: neither cursor jumps, nothing is lost.
    await hands(other).text.focus();
    await other.keyboard.press('Control+Home');
    for (const letter of 'There. ') {
      await other.keyboard.type(letter);
      await page.keyboard.type('!');
    }
    await expect.poll(async () => [await saidHere(page), await saidHere(other)]).toEqual(['There. Here.!!!!!!!', 'There. Here.!!!!!!!']);
    await other.close();
    await hands(page).saved.getByText('Also open in another tab').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('stays on the device: nothing is asked of any server while it is made', async () => {
    const { page } = await open();
    await begin(page);
    await page.getByRole('button', { name: 'Look as a visitor' }).click();
    await page.locator('ttt-story .ttt-scene').first().waitFor();
    await page.getByRole('button', { name: 'Back to composing' }).click();
    const asked: string[] = [];
    page.on('request', (request) => { if (!request.url().startsWith('blob:')) asked.push(`${request.method()} ${request.url()}`); });
    await hands(page).text.fill('A secret.');
    await kept(page);
    await download(page);
    // Its own code may come late; nothing is sent along.
    expect(asked.filter((each) => !/^GET http:\/\/127\.0\.0\.1:\d+\/assets\/[\w-]+\.js$/.test(each))).toEqual([]);
    await page.context().close();
  });

  it('can be checked, looked at and taken along when the network is gone', async () => {
    const { page } = await open();
    await begin(page);
    await page.locator('ttt-composer[data-ready=offline]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Look as a visitor' }).click();
    await page.locator('ttt-story .ttt-scene').first().waitFor();
    await page.getByRole('button', { name: 'Back to composing' }).click();
    await page.context().setOffline(true);
    await hands(page).title.fill('Without a network');
    await hands(page).text.fill('Still here.');
    await kept(page);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('ttt-composer .findings li').first().waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    await page.getByRole('button', { name: 'Things', exact: true }).click();
    await page.getByText('May I use this picture?').waitFor();
    expect(storyIn(await download(page)).title[0]?.value).toBe('Without a network');
    await page.context().close();
  });

  it('is grouped into chapters, moved by hand, duplicated, split and joined', async () => {
    const { page, faults } = await open();
    await begin(page);
    await hands(page).title.fill('Grouped');
    await hands(page).text.fill('One half. Other half.');
    const more = page.locator('ttt-scene-list details').nth(1);
    await more.locator('summary').click();
    await page.getByLabel('Chapter').first().selectOption({ label: '+ Add a chapter' });
    await page.locator('ttt-scene-list .chapter').getByText('A new chapter').waitFor();
    await more.locator('summary').click();
    // The cursor after “One half.” says where it is split.
    await hands(page).text.click();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 'One half.'.length; step++) await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Split at the cursor' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(4);
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(5);
    await page.getByRole('button', { name: 'Join to the one before' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(4);
    // Closed, so that the first can be pulled to the end.
    await page.locator('ttt-scene-list .scene[data-open] .head').click();
    const [grip, last] = [await page.getByRole('button', { name: 'Move scene 1' }).boundingBox(), await page.locator('ttt-scene-list .scene').last().boundingBox()];
    await page.mouse.move(grip!.x + 4, grip!.y + grip!.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip!.x + 4, last!.y + last!.height - 4, { steps: 8 });
    await page.mouse.up();
    await hands(page).said.getByText('Now in place 4 of 4.').waitFor();
    const { scenes, chapters } = storyIn(await download(page));
    expect(scenes.map(({ text, chapter }) => [text?.[0]?.value ?? '', chapter === chapters![0]!.id])).toEqual([['Other half.\n\nOther half.', true], ['', false], ['', false], ['One half.', true]]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is taken back by one button when it was removed, instead of being asked about', async () => {
    const { page } = await open();
    await begin(page);
    await page.getByRole('button', { name: 'Remove scene' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(2);
    await hands(page).said.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(3);
    await page.context().close();
  });

  it('is looked over before others see it, and each finding leads to its place', async () => {
    const { page } = await open();
    await begin(page);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    const findings = page.locator('ttt-composer .findings li');
    await findings.first().waitFor();
    expect(await findings.filter({ hasText: 'Must be mended first.' }).allTextContents()).toEqual([expect.stringContaining('has no title')]);
    await findings.filter({ hasText: 'Scene 2' }).first().getByRole('button', { name: 'Go there' }).click();
    await page.locator('ttt-scene-list .scene[data-open]').nth(0).waitFor();
    expect(await page.locator('ttt-scene-list .scene').evaluateAll((scenes) => scenes.findIndex((scene) => scene.hasAttribute('data-open')))).toBe(1);
    await page.context().close();
  });

  it('has no fault that axe can find, in any of its states', async () => {
    const { page, faults } = await open({ viewport: { width: 1280, height: 900 } });
    const found: string[] = [];
    const look = async (state: string): Promise<void> => { found.push(...(await faultsHere(page)).map((fault) => `${state}: ${fault}`)); };
    await look('begin');
    await begin(page);
    await look('desk');
    await page.locator('ttt-scene-list details').first().locator('summary').click();
    await page.locator('ttt-field-form select').first().selectOption({ label: 'A question' });
    await look('question');
    for (const panel of ['Things', 'Story']) {
      await page.getByRole('button', { name: panel, exact: true }).click();
      await look(panel);
    }
    for (const sheet of ['Versions', 'Check', 'Publish']) {
      await page.getByRole('button', { name: sheet, exact: true }).click();
      await look(sheet);
      await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    }
    await page.getByRole('button', { name: 'Look as a visitor' }).click();
    await page.getByRole('button', { name: 'Without seeing it' }).click();
    await look('unseen');
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('text', () => {
  it('that is pasted from a word processor comes in clean, and nothing in it runs', async () => {
    const { page, faults } = await open();
    await begin(page);
    await hands(page).text.click();
    await hands(page).text.evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/html', `<html><head><style>p{color:red}</style></head><body><b style="font-weight:normal"><p class="MsoNormal"><span style="font-weight:bold">Lead</span> seals<script>window.ran = 1</script><img src="x" onerror="window.ran = 1"> and <a href="java${'script'}:window.ran=1">more</a><o:p></o:p></p><p class="MsoListParagraph" style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>First</p><p class="MsoListParagraph" style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>Second</p></b></body></html>`);
      data.setData('text/plain', 'Lead seals');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
    });
    await hands(page).text.locator('li').nth(1).waitFor();
    await hands(page).title.fill('Pasted');
    expect(storyIn(await download(page)).scenes[0]?.text?.[0]?.value).toBe('**Lead** seals and more\n\n- First\n- Second');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is marked by keys and by buttons, and linked to a record of the archive', async () => {
    const { page, faults } = await open();
    await begin(page);
    await hands(page).text.click();
    await page.keyboard.type('Plain ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('bold');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' and ');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.keyboard.type('lood');
    await page.locator('ttt-link-finder li button').first().click();
    await hands(page).title.fill('Marked');
    expect(storyIn(await download(page)).scenes[0]?.text?.[0]?.value).toMatch(/^Plain \*\*bold\*\* and \[\[(?:term|thing|story|agent|place)\/[a-z0-9-]+\|[^\]]+\]\]$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('where nothing can be kept', () => {
  it('it is said before one begins, and the story can be taken along all the same', async () => {
    const { page } = await visitor.open('/en/', { reducedMotion: 'reduce' });
    await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError'); }; });
    await page.goto(`${visitor.site.url}/en/compose/`);
    await page.getByRole('alert').getByText('This browser keeps nothing here').waitFor();
    await begin(page);
    await page.locator('ttt-composer .saved[data-is=nowhere]').waitFor();
    await hands(page).title.fill('Fleeting');
    expect(Object.keys(await download(page)).some((name) => name.endsWith('.jpg'))).toBe(true);
    await page.context().close();
  });

  it('a device that is full is said at once', async () => {
    const { page } = await open();
    await begin(page);
    await kept(page);
    await page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
    await hands(page).title.fill('Too much');
    await page.locator('ttt-composer .saved[data-is=failed]').getByText('This device has no room left').waitFor();
    expect(storyIn(await download(page)).title[0]?.value).toBe('Too much');
    await page.context().close();
  });
});

describe('what cannot be taken', () => {
  /** A PNG whose header says how large it is, and that ends there. */
  const pngOf = (width: number, height: number): Buffer => {
    const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const size = Buffer.alloc(17);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    size.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([header, size, Buffer.alloc(64)]);
  };

  it.each([
    ['a page that is called .jpg', { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') }, 'page.jpg is not a picture'],
    ['a picture of 300 million pixels', { name: 'huge.png', mimeType: 'image/png', buffer: pngOf(20000, 15000) }, 'huge.png has 300 million pixels'],
    ['half a picture', { name: 'half.png', mimeType: 'image/png', buffer: pngOf(200, 150) }, 'half.png (png) cannot be read'],
    ['a drawing that could carry scripts', { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>') }, 'a.svg is not a picture'],
    ['a zip that is none', { name: 'story.ttt.zip', mimeType: 'application/zip', buffer: Buffer.from('PK not really') }, 'That file is damaged'],
  ])('is said in a sentence: %s', async (_, file, sentence) => {
    const { page, faults } = await open();
    await hands(page).photo.setInputFiles(file);
    await page.getByRole('alert').getByText(sentence).waitFor();
    expect(await page.locator('ttt-composer-desk').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is said of an address, too, and what was typed stays', async () => {
    const { page } = await open();
    const field = page.getByRole('textbox', { name: 'The IIIF address of any museum or library' });
    for (const [address, sentence] of [[`${visitor.site.url}/records/story/ik-was-een-rog.json`, 'That is no IIIF manifest'], [`${visitor.site.url}/nothing-here.json`, 'Nothing came back from that address (404)']] as const) {
      await field.fill(address);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(sentence).waitFor();
      expect(await field.inputValue()).toBe(address);
    }
    await page.context().close();
  });
});

describe('what a scene can do', () => {
  it('is chosen from all kinds there are, each with a form, and a record it needs is found by its name', async () => {
    const { page, faults } = await open();
    await begin(page);
    await hands(page).title.fill('Kinds');
    await page.locator('ttt-scene-list details').first().locator('summary').click();
    const kind = page.locator('ttt-field-form select').first();
    const kinds = await kind.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
    expect(kinds).toHaveLength(13);
    for (const each of kinds) {
      await kind.selectOption(each);
      await page.waitForFunction((type) => document.querySelector('ttt-composer')?.shadowRoot?.querySelector('ttt-composer-desk')?.shadowRoot?.querySelector('ttt-scene-list')?.shadowRoot?.querySelector('ttt-field-form')?.shadowRoot?.querySelector('select')?.value === type, each);
    }
    await kind.selectOption('net.thingsthattalk.scene#story');
    await page.getByRole('textbox', { name: 'The story', exact: true }).fill('rog');
    await page.locator('ttt-link-finder li button').first().click();
    expect(storyIn(await download(page)).scenes[0]?.show).toMatchObject({ $type: 'net.thingsthattalk.scene#story', story: expect.stringMatching(/^story\//) as string });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('looks at a second picture, kept from the same desk', async () => {
    const { page } = await open();
    await hands(page).photo.setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) }, { name: 'b.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page, { width: 300, height: 400 }) }]);
    await page.locator('ttt-picture-desk .frame').first().waitFor();
    await hands(page).title.fill('Compared');
    await page.locator('ttt-scene-list details').first().locator('summary').click();
    await page.locator('ttt-field-form select').first().selectOption('net.thingsthattalk.scene#compare');
    await page.getByRole('button', { name: 'Choose it in the picture' }).click();
    await page.locator('ttt-composer-desk .strip button').nth(1).click();
    await hands(page).keep.click();
    await hands(page).said.getByText('The view is kept.').waitFor();
    const [scene] = storyIn(await download(page)).scenes;
    expect(scene?.show).toMatchObject({ $type: 'net.thingsthattalk.scene#compare', how: 'slider', other: { width: 300, height: 400 } });
    expect((scene?.show as { other: { thing: string } }).other.thing).not.toBe(scene?.view?.thing);
    await page.context().close();
  });
});

describe('a thing that is known already', () => {
  it('is picked from the archive, and looked at in its own picture', async () => {
    const { page, faults } = await open();
    await page.getByRole('searchbox', { name: 'A thing of this archive' }).fill('ray');
    await page.locator('ttt-thing-picker .picks button').first().click();
    await page.waitForFunction(() => document.querySelector('ttt-composer')?.shadowRoot?.querySelector('ttt-composer-desk')?.shadowRoot?.querySelector('ttt-picture-desk')?.shadowRoot?.querySelector('ttt-stage')?.shown);
    await hands(page).title.fill('Again');
    const story = storyIn(await download(page));
    expect(story.scenes[0]?.view?.thing).toMatch(/^thing\//);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('comes from the IIIF address of a museum, and keeps what the document said when it came', async () => {
    const { page, faults } = await open();
    await page.getByRole('textbox', { name: 'The IIIF address of any museum or library' }).fill(`${visitor.site.url}/iiif/thing/ray-dragon/manifest.json`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('ttt-composer')?.shadowRoot?.querySelector('ttt-composer-desk')?.shadowRoot?.querySelector('ttt-picture-desk')?.shadowRoot?.querySelector('ttt-stage')?.shown);
    await hands(page).title.fill('From afar');
    const entries = await download(page);
    const [name] = Object.keys(entries).filter((each) => each.startsWith('thing/'));
    expect(JSON.parse(Buffer.from(entries[name!]!).toString())).toMatchObject({ images: [{ $type: 'net.thingsthattalk.thing#iiif', canvases: expect.any(Array) as unknown }] });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('what is read aloud', () => {
  /** Two seconds of sound: silence, a tone, silence. */
  const tone = (): Buffer => {
    const [rate, seconds] = [16_000, 2];
    const file = Buffer.alloc(44 + rate * seconds * 2);
    file.write('RIFF', 0); file.writeUInt32LE(36 + rate * seconds * 2, 4); file.write('WAVEfmt ', 8); file.writeUInt32LE(16, 16); file.writeUInt16LE(1, 20); file.writeUInt16LE(1, 22);
    file.writeUInt32LE(rate, 24); file.writeUInt32LE(rate * 2, 28); file.writeUInt16LE(2, 32); file.writeUInt16LE(16, 34); file.write('data', 36); file.writeUInt32LE(rate * seconds * 2, 40);
    for (let at = rate * 0.8; at < rate * 1.2; at++) file.writeInt16LE(Math.round(20_000 * Math.sin(at / 4)), 44 + at * 2);
    return file;
  };

  it('comes in as a file, without the silence around it, and goes along with the story', async () => {
    const { page, faults } = await open();
    await begin(page);
    await hands(page).title.fill('Aloud');
    await page.locator('ttt-scene-list details').nth(1).locator('summary').click();
    await page.getByRole('button', { name: 'Add a recording' }).click();
    await page.locator('ttt-field-form .entries select').first().selectOption('en');
    await page.locator('ttt-sound-recorder input[type=file]').setInputFiles({ name: 'tone.wav', mimeType: 'audio/wav', buffer: tone() });
    await page.getByRole('button', { name: 'Keep the recording' }).click();
    await page.locator('ttt-sound-recorder audio').waitFor();
    expect(await page.locator('ttt-sound-recorder audio').evaluate((audio: HTMLAudioElement) => new Promise((heard) => { if (audio.duration) heard(audio.duration); audio.onloadedmetadata = () => { heard(audio.duration); }; }))).toBeCloseTo(1, 0);
    await page.locator('ttt-sound-recorder input[type=file]').setInputFiles({ name: 'not.wav', mimeType: 'audio/wav', buffer: Buffer.from('not a sound') });
    await page.getByRole('alert').getByText('That is no sound').waitFor();
    const entries = await download(page);
    const [narration] = storyIn(entries).scenes[0]!.narration!;
    expect(narration).toMatchObject({ lang: 'en', sound: { type: 'audio/wav', duration: expect.any(Number) as number } });
    expect(Object.keys(entries).filter((name) => name.endsWith('.wav'))).toEqual([`story/aloud/${narration!.sound.src!}`]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
