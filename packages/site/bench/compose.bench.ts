// npm run bench -- compose: the composer on a processor four times slower, with a story of a hundred scenes: what is fetched
// before one can begin, how long it takes to open, what a key stroke costs and how soon it shows (Event Timing).
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { Composition, packStory } from '@thingsthattalk/composer';
import type { Story } from '@thingsthattalk/core';
import { serveSite } from '@thingsthattalk/server';
import { makeBrowserBundle } from '../../../scripts/browser-bundle.ts';
import { makeSampleSite } from '../../../scripts/sample-site.ts';
import { chromiumFlags, findChromium } from '../../../scripts/setup/chromium.cjs';

const scenes = 100;
const keys = 120;

if (!(await makeBrowserBundle())) process.exit(1);
await makeSampleSite();
const site = await serveSite({ folder: fileURLToPath(new URL('../../../.ttt/site', import.meta.url)), port: 0 });
const browser = await chromium.launch({ executablePath: findChromium({ headless: true })!, args: chromiumFlags() });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
await page.addInitScript((count) => {
  const look = (): void => {
    const list = document.querySelector('ttt-composer')?.shadowRoot?.querySelector('ttt-composer-desk')?.shadowRoot?.querySelector('ttt-scene-list')?.shadowRoot;
    if ((list?.querySelectorAll('.scene').length ?? 0) < count) return void requestAnimationFrame(look);
    requestAnimationFrame(() => { (window as unknown as { deskAt: number }).deskAt = performance.now(); });
  };
  look();
}, scenes);
const session = await page.context().newCDPSession(page);

let bytes = 0;
session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
await session.send('Network.enable');
await page.goto(`${site.url}/en/compose/`, { waitUntil: 'networkidle' });
const scripts = await scriptBytes();
console.log(`first visit: ${kilobytes(bytes)} in all, of which scripts ${kilobytes(scripts)}`);

// What is needed, apart from what is fetched ahead while hands rest: in a page whose hands never do.
const needed = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
await needed.addInitScript(() => { window.requestIdleCallback = () => 0; });
await needed.goto(`${site.url}/en/compose/`, { waitUntil: 'networkidle' });
const photo = await page.evaluate(async () => { const bytes = new Uint8Array(await (await new OffscreenCanvas(800, 600).convertToBlob({ type: 'image/jpeg' }).catch(async () => { const canvas = new OffscreenCanvas(800, 600); canvas.getContext('2d')!.fillRect(0, 0, 9, 9); return canvas.convertToBlob({ type: 'image/jpeg' }); })).arrayBuffer()); return [...bytes]; });
for (const [each, what] of [[needed, 'needed for a story about a photo (asked: at most 250 KB)'], [page, 'the same with all that is fetched ahead, for when the network goes']] as const) {
  await each.locator('ttt-composer-begin input[type=file]').first().setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) });
  await each.getByRole('textbox', { name: 'What is said here?' }).fill('Said.');
  await each.locator('ttt-composer .saved[data-is=saved]').waitFor();
  if (each === page) await each.locator('ttt-composer[data-ready=offline]').waitFor({ state: 'attached' });
  console.log(`scripts ${what}: ${kilobytes(await scriptBytes(each))}`);
}
await needed.close();
await page.goto(`${site.url}/en/compose/`, { waitUntil: 'networkidle' });

const story: Story = {
  $type: 'net.thingsthattalk.story', title: [{ lang: 'en', value: 'A hundred places' }], summary: [{ lang: 'en', value: 'Long.' }],
  scenes: Array.from({ length: scenes }, (_, at) => ({ id: `s${at}`, text: [{ lang: 'en', value: `This is scene ${at}. ${'It says a few words more, as scenes do. '.repeat(4)}` }], describe: [{ lang: 'en', value: 'What is seen.' }], view: { thing: 'thing/ray-dragon', region: { x: (at * 37) % 3000, y: (at * 53) % 4000, width: 800, height: 700 } } })),
};
const file = Buffer.from(await (await packStory('bench-of-a-hundred-scenes', Composition.from({ story, languages: ['en'] }), () => Promise.resolve(null))).arrayBuffer());
await page.locator('ttt-composer-begin input[type=file]').first().setInputFiles({ name: 'hundred.ttt.zip', mimeType: 'application/zip', buffer: file });
await page.locator('ttt-scene-list .scene').nth(scenes - 1).waitFor();
await page.locator('ttt-composer .saved[data-is=saved]').waitFor();
console.log(`scripts once a story file about a thing of the archive is open: ${kilobytes(await scriptBytes())}`);

await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
const opened: number[] = [];
for (let turn = 0; turn < 5; turn++) {
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => 'deskAt' in window);
  opened.push(await page.evaluate(() => (window as unknown as { deskAt: number }).deskAt));
}
console.log(`opening a story of ${scenes} scenes, four times slower: ${figures(opened)} ms (asked: 1000)`);

await page.evaluate(() => {
  const seen = window as unknown as { timings: { name: string; handlers: number; shown: number }[] };
  seen.timings = [];
  new PerformanceObserver((list) => { for (const entry of list.getEntries() as PerformanceEventTiming[]) if (['keydown', 'keypress', 'input', 'beforeinput', 'click', 'pointerup'].includes(entry.name)) seen.timings.push({ name: entry.name, handlers: entry.processingEnd - entry.processingStart, shown: entry.duration }); }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
});
await measure('typing in a scene', async () => {
  await page.getByRole('textbox', { name: 'What is said here?' }).focus();
  for (let count = 0; count < keys; count++) await page.keyboard.type(String.fromCharCode(97 + (count % 26)), { delay: 60 });
});
await measure('opening one scene after another', async () => {
  for (let place = 2; place < 22; place++) {
    await page.locator('ttt-scene-list .scene .head').nth(place).click();
    await page.waitForTimeout(250);
  }
});
await browser.close();
await site.close();

/** @param what is done; keys that are quicker than 16 ms from press to paint are not told of by the browser: they count as that */
async function measure(what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => { (window as unknown as { timings: unknown[] }).timings.length = 0; });
  await act();
  await page.waitForTimeout(300);
  const timings = await page.evaluate(() => (window as unknown as { timings: { name: string; handlers: number; shown: number }[] }).timings);
  const kinds = [...new Set(timings.map(({ name }) => name))];
  for (const kind of kinds) {
    const own = timings.filter(({ name }) => name === kind);
    console.log(`${what}: ${kind}, ${own.length} slower than 16 ms: handlers ${figures(own.map(({ handlers }) => handlers))} ms (asked: 16 at p95), to next paint ${figures(own.map(({ shown }) => shown))} ms (asked: 100)`);
  }
  if (kinds.length === 0) console.log(`${what}: nothing took 16 ms`);
}

function figures(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}`;
}

function kilobytes(count: number): string { return `${(count / 1024).toFixed(1)} KB`; }

function scriptBytes(of = page): Promise<number> {
  return of.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0));
}
