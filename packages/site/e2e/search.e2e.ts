import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

const field = 'ttt-search input[type=search]';

describe('searching the sample archive', () => {
  it('goes by keyboard alone from the menu to the very detail of a story', async () => {
    const { page, faults } = await visitor.open('/nl/', { reducedMotion: 'reduce' });
    await page.locator('.top nav.wide a[href="/nl/search/"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('ttt-search .hit').first().waitFor();
    await page.keyboard.press('Tab');
    while (await page.evaluate(() => !document.activeElement?.shadowRoot?.activeElement?.matches('input[type=search]'))) await page.keyboard.press('Tab');
    await page.keyboard.type('derde kraal');
    await page.locator('ttt-search .hit[data-id="story/drie-keer-dezelfde-vrouw#kralen"]').waitFor();
    expect(new URL(page.url()).search).toBe('?q=derde+kraal');
    // Enter goes on to what was found, past all that narrows it down.
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('href'))).toContain('/nl/story/drie-keer-dezelfde-vrouw/#scene-kralen');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.ttt-scene[data-here]')?.id === 'scene-kralen');
    // What was asked is there again for who comes back.
    await page.goBack();
    await page.locator('ttt-search .hit[data-id="story/drie-keer-dezelfde-vrouw#kralen"]').waitFor();
    expect(await page.locator(field).inputValue()).toBe('derde kraal');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is told what is found, and what can be chosen, in words (the tree of a screen reader)', async () => {
    const { page } = await visitor.open('/nl/search/?q=draak&status=fake');
    // What hits can be narrowed down by comes after them.
    await page.locator('ttt-search .hit').first().waitFor();
    await page.locator('ttt-search [data-facet=status] input:checked').waitFor();
    await page.locator('ttt-search .chosen').waitFor();
    expect(await page.getByRole('search').getByRole('searchbox', { name: 'Zoek in verhalen, dingen en plekken' }).inputValue()).toBe('draak');
    expect(await page.getByRole('status').textContent()).toMatch(/gevonden/);
    expect(await page.getByRole('group', { name: 'Gehouden voor' }).getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Nep: haal weg' }).count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Gevonden' }).getByRole('listitem').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  it('fits a phone: what narrows down is folded, and opens by touch', async () => {
    const { page } = await visitor.open('/nl/search/?q=ogen', { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
    await page.locator('ttt-search .hit').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const choice = page.locator('ttt-search [data-facet=type] label', { hasText: 'Scène in een verhaal' });
    expect(await choice.isVisible()).toBe(false);
    await page.locator('ttt-search .facets > summary').tap();
    await choice.tap();
    await page.locator('ttt-search .chosen').waitFor();
    expect(new URL(page.url()).search).toBe('?q=ogen&type=scene');
    await expect.poll(async () => (await page.locator('ttt-search .hit .note').allTextContents()).filter((label) => !label.includes('Scène in een verhaal'))).toEqual([]);
    await page.context().close();
  });

  it('goes on when the network is cut, once the index is there', async () => {
    const { page } = await visitor.open('/en/search/');
    await page.locator('ttt-search .hit').first().waitFor();
    await page.context().setOffline(true);
    await page.locator(field).fill('copying error');
    await page.locator('ttt-search .hit mark').first().waitFor();
    expect(await page.locator('ttt-search .hit mark').first().textContent()).toMatch(/copy/i);
    await page.context().close();
  });

  it('says that the index cannot be had, and fetches it when the network is back', async () => {
    const { page } = await visitor.open('/nl/');
    await page.route('**/index/search.json', (route) => route.abort());
    await page.goto(`${visitor.site.url}/nl/search/?q=ogen`);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/index/search.json');
    await page.getByRole('button', { name: 'Nog eens proberen' }).click();
    await page.locator('ttt-search .hit').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  it('leads to the lists where there is no script', async () => {
    const { page } = await visitor.open('/nl/search/', { javaScriptEnabled: false });
    expect(await page.locator('ttt-search a:visible').allTextContents()).toEqual(['Verhalen', 'Dingen', 'Tentoonstelling', 'Verzamelingen']);
    await page.context().close();
  });

  it('shows every picture beside a hit, by an address that is there', async () => {
    const { page, faults } = await visitor.open('/nl/search/?q=kraal');
    await page.locator('ttt-search .hit img').first().waitFor();
    await page.waitForFunction(() => { const images = [...(document.querySelector('ttt-search')?.shadowRoot?.querySelectorAll('img') ?? [])].slice(0, 3); return images.length > 0 && images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0); });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
