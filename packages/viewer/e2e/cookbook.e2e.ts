import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BenchPage, nameOf, painted, type Opened } from './bench-page.ts';
import { quarters } from './institution.ts';

const shared = fileURLToPath(new URL('../../../../shared/data/iiif/', import.meta.url));
const recipe = (path: string): string => `https://iiif.io/api/cookbook/recipe/${path}`;

let bench: BenchPage;
beforeAll(async () => { bench = await BenchPage.set(shared); });
afterAll(() => bench.clear());
let opened: Opened;
afterEach(() => opened.page.context().close());
const open = async (path: string, lang = 'en'): Promise<Opened['page']> => {
  opened = await bench.open({ src: path.startsWith('http') ? path : recipe(path), lang });
  return opened.page;
};
/** The colours at places of the picture box, from 0 to 1, by name. */
const colours = async (...places: readonly (readonly [number, number])[]): Promise<string[]> => {
  const at = await painted(opened.page);
  return places.map(([x, y]) => nameOf(at(x, y), quarters));
};

describe.skipIf(!existsSync(shared) && !process.env.CI)('the cookbook (needs ../shared/data)', () => {
  it('0001: one picture fills the view', async () => {
    const page = await open('0001-mvm-image/manifest.json');
    expect(await colours([0.5, 0.1], [0.5, 0.9])).not.toContain('dark');
    expect(await page.locator('h2').textContent()).toBe('Single Image Example');
    expect(opened.faults).toEqual([]);
  });
});
