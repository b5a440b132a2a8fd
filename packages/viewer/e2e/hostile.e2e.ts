import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BenchPage, painted, type Opened } from './bench-page.ts';
import { setFarHost, type FarHost } from './far-host.ts';
import { at, canvas, harmTo, home, manifest, said, words } from './hostile-material.ts';
import type { Answer } from './institution.ts';

const institutions = fileURLToPath(new URL('../../../../shared/data/iiif/', import.meta.url));
/** Leaves a mark if it ever runs. In two parts, as it is forbidden to write such an address at all. */
const mark = 'window.foreign=1';
const script = ['javascript', mark].join(':');
const tag = `<script>${mark}</script>`;
const image = `<img src=x onerror="${mark}">`;

let bench: BenchPage;
let far: FarHost;
let opened: Opened;
let stolen: string[] = [];
beforeAll(async () => {
  bench = await BenchPage.set(institutions);
  far = await setFarHost({
    '/moved': (response) => response.writeHead(302, { Location: '/here' }).end(),
    '/here': (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(manifest())),
    '/round': (response) => response.writeHead(302, { Location: '/round' }).end(),
    '/endless': (response) => { response.writeHead(200, { 'Content-Type': 'application/json' }).write('['); const more = (): void => { while (!response.destroyed && response.write('[1],'.repeat(10_000))); if (!response.destroyed) response.once('drain', more); }; more(); },
    '/said-large': (response) => response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '900000000000' }).write('{'),
    '/silent': () => undefined,
    '/halting': (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"type":'),
  });
});
afterAll(async () => { await bench.clear(); await far.clear(); });
afterEach(async () => {
  const dialogs = stolen;
  stolen = [];
  const harm = await harmTo(opened.page);
  const asked = [...new Set(opened.institution.asked.map((address) => new URL(address).hostname))].filter((host) => host !== 'museum.example');
  const faults = opened.faults.filter((fault) => !/Failed to load resource|net::ERR|blocked by CORS/.test(fault));
  await opened.close();
  expect({ harm, asked, faults, dialogs }).toEqual({ harm: [], asked: [], faults: [], dialogs: [] });
});

interface Given { readonly [address: string]: Answer | object | string }
const json = (given: Answer | object | string): Answer => (typeof given === 'string' ? { body: given } : 'status' in given || 'delay' in given || 'body' in given || 'location' in given ? (given as Answer) : { body: JSON.stringify(given) });
const open = async (answers: Given | object, attributes: Readonly<Record<string, string>> = {}): Promise<Page> => {
  const all: Given = Object.keys(answers).some((key) => key.startsWith('https:')) ? (answers as Given) : { [at]: answers };
  opened = await bench.open({ src: at, lang: 'en', ...attributes }, { prepare: (institution) => { for (const [address, given] of Object.entries(all)) institution.answers.set(address, json(given)); } });
  opened.page.on('dialog', (dialog) => { stolen.push(dialog.message()); void dialog.dismiss(); });
  return opened.page;
};

const alert = (page: Page): Promise<string | null> => page.getByRole('alert').textContent();
/** The second canvas shows, and says what it is. */
const goesOn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText(/^\s*2 \/ /).waitFor();
  await painted(page);
  expect(await page.locator('ttt-canvases .faults').count()).toBe(0);
};

