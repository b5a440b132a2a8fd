import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../bench/search/seeded.ts';
import { Visitor } from './browser.ts';
import { typeAndKill } from './killed-browser.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

it('a browser that is killed while one writes loses nothing that is older than a second (ten kills; the soak has 200)', { timeout: 180_000 }, async () => {
  expect(await typeAndKill(visitor.site.url, 10, seeded(2021))).toEqual([]);
});
