// npm run bench -- lighthouse: home, thing and story of the built sample site, as Lighthouse sees them on its phone; median of five.
import { fileURLToPath } from 'node:url';
import { serveSite } from '@thingsthattalk/server';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

const rounds = Number(process.env.ROUNDS ?? 5);
const port = 9333;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const site = await serveSite({ folder: fileURLToPath(new URL('../../../.ttt/site', import.meta.url)), port: 0 });
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
try {
  for (const path of (process.env.PAGES ?? '/nl/ /nl/thing/ray-dragon/ /nl/story/ik-was-een-rog/').split(' ')) {
    const scores = new Map<string, number[]>(categories.map((category) => [category, []]));
    const failed = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const result = await lighthouse(site.url + path, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] });
      for (const category of categories) scores.get(category)!.push(Math.round((result?.lhr.categories[category]?.score ?? 0) * 100));
      for (const category of categories) for (const { id, weight } of result?.lhr.categories[category]?.auditRefs ?? []) {
        const audit = result?.lhr.audits[id];
        if (weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9) failed.add(`${id} ${audit?.displayValue ?? ''}`);
      }
    }
    console.log(`${path}  ${categories.map((category) => `${category} ${median(scores.get(category)!)}`).join(', ')}  (median of ${rounds})`);
    for (const audit of failed) console.log(`   ${audit}`);
  }
} finally {
  await browser.close();
  await site.close();
}
