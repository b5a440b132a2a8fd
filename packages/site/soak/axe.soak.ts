import { afterAll, beforeAll, expect, it } from 'vitest';
import { allLooks, faultsOfPage } from '../e2e/axe.ts';
import { Visitor } from '../e2e/browser.ts';
import { allPages } from '../e2e/pages.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

it.each(allPages())('axe finds no fault on %s, at three widths, light and dark', async (path) => {
  expect(await faultsOfPage(visitor, path, allLooks)).toEqual([]);
});
