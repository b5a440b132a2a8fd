// What the head of every page does: languages, light and dark, the menu; and the first page, which goes on by itself.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

describe('the head of a page', () => {
  it('leads to the same page in the other language, and back', async () => {
    const { page } = await visitor.open('/nl/thing/ship-tile/');
    await page.click('a.other');
    expect(new URL(page.url()).pathname).toBe('/en/thing/ship-tile/');
    await page.click('a.other');
    expect(new URL(page.url()).pathname).toBe('/nl/thing/ship-tile/');
    await page.context().close();
  });

  it('turns light into dark, remembers it on the next page, and keeps nothing else', async () => {
    const { page } = await visitor.open('/nl/privacy/', { colorScheme: 'light' });
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await ground();
    await page.click('[data-toggle-scheme]');
    expect(await ground()).not.toBe(before);
    await page.goto(`${visitor.site.url}/nl/`);
    expect(await page.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark');
    expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])).toEqual([['ttt-scheme'], [], '']);
    await page.context().close();
  });

  it.each([['en-GB', '/en/'], ['nl-NL', '/nl/'], ['fr', '/']])('goes on in the visitor’s own language where the archive speaks it: %s', async (locale, path) => {
    const { page, faults } = await visitor.open('/', { locale });
    await page.waitForURL(`**${path}`);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('has a menu on a phone that opens without scripts', async () => {
    const { page } = await visitor.open('/nl/', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await page.click('details.menu summary');
    expect(await page.locator('details.menu a').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('lets one go past the menu with the first key', async () => {
    const { page } = await visitor.open('/nl/exhibition/misleiden/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });
});

describe('a page without scripts', () => {
  it.each(['/nl/', '/nl/thing/ship-tile/', '/nl/claim/ship-tile-2021/', '/nl/exhibition/misleiden/', '/nl/thing/', '/nl/term/craquelure/'])('says all it says with them: %s', async (path) => {
    const words = async (javaScriptEnabled: boolean): Promise<number> => {
      const { page } = await visitor.open(path, { javaScriptEnabled });
      const count = (await page.locator('main').innerText()).split(/\s+/).length;
      await page.context().close();
      return count;
    };
    const [plain, full] = [await words(false), await words(true)];
    expect(plain).toBeGreaterThan(20);
    expect(plain).toBeGreaterThanOrEqual(full * 0.9 - 30);
  });
});
