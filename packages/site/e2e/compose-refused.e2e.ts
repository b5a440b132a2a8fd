import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';
import { hands, openComposer } from './compose-hands.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

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
    const { page, faults } = await openComposer(visitor);
    await hands(page).photo.setInputFiles(file);
    await page.getByRole('alert').getByText(sentence).waitFor();
    expect(await page.locator('ttt-composer-desk').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is said of an address, too, and what was typed stays', async () => {
    const { page } = await openComposer(visitor);
    const field = page.getByRole('textbox', { name: 'The IIIF address of any museum or library' });
    for (const [address, sentence] of [[`${visitor.site.url}/records/story/ik-was-een-rog.json`, 'There is no IIIF manifest at that address'], [`${visitor.site.url}/nothing-here.json`, 'That address gives an error (404)']] as const) {
      await field.fill(address);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(sentence).waitFor();
      expect(await field.inputValue()).toBe(address);
    }
    await page.context().close();
  });
});
