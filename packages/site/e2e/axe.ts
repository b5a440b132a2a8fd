import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Visitor } from './browser.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface AxeResult { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }

/** Day or night on the visitor's machine, and how wide its windows are. */
export type Looks = Readonly<Record<'light' | 'dark', readonly number[]>>;

/** Every width and scheme that pages are judged at. */
export const allLooks: Looks = { light: [360, 820, 1440], dark: [360, 820, 1440] };

/** One of them after the other, for the tests that everyone waits for: the soak judges every page in all. */
export function looksInTurn(turn: number): Looks {
  const inTurn: readonly Looks[] = [{ light: [360], dark: [] }, { light: [], dark: [820] }, { light: [1440], dark: [] }];
  return inTurn[turn % inTurn.length]!;
}

/** What another colour scheme can change: nothing but colours. */
const ofColours = { runOnly: { type: 'tag', values: ['cat.color'] } };

/**
 * Opens a page and looks at it in each of the windows, by day and by night.
 * @returns what axe, the console and the policy found, and where the page is wider than its window; empty when all is well
 */
export async function faultsOfPage(visitor: Visitor, path: string, looks: Looks): Promise<string[]> {
  const found: string[] = [];
  const { page, faults } = await visitor.openHere(path, { viewport: { width: looks.light[0] ?? looks.dark[0] ?? 1280, height: 800 }, colorScheme: looks.light.length > 0 ? 'light' : 'dark' });
  for (const colorScheme of ['light', 'dark'] as const) {
    if (looks[colorScheme].length === 0) continue;
    if (colorScheme === 'dark' && looks.light.length > 0) {
      await page.emulateMedia({ colorScheme });
      await page.reload({ waitUntil: 'load' });
    }
    await page.evaluate(source);
    for (const width of looks[colorScheme]) {
      const where = `${path} at ${width} px, ${colorScheme}`;
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
      const only = colorScheme === 'dark' && looks.light.includes(width) ? ofColours : {};
      found.push(...(await violationsOn(page, only)).map((violation) => `${where}: ${violation}`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) found.push(`${where}: wider than its window`);
    }
  }
  found.push(...faults.map((fault) => `${path}: ${fault}`));
  return found;
}

/** What axe finds in a page as it stands, once it has been given to it. */
async function violationsOn(page: Page, only: object): Promise<string[]> {
  const { violations } = await page.evaluate(async (rules) => (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run({ resultTypes: ['violations'], ...rules }), only);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 200) ?? ''}`);
}

/** What axe finds in a page that has been brought into some state. */
export async function faultsHere(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return violationsOn(page, {});
}
