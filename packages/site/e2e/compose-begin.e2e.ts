import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsHere } from './axe.ts';
import { Visitor } from './browser.ts';
import { begin, download, hands, kept, makePhoto, openComposer, pictureShown, storyIn } from './compose-hands.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

const address = (page: Page): Locator => page.getByRole('textbox', { name: 'The IIIF address of any museum or library' });
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'A thing of this archive' });
const picks = (page: Page): Locator => page.locator('ttt-thing-picker .picks button');
const focused = (what: Locator, page: Page): Promise<void> => what.and(page.locator(':focus')).waitFor();

/** What a field or button is described by, as it is read out. */
const describedBy = (field: Locator): Promise<string> => field.evaluate((element) => (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '').join(' '));

/** Makes a story with a photo, and goes back to where stories begin. */
async function makeStory(page: Page, { title = '', text = '' }): Promise<void> {
  await begin(page);
  if (title) await hands(page).title.fill(title);
  if (text) await hands(page).text.fill(text);
  await kept(page);
  await page.getByRole('button', { name: 'All my stories' }).click();
  await page.getByRole('heading', { name: 'Your stories on this device' }).waitFor();
}

describe('the stories that are kept here', () => {
  it('come first, and are told apart by what they say and show', async () => {
    const { page, faults } = await openComposer(visitor);
    await makeStory(page, {});
    await makeStory(page, { text: 'I hold very little.' });
    await makeStory(page, { title: 'A cup' });
    const rows = page.locator('ttt-kept-stories li');
    expect(await rows.locator('.open').allTextContents()).toEqual(['A cup', 'I hold very little.', 'A story without a title']);
    expect(await rows.locator('.note').allTextContents()).toEqual(Array(3).fill(expect.stringMatching(/\d{4}/)));
    await expect.poll(() => rows.locator('img').evaluateAll((images: HTMLImageElement[]) => images.filter(({ naturalWidth }) => naturalWidth > 0).length)).toBe(3);
    const [list, ways] = [await page.locator('ttt-kept-stories').boundingBox(), await page.getByRole('heading', { name: 'Begin a new story' }).boundingBox()];
    expect(list!.y).toBeLessThan(ways!.y);
    expect(await faultsHere(page)).toEqual([]);
    // Who only looks at a story does not make it the newest.
    await page.getByRole('button', { name: 'A story without a title', exact: true }).click();
    await pictureShown(page);
    await page.getByRole('button', { name: 'All my stories' }).click();
    expect(await rows.locator('.open').first().textContent()).toBe('A cup');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are deleted without the next coming under the same finger, and come back', async () => {
    const { page } = await openComposer(visitor);
    await makeStory(page, { title: 'First' });
    await makeStory(page, { title: 'Second' });
    await page.getByRole('button', { name: 'Delete Second from this device' }).press('Enter');
    await focused(page.getByRole('heading', { name: 'Your stories on this device' }), page);
    await page.getByRole('button', { name: 'Delete First from this device' }).press('Enter');
    await focused(page.getByRole('heading', { name: 'Tell what a thing says' }), page);
    await hands(page).said.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('ttt-kept-stories .open').allTextContents()).toEqual(['Second', 'First']);
    await page.context().close();
  });

  it('stay open when the page is read in another language', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).title.fill('A cup');
    await kept(page);
    const { hash } = new URL(page.url());
    await page.locator('header.top a[hreflang=nl]').click();
    await page.waitForURL(`**/nl/compose/${hash}`);
    await expect.poll(() => page.getByRole('textbox', { name: 'Titel van het verhaal' }).inputValue()).toBe('A cup');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('what goes wrong', () => {
  it('is said at the address, in the page’s own words, and the address stays to be mended', async () => {
    const { page } = await openComposer(visitor);
    const field = address(page);
    await page.route('https://museum.example/**', (route) => route.abort());
    for (const [written, sentence] of [['lakenhal', 'That is not a web address.'], ['https://museum.example/manifest.json', 'Nothing came back from that address. Is it right']] as const) {
      await field.fill(written);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.locator('form.address').getByRole('alert').getByText(sentence).waitFor();
      await focused(field, page);
      expect([await field.inputValue(), await field.getAttribute('aria-invalid'), await describedBy(field)]).toEqual([written, 'true', expect.stringContaining(sentence)]);
    }
    expect(await page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(1);
    await page.context().close();
  });

  it('is said at the photo, where it can be seen', async () => {
    const { page } = await openComposer(visitor, { viewport: { width: 360, height: 740 } });
    const { photo } = hands(page);
    await photo.focus();
    await photo.setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') });
    const said = page.locator('.photo').getByRole('alert').getByText('page.jpg is not a picture');
    await said.waitFor();
    await expect.poll(() => said.evaluate((element) => { const { top, bottom } = element.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })).toBe(true);
    expect([await photo.getAttribute('aria-invalid'), await describedBy(photo)]).toEqual(['true', expect.stringContaining('page.jpg is not a picture')]);
    await focused(photo, page);
    // It is over when something else is done.
    await photo.setInputFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) });
    await pictureShown(page);
    await page.context().close();
  });
});

