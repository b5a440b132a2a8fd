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

  async open(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
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
