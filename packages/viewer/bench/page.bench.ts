// npm run bench -- page: what a story page costs before and after deep zoom, and how soon its first picture is there
// beside a bare OpenSeadragon page with the same tiles, on a slow line and a slow processor.
import { mkdtemp, readFile, rm, writeFile, cp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const site = join(root, '.ttt/site');
const rounds = 5;
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.jpg': 'image/jpeg', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const work = await mkdtemp(join(tmpdir(), 'ttt-page-'));
await cp(join(root, 'node_modules/openseadragon/build/openseadragon/openseadragon.min.js'), join(work, 'osd.js'));
await writeFile(join(work, 'osd.html'), '<!doctype html><title>bare</title><div id="v" style="width:100vw;height:100vh"></div><script src="/bare/osd.js"></script><script>OpenSeadragon({id:"v",drawer:"canvas",showNavigationControl:false,tileSources:location.origin+"/iiif/image/thing/ray-dragon/c1/info.json"}).addOnceHandler("tile-drawn",()=>{performance.mark("first-tile")})</script>');
const server = createServer((request, response) => {
  const path = decodeURI(new URL(request.url ?? '/', 'http://x').pathname);
  const file = path.startsWith('/bare/') ? join(work, path.slice(6)) : join(site, path.endsWith('/') ? `${path}index.html` : path);
  readFile(file).then((content) => {
    const type = types[extname(file)] ?? 'application/octet-stream';
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body = path.endsWith('/info.json') ? Buffer.from(content.toString().replace(/"id": ?"https?:\/\/[^/]+/, `"id": "${origin}`)) : content;
    const text = /text|json|svg/.test(type);
    response.writeHead(200, { 'Content-Type': type, ...(text ? { 'Content-Encoding': 'gzip' } : {}) }).end(text ? gzipSync(body) : body);
  }, () => response.writeHead(404).end());
});
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function slowPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page;
}

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
try {
  const bytes = { before: 0, after: 0 };
  const counting = await browser.newPage();
  let deep = false;
  counting.on('response', (response) => { if (response.url().endsWith('.js')) void response.body().then((body) => { bytes[deep ? 'after' : 'before'] += gzipSync(body).length; }).catch(() => undefined); });
  await counting.goto(`${base}/nl/story/ik-was-een-rog/`, { waitUntil: 'networkidle' });
  deep = true;
  await counting.locator('ttt-story').locator('.controls button').nth(2).click();
  await counting.waitForFunction(() => document.querySelector('ttt-story')?.shadowRoot?.querySelector('ttt-stage')?.shadowRoot?.querySelector('canvas') !== null);
  await counting.waitForLoadState('networkidle');
  console.log(`JavaScript of a story page, gzip: ${(bytes.before / 1024).toFixed(1)} KB before deep zoom, ${((bytes.before + bytes.after) / 1024).toFixed(1)} KB with it`);

  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [path, times] of [['/nl/story/ik-was-een-rog/', ours], ['/bare/osd.html', bare]] as const) {
      const page = await slowPage(browser);
      // The first frame in which a picture in sight can be painted; the bare page marks its first tile itself.
      await page.addInitScript(() => {
        const look = (): void => {
          const seen = [...document.querySelectorAll('img')].some((image) => image.complete && image.naturalWidth > 0 && image.getBoundingClientRect().top < innerHeight && image.getBoundingClientRect().width > 200);
          if (seen) performance.mark('first-picture');
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(base + path, { waitUntil: 'commit' });
      const name = path.startsWith('/bare') ? 'first-tile' : 'first-picture';
      await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name);
      times.push(await page.evaluate((mark) => performance.getEntriesByName(mark)[0]!.startTime, name));
      await page.context().close();
    }
  }
  console.log(`first picture, 4× slower processor, 1.6 Mbps, 150 ms, median of ${rounds}: ours ${Math.round(median(ours))} ms, a bare OpenSeadragon page ${Math.round(median(bare))} ms, ratio ${(median(ours) / median(bare)).toFixed(2)}`);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await rm(work, { recursive: true, force: true });
}
