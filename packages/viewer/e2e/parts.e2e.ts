import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { BenchPage, nameOf, painted, type Opened } from './bench-page.ts';
import { setFarHost } from './far-host.ts';
import { quarters } from './institution.ts';

const src = 'https://museum.example/manifest.json';
const size = { width: 2000, height: 1500 };

/** A manifest of so many canvases, each with a picture in four colours. */
function manifest(count: number, more: Readonly<Record<string, unknown>> = {}, canvasMore: Readonly<Record<string, unknown>> = {}): string {
  const items = Array.from({ length: count }, (_, at) => ({
    id: `https://museum.example/canvas/${at}`, type: 'Canvas', label: { en: [`Page ${at + 1}`] }, ...size,
    items: [{ id: `https://museum.example/page/${at}`, type: 'AnnotationPage', items: [{ id: `https://museum.example/painting/${at}`, type: 'Annotation', motivation: 'painting', target: `https://museum.example/canvas/${at}`, body: { id: `https://museum.example/image/${at}/full/max/0/default.jpg`, type: 'Image', format: 'image/jpeg', ...size, service: [{ id: `https://museum.example/image/${at}`, type: 'ImageService3', profile: 'level2' }] } }] }],
    ...canvasMore,
  }));
  return JSON.stringify({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: src, type: 'Manifest', label: { en: ['A book'] }, items, ...more });
}

let bench: BenchPage;
beforeAll(async () => { bench = await BenchPage.set(''); });
afterAll(() => bench.clear());
let opened: Opened;
afterEach(() => opened.close());

async function open(body: string, { lang = 'en', reducedMotion = 'reduce' as 'reduce' | 'no-preference', viewport = { width: 1200, height: 900 } } = {}): Promise<Page> {
  opened = await bench.open({ src, lang }, { options: { reducedMotion, viewport }, prepare: ({ answers }) => { answers.set(src, { body }); } });
  await opened.page.locator('ttt-canvases[ready]').first().waitFor();
  return opened.page;
}
const frame = (page: Page): Locator => page.locator('ttt-canvases').first().locator('.frame');
const more = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: /^(More tools|Meer gereedschap)$/ }).click();
  return page.locator('.more');
};
/** What is in view of a picture, in units of the world. */
const sights = (page: Page): Promise<{ x: number; width: number }[]> => page.locator('ttt-canvases').evaluateAll((views) => views.map((view) => (view as unknown as { sight: { x: number; width: number } }).sight));

describe('a book', () => {
  it('shows two pages beside each other, and turns them with the keys of a page', async () => {
    const page = await open(manifest(6, { behavior: ['paged'] }));
    await frame(page).press('PageDown');
    await page.locator('output', { hasText: '2 / 6' }).waitFor();
    await page.locator('ttt-canvases[ready]').waitFor();
    const at = await painted(page);
    // Two pictures side by side: red and green, then red and green again.
    expect([0.15, 0.4, 0.6, 0.85].map((x) => nameOf(at(x, 0.4), quarters))).toEqual(['topLeft', 'topRight', 'topLeft', 'topRight']);
    await frame(page).press('PageDown');
    await page.locator('output', { hasText: '4 / 6' }).waitFor();
    await frame(page).press('PageUp');
    await page.locator('output', { hasText: '2 / 6' }).waitFor();
  });

  it('lifts the page that turns, where the visitor does not mind motion', async () => {
    const page = await open(manifest(6, { behavior: ['paged'] }), { reducedMotion: 'no-preference' });
    await frame(page).press('PageDown');
    await page.locator('output', { hasText: '2 / 6' }).waitFor();
    await page.locator('ttt-canvases[ready]').waitFor();
    await page.locator('ttt-canvases .leaf').waitFor({ state: 'detached' });
    await page.locator('ttt-canvases').evaluate((view) => {
      (globalThis as { leaves?: number }).leaves = 0;
      new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const node of addedNodes) if ((node as Element).className === 'leaf') (globalThis as unknown as { leaves: number }).leaves += 1; }).observe(view.shadowRoot!.querySelector('.frame')!, { childList: true });
    });
    await frame(page).press('PageDown');
    await page.waitForFunction(() => (globalThis as { leaves?: number }).leaves === 2);
    await page.locator('ttt-canvases .leaf').first().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.querySelector('ttt-manifest')!.shadowRoot!.querySelector('ttt-canvases')!.shadowRoot!.querySelectorAll('.leaf').length === 0);
    expect(opened.faults).toEqual([]);
  });

  it('is shown one by one when the visitor wants it so', async () => {
    const page = await open(manifest(6, { behavior: ['paged'] }));
    await (await more(page)).locator('select[name=arrangement]').selectOption('individuals');
    await frame(page).press('PageDown');
    await frame(page).press('PageDown');
    await page.locator('output', { hasText: '3 / 6' }).waitFor();
    await page.locator('ttt-canvases[ready]').waitFor();
    const at = await painted(page);
    expect([at(0.3, 0.4), at(0.7, 0.4)].map((colour) => nameOf(colour, quarters))).toEqual(['topLeft', 'topRight']);
  });
});

