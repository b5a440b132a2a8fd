import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { globSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { Archive } from '@thingsthattalk/archive';
import { createSearch, WholeEngine, type WholeIndex } from '@thingsthattalk/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type BuildReport } from '../index.ts';
import { secretSlug } from '../records/secret-address.ts';

const fixture = fileURLToPath(new URL('../../../../fixtures/small/', import.meta.url));
const now = new Date('2026-11-24T12:00:00Z');
const prefix = '/kamer';
const base = 'https://small.example/kamer';
const secret = secretSlug('thing/geheim', 'a-key-for-tests-only');

let work = '';
let archive = '';
let out = '';
let report: BuildReport;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'ttt-site-'));
  archive = join(work, 'archive');
  out = join(work, 'site');
  await cp(fixture, archive, { recursive: true });
  for (const [name, width, height] of [['kist/c1', 900, 600], ['kist/c2', 500, 700], ['sleutel/c1', 600, 450], ['geheim/c1', 400, 300]] as const) {
    await mkdir(join(archive, 'thing', dirname(name)), { recursive: true });
    await writeFile(join(archive, 'thing', `${name}.png`), drawing(width, height));
  }
  await mkdir(join(work, 'bundle'));
  await writeFile(join(work, 'bundle', 'viewer-abc.js'), 'export {};\n');
  await writeFile(join(work, 'bundle', 'manifest.json'), JSON.stringify({ 'src/browser.ts': { file: 'viewer-abc.js', name: 'viewer', isEntry: true } }));
  report = await build(out);
});
afterAll(() => rm(work, { recursive: true, force: true }));

const build = async (to: string): Promise<BuildReport> => buildSite({ archive: await Archive.open(archive), out: to, now, viewerBundle: join(work, 'bundle') });
const filesOf = (folder: string): string[] => globSync('**/*', { cwd: folder }).concat(globSync('.htaccess', { cwd: folder })).filter((file) => statSync(join(folder, file)).isFile()).sort();
const pages = (): { file: string; html: string }[] => filesOf(out).filter((file) => file.endsWith('.html')).map((file) => ({ file, html: readFileSync(join(out, file), 'utf8') }));
const page = (file: string): string => readFileSync(join(out, file), 'utf8');
const isWhole = (html: string): boolean => !html.includes('http-equiv="refresh"');
const unescape = (text: string): string => text.replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** A picture with some pattern in it, as PNG. */
function drawing(width: number, height: number): Buffer {
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => Buffer.from([0, ...Array.from({ length: width }, (_, x) => [120 + (x % 97), 90 + (y % 71), 60 + ((x + y) % 53)]).flat()])));
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

