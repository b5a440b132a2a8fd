import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchive } from '../create/new-archive.ts';
import { Archive } from '../store/archive.ts';
import { importIiif } from './import-iiif.ts';
import { importImages } from './import-images.ts';
import { importRows } from './import-rows.ts';
import { applyMapping, readLooseDate, readMapping, type Mapping } from './mapping.ts';

const shared = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const present = existsSync(`${shared}iiif/index.json`);
const now = () => new Date('2026-01-02T03:04:05Z');
let folder: string;
let archive: Archive;
let server: Server | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ttt-import-'));
  await createArchive(join(folder, 'a'));
  archive = await Archive.open(join(folder, 'a'));
});
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = null;
  await rm(folder, { recursive: true, force: true });
});

const manifest = (id: string, label: object = { nl: ['Rog'], en: ['Ray'] }) => ({ '@context': 'http://iiif.io/api/presentation/3/context.json', id, type: 'Manifest', label, metadata: [{ label: { en: ['Object number'] }, value: { en: ['RMNH 1'] } }], requiredStatement: { label: { en: ['Credit'] }, value: { en: ['<b>Naturalis</b>'] } }, rights: 'http://creativecommons.org/publicdomain/zero/1.0/', provider: [{ id: 'https://n.org', type: 'Agent', label: { en: ['Naturalis'] } }], items: [{ id: `${id}/c`, type: 'Canvas', width: 100, height: 80, items: [{ type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'painting', target: `${id}/c`, body: { id: 'https://n.org/i/full/max/0/default.jpg', type: 'Image', width: 1000, height: 800, service: [{ id: 'https://n.org/i', type: 'ImageService3', profile: 'level2' }] } }] }] }] });

async function serve(answers: Readonly<Record<string, [status: number, body: string]>>): Promise<string> {
  server = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ''] ?? [404, 'niets'];
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('importIiif', () => {
  it('makes a thing of a manifest behind an address, and keeps the original beside it', async () => {
    const source = JSON.stringify(manifest('https://n.org/rog/manifest.json'));
    const base = await serve({ '/m.json': [200, source] });
    expect(await importIiif(archive, [`${base}/m.json`], { now })).toEqual({ imported: 1, updated: 0, unchanged: 0, failed: 0, errors: [] });
    const thing = await archive.read<'thing'>('thing/rog');
    expect(thing).toMatchObject({ titles: [{ lang: 'nl', value: 'Rog' }, { lang: 'en', value: 'Ray' }], objectNumber: 'RMNH 1', holder: { name: [{ lang: 'en', value: 'Naturalis' }] }, credit: [{ lang: 'en', value: '**Naturalis**' }], rights: { statement: 'http://creativecommons.org/publicdomain/zero/1.0/' }, origin: { url: 'https://n.org/rog/manifest.json', retrieved: '2026-01-02T03:04:05.000Z', file: 'thing/rog/manifest.json' } });
    expect(thing?.images?.[0]).toMatchObject({ manifest: 'https://n.org/rog/manifest.json', canvases: [{ width: 100, height: 80, imageWidth: 1000, service: 'https://n.org/i', level: 2, version: 3 }] });
    expect(await readFile(join(archive.folder, 'thing/rog/manifest.json'), 'utf8')).toBe(source);
  });

  it('brings a thing up to date when it is imported again, and leaves it when nothing changed', async () => {
    const file = join(folder, 'm.json');
    await writeFile(file, JSON.stringify(manifest('https://n.org/m')));
    await importIiif(archive, [file], { now });
    expect(await importIiif(archive, [file], { now: () => new Date() })).toMatchObject({ imported: 0, updated: 0, unchanged: 1 });
    await writeFile(file, JSON.stringify(manifest('https://n.org/m', { nl: ['Een draak'] })));
    expect(await importIiif(archive, [file], { now })).toMatchObject({ imported: 0, updated: 1 });
    expect(archive.refs()).toEqual(['thing/rog']);
  });

  it('gives two things of one name a name each', async () => {
    await writeFile(join(folder, '1.json'), JSON.stringify(manifest('https://n.org/1')));
    await writeFile(join(folder, '2.json'), JSON.stringify(manifest('https://n.org/2')));
    await importIiif(archive, [join(folder, '1.json'), join(folder, '2.json')], { now });
    expect(archive.refs('thing')).toEqual(['thing/rog', 'thing/rog-2']);
  });

  it.each<[string, string, [number, string] | null, RegExp, RegExp]>([
    ['a web page', '/p', [200, '<!doctype html><p>'], /web page/, /IIIF manifest/],
    ['what is not there', '/q', null, /404/, /browser/],
    ['no JSON', '/r', [200, 'niets'], /no JSON/, /manifest\.json/],
    ['something else', '/s', [200, '{"type":"Feature"}'], /found "Feature"/, /manifest/],
  ])('says of %s what it is and what to do', async (_, path, answer, message, mend) => {
    const base = await serve(answer ? { [path]: answer } : {});
    const report = await importIiif(archive, [base + path], { now });
    expect(report).toMatchObject({ imported: 0, failed: 1 });
    expect(report.errors[0]?.message).toMatch(message);
    expect(report.errors[0]?.mend).toMatch(mend);
  });
});