describe('a thousand pictures', () => {
  it('are a row of which only those in sight are there, and which one walks with the keyboard', async () => {
    const page = await open(manifest(1200));
    await page.locator('output', { hasText: '/ 1200' }).waitFor();
    const strip = page.locator('ttt-strip');
    expect(await strip.locator('li').count()).toBeLessThan(40);
    await strip.locator('[aria-current] button').or(strip.locator('button[aria-current]')).first().press('End');
    const last = strip.locator('li[data-index="1199"] button');
    await last.press('Enter');
    await page.locator('output', { hasText: '1200 / 1200' }).waitFor();
    expect(await strip.locator('li').count()).toBeLessThan(40);
    expect(await last.getAttribute('aria-current')).toBe('true');
  });

  it('are a wall when the visitor wants it so', async () => {
    const page = await open(manifest(1200));
    await page.locator('output', { hasText: '/ 1200' }).waitFor();
    await page.getByRole('button', { name: 'As a wall' }).click();
    const strip = page.locator('ttt-strip');
    await page.waitForFunction(() => new Set([...document.querySelector('ttt-manifest')!.shadowRoot!.querySelector('ttt-strip')!.shadowRoot!.querySelectorAll('li')].map((each) => each.getBoundingClientRect().top)).size > 2);
    expect(await strip.locator('li').count()).toBeLessThan(120);
  });
});

describe('two pictures beside each other', () => {
  it('move as one, until the visitor wants them to move freely', async () => {
    const page = await open(manifest(3));
    const tools = await more(page);
    await tools.locator('select[name=beside]').selectOption('1');
    await page.locator('ttt-canvases.beside[ready]').waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => {
      const [one, other] = [...document.querySelector('ttt-manifest')!.shadowRoot!.querySelectorAll('ttt-canvases')].map((view) => (view as unknown as { sight: { x: number; width: number } }).sight);
      return one!.width < 1200 && Math.abs(one!.width - other!.width) < 1 && Math.abs(one!.x - other!.x) < 1;
    });
    await tools.locator('input[name=together]').uncheck();
    const [, before] = await sights(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction((width) => (document.querySelector('ttt-manifest')!.shadowRoot!.querySelector('ttt-canvases') as unknown as { sight: { width: number } }).sight.width < width * 0.7, before!.width);
    expect((await sights(page))[1]).toEqual(before);
  });

  it('show the same, at the same size, from the beginning', async () => {
    const page = await open(manifest(3));
    await (await more(page)).locator('select[name=beside]').selectOption('1');
    await page.locator('ttt-canvases.beside[ready]').waitFor();
    await page.waitForFunction(() => {
      const [one, other] = [...document.querySelector('ttt-manifest')!.shadowRoot!.querySelectorAll('ttt-canvases')].map((view) => (view as unknown as { sight: { width: number } }).sight.width);
      return one === other;
    });
  });

  it('steer the one that was touched last', async () => {
    const page = await open(manifest(3));
    const tools = await more(page);
    await tools.locator('select[name=beside]').selectOption('2');
    await page.locator('ttt-canvases.beside[ready]').waitFor();
    await tools.locator('input[name=together]').uncheck();
    const [first] = await sights(page);
    await page.locator('ttt-canvases.beside .frame').press('+');
    await page.waitForFunction((width) => (document.querySelector('ttt-manifest')!.shadowRoot!.querySelectorAll('ttt-canvases')[1] as unknown as { sight: { width: number } }).sight.width < width * 0.8, first!.width);
    expect((await sights(page))[0]).toEqual(first);
  });
});

