import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchive } from '../create/new-archive.ts';
import { imageFacts } from '../media/open-image.ts';
import { Archive } from '../store/archive.ts';
import { checkArchive } from './check-archive.ts';

let folder: string;
const put = async (ref: string, record: object): Promise<void> => {
  await mkdir(dirname(join(folder, ref)), { recursive: true });
  await writeFile(join(folder, `${ref}.json`), JSON.stringify({ $type: `net.thingsthattalk.${ref.split('/')[0]}`, ...record }, null, 2));
};
const check = async () => checkArchive(await Archive.open(folder), { imageSize: (path) => imageFacts(path).catch(() => null) });
const own = (image: object) => ({ $type: 'net.thingsthattalk.thing#ownImage', image: { name: 'c1', alt: [{ lang: 'nl', value: 'Een rog.' }], ...image } });
const titles = [{ lang: 'nl', value: 'Rog' }];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ttt-check-'));
  await createArchive(folder);
  await mkdir(join(folder, 'thing/rog'), { recursive: true });
  await sharp({ create: { width: 400, height: 300, channels: 3, background: '#888' } }).jpeg().toFile(join(folder, 'thing/rog/c1.jpg'));
  await put('thing/rog', { titles, images: [own({ src: 'c1.jpg', width: 400, height: 300 })] });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('checkArchive', () => {
  it('finds nothing in an archive that is right', async () => expect(await check()).toEqual({ ok: true, checked: 1, issues: [] }));

  it.each<[string, string, object, string, string, string]>([
    ['a reference that leads nowhere', 'claim/a', { thing: { ref: 'thing/rok' }, aspect: 'authenticity', value: 'fake' }, 'error', 'thing.ref', 'Write "thing/rog".'],
    ['a link in prose that leads nowhere', 'term/a', { labels: [], definition: [{ lang: 'nl', value: 'Zie [[thing/rogg]].' }] }, 'error', 'definition[0].value', 'Write "thing/rog".'],
    ['a region outside its picture', 'story/a', { title: titles, scenes: [{ id: 'x', view: { thing: 'thing/rog', canvas: 'c1', region: { x: 390, y: 0, width: 20, height: 20 } } }] }, 'error', 'scenes[0].view.region', 'Keep x + width at most 400 and y + height at most 300.'],
    ['a canvas that is not there', 'story/a', { title: titles, scenes: [{ id: 'x', view: { thing: 'thing/rog', canvas: 'c9' } }] }, 'error', 'scenes[0].view.canvas', 'Write one of "c1".'],
    ['a canvas that has changed', 'story/a', { title: titles, scenes: [{ id: 'x', view: { thing: 'thing/rog', canvas: 'c1', width: 800, height: 600, region: { x: 0, y: 0, width: 9, height: 9 } } }] }, 'warning', 'scenes[0].view.width', 'Look whether the region still shows what is meant, then write the new size.'],
    ['a picture that is not there', 'thing/rog', { titles, images: [own({ src: 'c1.jpeg' })] }, 'error', 'images[0].image.src', 'Write "c1.jpg".'],
    ['a size that is not the file’s', 'thing/rog', { titles, images: [own({ src: 'c1.jpg', width: 300, height: 400 })] }, 'warning', 'images[0].image.width', 'Write "width": 400, "height": 300, and look whether the regions still fit.'],
    ['a picture without words', 'thing/rog', { titles, images: [own({ src: 'c1.jpg', alt: [] })] }, 'warning', 'images[0].image.alt', 'Say in a sentence or two what is seen.'],
    ['a name given twice', 'thing/rog', { titles, images: [own({ src: 'c1.jpg' }), own({ src: 'c1.jpg' })] }, 'error', 'images[1].image.name', 'Give it a name that was never used here.'],
    ['a thing without a title', 'thing/rog', { titles: [] }, 'warning', 'titles', 'Add [{"lang": "nl", "value": "…"}].'],
    ['two exhibits with one number', 'exhibition/a', { title: titles, rooms: [{ id: 'r', title: titles, items: [{ number: 1, pin: { ref: 'thing/rog' } }, { number: 1, pin: { ref: 'thing/rog' } }] }] }, 'error', 'rooms[0].items[1].number', 'Give each exhibit a number of its own.'],
    ['a former name that is in use', 'thing/rog', { titles, aliases: [{ slug: 'rog' }] }, 'error', 'aliases[0].slug', 'A former name can lead to one record only: take it away from one of them.'],
    ['claims that revise each other', 'claim/a', { thing: { ref: 'thing/rog' }, aspect: 'authenticity', value: 'fake', revises: 'claim/a' }, 'error', 'revises', 'Take "revises" away from the oldest of them.'],
  ])('finds %s', async (_, ref, record, severity, path, mend) => {
    await put(ref, record);
    const report = await check();
    expect(report.issues.map((issue) => [issue.file, issue.severity, issue.path, issue.mend])).toContainEqual([`${ref}.json`, severity, path, mend]);
    expect(report.issues.find((issue) => issue.path === path)?.line).toBeGreaterThan(0);
    expect(report.ok).toBe(severity !== 'error');
  });
});