describe('a thing of this archive', () => {
  it('is taken as that thing when the address of its manifest or its page is given', async () => {
    const { page, faults } = await openComposer(visitor);
    const published = new URL('../..', (await page.locator('link[rel=canonical]').getAttribute('href'))!).href;
    for (const written of [`${visitor.site.url}/iiif/thing/ray-dragon/manifest.json`, `${published}nl/thing/ray-dragon/`]) {
      await address(page).fill(written);
      await page.keyboard.press('Enter');
      await pictureShown(page);
      await hands(page).title.fill('Again');
      const entries = await download(page);
      expect(storyIn(entries).scenes[0]?.view?.thing).toBe('thing/ray-dragon');
      expect(Object.keys(entries).filter((name) => name.startsWith('thing/'))).toEqual([]);
      await page.getByRole('button', { name: 'Close', exact: true }).first().click();
      await page.getByRole('button', { name: 'All my stories' }).click();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is found by keys alone, and how many were found is said', async () => {
    const { page, faults } = await openComposer(visitor);
    await search(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('ttt-thing-picker').getByRole('status').getByText(/^12 of \d+ things/).waitFor();
    expect(await picks(page).count()).toBe(12);
    await focused(picks(page).first(), page);
    await page.keyboard.press('ArrowRight');
    await focused(picks(page).nth(1), page);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await focused(search(page), page);
    await page.keyboard.press('ArrowDown');
    await focused(picks(page).first(), page);
    await search(page).fill('qqxxzz');
    await page.locator('ttt-thing-picker').getByRole('status').getByText('Nothing found by that name.').waitFor();
    // The only one there is need not be walked to.
    await search(page).fill('astrolabe');
    await page.keyboard.press('Enter');
    await pictureShown(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the page where a story begins', () => {
  it.each([[360, '100%'], [360, '200%'], [820, '100%'], [1024, '100%'], [1440, '100%']])('shows every kind of story, and cuts nothing off, at %i px with letters at %s', async (width, letters) => {
    const { page } = await openComposer(visitor, { viewport: { width, height: 800 } });
    await search(page).fill('ray');
    await picks(page).first().waitFor();
    await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, letters);
    const cut = await page.locator('ttt-composer-begin').evaluate((element) => {
      const found: string[] = [];
      const look = (root: ShadowRoot): void => {
        for (const each of root.querySelectorAll<HTMLElement>('*')) {
          const { left, right } = each.getBoundingClientRect();
          const scrolls = /auto|scroll/.test(getComputedStyle(each).overflowX + getComputedStyle(each).overflowY);
          if (left < 0 || right > innerWidth || scrolls) found.push(`${each.tagName}.${each.className}`);
          if (each.shadowRoot) look(each.shadowRoot);
        }
      };
      look(element.shadowRoot!);
      return found;
    });
    expect(cut).toEqual([]);
    expect(await page.getByRole('radio').count()).toBe(5);
    await page.context().close();
  });

  it('says what it is and what it needs where there is no JavaScript', async () => {
    const { page } = await openComposer(visitor, { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Tell your own' }).waitFor();
    await page.locator('noscript p').filter({ hasText: 'To make a story, JavaScript has to be on' }).waitFor();
    await page.context().close();
  });
});
