// One test of one recipe of the cookbook: a page with the element, opened on the recipe's document, and what is seen of it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BenchPage, nameOf, painted } from '../bench-page.ts';
import { quarters, type Institution } from '../institution.ts';

/** Where the recipes' documents lie. */
export const shared = fileURLToPath(new URL('../../../../../shared/data/iiif/', import.meta.url));
/** The address of something in the cookbook. */
export const inCookbook = (path: string): string => `https://iiif.io/api/cookbook/recipe/${path}`;
const absent = !existsSync(shared) && !process.env.CI;

/** What a picture of the institution may show at a place: the quarter by name, `dark` where nothing is painted. */
export type Colour = keyof typeof quarters | 'dark';
/** Places in the picture box, from 0 to 1, across and down, with what is to be seen there. */
export type Sight = readonly (readonly [across: number, down: number, colour: Colour])[];

/** An opened page. */
export interface Visit {
  readonly page: Page;
  readonly institution: Institution;
  /** Errors of the page; a test that expects some takes them out. */
  readonly faults: string[];
  /** Waits until these colours are painted at these places. */
  see(...sight: Sight): Promise<void>;
  /** The part of the element that shows what the document says of itself, under a heading. */
  told(heading: string): Locator;
}

interface How {
  readonly lang?: string;
  readonly options?: BrowserContextOptions;
  /** Whether the page lets frames of others in. */
  readonly frames?: boolean;
  /** Runs in the page before anything else. */
  readonly before?: () => void;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly prepare?: (institution: Institution) => void;
}

let bench: BenchPage;
beforeAll(async () => { bench = await BenchPage.set(shared); });
afterAll(() => bench.clear());

/**
 * Tests one effect of a recipe.
 * @param document the recipe's own, by its path in the cookbook; one of our making, where ../shared/data has none; `null`
 * where `attributes` say what is opened
 */
export function recipe(number: string, does: string, document: string | { readonly id: string } | null, run: (visit: Visit) => Promise<void>, { lang = 'en', options = {}, frames = false, before, attributes, prepare }: How = {}): void {
  // Without ../shared/data, as in a visitor's clone, the recipes' own documents are not there to be tested.
  it.skipIf(absent && typeof document === 'string')(`${number}: ${does}`, async () => {
    const own = typeof document === 'string' ? null : document;
    const src = typeof document === 'string' ? inCookbook(document) : (document?.id ?? '');
    const { page, faults, institution, close } = await bench.open({ src, lang, ...attributes }, { options, frames, before, prepare: (there) => { if (own) there.put(own.id, own); prepare?.(there); } });
    try {
      await run({
        page, faults, institution,
        see: (...sight) => expect.poll(async () => {
          const at = await painted(page);
          return sight.map(([across, down]) => [across, down, nameOf(at(across, down), quarters)]);
        }).toEqual(sight.map((each) => [...each])),
        told: (heading) => page.locator('.about dl > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${heading}$`) }) }).locator('dd'),
      });
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
}