describe('what is no document', () => {
  it.each([
    ['a web page', '<!doctype html><script>window.foreign=1</script><p>Hello', 'not a IIIF document'],
    ['half a document', '{"type": "Manifest", "items": [', 'not a IIIF document'],
    ['an empty answer', '', 'not a IIIF document'],
    ['a number', '3', 'a IIIF manifest or collection was expected'],
    ['JSON of another kind', '{"type":"Recipe"}', 'a IIIF Manifest or Collection was expected, found "Recipe"'],
    ['an object whose keys are those of every object', '{"__proto__":{"type":"Manifest"},"constructor":1,"toString":1}', 'a IIIF Manifest or Collection was expected'],
    ['a hundred thousand lists in each other', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'expected'],
    ['a manifest nested a hundred thousand deep', `{"type":"Manifest","items":${'[{"items":'.repeat(100_000)}1${'}]'.repeat(100_000)}}`, 'nested more than 200 deep'],
  ])('%s is refused in words', async (_, body, expected) => {
    const page = await open({ [at]: { body } });
    expect(await alert(page)).toContain(expected);
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
  });

  it('an address that is none is refused in words, also one that would run', async () => {
    const page = await open({}, { src: script });
    expect(await alert(page)).toContain('A IIIF address begins with https://');
  });

  it('a view that is none is refused in words', async () => {
    const page = await open({}, { 'iiif-content': `{"id":"${script}","type":"Manifest"}` });
    expect(await alert(page)).toContain('this view does not say what it shows');
  });
});

describe('a host that does not give it', () => {
  it.each([[401, 'not show this document to everyone'], [403, 'not show this document to everyone'], [404, 'nothing at this address'], [410, 'nothing at this address'], [500, 'reports a fault'], [503, 'reports a fault']])('answers %i: the visitor reads why', async (status, expected) => {
    expect(await alert(await open({ [at]: { status, body: tag } }))).toContain(expected);
  });

  it('and gives it the second time: trying again opens it', async () => {
    const page = await open({ [at]: { status: 503 } });
    await page.getByRole('alert').waitFor();
    opened.institution.answers.set(at, { body: JSON.stringify(manifest()) });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'The ray' }).waitFor();
    await goesOn(page);
  });

  it.each([['says nothing', '/silent', 'too slowly'], ['stops halfway', '/halting', 'too slowly'], ['sends round in circles', '/round', 'does not answer'], ['sends without end', '/endless', 'too large'], ['says that it will be enormous', '/said-large', 'too large']])('%s: waiting ends in words', async (_, path, expected) => {
    expect(await alert(await open({}, { src: far.origin + path, patience: '4000', most: '1000000' }))).toContain(expected);
  });

  it('sends on to another address: that is followed', async () => {
    const page = await open({}, { src: `${far.origin}/moved` });
    await page.getByRole('heading', { name: 'The ray' }).waitFor();
    await goesOn(page);
  });

  it('is not there: the visitor reads that it does not answer', async () => {
    expect(await alert(await open({}, { src: 'http://127.0.0.1:9/manifest.json' }))).toContain('does not answer');
  });
});

describe('a picture that is not there', () => {
  it.each([[404, 'This picture cannot be shown.'], [500, 'This picture cannot be shown.'], [403, 'not show this picture to everyone']])('(%i) is said, and the next page shows', async (status, expected) => {
    const page = await open({ [at]: manifest(), [`${home}/1.jpg`]: { status } });
    await page.locator('ttt-canvases .faults').getByText(expected).waitFor();
    expect(await page.getByRole('heading', { name: 'The ray' }).isVisible()).toBe(true);
    await goesOn(page);
  });

  it('as its service never answers: the plain picture shows', async () => {
    const service = [{ id: `${home}/service`, type: 'ImageService3', profile: 'level2' }];
    const page = await open({ [at]: manifest({ items: [canvas(1, {}, { service }), canvas(2)] }), [`${home}/service/info.json`]: { delay: 'never' } }, { patience: '3000' });
    await painted(page);
    await goesOn(page);
  });

  it('as nothing about it ever answers: that is said', async () => {
    const page = await open({ [at]: manifest(), [`${home}/1.jpg`]: { delay: 'never' } }, { patience: '3000' });
    await page.locator('ttt-canvases .faults').getByText('This picture cannot be shown.').waitFor();
    await goesOn(page);
  });

  it('as it has no web address: the fault is named, and the next page shows', async () => {
    const page = await open(manifest({ items: [canvas(1, {}, { id: script }), canvas(2)] }));
    await page.locator('ttt-canvases .faults').getByText('There is no picture of this.').waitFor();
    expect(await page.locator('.issues').textContent()).toContain('is no web address');
    await goesOn(page);
  });

  it.each([
    ['methods, tiles of a pixel and overlays', { getTileUrl: 'x', getTileWidth: null, overlays: [{ id: 'x', x: 0, y: 0 }], tilesUrl: 'https://evil.example/', tileFormat: '/../../evil', url: 'https://evil.example/x', ajaxHeaders: { Cookie: 'x' }, tiles: [{ width: 1, height: 1, scaleFactors: [1] }], profile: null, __proto__: { x: 1 } }],
    ['an address of somebody else', { id: 'https://evil.example/service' }],
    ['numbers that are none', { width: 'wide', height: -1, sizes: 'x', tiles: { width: {} } }],
  ])('whose service tells %s: it shows all the same, from where it was', async (_, info) => {
    const service = [{ id: `${home}/service`, type: 'ImageService3', profile: 'level2' }];
    const page = await open({ [at]: manifest({ items: [canvas(1, {}, { service }), canvas(2)] }), [`${home}/service/info.json`]: { body: JSON.stringify({ '@context': 'http://iiif.io/api/image/3/context.json', id: `${home}/service`, type: 'ImageService3', protocol: 'http://iiif.io/api/image', profile: 'level2', width: 600, height: 400, ...info }) } });
    await painted(page);
    await goesOn(page);
  });
});