describe('the loupe', () => {
  it('shows what lies under it three times as large', async () => {
    const page = await open(manifest(1));
    await frame(page).press('l');
    await page.locator('ttt-loupe[ready]').waitFor();
    const box = (await frame(page).boundingBox())!;
    const [x, y] = [box.x + box.width / 2 - 20, box.y + box.height * 0.3];
    await page.mouse.move(x, y);
    // The border between red and green is 20 pixels to the right, in the glass 60: at 40 it is still red.
    await page.waitForFunction((left) => Math.abs(document.querySelector('ttt-manifest')!.shadowRoot!.querySelector('ttt-canvases')!.shadowRoot!.querySelector('ttt-loupe')!.getBoundingClientRect().left + 120 - left) < 1, x);
    const at = await painted(page);
    const colour = (offset: number): string => nameOf(at((x + offset - box.x) / box.width, 0.3), quarters);
    expect([colour(40), colour(80), colour(110)]).toEqual(['topLeft', 'topRight', 'topRight']);
    await frame(page).press('l');
    await page.locator('ttt-loupe').waitFor({ state: 'detached' });
    expect(nameOf((await painted(page))((x + 40 - box.x) / box.width, 0.3), quarters)).toBe('topRight');
  });
});

describe('the ruler', () => {
  const physical = { service: [{ '@context': 'http://iiif.io/api/annex/services/physdim/1/context.json', profile: 'http://iiif.io/api/annex/services/physdim', physicalScale: 0.1, physicalUnits: 'mm' }] };

  it('tells true sizes, and follows its ends by keyboard', async () => {
    const page = await open(manifest(1, {}, physical), { lang: 'nl' });
    const { width, height } = (await frame(page).boundingBox())!;
    const millimetresAPixel = (0.1 * Math.max(size.width / width, size.height / height));
    const bar = page.locator('ttt-ruler .bar');
    const [, said = '', unit = ''] = /([\d,]+)\s(\w+)/.exec((await bar.textContent()) ?? '') ?? [];
    const barWidth = (await bar.locator('span').boundingBox())!.width;
    expect(Number(said.replace(',', '.')) * (unit === 'cm' ? 10 : 1)).toBeCloseTo(barWidth * millimetresAPixel, 0);
    await (await more(page)).locator('input[name=ruler]').check();
    const output = page.locator('ttt-ruler output');
    const length = async (): Promise<number> => Number(/[\d,]+/.exec((await output.textContent()) ?? '')![0].replace(',', '.')) * 10;
    expect(await length()).toBeCloseTo(width * 0.3 * millimetresAPixel, -0.5);
    const before = await length();
    for (let press = 0; press < 10; press++) await page.locator('ttt-ruler [data-end=to]').press('ArrowRight');
    expect(await length() - before).toBeCloseTo(100 * millimetresAPixel, -0.5);
  });

  it('is not offered where nobody says how large the thing is', async () => {
    const page = await open(manifest(1));
    expect(await (await more(page)).locator('input[name=ruler]').count()).toBe(0);
    expect(await page.locator('ttt-ruler').count()).toBe(0);
  });
});

describe('the keys', () => {
  it('stand on a sheet, which gives the focus back', async () => {
    const page = await open(manifest(2));
    await frame(page).press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await sheet.waitFor();
    expect(await sheet.locator('dt').allTextContents()).toHaveLength(9);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.shadowRoot?.activeElement?.className)).toBe('frame');
  });

  it('leave letters alone that are typed elsewhere', async () => {
    const page = await open(manifest(2));
    await page.getByRole('button', { name: 'Next' }).press('l');
    expect(await page.locator('ttt-loupe').count()).toBe(0);
  });

  it('turn and mirror', async () => {
    const page = await open(manifest(1));
    await frame(page).press(']');
    await page.locator('ttt-canvases[ready]').waitFor();
    let at = await painted(page);
    // A quarter to the right: what was bottom left is top left.
    expect(nameOf(at(0.45, 0.4), quarters)).toBe('bottomLeft');
    await frame(page).press('[');
    await frame(page).press('m');
    at = await painted(page);
    expect(nameOf(at(0.4, 0.4), quarters)).toBe('topRight');
  });
});

