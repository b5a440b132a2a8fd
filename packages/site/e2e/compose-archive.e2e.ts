import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Archive, createArchive } from '@thingsthattalk/archive';
import { serveSite, type ServedSite } from '@thingsthattalk/server';
import { buildSite } from '@thingsthattalk/site';
import { Visitor } from './browser.ts';
import { hands, kept, makePhoto } from './compose-hands.ts';

let visitor: Visitor;
let folder: string;
let archive: string;
let site: ServedSite;
beforeAll(async () => {
  visitor = await Visitor.arrive();
  folder = await mkdtemp(join(tmpdir(), 'ttt-compose-'));
  archive = join(folder, 'archive');
  await createArchive(archive, { languages: ['en'] });
  const build = async (): Promise<void> => { await buildSite({ archive: await Archive.open(archive), out: join(folder, 'site') }); };
  await build();
  site = await serveSite({ folder: join(folder, 'site'), port: 0, archive, writing: { archive, token: 'just-once', written: build } });
});
afterAll(async () => {
  await visitor.leave();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

it('a story goes into the archive on this machine, again after changes, and never over what somebody wrote there', async () => {
  const { page, faults } = await visitor.open(`${site.url}/en/compose/#token=just-once`, { reducedMotion: 'reduce' });
  // The token is not left in the address.
  await page.waitForFunction(() => location.hash === '');
  await hands(page).photo.setInputFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) });
  await hands(page).title.fill('What the cup says');
  await hands(page).text.fill('I hold very little.');
  await kept(page);
  const put = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Put it into the archive' }).click();
  };
  await put();
  const link = page.getByRole('link', { name: 'Look at its page' });
  await link.waitFor();
  const [thing] = (await readdir(join(archive, 'thing'))).filter((name) => name.endsWith('.json'));
  expect(await readdir(join(archive, 'thing', thing!.replace('.json', '')))).toEqual(['c1.jpg']);
  const other = await page.context().newPage();
  await other.goto((await link.getAttribute('href'))!);
  await other.getByText('I hold very little.').waitFor();
  await other.close();

  await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  await hands(page).text.fill('I hold a little more.');
  await kept(page);
  await put();
  const record = join(archive, 'story/what-the-cup-says.json');
  await expect.poll(async () => readFile(record, 'utf8')).toContain('I hold a little more.');
  await link.waitFor();

  const byHand = (await readFile(record, 'utf8')).replace('I hold a little more.', 'Written by hand.');
  await writeFile(record, byHand);
  await page.getByRole('button', { name: 'Put it into the archive' }).click();
  await page.getByText('story/what-the-cup-says was changed in the archive meanwhile').waitFor();
  expect(await readFile(record, 'utf8')).toBe(byHand);
  expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
  await page.context().close();
});
