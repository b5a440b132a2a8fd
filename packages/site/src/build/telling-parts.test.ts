// What a site makes of a story beside its scenes: media, languages that are missing, words that are explained, places and times.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Archive, createArchive } from '@thingsthattalk/archive';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../index.ts';

let work = '';
let [folder, out] = ['', ''];
const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const put = (ref: string, record: object): Promise<void> => writeFile(join(folder, `${ref}.json`), JSON.stringify({ $type: `net.thingsthattalk.${ref.split('/')[0]}`, ...record }));
const build = async (): Promise<unknown> => buildSite({ archive: await Archive.open(folder), out, now: new Date('2026-11-26'), viewerBundle: join(work, 'none') });
const page = (path: string): Promise<string> => readFile(join(out, path, 'index.html'), 'utf8');

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'ttt-parts-'));
  [folder, out] = [join(work, 'archive'), join(work, 'site')];
  await createArchive(folder, { base: 'https://parts.example', languages: ['nl', 'en'] });
  for (const type of ['thing', 'story', 'place', 'term', 'response']) await mkdir(join(folder, type), { recursive: true });
  await put('place/delft', { names: nl('Delft'), point: { lat7: 520_116_000, lon7: 43_571_000 } });
  await put('place/nergens', { names: nl('Nergens') });
  await put('term/naad', { labels: nl('naad'), definition: nl('Waar twee stukken elkaar raken.') });
  await put('thing/kist', { titles: nl('Kist'), production: { when: { edtf: '1650' } } });
  const scene = { id: 'een', title: nl('Kijk'), text: nl('Een [[term/naad|naad]].'), view: { thing: 'thing/kist' }, terms: [{ term: 'term/naad' }], show: { $type: 'net.thingsthattalk.scene#sound', sound: { src: 'klop.mp3', captions: [{ lang: 'nl', src: 'klop.vtt' }] } } };
  await put('story/kist', { title: nl('De kist'), scenes: [scene] });
  await put('story/anders', { title: nl('Anders bekeken'), languages: [{ lang: 'nl' }, { lang: 'ar' }], scenes: [{ id: 'een', text: nl('Nee.') }] });
  await put('response/anders', { subject: { ref: 'story/kist' }, kind: 'counter-story', story: 'story/anders', text: nl('Een kist is geen kist.'), by: { name: nl('Een timmerman') }, createdAt: '2024-03-05T10:00:00Z' });
  await put('response/vraag', { subject: { ref: 'story/kist' }, kind: 'question', text: nl('Waarom?') });
  await put('story/geheim', { title: nl('Geheim'), visibility: 'draft', music: { src: 'stil.mp3' }, scenes: [{ id: 'een' }] });
  for (const [name, file] of [['kist', 'klop.mp3'], ['kist', 'klop.vtt'], ['geheim', 'stil.mp3']] as const) {
    await mkdir(join(folder, 'story', name), { recursive: true });
    await writeFile(join(folder, 'story', name, file), `first ${file}`);
  }
  await build();
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe('the media of a story', () => {
  it('are published beside it and played by the browser’s own player, with captions', async () => {
    expect(await readFile(join(out, 'media/story/kist/klop.mp3'), 'utf8')).toBe('first klop.mp3');
    const html = await page('nl/story/kist');
    expect(html).toMatch(/<audio controls preload="none" src="\/media\/story\/kist\/klop\.mp3"/);
    expect(html).toMatch(/<track kind="captions" srclang="nl" src="\/media\/story\/kist\/klop\.vtt"[^>]* default>/);
  });

  it('are not published where the story is not', () => {
    expect(existsSync(join(out, 'media/story/geheim'))).toBe(false);
  });

  it('are copied again when only their file changed, and never share it with the archive', async () => {
    await writeFile(join(folder, 'story/kist/klop.mp3'), 'second, and longer');
    await build();
    const published = join(out, 'media/story/kist/klop.mp3');
    expect(await readFile(published, 'utf8')).toBe('second, and longer');
    await writeFile(published, 'changed by a host');
    expect(await readFile(join(folder, 'story/kist/klop.mp3'), 'utf8')).toBe('second, and longer');
  });
});

describe('the page of a story', () => {
  it('says where its text is not there in the reader’s language, and only there', async () => {
    expect(await page('en/story/kist')).toContain('This text exists only in Dutch.');
    expect(await page('nl/story/kist')).not.toContain('ttt-only');
  });

  it('explains the words it links, and has a code for paper', async () => {
    const html = await page('nl/story/kist');
    expect(html).toMatch(/<dl class="ttt-glossary"><div id="word-naad"><dt>naad<\/dt><dd>.*Waar twee stukken elkaar raken/);
    expect(html).toMatch(/class="printed-code".*parts\.example\/nl\/story\/kist\//);
  });
});

describe('an archive', () => {
  it('shows the places that are known on a map, with a list, and the place’s own page too', async () => {
    const html = await page('nl/map');
    expect(html).toMatch(/ttt-drawn-map.*<text[^>]*>Delft<\/text>/);
    expect(html).toMatch(/<li data-ref="place\/delft"><a href="\/nl\/place\/delft\/">Delft<\/a>/);
    expect(html).not.toContain('Nergens');
    expect(await page('nl/place/delft')).toContain('ttt-drawn-map');
    expect(await page('nl/place/nergens')).not.toContain('ttt-drawn-map');
  });

  it('puts its things in time', async () => {
    expect(await page('nl/timeline')).toMatch(/1650<\/span><svg.*<a href="\/nl\/thing\/kist\/">Kist<\/a>/);
  });
});

describe('another voice', () => {
  it('stands beside the story it answers, with who says so and since when, and leads both ways', async () => {
    const [answered, answer] = [await page('nl/story/kist'), await page('nl/story/anders')];
    expect(answered).toMatch(/Een ander verhaal hierover<\/h3><ul><li><a class="lead" href="\/nl\/story\/anders\/">Anders bekeken<\/a>/);
    expect(answered).toContain('Een kist is geen kist.');
    expect(answered).toContain('Een timmerman, sinds 5 maart 2024');
    expect(answer).toMatch(/Tegenspraak op<\/h3><ul><li><a class="lead" href="\/nl\/story\/kist\/">De kist<\/a>/);
  });

  it('is not made of other responses, nor shown where there is none', async () => {
    expect(await page('nl/story/kist')).not.toContain('Waarom?');
    expect(await page('nl/thing/kist')).not.toContain('after__voices');
  });
});

describe('a language that the archive does not speak', () => {
  it('has a page of each story that is complete in it, and of nothing else', async () => {
    const made = await page('ar/story/anders');
    expect(made).toContain('<html lang="ar" dir="rtl"');
    expect(made).toContain('href="/nl/story/"');
    expect([existsSync(join(out, 'ar/story/kist')), existsSync(join(out, 'ar/thing')), existsSync(join(out, 'ar/index.html'))]).toEqual([false, false, false]);
  });

  it('is named where the story is, and in the map of the site', async () => {
    expect(await page('nl/story')).toMatch(/Ook in het <a href="\/ar\/story\/anders\/" lang="ar" hreflang="ar" dir="rtl">العربية<\/a>/);
    const map = await readFile(join(out, 'sitemap-1.xml'), 'utf8');
    expect(map).toContain('<loc>https://parts.example/ar/story/anders/</loc>');
    expect(map).not.toContain('/ar/story/kist/');
  });
});