describe('foreign words', () => {
  it.each([['a script', tag], ['a picture that does something', image], ['a link that does something', `<a href="${script}">x</a>`], ['a drawing that does something', `<svg onload="${mark}"><script>${mark}</script></svg>`], ['a page within the page', `<iframe srcdoc="${tag.replace(/"/g, '&quot;')}"></iframe>`], ['a style sheet', '<style>@import "https://evil.example/x.css";</style>'], ['another base', '<base href="https://evil.example/"><form action="https://evil.example/"><input type="password"></form>'], ['marks that would be HTML', `[x](${script})![y](data:text/html,x)`]])('with %s show as words, wherever they stand', async (_, evil) => {
    const text = { en: [`A ${evil}ray`] };
    const page = await open(manifest({
      label: text, summary: text, metadata: [{ label: text, value: text }], requiredStatement: { label: text, value: text }, rights: evil,
      provider: [{ id: home, type: 'Agent', label: text, homepage: [{ id: home, type: 'Text', label: text }] }], homepage: [{ id: home, type: 'Text', label: text, format: evil }],
      structures: [{ id: `${home}/range`, type: 'Range', label: text, items: [{ id: `${home}/canvas/1`, type: 'Canvas' }] }],
      items: [canvas(1, { label: text, metadata: [{ label: text, value: text }], ...said(1, { motivation: [evil, 'constructor'], label: text, body: [words(evil), words(evil, 'text/plain'), words(evil, 'text/markdown')] }) }), canvas(2)],
    }));
    await page.locator('.annotations li').first().waitFor();
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toMatch(/^A .*ray$/);
    expect(await page.locator('.annotations').textContent()).not.toContain('native code');
    await goesOn(page);
  });

  it('as many as a book has show in a moment, whatever marks are in them', async () => {
    const page = await open(manifest({ summary: { en: [`<p>${'<b>a <i>b</i> c</b> '.repeat(50_000)}the end</p>`] }, items: [canvas(1, said(1, { body: words(`${'>'.repeat(300_000)} the end`, 'text/markdown') })), canvas(2)] }));
    await page.locator('.summary').getByText('the end').waitFor();
    await page.locator('.annotations').getByText('the end').waitFor();
    await goesOn(page);
  });

  it('that are painted on a canvas show as words', async () => {
    const page = await open(manifest({ items: [canvas(1, { items: [{ type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'painting', target: `${home}/canvas/1`, body: words(`<p>A ray${tag}${image}</p>`) }] }] }), canvas(2)] }));
    await page.locator('.painted-text').getByText('A ray').waitFor();
    await goesOn(page);
  });
});

