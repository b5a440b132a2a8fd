// npm run bench -- reading: what a story of sixty scenes weighs, and whether reading it ever stutters or jumps: long tasks and
// layout shifts while one scrolls through it, or goes through its slides, on a phone and on a desk.
import { mkdtemp, cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Archive } from '@thingsthattalk/archive';
import type { Chapter, Scene, Story } from '@thingsthattalk/core';
import { serveSite } from '@thingsthattalk/server';
import { buildSite } from '@thingsthattalk/site';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const wanted = 60;

/** Puts the scenes of the sample's stories behind each other until there are sixty. */
async function longStory(archive: string): Promise<void> {
  const files = (await readdir(join(archive, 'story'))).filter((file) => file.endsWith('.json')).sort();
  const stories = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(archive, 'story', file), 'utf8')) as Story));
  const scenes: Scene[] = [];
  const chapters: Chapter[] = [];
  for (const [number, story] of stories.entries()) {
    const name = (id: string): string => `s${number}-${id}`;
    chapters.push(...(story.chapters ?? []).map((chapter) => ({ ...chapter, id: name(chapter.id) })));
    // Ways on lead to scenes of the same story, which may not have come along.
    for (const { next: _, narration: _n, sign: _s, ...scene } of story.scenes) scenes.push({ ...scene, id: name(scene.id), ...(scene.chapter ? { chapter: name(scene.chapter) } : {}) });
  }
  const kept = scenes.filter(({ show }) => !['sound', 'video', 'model'].some((kind) => show?.$type.endsWith(`#${kind}`))).slice(0, wanted);
  const record: Story = { ...stories[0]!, title: [{ lang: 'nl', value: 'Zestig' }, { lang: 'en', value: 'Sixty' }], aliases: [], chapters: chapters.filter(({ id }) => kept.some(({ chapter }) => chapter === id)), scenes: kept, sources: stories.flatMap(({ sources }) => sources ?? []) };
  await writeFile(join(archive, 'story/sixty.json'), JSON.stringify(record));
}

interface Seen { readonly longest: number; readonly long: number; readonly shift: number }

/** Reads the story through; what a browser thinks of it. */
async function read(browser: Browser, address: string, look: BrowserContextOptions, telling: 'scroll' | 'slides', slower: number): Promise<Seen> {
  const page = await (await browser.newContext(look)).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(`${address}?telling=${telling}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.tasks.push(duration); }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => { for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value; }).observe({ type: 'layout-shift' });
  });
  const height = await page.evaluate(() => document.querySelector('ttt-story')!.getBoundingClientRect().height);
  if (telling === 'scroll') {
    for (let at = 0; at < height; at += 400) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(60);
    }
  } else {
    for (let number = 0; number < wanted; number += 1) {
      await page.evaluate(() => { (document.querySelector('ttt-story') as HTMLElement & { go(step: number, quiet: boolean): void }).go(1, true); });
      await page.waitForTimeout(250);
    }
  }
  const { tasks, shift } = await page.evaluate(() => (window as unknown as { seen: { tasks: number[]; shift: number } }).seen);
  await page.context().close();
  return { longest: Math.max(0, ...tasks), long: tasks.length, shift };
}

const work = await mkdtemp(join(tmpdir(), 'ttt-reading-'));
const archive = join(work, 'archive');
await cp(join(root, 'fixtures/misleiden'), archive, { recursive: true, filter: (path) => !path.includes('/art') });
await longStory(archive);
const out = join(work, 'site');
await buildSite({ archive: await Archive.open(archive), out });
for (const lang of ['nl', 'en']) {
  const html = await readFile(join(out, lang, 'story/sixty/index.html'));
  console.log(`${lang}: ${wanted} scenes, ${(html.length / 1024).toFixed(0)} KB of HTML, ${(gzipSync(html, { level: 9 }).length / 1024).toFixed(1)} KB gzip (60 at most)`);
}
const site = await serveSite({ folder: out, port: 0 });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
try {
  for (const [name, look] of [['desk', { viewport: { width: 1280, height: 800 } }], ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }]] as const) {
    for (const telling of ['scroll', 'slides'] as const) for (const slower of [1, 4]) {
      const { longest, long, shift } = await read(browser, `${site.url}/nl/story/sixty/`, look, telling, slower);
      console.log(`${name}, ${telling}, processor ${slower}× slower: ${long} tasks over 50 ms, the longest ${Math.round(longest)} ms; layout shift ${shift.toFixed(4)}`);
    }
  }
} finally {
  await browser.close();
  await site.close();
  await rm(work, { recursive: true, force: true });
}
