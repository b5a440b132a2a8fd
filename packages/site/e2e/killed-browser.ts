import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { hands, kept, makePhoto, pictureShown, saidHere } from './compose-hands.ts';

/** A browser with a memory of its own that can be killed without a word: the process and all its children at once. */
class MortalBrowser {
  readonly #profile: string;
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  private constructor(profile: string) { this.#profile = profile; }

  static async make(): Promise<MortalBrowser> { return new MortalBrowser(await mkdtemp(join(tmpdir(), 'ttt-killed-'))); }

  /** Starts it, with what it remembers. */
  async start(): Promise<Page> {
    const portFile = join(this.#profile, 'DevToolsActivePort');
    await rm(portFile, { force: true });
    this.#process = spawn(inject('chromium'), ['--headless', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`, ...inject('chromiumFlags'), 'about:blank'], { detached: true, stdio: 'ignore' });
    const address = async (): Promise<string> => {
      for (;;) {
        const [port, path] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
        if (port && path) return `ws://127.0.0.1:${port}${path}`;
        await wait(20);
      }
    };
    this.#browser = await chromium.connectOverCDP(await address());
    return this.#browser.contexts()[0]!.newPage();
  }

  async kill(): Promise<void> {
    const { pid } = this.#process!;
    const gone = new Promise((resolve) => this.#process!.once('exit', resolve));
    process.kill(-pid!, 'SIGKILL');
    await gone;
    await this.#browser?.close().catch(() => undefined);
  }

  async forget(): Promise<void> {
    await this.kill().catch(() => undefined);
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What was lost in one kill: how much that had been typed for more than a second, and whether what is left is what was typed. */
export interface Lost { readonly turn: number; readonly typed: number; readonly olderThanASecond: number; readonly left: number; readonly whole: boolean }

/**
 * Composes, and kills the browser at random moments while it is typed into.
 * @param random from 0 to 1, seeded
 * @returns every kill in which something was lost that should not have been; empty when all is well
 */
export async function typeAndKill(url: string, kills: number, random: () => number): Promise<Lost[]> {
  const browser = await MortalBrowser.make();
  const faults: Lost[] = [];
  try {
    let page = await browser.start();
    await page.goto(`${url}/en/compose/`);
    await hands(page).photo.setInputFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) });
    await hands(page).title.waitFor();
    const address = page.url();
    let before = '';
    for (let turn = 0; turn < kills; turn++) {
      await hands(page).text.waitFor();
      before = await saidHere(page);
      await hands(page).text.focus();
      await page.keyboard.press('Control+End');
      const accepted: number[] = [];
      const until = Date.now() + 200 + random() * 2300;
      let typing = true;
      const typist = (async () => {
        for (let count = 0; typing; count++) {
          await page.keyboard.type(String.fromCharCode(97 + (count % 26)));
          accepted.push(Date.now());
          await wait(10 + random() * 60);
        }
      })().catch(() => undefined);
      await wait(Math.max(0, until - Date.now()));
      typing = false;
      const killed = Date.now();
      await browser.kill();
      await typist;
      page = await browser.start();
      await page.goto(address);
      await kept(page);
      await pictureShown(page);
      const now = await saidHere(page);
      const left = now.length - before.length;
      const olderThanASecond = accepted.filter((at) => at < killed - 1000).length;
      const expected = before + Array.from({ length: accepted.length + 1 }, (_, count) => String.fromCharCode(97 + (count % 26))).join('');
      const whole = expected.startsWith(now) && now.startsWith(before);
      if (left < olderThanASecond || !whole) faults.push({ turn, typed: accepted.length, olderThanASecond, left, whole });
    }
  } finally {
    await browser.forget();
  }
  return faults;
}
