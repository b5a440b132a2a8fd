// A page of nobody in particular, with the strictest policy a museum may have, on which an element is put to the test.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import sharp from 'sharp';
import { inject } from 'vitest';
import { Institution } from './institution.ts';

/** Frames of others are kept out too, unless a test lets them in: leave to see a picture is asked in one. */
const policy = (frames: boolean): string => `${frames ? 'frame-src *; ' : ''}default-src 'none'; script-src 'self'; style-src 'self'; img-src * data: blob:; media-src *; connect-src *; base-uri 'none'; form-action 'none'`;

const usual = { viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' } as const;

/** An opened page with everything that went wrong on it. */
export interface Opened {
  readonly page: Page;
  readonly faults: string[];
  readonly institution: Institution;
  /** Leaves the page. */
  close(): Promise<void>;
}

export class BenchPage {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #institutions: string;
  /** A page that was left as it was found: the next one opens in it, in half the time of a new browser process. */
  #free: Page | null = null;

  private constructor(browser: Browser, server: Server, institutions: string) {
    this.#browser = browser;
    this.#server = server;
    this.#institutions = institutions;
  }

  /** @param institutions the folder with the documents that stand in for those of institutions */
  static async set(institutions: string): Promise<BenchPage> {
    const folder = inject('browserFolder');
    const entry = Object.values(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, { file: string; isEntry?: boolean }>).find(({ isEntry }) => isEntry)!.file;
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
      if (pathname === '/' || pathname === '/frames') {
        const attributes = [...searchParams].map(([name, value]) => `${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`).join(' ');
        return void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy(pathname === '/frames') }).end(`<!doctype html><html lang="en"><title>Bench</title><meta name="viewport" content="width=device-width"><script type="module" src="/${entry}"></script><main><h1>Bench</h1><ttt-manifest ${attributes}></ttt-manifest></main></html>`);
      }
      try {
        response.writeHead(200, { 'Content-Type': extname(pathname) === '.js' ? 'text/javascript' : 'application/octet-stream' }).end(readFileSync(join(folder, pathname.slice(1))));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const browser = await chromium.launch({ executablePath: inject('chromium'), args: [...inject('chromiumFlags'), '--autoplay-policy=no-user-gesture-required'] });
    return new BenchPage(browser, server, institutions);
  }

  /** Opens the element with these attributes. */
  async open(attributes: Readonly<Record<string, string>>, { options = {}, prepare, frames = false, before }: { options?: BrowserContextOptions; prepare?: (institution: Institution) => void; frames?: boolean; before?: (() => void) | undefined } = {}): Promise<Opened> {
    const plain = !before && Object.values(options).every((option) => option === undefined);
    const given = Object.fromEntries(Object.entries(options).filter(([, option]) => option !== undefined));
    const free = plain ? this.#free : null;
    if (free) this.#free = null;
    const context = free?.context() ?? await this.#browser.newContext({ ...usual, ...given });
    const institution = new Institution(this.#institutions);
    prepare?.(institution);
    await institution.stand(context);
    if (before) await context.addInitScript(before);
    const page = free ?? await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${frames ? 'frames' : ''}?${new URLSearchParams(attributes).toString()}`);
    return { page, faults, institution, close: async () => { if (!plain || this.#free || !await leaveAsFound(page)) await context.close(); else this.#free = page; } };
  }

  async clear(): Promise<void> {
    await this.#browser.close();
    await new Promise((resolve) => { this.#server.close(resolve); this.#server.closeAllConnections(); });
  }
}

/** Makes a page ready for the next to come. @returns whether that could be done */
async function leaveAsFound(page: Page): Promise<boolean> {
  try {
    page.removeAllListeners();
    for (const other of page.context().pages()) if (other !== page) await other.close();
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
    await page.context().clearCookies();
    await page.goto('about:blank', { timeout: 5000 });
    await page.setViewportSize(usual.viewport);
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: usual.reducedMotion });
    return true;
  } catch {
    return false;
  }
}

/** What is painted of the canvases: waits until something is, then takes a picture of it. */
export async function painted(page: Page): Promise<(x: number, y: number) => readonly [number, number, number]> {
  const canvases = page.locator('ttt-canvases[ready]');
  await canvases.waitFor();
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
  const { data, info } = await sharp(await canvases.screenshot({ type: 'jpeg', quality: 90 })).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x, y) => {
    const at = (Math.min(info.height - 1, Math.round(y * info.height)) * info.width + Math.min(info.width - 1, Math.round(x * info.width))) * 3;
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  };
}

/** Which of some named colours is nearest. */
export function nameOf([r, g, b]: readonly [number, number, number], colours: Readonly<Record<string, readonly number[]>>): string {
  return Object.entries({ ...colours, dark: [10, 9, 8] }).map(([name, [red = 0, green = 0, blue = 0]]) => ({ name, away: Math.hypot(r - red, g - green, b - blue) })).sort((a, c) => a.away - c.away)[0]!.name;
}