describe('foreign addresses', () => {
  it.each([script, ` ${script}`, `data:text/html,${tag}`, 'ftp://evil.example/x', 'vbscript:x', 'https://['])('%s is linked nowhere and opened nowhere', async (evil) => {
    const one = [{ id: evil, type: 'Image', label: { en: ['Take this'] }, format: 'text/html' }];
    const page = await open(manifest({
      homepage: one, seeAlso: one, rendering: one, thumbnail: one, partOf: one, rights: evil, provider: [{ id: evil, type: 'Agent', label: { en: ['Somebody'] }, logo: one, homepage: one }], start: { id: evil, type: 'Canvas' }, service: [{ id: evil, type: 'SearchService2' }],
      items: [canvas(1, { thumbnail: one, rendering: one, ...said(1, { body: one }, { body: { id: evil, type: 'Video' } }, { body: { type: 'SpecificResource', source: evil } }, { body: words('A ray', 'text/plain') }) }), canvas(2)],
    }));
    await page.locator('.annotations').getByText('A ray').waitFor();
    expect(await page.getByRole('link', { name: 'Take this' }).count()).toBe(0);
    await goesOn(page);
  });

  it('in a collection are refused when they are opened, and the way back is there', async () => {
    const page = await open({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: at, type: 'Collection', label: { en: ['All'] }, items: [{ id: `${home}/other`, type: 'Manifest', label: { en: ['The ray'] }, navDate: 'soon' }, { id: script, type: 'Manifest', label: { en: ['Evil'] } }] });
    await page.getByRole('button', { name: 'The ray' }).waitFor();
    expect(await page.getByRole('button', { name: 'Evil' }).count()).toBe(0);
    expect(await page.locator('.issues').textContent()).toContain('is no date');
    await page.getByRole('button', { name: 'The ray' }).click();
    expect(await alert(page)).toContain('nothing at this address');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'The ray' }).waitFor();
  });
});

describe('foreign drawings', () => {
  it('with scripts in them show their outline and nothing else', async () => {
    const svg = (inner: string): object => ({ body: words('Here', 'text/plain'), target: { type: 'SpecificResource', source: `${home}/canvas/1`, selector: { type: 'SvgSelector', value: `<svg xmlns="http://www.w3.org/2000/svg" onload="${mark}">${inner}</svg>` } } });
    const page = await open(manifest({ items: [canvas(1, said(1, svg(`<script>${mark}</script><path d="M10 10h100v100Z" onclick="${mark}"/>`), svg(`<foreignObject>${image}</foreignObject><rect x="5" y="5" width="50" height="50" style="background:url(https://evil.example/)"/>`), svg(`<path d="M0 0 url(${script})"/>`), svg('<image href="https://evil.example/x.png" width="9" height="9"/>'))), canvas(2)] }));
    await painted(page);
    expect(await page.locator('.overlay path').evaluateAll((all) => all.map((each) => each.getAttribute('d')))).toEqual(['M10 10h100v100Z', 'M5,5h50v50h-50Z']);
    await page.locator('.overlay path').first().dispatchEvent('click');
    await goesOn(page);
  });
});

