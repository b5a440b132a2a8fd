// npm run shots [-- --site <folder>] [-- <part of a name> …]: every kind of page as a picture, at three widths, light and
// dark, without scripts, and as it is printed on A4, into .ttt/shots. To be looked at beside each other after every change that can be seen.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite } from '@thingsthattalk/server';
import { chromium, type Browser, type Page } from 'playwright-core';
import { fromRoot } from './root.ts';
import { makeSampleSite, sampleSite } from './sample-site.ts';
import { chromiumFlags, findChromium } from './setup/chromium.cjs';

const { values, positionals: wanted } = parseArgs({ allowPositionals: true, options: { site: { type: 'string' }, out: { type: 'string' }, width: { type: 'string', multiple: true }, scheme: { type: 'string', multiple: true } } });
const site = values.site ? path.resolve(values.site) : fromRoot(sampleSite);
const out = values.out ? path.resolve(values.out) : fromRoot('.ttt/shots');
const widths = (values.width ?? ['360', '820', '1440']).map(Number);
const schemes = (values.scheme ?? ['light', 'dark']) as ('light' | 'dark')[];
const heights: Readonly<Record<number, number>> = { 360: 780, 820: 1180, 1440: 900 };

/** A kind of page, and one page of that kind. */
interface Shot {
  readonly name: string;
  readonly path: string;
  /** Only what a window shows, after going down by so many windows: for pages whose picture stays. */
  readonly screens?: readonly number[];
}

const first = (folder: string): string | null => (existsSync(path.join(site, folder)) ? (readdirSync(path.join(site, folder), { withFileTypes: true }).find((entry) => entry.isDirectory() && !/^\d+$/.test(entry.name))?.name ?? null) : null);
const kinds: readonly Shot[] = [
  { name: 'home', path: 'nl/' }, { name: 'home-en', path: 'en/' }, { name: 'choose', path: '' },
  ...['thing', 'story', 'claim', 'collection', 'exhibition', 'agent', 'place', 'term'].flatMap((type): Shot[] => {
    const one = preferred(type) ?? first(`nl/${type}`);
    return [{ name: `${type}-list`, path: `nl/${type}/` }, ...(one ? [{ name: type, path: `nl/${type}/${one}/`, ...(type === 'story' ? { screens: [0, 1.1, 2.2, 4.4] } : {}) }] : [])];
  }),
  { name: 'story-text', path: `nl/story/${preferred('story') ?? first('nl/story')}/text/` },
  { name: 'thing-en', path: `en/thing/${preferred('thing') ?? first('nl/thing')}/` },
  { name: 'open', path: `nl/open/?manifest=/iiif/thing/${preferred('thing') ?? ''}/manifest.json` }, { name: 'privacy', path: 'nl/privacy/' }, { name: 'not-found', path: 'nl/nowhere/' },
];

/** The page that shows most of its kind in the sample archive. */
function preferred(type: string): string | null {
  const names: Readonly<Record<string, readonly string[]>> = { thing: ['ray-dragon', 'ship-tile', 'batavian-brick'], story: ['ik-was-een-rog', 'drie-keer-dezelfde-vrouw'], claim: ['beauty-print-original-2021'], agent: ['naturalis', 'rakusai'], place: ['leiden'], term: ['casting'] };
  return names[type]?.find((name) => existsSync(path.join(site, 'nl', type, name))) ?? null;
}

async function shoot(browser: Browser, base: string, shot: Shot, width: number, scheme: 'light' | 'dark', scripts: boolean): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: heights[width] ?? 900 }, colorScheme: scheme, javaScriptEnabled: scripts, reducedMotion: 'reduce', deviceScaleFactor: 1, locale: 'fr' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && shot.name !== 'not-found' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${base}/${shot.path}`, { waitUntil: 'load' });
  const name = `${shot.name}-${width}-${scheme}${scripts ? '' : '-noscript'}`;
  for (const screens of (scripts && shot.screens) || [null]) {
    if (screens === null) await loadAll(page, scripts);
    else await page.evaluate((by) => scrollTo(0, by * innerHeight), screens);
    await page.evaluate(() => document.fonts.ready).catch(() => undefined);
    if (scripts) await page.locator('ttt-manifest ttt-canvases:not([ready])').waitFor({ state: 'detached', timeout: 5000 }).catch(() => undefined);
    await page.waitForTimeout(screens === null ? 150 : 700);
    await page.screenshot({ path: path.join(out, `${name}${screens === null ? '' : `-y${screens}`}.png`), fullPage: screens === null, animations: 'disabled' });
  }
  const over = scripts ? await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) : 0;
  if (over > 0) faults.push(`is ${over} px wider than its window`);
  for (const fault of faults) console.log(`${name}: ${fault}`);
  await context.close();
}

/** As on paper: A4 at 96 dots an inch, without scripts' help. */
async function shootPrint(browser: Browser, base: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 }, reducedMotion: 'reduce', locale: 'fr' });
  const page = await context.newPage();
  await page.goto(`${base}/${shot.path}`, { waitUntil: 'load' });
  await page.emulateMedia({ media: 'print' });
  await loadAll(page, true);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(out, `${shot.name}-print.png`), fullPage: true });
  await context.close();
}

/** Pictures that wait until one comes near are asked to come now. */
async function loadAll(page: Page, scripts: boolean): Promise<void> {
  if (!scripts) {
    for (let screen = 0; screen < 24; screen++) await page.mouse.wheel(0, 1200);
    await page.waitForTimeout(400);
    for (let screen = 0; screen < 24; screen++) await page.mouse.wheel(0, -1200);
    return;
  }
  await page.evaluate(async () => {
    for (const image of document.querySelectorAll('img')) image.loading = 'eager';
    await Promise.all([...document.images].filter((image) => image.getClientRects().length > 0).map((image) => image.decode().catch(() => undefined)));
  });
}

const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium was found: run "npm test" once, or set CHROME_PATH.');
if (!values.site && !(await makeSampleSite())) throw new Error('The sample archive could not be built; what went wrong stands above.');
if (wanted.length === 0) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const served = await serveSite({ folder: site, port: 0 });
const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
const shots = kinds.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
for (const shot of shots) {
  for (const width of widths) {
    for (const scheme of schemes) await shoot(browser, served.url, shot, width, scheme, true);
    if (schemes.includes('light')) await shoot(browser, served.url, shot, width, 'light', false);
  }
  if (schemes.includes('light')) await shootPrint(browser, served.url, shot);
  console.log(shot.name);
}
await browser.close();
await served.close();
console.log(`${shots.length} kinds of pages: ${path.relative(process.cwd(), out)}`);