describe('a built site', () => {
  it('counts what has pages, and says nothing is wrong but what is', () => {
    expect(report.records).toEqual({ thing: 4, story: 1, claim: 2, collection: 1, exhibition: 1, agent: 1, place: 1, term: 1 });
    expect(report.pages).toBe(pages().length);
    expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const broken: string[] = [];
    for (const { file, html } of pages()) {
      const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address).concat([...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = '']) => set.split(', ').map((each) => each.split(' ')[0] ?? '')));
      for (const address of addresses.map(unescape)) {
        if (address.startsWith('?')) continue; // The same page, told in another way.
        if (address.startsWith('#')) {
          if (!html.includes(`id="${address.slice(1)}"`)) broken.push(`${file} → ${address}`);
          continue;
        }
        const path = address.startsWith(base) ? address.slice(base.length) : address.startsWith(`${prefix}/`) ? address.slice(prefix.length) : null;
        if (path === null) {
          if (!/^https?:\/\//.test(address)) broken.push(`${file} → ${address}`);
          continue;
        }
        const [target = '', fragment] = path.replace(/\?[^#]*/, '').split('#');
        const on = join(out, target.endsWith('/') ? `${target}index.html` : target);
        if (!statSync(on, { throwIfNoEntry: false })?.isFile()) broken.push(`${file} → ${address}`);
        else if (fragment && !readFileSync(on, 'utf8').includes(`id="${fragment}"`)) broken.push(`${file} → ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('finds every picture that a page hands to its elements', () => {
    const missing: string[] = [];
    for (const { file, html } of pages()) {
      for (const [, json = ''] of html.matchAll(/\spictures="([^"]*)"/g)) {
        for (const { service, sizes } of JSON.parse(unescape(json)) as { service: string; sizes: { width: number; height: number }[] }[]) {
          if (!service.startsWith(prefix)) continue;
          for (const path of ['info.json', ...sizes.map(({ width, height }) => `full/${width},${height}/0/default.jpg`)]) if (!statSync(join(out, service.slice(prefix.length), path), { throwIfNoEntry: false })) missing.push(`${file} ${service}/${path}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('has nothing inline that a strict policy forbids', () => {
    for (const { file, html } of pages()) {
      expect(html.match(/\sstyle="/), file).toBeNull();
      expect(html.match(/<style/i), file).toBeNull();
      expect(html.match(/\son[a-z]+="/i), file).toBeNull();
      for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag.includes(' src="') || tag.includes('application/ld+json'), `${file} ${tag}`).toBe(true);
    }
  });

  it('shows foreign text as text, in the page, in its head and in its data', () => {
    const html = page('nl/thing/kist/index.html');
    expect(html).toContain('Kist met &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;slot&quot;');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect((JSON.parse(data) as { name: string }).name).toBe('Kist met <script>alert(1)</script> & "slot"');
  });

  it('gives every page one heading of the first rank, its language, the notice, and a way past the menu', () => {
    for (const { file, html } of pages().filter(({ html }) => isWhole(html))) {
      expect(html.match(/<h1[\s>]/g)?.length, file).toBe(1);
      expect(html, file).toMatch(/<html lang="(nl|en)"/);
      expect(html, file).toContain('<main id="main"');
      if (file === 'index.html') continue;
      expect(html, file).toContain('class="skip" href="#main"');
      expect(html, file).toMatch(/Alles hier is verzonnen|All of this is made up/);
    }
  });

  it('pairs every page with its translations, and they agree', () => {
    for (const { file, html } of pages()) {
      if (!/^(nl|en)\//.test(file) || !isWhole(html)) continue;
      const alternates = new Map([...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(([, lang = '', address = '']) => [lang, address]));
      expect([...alternates.keys()], file).toEqual(['nl', 'en', 'x-default']);
      const path = file.slice(3).replace(/index\.html$/, '');
      expect(alternates.get('nl')).toBe(`${base}/nl/${path}`);
      expect(alternates.get('en')).toBe(`${base}/en/${path}`);
      expect(html).toContain(`<link rel="canonical" href="${base}/${file.slice(0, 2)}/${path}">`);
    }
  });

  it('marks a text that is not there in the language asked for with the one it is in', () => {
    expect(page('en/thing/sleutel/index.html')).toContain('<h1 class="display" lang="nl">Sleutel</h1>');
  });

  it('builds no draft and nothing before its day, and names neither', () => {
    const all = filesOf(out).filter((file) => /\.(html|json|xml)$/.test(file)).map((file) => [file, readFileSync(join(out, file), 'utf8')] as const);
    for (const [file, text] of all) {
      expect(file).not.toMatch(/schets|concept|later/);
      expect(text.includes('Schets die niemand') || text.includes('Nog niet af, concept') || text.includes('Pas later'), file).toBe(false);
    }
  });

  it('builds on its day what was under embargo', async () => {
    const then = join(work, 'later');
    await buildSite({ archive: await Archive.open(archive), out: then, now: new Date('2999-01-01T00:00:00Z'), viewerBundle: join(work, 'bundle') });
    expect(statSync(join(then, 'nl/thing/later/index.html')).isFile()).toBe(true);
  });

  it('keeps unlisted records at an address that cannot be guessed, out of everything else', () => {
    expect(page(`nl/thing/${secret}/index.html`)).toContain('<meta name="robots" content="noindex, nofollow">');
    for (const file of filesOf(out).filter((name) => /\.(html|json|xml)$/.test(name))) {
      const own = file.includes(secret) || file.includes(secretSlug('story/besloten', 'a-key-for-tests-only'));
      const text = readFileSync(join(out, file), 'utf8');
      if (!own) expect(text.includes(secret) || text.includes('Geheim doosje') || text.includes('Besloten verhaal'), file).toBe(false);
    }
    expect(filesOf(out).some((file) => file.includes('thing/geheim'))).toBe(false);
    expect(page(`nl/story/${secretSlug('story/besloten', 'a-key-for-tests-only')}/index.html`)).toContain(`/iiif/image/thing/${secret}/c1`);
  });

  it('has an index in which all that is listed is found, with pictures by addresses that move along', async () => {
    const index = JSON.parse(page('index/search.json')) as WholeIndex & { languages: string[] };
    expect(index.languages).toEqual(['nl', 'en']);
    const { hits } = await createSearch({ engine: new WholeEngine(index), lang: 'nl' }).query('slot type:story');
    expect(hits.map(({ ref }) => ref)).toEqual(['story/het-slot']);
    const pictures = index.documents.flatMap(({ image }) => image?.src ?? []).filter((src) => !src.startsWith('http'));
    expect(pictures.length).toBeGreaterThan(1);
    for (const src of pictures) expect(filesOf(out)).toContain(src);
    expect(page('nl/search/index.html')).toContain(`<ttt-search in-address lang="nl" archive="${prefix}/">`);
  });

  it('leads an old name on to the new one', () => {
    expect(page('en/thing/oude-kist/index.html')).toContain(`<meta http-equiv="refresh" content="0; url=${prefix}/en/thing/kist/">`);
  });

  it('names every image service by its own address, as the image-validator asks (info_json)', () => {
    const services = filesOf(out).filter((file) => /^iiif\/image\/.*\/info\.json$/.test(file));
    expect(services.length).toBeGreaterThan(0);
    for (const file of services) expect(`${(JSON.parse(page(file)) as { id: string }).id}/info.json`).toBe(`${base}/${file}`);
  });

  it('keeps to the largest picture that a lender allows', () => {
    const info = JSON.parse(page('iiif/image/thing/sleutel/c1/info.json')) as { width: number; height: number };
    expect(Math.max(info.width, info.height)).toBe(300);
  });

  it('gives machines the record, who speaks of it, manifests, feeds, a map and headers', () => {
    expect(JSON.parse(page('records/thing/kist.json'))).toEqual(JSON.parse(readFileSync(join(archive, 'thing/kist.json'), 'utf8')));
    expect((JSON.parse(page('records/archive.json')) as { languages: { lang: string }[] }).languages.map(({ lang }) => lang)).toContain('nl');
    expect((JSON.parse(page('records/thing/kist.links.json')) as { refs: string[] }).refs).toEqual(['story/het-slot', 'claim/kist-1700', 'claim/kist-2020', 'thing/sleutel']);
    expect((JSON.parse(page('iiif/thing/kist/manifest.json')) as { id: string }).id).toBe(`${base}/iiif/thing/kist/manifest.json`);
    const members = (JSON.parse(page('iiif/exhibition/een-zaal.json')) as { items: { items: { id: string }[] }[] }).items.flatMap(({ items }) => items.map(({ id }) => id));
    expect(members).toContain(`${base}/iiif/thing/ver/manifest.json`);
    expect(page('sitemap-1.xml')).toContain(`<loc>${base}/nl/story/het-slot/</loc>`);
    expect(page('nl/feed.xml')).toContain('<title>Het slot</title>');
    expect(page('_headers')).toContain("script-src 'self'");
    expect(page('_headers')).toContain("img-src 'self' data: blob: https:;");
    expect(page('.htaccess')).toContain('Access-Control-Allow-Origin');
    expect(page('nginx.conf')).toContain('Access-Control-Allow-Origin');
  });

  it('cuts the whole picture of others in a stylesheet, where there is no file of the part', () => {
    const html = page('nl/story/het-slot/index.html');
    const [, crop = ''] = /data-crop="([^"]+)"/.exec(html) ?? [];
    const styles = [...html.matchAll(/href="\/kamer\/(assets\/page-[^"]+\.css)"/g)].map(([, file = '']) => page(file)).join('');
    expect(crop).not.toBe('');
    expect(styles).toContain(`[data-crop="${crop}"]`);
  });
});

describe('building again', () => {
  const change = async (file: string, edit: (record: Record<string, unknown>) => Record<string, unknown>): Promise<void> => {
    const path = join(archive, file);
    await writeFile(path, JSON.stringify(edit(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>), null, 2));
  };
  const snapshot = (): Map<string, number> => new Map(filesOf(out).map((file) => [file, statSync(join(out, file)).mtimeMs]));
  const expectSame = (one: string, other: string): void => {
    expect(filesOf(other)).toEqual(filesOf(one));
    for (const file of filesOf(one)) if (file !== 'build.json') expect(readFileSync(join(other, file)).equals(readFileSync(join(one, file))), file).toBe(true);
  };

  it('makes nothing when nothing changed', async () => {
    const before = snapshot();
    expect((await build(out)).made).toBe(0);
    for (const [file, time] of snapshot()) if (file !== 'build.json') expect(time, file).toBe(before.get(file));
  });

  it('makes the same site in another folder, byte for byte', async () => {
    await build(join(work, 'second'));
    expectSame(out, join(work, 'second'));
  });

  it('writes only the pages that a changed record shows on, and ends as a build of everything would', async () => {
    const before = snapshot();
    await change('agent/smid.json', (record) => ({ ...record, names: [{ lang: 'nl', value: 'Smid Pietersz' }] }));
    await build(out);
    const after = snapshot();
    const written = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
    expect(written).toContain('nl/agent/smid/index.html');
    expect(written).toContain('nl/thing/kist/index.html');
    expect(written).not.toContain('nl/thing/doos/index.html');
    expect(written).not.toContain('nl/privacy/index.html');
    expect(written).not.toContain('records/thing/kist.json');
    await build(join(work, 'third'));
    expectSame(out, join(work, 'third'));
  });

  it('follows a region that moved: the new detail is there, the old one gone', async () => {
    const old = 'iiif/image/thing/kist/c1/10,500,200,90/200,90/0/default.jpg';
    expect(statSync(join(out, old)).isFile()).toBe(true);
    await change('claim/kist-2020.json', (record) => ({ ...record, evidence: [{ text: [{ lang: 'nl', value: 'Elders.' }], view: { thing: 'thing/kist', canvas: 'c1', region: { x: 20, y: 400, width: 210, height: 100 } } }] }));
    await build(out);
    expect(statSync(join(out, old), { throwIfNoEntry: false })).toBeUndefined();
    expect(statSync(join(out, 'iiif/image/thing/kist/c1/20,400,210,100/210,100/0/default.jpg')).isFile()).toBe(true);
    await build(join(work, 'fourth'));
    expectSame(out, join(work, 'fourth'));
  });

  it('takes away what is gone, and what has become a draft', async () => {
    await rm(join(archive, 'collection/twee.json'));
    await change('term/slot.json', (record) => ({ ...record, visibility: 'draft' }));
    await build(out);
    expect(filesOf(out).filter((file) => file.includes('collection') || file.includes('term/'))).toEqual([]);
    await build(join(work, 'fifth'));
    expectSame(out, join(work, 'fifth'));
  });

  it('makes a manifest again when the original document beside a thing changes, for stories that look at it too', async () => {
    const paints = (image: string): string => JSON.stringify({ id: 'https://far.example/iiif/1/manifest.json', type: 'Manifest', label: { nl: ['X'] }, items: [{ id: 'https://far.example/canvas/1', type: 'Canvas', width: 1000, height: 800, items: [{ id: 'https://far.example/p', type: 'AnnotationPage', items: [{ id: 'https://far.example/a', type: 'Annotation', motivation: 'painting', target: 'https://far.example/canvas/1', body: { id: image, type: 'Image' } }] }] }] });
    const original = join(archive, 'thing/ver/manifest.json');
    await mkdir(dirname(original), { recursive: true });
    await writeFile(original, paints('https://far.example/one.jpg'));
    await change('thing/ver.json', (record) => ({ ...record, images: [{ ...(record.images as object[])[0], file: 'thing/ver/manifest.json' }] }));
    await build(out);
    expect(page('iiif/thing/ver/manifest.json')).toContain('https://far.example/one.jpg');
    await writeFile(original, paints('https://far.example/another.jpg'));
    await build(out);
    for (const file of ['iiif/thing/ver/manifest.json', 'iiif/story/het-slot/manifest.json']) expect(page(file), file).toContain('https://far.example/another.jpg');
  });

  it('makes all again after a build that did not end', async () => {
    await writeFile(join(out, 'build.json'), '{"build": null}\n');
    await writeFile(join(out, 'nl/index.html'), 'half a page');
    await build(out);
    expect(page('nl/index.html')).toContain('Kleine kamer');
  });

  it('shows the rest when a file is wrong, and says what is', async () => {
    await writeFile(join(archive, 'place/leiden.json'), '{ "$type": ');
    const after = await build(out);
    expect(after.issues.some(({ file, severity }) => file === 'place/leiden.json' && severity === 'error')).toBe(true);
    expect((await stat(join(out, 'nl/thing/kist/index.html'))).isFile()).toBe(true);
    expect((await build(out)).issues.some(({ file }) => file === 'place/leiden.json')).toBe(true);
  });
});