describe('a document in which much is wrong', () => {
  const wrong: Readonly<Record<string, unknown>> = { null: null, number: -1, text: 'x', true: true, list: [[null, 1, {}]], object: { constructor: { toString: 1 } } };
  it.each(Object.entries(wrong))('everywhere %s where something else belongs: what can be read shows', async (_, value) => {
    const every = (keys: string): object => Object.fromEntries(keys.split(' ').map((key) => [key, value]));
    const described = 'summary metadata thumbnail rights requiredStatement provider homepage seeAlso rendering partOf behavior navDate navPlace service services placeholderCanvas accompanyingCanvas';
    const page = await open(manifest({ ...every(`${described} viewingDirection start structures annotations`), items: [value, canvas(1, every(`label ${described} annotations duration`)), canvas(2, every(`label ${described} annotations width height`), every('label format width height service duration')), canvas(3, { items: value })] }));
    await page.getByRole('heading', { name: 'The ray' }).waitFor();
    await painted(page);
    await page.locator('.issues summary').click();
    expect(await page.locator('.issues li').count()).toBeGreaterThan(3);
    await goesOn(page);
  });

  it('two pages under one address both show', async () => {
    const page = await open(manifest({ behavior: ['paged'], items: [canvas(1), canvas(2), { ...canvas(3), id: `${home}/canvas/2` }] }));
    await painted(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await painted(page);
    expect(opened.institution.asked).toEqual(expect.arrayContaining([`${home}/2.jpg`, `${home}/3.jpg`]));
    expect(await page.locator('.issues').textContent()).toContain('has the same address');
  });

  it('a table of contents that holds itself ends', async () => {
    const range = (id: number, ...items: number[]): object => ({ id: `${home}/range/${id}`, type: 'Range', label: { en: [`Part ${id}`] }, items: [{ id: `${home}/canvas/2`, type: 'Canvas' }, ...items.map((each) => ({ id: `${home}/range/${each}`, type: 'Range' }))] });
    const page = await open(manifest({ structures: [range(1, 2, 2), range(2, 3, 3), range(3, 1, 1)] }));
    await page.getByRole('button', { name: 'Part 1' }).first().click();
    await page.getByText(/^\s*2 \/ /).waitFor();
  });

  it.each([['404', { status: 404 }], ['an answer that never comes', { delay: 'never' }], ['a web page', { body: '<p>x' }], ['lists in each other', { body: `${'['.repeat(50_000)}${']'.repeat(50_000)}` }]] as const)('of what is said about it %s is told, and the picture shows', async (_, answer) => {
    const page = await open({ [at]: manifest({ items: [canvas(1, { annotations: [{ id: `${home}/said.json`, type: 'AnnotationPage' }] }), canvas(2)] }), [`${home}/said.json`]: answer }, { patience: '4000' });
    await page.getByText('One list of annotations could not be fetched.').waitFor();
    await painted(page);
    await goesOn(page);
  });

  it('lists of annotations that lead round in circles end', async () => {
    const list = (name: string, next: string): object => ({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: `${home}/${name}`, type: 'AnnotationPage', next: `${home}/${next}`, items: [{ id: `${home}/${name}/1`, type: 'Annotation', motivation: 'commenting', target: `${home}/canvas/1`, body: words(`From ${name}`, 'text/plain') }] });
    const page = await open({ [at]: manifest({ items: [canvas(1, { annotations: [{ id: `${home}/a`, type: 'AnnotationPage' }] }), canvas(2)] }), [`${home}/a`]: list('a', 'b'), [`${home}/b`]: list('b', 'a') });
    await page.getByText('From b').waitFor();
    expect(opened.institution.asked.filter((address) => /\/[ab]$/.test(address))).toEqual([`${home}/a`, `${home}/b`]);
    await goesOn(page);
  });
});

describe('documents without end', () => {
  it('collections that hold each other open one after the other, and back', async () => {
    const collection = (name: string, other: string): object => ({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: `${home}/${name}`, type: 'Collection', label: { en: [`All of ${name}`] }, items: [{ id: `${home}/${other}`, type: 'Collection', label: { en: [`All of ${other}`] } }] });
    const page = await open({ [`${home}/a`]: collection('a', 'b'), [`${home}/b`]: collection('b', 'a') }, { src: `${home}/a` });
    for (const name of ['b', 'a', 'b']) {
      await page.getByRole('button', { name: `All of ${name}` }).click();
      await page.getByRole('heading', { level: 2, name: `All of ${name}` }).waitFor();
    }
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { level: 2, name: 'All of a' }).waitFor();
  });

  it('a hundred thousand canvases open, and the last one is reached', async () => {
    const page = await open(manifest({ items: Array.from({ length: 100_000 }, (_, index) => canvas(index + 1)) }));
    await page.getByText('1 / 100000').waitFor({ timeout: 50_000 });
    await painted(page);
    await goesOn(page);
    await page.locator('ttt-strip button').first().press('End');
    await page.locator('ttt-strip li[data-index="99999"] button').click();
    await page.getByText('100000 / 100000').waitFor();
    await painted(page);
  });
});