describe('taking along', () => {
  it('offers the picture in several sizes and what is in view, where the rights allow it', async () => {
    const page = await open(manifest(1, { rights: 'http://creativecommons.org/licenses/by/4.0/' }));
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const take = page.locator('.take');
    await take.locator('a').first().focus();
    await take.getByRole('link', { name: 'What is in view now' }).waitFor();
    const links = await take.locator('a').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
    expect(links.slice(0, 2)).toEqual(['https://museum.example/image/0/full/max/0/default.jpg', 'https://museum.example/image/0/full/1500,1125/0/default.jpg']);
    expect(links[2]).toMatch(/^https:\/\/museum\.example\/image\/0\/\d+,\d+,\d+,\d+\/max\/0\/default\.jpg$/);
    expect(await take.locator('p').textContent()).toContain('name the maker');
  });

  it('offers nothing where the rights forbid it, and says why', async () => {
    const page = await open(manifest(1, { rights: 'http://rightsstatements.org/vocab/InC/1.0/' }), { lang: 'nl' });
    expect(await page.locator('.take a').count()).toBe(0);
    expect(await page.locator('.take').textContent()).toContain('auteursrecht');
  });
});

describe('the keyboard', () => {
  it('goes on from the title when a document opens in place of what was pressed', async () => {
    const list = 'https://museum.example/list.json';
    opened = await bench.open({ src: list, lang: 'en' }, { prepare: ({ answers }) => {
      answers.set(list, { body: JSON.stringify({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: list, type: 'Collection', label: { en: ['A shelf'] }, items: [{ id: src, type: 'Manifest', label: { en: ['A book'] } }] }) });
      answers.set(src, { body: manifest(2) });
    } });
    const { page } = opened;
    await page.getByRole('button', { name: 'A book' }).press('Enter');
    await page.locator('ttt-canvases[ready]').waitFor();
    await page.waitForFunction(() => document.querySelector('ttt-manifest')!.shadowRoot!.activeElement?.localName === 'h2');
  });
});

describe('an element that is moved in the page', () => {
  it('goes on where it was', async () => {
    const page = await open(manifest(2));
    await page.locator('ttt-manifest').evaluate((element) => { document.querySelector('main')!.append(document.createElement('p'), element); });
    await page.locator('ttt-canvases[ready]').waitFor();
    expect(nameOf((await painted(page))(0.3, 0.4), quarters)).toBe('topLeft');
  });
});

describe('two pictures beside each other, then another document', () => {
  it('are two no more', async () => {
    const page = await open(manifest(3));
    await (await more(page)).locator('select[name=beside]').selectOption('1');
    await page.locator('ttt-canvases.beside[ready]').waitFor();
    await page.locator('ttt-manifest').evaluate((element, address) => (element as unknown as { open(view: string): Promise<void> }).open(address), src);
    await page.locator('ttt-canvases[ready]').waitFor();
    expect(await page.locator('ttt-canvases').count()).toBe(1);
  });
});

describe('a long document on a slow line', () => {
  it('shows its first picture while the rest is on its way, then all of it', async () => {
    const body = manifest(1500);
    let send = (): void => undefined;
    const far = await setFarHost({ '/long.json': (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).write(body.slice(0, 300_000));
      send = () => { response.end(body.slice(300_000)); };
    } });
    try {
      opened = await bench.open({ src: `${far.origin}/long.json`, lang: 'en' });
      const { page } = opened;
      await page.locator('ttt-canvases[ready]').waitFor();
      expect(await page.locator('output').textContent()).toBe('1 / …');
      send();
      await page.locator('output', { hasText: '1 / 1500' }).waitFor();
      expect(nameOf((await painted(page))(0.3, 0.4), quarters)).toBe('topLeft');
    } finally {
      await far.clear();
    }
  });
});
