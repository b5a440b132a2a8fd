// What the sample archive writes in IIIF, in the hands of others: picture, label and words are there in their viewers too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Story, Text } from '@thingsthattalk/core';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Visitor } from './browser.ts';

/** The sample archive's own address: what stands under it is given from the built site. */
const archive = 'https://misleiden.example';
const museum = 'https://viewer.example';
const require = createRequire(import.meta.url);

/** How a page of others shows a manifest, and what a visitor there presses to read what is said of the picture. */
interface OtherViewer {
  readonly script: () => Promise<string>;
  readonly start: (manifest: string) => string;
  readonly openAnnotations: (page: Page) => Promise<void>;
}

const viewers: Readonly<Record<'Mirador' | 'Clover', OtherViewer>> = {
  Mirador: {
    script: () => Promise.resolve(readFileSync(require.resolve('mirador').replace(/[^/\\]*$/, 'mirador.min.js'), 'utf8')),
    start: (manifest) => `Mirador.viewer({ id: 'viewer', language: 'en', osdConfig: { crossOriginPolicy: 'Anonymous' }, windows: [{ manifestId: ${JSON.stringify(manifest)} }] })`,
    openAnnotations: async (page) => {
      await page.getByRole('button', { name: 'Toggle sidebar' }).first().click();
      await page.getByLabel('Annotations', { exact: true }).first().click();
    },
  },
  Clover: {
    script: async () => {
      const contents = "import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; import Viewer from '@samvera/clover-iiif/viewer'; window.showManifest = (iiifContent) => createRoot(document.querySelector('#viewer')).render(createElement(Viewer, { iiifContent }));";
      const bundle = await build({ stdin: { contents, resolveDir: import.meta.dirname }, bundle: true, write: false, minify: true, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' } });
      return bundle.outputFiles[0]!.text;
    },
    start: (manifest) => `showManifest(${JSON.stringify(manifest)})`,
    openAnnotations: (page) => page.getByRole('tab', { name: 'Annotations' }).click(),
  },
};

let visitor: Visitor;
const scripts = new Map<string, string>();
beforeAll(async () => {
  visitor = await Visitor.arrive({ address: archive });
  for (const [name, { script }] of Object.entries(viewers)) scripts.set(name, await script());
});
afterAll(() => visitor.leave());

/** Opens a manifest of the archive on somebody else's site. */
async function openIn(name: keyof typeof viewers, manifest: string): Promise<Page> {
  const context = await visitor.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.route(`${archive}/**`, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace(archive, visitor.site.url) }) }));
  await page.route(`${museum}/viewer.js`, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: scripts.get(name)! }));
  await page.route(`${museum}/`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><title>A museum</title><div id="viewer" style="position:absolute;inset:0"></div><script src="/viewer.js"></script><script>${viewers[name].start(manifest)}</script>` }));
  await page.goto(`${museum}/`);
  return page;
}

/** Tiles may still be on their way. */
async function leave(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
}

/** Waits until the picture is painted: a grid of points over the large canvas has the many colours of a photograph. */
async function seePicture(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('canvas')].some((canvas) => {
    if (canvas.width < 300) return false;
    const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<string>();
    for (let row = 1; row < 40; row++) for (let column = 1; column < 40; column++) { const at = 4 * (Math.floor((height * row) / 40) * width + Math.floor((width * column) / 40)); if (data[at + 3]) colours.add(data.slice(at, at + 3).join()); }
    return colours.size > 100;
  }));
}

const manifestOf = (ref: string): { label: { en: string[]; nl: string[] }; items: { annotations: { items: { label?: { nl: string[]; en: string[] }; body: { value: string }[] }[] }[] }[] } => JSON.parse(readFileSync(`${inject('siteFolder')}/iiif/${ref}/manifest.json`, 'utf8')) as never;

describe.each(['Mirador', 'Clover'] as const)('%s', (name) => {
  it.each(['thing/ray-dragon', 'story/wie-kijkt-er-terug', 'story/drie-keer-dezelfde-vrouw'])('shows the picture, the label and what is said of %s', async (ref) => {
    const { label, items } = manifestOf(ref);
    const page = await openIn(name, `${archive}/iiif/${ref}/manifest.json`);
    await seePicture(page);
    const text = await page.locator('#viewer').innerText();
    expect(text.includes(label.en[0]!) || text.includes(label.nl[0]!)).toBe(true);
    await viewers[name].openAnnotations(page);
    // What only our own telling shows as a slider or a question is there as words, in annotations of their own.
    for (const { body } of items[0]!.annotations[0]!.items) await page.getByText(body[0]!.value).first().waitFor();
    await leave(page);
  });
});

it('Mirador has the scenes of a story in its table of contents, in their order, and goes where one is told', async () => {
  const story = JSON.parse(readFileSync(`${inject('archiveFolder')}/story/wie-kijkt-er-terug.json`, 'utf8')) as Story;
  const inEnglish = (text: Text | undefined): string => text?.find(({ lang }) => lang === 'en')?.value ?? '';
  const page = await openIn('Mirador', `${archive}/iiif/story/wie-kijkt-er-terug/manifest.json`);
  await page.getByRole('button', { name: 'Toggle sidebar' }).first().click();
  await page.getByLabel('Index', { exact: true }).first().click();
  const entries = page.getByRole('treeitem');
  await page.getByText('1 of 5').waitFor();
  await entries.filter({ hasText: inEnglish(story.chapters?.[1]?.title) }).last().click();
  const scenes = story.scenes.map(({ title }) => inEnglish(title));
  await entries.filter({ hasText: scenes[5]! }).last().click();
  await page.getByText('2 of 5').waitFor();
  const told = (await page.locator('#viewer').innerText()).split('\n').filter((line) => scenes.includes(line));
  expect(told).toEqual(scenes);
  await leave(page);
});
