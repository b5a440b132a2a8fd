// npm run bench -- manifest: how soon the first tile of a manifest of 10,000 canvases is there beside one of a single
// canvas, how long the page stands still meanwhile, and how much memory is left behind by opening and closing fifty.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type CDPSession, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const [browserFolder, site] = [join(root, 'packages/viewer/dist/browser'), join(root, '.ttt/site')];
const rounds = Number(process.env.ROUNDS ?? 7);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const entry = Object.values(JSON.parse(readFileSync(join(browserFolder, 'manifest.json'), 'utf8')) as Record<string, { file: string; isEntry?: boolean }>).find(({ isEntry }) => isEntry)!.file;
const service = '/iiif/image/thing/ray-dragon/c1';
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.jpg': 'image/jpeg' };

/** A manifest of so many canvases, all with the same picture. */
function manifest(base: string, count: number): string {
  const { width, height } = JSON.parse(readFileSync(join(site, service, 'info.json'), 'utf8')) as { width: number; height: number };
  const items = Array.from({ length: count }, (_, at) => ({
    id: `${base}/canvas/${count}/${at}`, type: 'Canvas', label: { none: [`p. ${at + 1}`] }, width, height,
    items: [{ id: `${base}/canvas/${count}/${at}/page`, type: 'AnnotationPage', items: [{ id: `${base}/canvas/${count}/${at}/painting`, type: 'Annotation', motivation: 'painting', target: `${base}/canvas/${count}/${at}`, body: { id: `${base}${service}/full/max/0/default.jpg`, type: 'Image', format: 'image/jpeg', width, height, service: [{ id: `${base}${service}`, type: 'ImageService3', profile: 'level0' }] } }] }],
  }));
  return JSON.stringify({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: `${base}/manifest/${count}`, type: 'Manifest', label: { en: [`${count} canvases`] }, items });
}

const made = new Map<string, string>();
const server = createServer((request, response) => {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { pathname } = new URL(request.url ?? '/', base);
  const count = /^\/manifest\/(\d+)/.exec(pathname)?.[1];
  if (count) {
    const body = made.get(count) ?? manifest(base, Number(count));
    made.set(count, body);
    return void response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }).end(body);
  }
  if (pathname === '/') return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/${entry}"></script><main></main></html>`);
  try {
    const content = readFileSync(pathname.startsWith('/iiif/') ? join(site, pathname) : join(browserFolder, pathname));
    response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--js-flags=--expose-gc'] });

/** Puts the element in the page and waits until a tile is painted. @returns milliseconds */
const open = (page: Page, address: string): Promise<number> => page.evaluate((src) => new Promise<number>((resolve) => {
  const begun = performance.now();
  const element = Object.assign(document.createElement('ttt-manifest'), { src });
  document.querySelector('main')!.replaceChildren(element);
  const look = (): void => {
    if (element.shadowRoot?.querySelector('ttt-canvases')?.hasAttribute('ready')) resolve(performance.now() - begun);
    else requestAnimationFrame(look);
  };
  look();
}), address);

async function heap(page: Page, session: CDPSession): Promise<number> {
  await page.evaluate(() => document.querySelector('main')!.replaceChildren());
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

try {
  const times = { one: [] as number[], many: [] as number[], still: [] as number[] };
  for (let round = 0; round < rounds; round++) for (const [count, into] of [[1, times.one], [10_000, times.many]] as const) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.goto(base);
    await page.evaluate(() => { (globalThis as { stood?: number }).stood = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) (globalThis as unknown as { stood: number }).stood += Math.max(0, duration - 50); }).observe({ type: 'longtask' }); });
    into.push(await open(page, `${base}/manifest/${count}`));
    if (count > 1) {
      await page.waitForFunction(() => document.querySelector('ttt-manifest')?.shadowRoot?.querySelector('output')?.textContent?.includes('10000'));
      times.still.push(await page.evaluate(() => (globalThis as unknown as { stood: number }).stood));
    }
    await page.context().close();
  }
  console.log(`first tile, median of ${rounds}: one canvas ${median(times.one).toFixed(0)} ms, 10,000 canvases ${median(times.many).toFixed(0)} ms, ratio ${(median(times.many) / median(times.one)).toFixed(2)}; the page stood still for ${median(times.still).toFixed(0)} ms until all 10,000 were there`);

  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(base);
  // The first ones fetch code and fill caches of the browser's own.
  for (let at = 0; at < 10; at++) await open(page, `${base}/manifest/${1000 + at}`);
  const before = await heap(page, session);
  for (let at = 0; at < 50; at++) await open(page, `${base}/manifest/${1000 + (at % 10)}`);
  const after = await heap(page, session);
  console.log(`memory: ${(before / 1e6).toFixed(2)} MB before, ${(after / 1e6).toFixed(2)} MB after opening and closing 50 manifests of 1,000 canvases: ${((after / before - 1) * 100).toFixed(1)} % more`);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
