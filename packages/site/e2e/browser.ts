import { serveSite, type ServedSite } from '@thingsthattalk/server';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** A page that is looked at, with everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts, of the policy, and of files that were not there. */
  readonly faults: string[];
}

/** The built sample site in a real browser. */
export class Visitor {
  readonly site: ServedSite;
  readonly browser: Browser;
  #here: Page | null = null;

  private constructor(site: ServedSite, browser: Browser) {
    this.site = site;
    this.browser = browser;
  }

  /** @param address where the site says it is; by default where it is served */
  static async arrive({ address }: { readonly address?: string } = {}): Promise<Visitor> {
    const site = await serveSite({ folder: inject('siteFolder'), port: 0, ...(address ? { address } : {}) });
    const browser = await chromium.launch({ executablePath: inject('chromium'), args: inject('chromiumFlags') });
    return new Visitor(site, browser);
  }

  /** Opens a page in a window of its own, on a device that knows nothing yet. The caller closes its context. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    return this.#visit(await context.newPage(), path);
  }

  /** Opens a page in the window that the one before was seen in, which takes half the time; motion is reduced, and what was kept on the device is gone. */
  async openHere(path: string, { viewport, colorScheme }: { readonly viewport: { width: number; height: number }; readonly colorScheme: 'light' | 'dark' }): Promise<Visit> {
    const page = this.#here ??= await (await this.browser.newContext()).newPage();
    page.removeAllListeners();
    if (page.url().startsWith('http')) await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
    await page.goto('about:blank');
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    return this.#visit(page, path);
  }

  async #visit(page: Page, path: string): Promise<Visit> {
    const faults: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (response) => { if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`); });
    await page.goto(path.startsWith('http') ? path : this.site.url + path, { waitUntil: 'load' });
    return { page, faults };
  }

  async leave(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }
}
