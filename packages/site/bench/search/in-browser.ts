// What a browser fetches: counted where it leaves the server, with all that HTTP adds.
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { at, kinds, meanReciprocalRank, type Kind, type Wanted } from './query-set.ts';

const bundle = fileURLToPath(new URL('../../../viewer/dist/browser/', import.meta.url));
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.bin': 'application/octet-stream', '.wasm': 'application/wasm' };

interface Serving { readonly base: string; sent(): number; close(): Promise<void> }

/** Serves a folder, the elements under `/assets/`, and pages; as hosts do, with gzip for what is text. */
async function serving(folder: string, pages: Readonly<Record<string, string>>): Promise<Serving> {
  const sockets = new Set<Socket>();
  let gone = 0;
  const pressed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://x').pathname);
    const content = path in pages ? Promise.resolve(Buffer.from(pages[path]!)) : readFile(path.startsWith('/assets/') ? join(bundle, path.slice(8)) : join(folder, path));
    content.then((body) => {
      const type = types[extname(path)] ?? (path in pages ? 'text/html' : 'application/octet-stream');
      const text = /text|json/.test(type);
      if (text && !pressed.has(path)) pressed.set(path, gzipSync(body, { level: 9 }));
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=300', ...(text ? { 'Content-Encoding': 'gzip' } : {}) }).end(text ? pressed.get(path) : body);
    }, () => response.writeHead(404).end());
  });
  server.on('connection', (socket: Socket) => { sockets.add(socket); socket.on('close', () => { gone += socket.bytesWritten; sockets.delete(socket); }); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => gone + [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}

const launch = (): ReturnType<typeof chromium.launch> => chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });

/** How much a page with `<ttt-search>` alone has fetched when the hits of a question show, for somebody who was never there. */
export async function bytesInBrowser(folder: string, texts: readonly string[]): Promise<{ p50: number; p95: number; code: number }> {
  const manifest = JSON.parse(readFileSync(join(bundle, 'manifest.json'), 'utf8')) as Readonly<Record<string, { readonly file: string; readonly name?: string; readonly isEntry?: boolean }>>;
  const { file } = Object.values(manifest).find(({ name, isEntry }) => isEntry && name === 'search')!;
  const server = await serving(folder, { '/': `<!doctype html><html lang="nl"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><script type="module" src="/assets/${file}"></script><ttt-search archive="/" lang="nl"></ttt-search>` });
  const browser = await launch();
  try {
    const all: number[] = [];
    let code = 0;
    for (const text of texts) {
      const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
      const before = server.sent();
      await page.goto(server.base);
      await page.waitForFunction(() => document.querySelector('ttt-search')?.shadowRoot?.querySelector('input'));
      code = Math.max(code, server.sent() - before);
      await asks(page, text);
      all.push(server.sent() - before);
      await page.context().close();
    }
    return { p50: at(all, 0.5), p95: at(all, 0.95), code };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Asks, and waits until hits have been painted. */
async function asks(page: Page, text: string): Promise<void> {
  await page.evaluate((asked) => { (document.querySelector('ttt-search') as unknown as { search(text: string): void }).search(asked); }, text);
  await page.waitForFunction(() => document.querySelector('ttt-search')?.shadowRoot?.querySelector('.hit, .nothing'), undefined, { timeout: 60_000 });
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
}

/** Pagefind in a page of its own: what it fetches for the first question of a visitor, how fast it is warm, and what it finds. */
export async function bytesOfPagefind(folder: string, wanted: Readonly<Partial<Record<Kind, readonly Wanted[]>>>): Promise<{ bytes: number[]; times: number[]; ranks: string }> {
  const server = await serving(folder, { '/': '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">' });
  const browser = await launch();
  const ask = (page: Page, text: string): Promise<{ urls: string[]; ms: number }> => page.evaluate(async (asked) => {
    const address = '/pagefind/pagefind.js';
    const pagefind = await import(address) as { search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> };
    const started = performance.now();
    const { results } = await pagefind.search(asked);
    const urls = (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(({ url }) => url);
    return { urls, ms: performance.now() - started };
  }, text);
  const [bytes, times, ranks]: [number[], number[], string[]] = [[], [], []];
  try {
    const warm = await browser.newPage();
    await warm.goto(server.base);
    for (const kind of kinds) {
      const places: number[] = [];
      for (const [index, { text, id }] of (wanted[kind] ?? []).entries()) {
        if (index < 8) {
          const page = await (await browser.newContext()).newPage();
          const before = server.sent();
          await page.goto(server.base);
          await ask(page, text);
          bytes.push(server.sent() - before);
          await page.context().close();
        }
        await ask(warm, text);
        const { urls, ms } = await ask(warm, text);
        times.push(ms);
        places.push(urls.findIndex((url) => url.includes(`/${id}/`)));
      }
      if (places.length > 0) ranks.push(`${kind} ${meanReciprocalRank(places).toFixed(3)}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { bytes, times, ranks: ranks.join(', ') };
}
