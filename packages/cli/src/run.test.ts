import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'ttt-cli-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

async function ttt(...words: string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const status = await run(words, { stdout: { write: (text) => { out += text; } }, stderr: { write: (text) => { err += text; } } }, () => Promise.resolve());
  return { status, out, err };
}
const json = (out: string): unknown => JSON.parse(out) as unknown;

describe('ttt', () => {
  it('goes from nothing to a checked archive with a photo in it', async () => {
    const archive = join(folder, 'mijn');
    expect(await ttt('new', archive, '--name', 'Mijn archief')).toMatchObject({ status: 0, err: '' });
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a86' } }).jpeg().toFile(join(folder, 'kan.jpg'));
    const imported = await ttt('import', join(folder, 'kan.jpg'), '--archive', archive, '--json');
    expect(json(imported.out)).toEqual({ imported: 1, updated: 0, unchanged: 0, failed: 0, errors: [] });
    const checked = await ttt('--archive', archive, 'check', '--json');
    expect(checked.status).toBe(0);
    expect(json(checked.out)).toMatchObject({ ok: true, checked: 1, issues: [{ file: 'thing/kan.json', severity: 'warning' }] });
  });

  it('tells a curator the file, the line, the path and how to mend it, and exits with 1', async () => {
    const archive = join(folder, 'mijn');
    await ttt('new', archive);
    await writeFile(join(archive, 'thing/rog.json'), '{\n  "$type": "net.thingsthattalk.thing",\n  "titles": "Rog"\n}');
    const { status, out } = await ttt('check', '--archive', archive);
    expect(status).toBe(1);
    expect(out).toContain('thing/rog.json:3  titles expected a list');
    expect(out).toContain('Write [{"lang": "nl", "value": "Rog"}].');
    expect(out).toContain('1 records looked at: 1 to mend.');
  });

  it('finds what is in an archive, with words to leave out, and says what may have been meant', async () => {
    const archive = join(folder, 'mijn');
    await ttt('new', archive);
    const thing = (title: string, more: object = {}): string => JSON.stringify({ $type: 'net.thingsthattalk.thing', titles: [{ lang: 'nl', value: title }], ...more });
    await writeFile(join(archive, 'thing/rog.json'), thing('Rog, geprepareerd als draak'));
    await writeFile(join(archive, 'thing/kaart.json'), thing('Kaart met draken'));
    await writeFile(join(archive, 'thing/schets.json'), thing('Schets van een draak', { visibility: 'draft' }));
    const refs = async (...words: string[]): Promise<string[]> => (json((await ttt('search', '--archive', archive, '--json', ...words)).out) as { hits: { ref: string }[] }).hits.map(({ ref }) => ref);
    expect((await refs('draak')).sort()).toEqual(['thing/kaart', 'thing/rog']);
    expect(await refs('draak', '-rog')).toEqual(['thing/kaart']);
    const { out, status } = await ttt('search', '--archive', archive, 'geprepareert');
    expect(status).toBe(0);
    expect(out).toContain('thing/rog');
    expect(out).toContain('Did you mean geprepareerd?');
    expect((await ttt('search', '--archive', archive, 'draak', '--size', '0')).status).toBe(2);
  });

  it('exits with 1 where there is no archive, and says what to do', async () => {
    const { status, err } = await ttt('check', '--archive', join(folder, 'niets'));
    expect(status).toBe(1);
    expect(err).toContain('ttt new <folder>');
  });

  it.each([[['vlieg']], [['import']], [['build']], [['check', '--kleur']], [['export']]])('exits with 2 on wrong usage: %j', async (words) => expect((await ttt(...words)).status).toBe(2));

  it('builds a site and serves it, and says nothing else with --json', async () => {
    const archive = join(folder, 'mijn');
    await ttt('new', archive, '--base', 'https://mijn.example');
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a86' } }).jpeg().toFile(join(folder, 'kan.jpg'));
    await ttt('import', join(folder, 'kan.jpg'), '--archive', archive);
    const built = await ttt('build', '--archive', archive, '--out', join(folder, 'site'), '--json');
    expect(built.status).toBe(0);
    expect(json(built.out)).toMatchObject({ records: { thing: 1 }, pages: expect.any(Number) as number, bytes: expect.any(Number) as number, ms: expect.any(Number) as number, peakMemoryBytes: expect.any(Number) as number });
    expect(await readFile(join(folder, 'site/nl/thing/kan/index.html'), 'utf8')).toContain('<ttt-thing');
    const served = await ttt('serve', '--archive', archive, '--site', join(folder, 'site'), '--port', '0', '--json');
    expect(json(served.out)).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string });
  });

  it('lets stories be put into an archive, once for each time it is started', async () => {
    const archive = join(folder, 'mijn');
    await ttt('new', archive);
    let out = '';
    const answers: number[] = [];
    const status = await run(['compose', '--archive', archive, '--port', '0', '--json'], { stdout: { write: (text) => { out += text; } }, stderr: { write: () => undefined } }, async () => {
      const { url } = json(out) as { url: string };
      const { origin, pathname, hash } = new URL(url);
      answers.push((await fetch(`${origin}${pathname}`)).status);
      for (let times = 0; times < 2; times++) answers.push((await fetch(`${origin}/-/write/session`, { method: 'POST', body: hash.replace('#token=', '') })).status);
    });
    expect([status, answers]).toEqual([0, [200, 200, 403]]);
  });

  it('serves search in things and pictures in any size, from the archive', async () => {
    const archive = join(folder, 'mijn');
    await ttt('new', archive);
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a86' } }).jpeg().toFile(join(folder, 'kan.jpg'));
    await ttt('import', join(folder, 'kan.jpg'), '--archive', archive);
    let out = '';
    const answers: unknown[] = [];
    const status = await run(['serve', '--archive', archive, '--port', '0', '--image-cache', '10', '--json'], { stdout: { write: (text) => { out += text; } }, stderr: { write: () => undefined } }, async () => {
      const { url } = json(out) as { url: string };
      for (const path of ['thing/kan/search?q=kan', 'image/thing/kan/c1/square/77,/0/default.png']) {
        const answer = await fetch(`${url}/iiif/${path}`);
        answers.push([answer.status, answer.headers.get('content-type')?.split(';')[0]]);
      }
    });
    expect([status, answers]).toEqual([0, [[200, 'application/ld+json'], [200, 'image/png']]]);
    expect((await ttt('serve', '--archive', archive, '--image-cache', 'veel')).status).toBe(2);
  });

  it('exports as IIIF what may be shown, and counts what may not', async () => {
    const archive = join(folder, 'mijn');
    await ttt('new', archive);
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a86' } }).jpeg().toFile(join(folder, 'kan.jpg'));
    await ttt('import', join(folder, 'kan.jpg'), '--archive', archive);
    await writeFile(join(archive, 'thing/schets.json'), JSON.stringify({ $type: 'net.thingsthattalk.thing', titles: [], visibility: 'draft' }));
    const { status, out } = await ttt('export', '--as', 'iiif', '--archive', archive, '--out', join(folder, 'uit'), '--json');
    expect([status, json(out)]).toMatchObject([0, { files: 2, bytes: expect.any(Number) as number, ms: expect.any(Number) as number, left: [{ ref: 'thing/schets' }] }]);
    expect(json(await readFile(join(folder, 'uit/iiif/thing/kan/manifest.json'), 'utf8'))).toMatchObject({ type: 'Manifest', items: [{ width: 300, height: 200 }] });
    expect((await ttt('export', 'thing/weg', '--as', 'iiif', '--archive', archive, '--out', join(folder, 'uit'))).status).toBe(1);
    expect((await ttt('export', '--as', 'kaas', '--archive', archive)).err).toContain('--as iiif');
  });

  it('imports rows through a mapping, and asks for one where there is none', async () => {
    const archive = join(folder, 'mijn');
    await ttt('new', archive);
    await writeFile(join(folder, 'rows.ndjson'), '{"n":"1","t":"Een"}\n{"n":"2","t":"Twee"}\n');
    await writeFile(join(folder, 'map.json'), JSON.stringify({ slug: '{n}', record: { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'nl', value: '{t}' }] } }));
    expect((await ttt('import', join(folder, 'rows.ndjson'), '--archive', archive)).err).toContain('--mapping');
    expect((await ttt('import', join(folder, 'cylinder.json'), '--archive', archive)).err).toContain('there is no such file');
    const { status, out } = await ttt('import', join(folder, 'rows.ndjson'), '--mapping', join(folder, 'map.json'), '--archive', archive);
    expect([status, out.trim()]).toEqual([0, '2 new, 0 brought up to date, 0 unchanged, 0 left out.']);
  });
});