describe.skipIf(!present && !process.env.CI)('importIiif, on manifests as they stand in public (needs ../shared/data)', () => {
  interface Entry { file: string; path: string; invalidOnPurpose: boolean }
  const index = present ? (JSON.parse(readFileSync(`${shared}iiif/index.json`, 'utf8')) as Entry[]) : [];
  // In these there is nothing wrong: set-aside-documents.test.ts of packages/iiif tells of each why.
  const sound = ['1/manifest', '2/manifest', '3/full_example', '3/collection_of_collections', '3/placeholderCanvas'];
  const faulty = index.filter(({ invalidOnPurpose, path }) => invalidOnPurpose && !sound.some((each) => path.endsWith(`fixtures/${each}.json`))).map(({ file }) => file);

  it.each(faulty)('names what is wrong in %s', async (file) => {
    const { errors, warnings = [], imported } = await importIiif(archive, [`${shared}iiif/${file}`], { now });
    const told = [...errors, ...warnings];
    expect(told.length).toBeGreaterThan(0);
    for (const { message } of told) expect(message).not.toMatch(/undefined|TypeError|\n\s+at /);
    expect(imported).toBe(1);
  });

  it('imports every one that is not invalid on purpose', async () => {
    const valid = index.filter(({ invalidOnPurpose }) => !invalidOnPurpose).map(({ file }) => `${shared}iiif/${file}`);
    const report = await importIiif(archive, valid, { now });
    expect(report.errors.filter(({ source }) => !archive.refs().length && source)).toEqual([]);
    expect(report.failed).toBe(0);
    expect(report.imported + report.updated + report.unchanged).toBe(valid.length);
    const wrong = [];
    for (const ref of archive.refs()) if (!(await archive.read(ref))) wrong.push(ref);
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('importRows', () => {
  const mapping: Mapping = { slug: '{nr}', record: { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'en', value: '{title}' }], makers: [{ $each: 'by', name: [{ lang: 'en', value: '{name}' }], role: '{role?}' }], production: { when: { edtf: '{year|edtf}' }, note: [{ lang: 'en', value: '{year}' }] }, dimensions: [{ kind: 'height', value: '{h}', unit: 'mm' }] } };

  it('fills in a record from each row, and leaves out what a row does not have', async () => {
    const file = join(folder, 'rows.ndjson');
    await writeFile(file, [{ nr: 'A 1', title: 'One', by: [{ name: 'X', role: 'artist' }, { name: 'Y' }], year: 'c.1794', h: '12' }, { nr: 'A 2', title: '', year: 'date not known' }].map((row) => JSON.stringify(row)).join('\n'));
    expect(await importRows(archive, file, mapping)).toMatchObject({ imported: 2, failed: 0 });
    expect(await archive.read('thing/a-1')).toEqual({ $type: 'net.thingsthattalk.thing', titles: [{ lang: 'en', value: 'One' }], makers: [{ name: [{ lang: 'en', value: 'X' }], role: 'artist' }, { name: [{ lang: 'en', value: 'Y' }] }], production: { when: { edtf: '1794~' }, note: [{ lang: 'en', value: 'c.1794' }] }, dimensions: [{ kind: 'height', value: '12', unit: 'mm' }] });
    expect(await archive.read('thing/a-2')).toEqual({ $type: 'net.thingsthattalk.thing', titles: [], production: { note: [{ lang: 'en', value: 'date not known' }] } });
  });

  it('names the line of every row that is wrong, and goes on', async () => {
    const file = join(folder, 'rows.ndjson');
    await writeFile(file, '{"nr":"1","title":"a"}\nkapot\n{"title":"zonder nummer"}\n{"nr":"1","title":"nog eens"}\n\n{"nr":"2","title":"b"}\n');
    const report = await importRows(archive, file, mapping);
    expect(report).toMatchObject({ imported: 2, failed: 3 });
    expect(report.errors.map(({ line, message }) => [line, message.slice(0, 20)])).toEqual([[2, 'is no JSON: Unexpect'], [3, 'no name can be made '], [4, 'has the name "1" tha']]);
  });

  it('says what a mapping lacks', () => {
    expect(readMapping({ slug: 'x', record: {} }).issues[0]?.mend).toBe('Write "slug": "{inventory_number}".');
    expect(readMapping({ slug: '{x}', record: {} }).issues[0]?.message).toContain('$type');
    expect(readMapping([]).ok).toBe(false);
    expect(applyMapping(mapping, { nr: '竜' }).ok).toBe(false);
  });

  it.each([['c.1794', '1794~'], ['1794–9', undefined], ['1794–99', '1794/1799'], ['circa 1700-1750', '1700~/1750~'], ['19th century', '18XX'], ['exhibited 1812', '1812'], ['date not known', undefined], ['1812?', '1812?']])('reads the date %j as %j', (text, edtf) => expect(readLooseDate(text)).toBe(edtf));
});

describe.skipIf(!present && !process.env.CI)('importRows, on a museum’s open data (needs ../shared/data)', () => {
  it('takes the first thousand rows of Tate through its mapping, without one left out', async () => {
    const rows = gunzipSync(readFileSync(`${shared}tate-artworks.ndjson.gz`)).toString().split('\n').slice(0, 1000);
    await writeFile(join(folder, 'rows.ndjson.gz'), gzipSync(rows.join('\n')));
    const read = readMapping(JSON.parse(readFileSync(fileURLToPath(new URL('../../../../fixtures/mappings/tate-artworks.json', import.meta.url)), 'utf8')));
    expect(await importRows(archive, join(folder, 'rows.ndjson.gz'), read.ok ? read.value : mappingMissing())).toMatchObject({ imported: 1000, failed: 0, errors: [] });
    expect(await archive.read('thing/a00001')).toMatchObject({ objectNumber: 'A00001', makers: [{ name: [{ value: 'Robert Blake' }], role: 'artist' }], holder: { name: [{ value: 'Tate' }] } });
  });
});

function mappingMissing(): never {
  throw new Error('the mapping of Tate cannot be read');
}

describe('importImages', () => {
  it('makes a thing of a photo, and says of what is no photo what it is', async () => {
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#abc' } }).withMetadata({ orientation: 6 }).jpeg().toFile(join(folder, 'Mijn oude_kan.JPG'));
    await writeFile(join(folder, 'leeg.jpg'), '');
    const report = await importImages(archive, [join(folder, 'Mijn oude_kan.JPG'), join(folder, 'leeg.jpg')]);
    expect(report).toMatchObject({ imported: 1, failed: 1, errors: [{ message: 'is empty' }] });
    expect(await archive.read('thing/mijn-oude-kan')).toMatchObject({ titles: [{ lang: 'nl', value: 'Mijn oude kan' }], images: [{ image: { name: 'c1', src: 'c1.jpg', width: 40, height: 60 } }] });
    expect(existsSync(archive.mediaPath('thing/mijn-oude-kan', 'c1.jpg'))).toBe(true);
  });
});
