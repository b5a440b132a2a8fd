import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readRecord, type Story } from '@thingsthattalk/core';
import { fromRoot } from '../../../../scripts/root.ts';
import { Composition } from '../document/composition.ts';
import { addOwnThing, addScene, scenePath, scenesPath } from '../document/scenes.ts';
import { packStory, unpackStory, type StoryFile } from './story-file.ts';
import { toRecords } from './to-records.ts';

const photo = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' });
const id = '0f8b3a9c-1111-4222-8333-444455556666';

function composed(): { composition: Composition; thing: string } {
  const composition = Composition.empty({ languages: ['en', 'nl'] });
  const thing = addOwnThing(composition, { src: 'c1.jpg', type: 'image/jpeg', width: 40, height: 30 });
  composition.setText(`things/${thing.slice(6)}/titles`, 'en', 'A cup');
  composition.setText('story/title', 'en', 'What the cup says');
  const scene = addScene(composition, { view: { thing } });
  composition.setText(`${scenePath(scene)}/text`, 'en', `I am [[${thing}|the cup]], not a mug.`);
  composition.setText(`${scenePath(scene)}/describe`, 'en', 'A cup with a crack.');
  return { composition, thing };
}
const pack = ({ composition, thing }: ReturnType<typeof composed>): Promise<Blob> => packStory(id, composition, (path) => Promise.resolve(path === `${thing}/c1.jpg` ? photo : null));
const entriesOf = async (packed: Blob): Promise<Record<string, Uint8Array>> => unzipSync(new Uint8Array(await packed.arrayBuffer()));
const blobOf = (entries: Record<string, Uint8Array>): Blob => new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>]);
const open = async (packed: Blob): Promise<StoryFile> => {
  const read = await unpackStory(packed);
  if ('problem' in read) throw new Error(read.problem);
  return read;
};

describe('the records of a composition', () => {
  it('have names from their titles, and name each other by them, in prose too', () => {
    const { composition } = composed();
    const { story, things: [thing] } = toRecords(composition);
    expect(story.ref).toBe('story/what-the-cup-says');
    expect(thing?.ref).toMatch(/^thing\/a-cup-[a-z0-9]{4}$/);
    expect(story.record.scenes[0]?.view?.thing).toBe(thing?.ref);
    expect(story.record.scenes[0]?.text?.[0]?.value).toBe(`I am [[${thing?.ref}|the cup]], not a mug.`);
    expect(story.record.about).toEqual([{ thing: thing?.ref }]);
    expect(story.record.languages).toEqual([{ lang: 'en' }]);
    expect([readRecord(story.record), readRecord(thing?.record)].every(({ ok }) => ok)).toBe(true);
  });
});

describe('a story file', () => {
  it('opens as it was packed, with its pictures and its past', async () => {
    const made = composed();
    const read = await open(await pack(made));
    expect(read.id).toBe(id);
    expect(read.composition.story()).toEqual(made.composition.story());
    expect([...read.files.keys()]).toEqual([`${made.thing}/c1.jpg`]);
    expect(new Uint8Array(await read.files.get(`${made.thing}/c1.jpg`)!.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('has the folders of an archive, and all its words in a plain text', async () => {
    const entries = await entriesOf(await pack(composed()));
    const [thing] = Object.keys(entries).filter((name) => name.startsWith('thing/') && name.endsWith('.json'));
    expect(Object.keys(entries).sort()).toEqual([`${thing!.slice(0, -5)}/c1.jpg`, thing, 'editing/changes.yjs', 'editing/composition.json', 'story.txt', 'story/what-the-cup-says.json'].sort());
    expect(strFromU8(entries['story.txt']!)).toContain('I am the cup, not a mug.');
    expect(strFromU8(entries['story.txt']!)).toContain('(A cup with a crack.)');
  });

  it('merges with what became of the story elsewhere', async () => {
    const made = composed();
    const read = await open(await pack(made));
    made.composition.setText('story/title', 'en', 'What the old cup says');
    read.composition.setText('story/summary', 'en', 'Two sentences.');
    addScene(read.composition);
    Y.applyUpdate(made.composition.doc, Y.encodeStateAsUpdate(read.composition.doc));
    expect([made.composition.textOf('story/title', 'en'), made.composition.textOf('story/summary', 'en'), made.composition.itemsOf(scenesPath).length]).toEqual(['What the old cup says', 'Two sentences.', 2]);
  });

  it('opens without its editing state too: a record of the sample archive is a story to go on with', async () => {
    const name = 'story/ik-was-een-rog.json';
    const json = readFileSync(fromRoot('fixtures/misleiden', name));
    const read = await open(blobOf({ [name]: json }));
    expect(read.composition.story().scenes.map(({ id: scene }) => scene)).toEqual((JSON.parse(json.toString()) as Story).scenes.map(({ id: scene }) => scene));
  });
});

/** The same zip, whose directory says that its last file unpacks to so many bytes. */
function saying(bytes: number, zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const said = zip.slice();
  const view = new DataView(said.buffer);
  for (let at = said.length - 46; at > 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, bytes, true);
    break;
  }
  return said;
}

describe('a file of somebody else’s making', () => {
  const story = strToU8(JSON.stringify({ $type: 'net.thingsthattalk.story', title: [{ lang: 'en', value: 'T' }], scenes: [] }));

  it('that is no zip, or half of one, is refused', async () => {
    expect(await unpackStory(new Blob(['<html>']))).toEqual({ problem: 'damaged' });
    expect(await unpackStory((await pack(composed())).slice(0, 200))).toEqual({ problem: 'damaged' });
  });

  it('without a story, or with one of another shape, is refused', async () => {
    expect(await unpackStory(blobOf({ 'a.txt': strToU8('a') }))).toEqual({ problem: 'no story' });
    expect(await unpackStory(blobOf({ 'story/x.json': strToU8('{"$type":"net.thingsthattalk.story","scenes":{"a":1}}') }))).toMatchObject({ problem: 'damaged' });
  });

  it('that unpacks to more than a story can be is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'story/x.json': story, 'story/x/big.mp3': [new Uint8Array(5_000_000), { level: 9 }] }) as Uint8Array<ArrayBuffer>;
    expect(await unpackStory(new Blob([saying(450_000_000, bomb)]))).toEqual({ problem: 'too large' });
    // One that says it holds less than it does gives no more than it says.
    expect([...(await open(new Blob([saying(1000, bomb)])).catch(() => ({ files: new Map<string, Blob>() }))).files.values()].every(({ size }) => size <= 1000)).toBe(true);
  });

  it('has only files of its own taken from it', async () => {
    const read = await open(blobOf({ 'story/x.json': story, '../../thing/evil.json': story, 'story/x/../../y.jpg': story, 'story/x/a.html': story, 'story/x/a.svg': story, 'story/x/ok.jpg': story, 'node_modules/a.js': story }));
    expect([...read.files.keys()]).toEqual(['story/ok.jpg']);
  });

  it('with changes that are none, or those of something else, is read from its records', async () => {
    const about = strToU8(JSON.stringify({ id, names: { story: 'x' } }));
    const other = new Y.Doc();
    other.getArray('values').insert(0, [1, 2]);
    for (const changes of [strToU8('not at all'), new Uint8Array(0), Y.encodeStateAsUpdate(other)]) {
      const read = await open(blobOf({ 'story/x.json': story, 'editing/composition.json': about, 'editing/changes.yjs': changes }));
      expect(read.composition.textOf('story/title', 'en')).toBe('T');
    }
  });
});
