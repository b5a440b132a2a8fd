import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../bench/search/seeded.ts';
import { Visitor } from '../e2e/browser.ts';
import { typeAndKill } from '../e2e/killed-browser.ts';

const kills = Number(process.env['KILLS'] ?? 200);

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

it(`a browser that is killed ${kills} times while one writes loses nothing that is older than a second`, async () => {
  expect(await typeAndKill(visitor.site.url, kills, seeded(Number(process.env['SEED'])))).toEqual([]);
});
