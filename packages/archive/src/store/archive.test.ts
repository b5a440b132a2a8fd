import { fork } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Term, Thing } from '@thingsthattalk/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchive } from '../create/new-archive.ts';
import { Archive, ArchiveError } from './archive.ts';
import { lineOf } from './read-json.ts';
import { watchArchive } from './watch.ts';
import { isTemporary } from './write-file.ts';

const thing = (value: string): Thing => ({ $type: 'net.thingsthattalk.thing', titles: [{ lang: 'nl', value }] });
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'ttt-archive-')), 'mijn archief');
  await createArchive(folder, { name: 'Proef' });
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('an archive on disk', () => {
  it('gives back what was written into it', async () => {
    const archive = await Archive.open(folder);
    await archive.write('thing/rog', thing('Rog'));
    expect(await archive.read('thing/rog')).toEqual(thing('Rog'));
    expect((await Archive.open(folder)).refs()).toEqual(['thing/rog']);
    expect(await readFile(join(folder, 'thing/rog.json'), 'utf8')).toBe(`${JSON.stringify(thing('Rog'), null, 2)}\n`);
  });

  it('shows every record that is right, whatever is wrong beside it', async () => {
    await writeFile(join(folder, 'thing/rog.json'), JSON.stringify(thing('Rog')));
    await writeFile(join(folder, 'thing/komma.json'), '{\n  "$type": "net.thingsthattalk.thing",\n  "titles": [],\n}');
    await writeFile(join(folder, 'thing/leeg.json'), '');
    await writeFile(join(folder, 'thing/latin.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    await writeFile(join(folder, 'thing/verkeerd.json'), '{\n  "$type": "net.thingsthattalk.thing",\n  "titles": [],\n  "maxImage": "groot"\n}');
    await writeFile(join(folder, 'thing/Met Hoofdletter.json'), '{}');
    await mkdir(join(folder, 'thing/map.json'));
    const archive = await Archive.open(folder);
    const read = [];
    for await (const { ref } of archive.records()) read.push(ref);
    expect(read).toEqual(['thing/rog']);
    expect(archive.issues().map(({ file, line, path, mend }) => [file, line, path, mend]).sort()).toEqual([
      ['thing/Met Hoofdletter.json', undefined, '', 'Rename it to "met-hoofdletter.json".'],
      ['thing/komma.json', 4, '', 'Take away the comma before it.'],
      ['thing/latin.json', undefined, '', 'Save it as UTF-8.'],
      ['thing/leeg.json', 1, '', 'Delete it, or write a record in it.'],
      ['thing/map.json', undefined, '', 'Rename the folder.'],
      ['thing/verkeerd.json', 4, 'maxImage', undefined],
    ]);
  });

  it('forgets a fault once it is mended', async () => {
    await writeFile(join(folder, 'thing/rog.json'), '{');
    const archive = await Archive.open(folder);
    await archive.read('thing/rog');
    expect(archive.issues()).toHaveLength(1);
    await writeFile(join(folder, 'thing/rog.json'), JSON.stringify(thing('Rog')));
    await archive.read('thing/rog');
    expect(archive.issues()).toEqual([]);
  });

  it('refuses to write a record under the wrong name', async () => {
    const archive = await Archive.open(folder);
    await expect(archive.write('term/rog', thing('Rog'))).rejects.toThrow(TypeError);
    await expect(archive.write('thing/../x', thing('Rog'))).rejects.toThrow();
  });

  it('gives no way out of a record’s folder', async () => {
    const archive = await Archive.open(folder);
    expect(archive.mediaPath('thing/rog', 'c1.jpg')).toBe(join(archive.folder, 'thing/rog/c1.jpg'));
    expect(() => archive.mediaPath('thing/rog', '../../archive.json')).toThrow(RangeError);
  });

  it('cannot be opened where there is none, and says what to do', async () => {
    await expect(Archive.open(join(folder, 'thing'))).rejects.toMatchObject({ issue: { mend: 'Make one with `ttt new <folder>`, or name its folder with --archive.' } });
    await expect(createArchive(folder)).rejects.toBeInstanceOf(ArchiveError);
  });

  it('tells of every change, and of nothing that is none', async () => {
    const archive = await Archive.open(folder);
    const stop = new AbortController();
    const seen: unknown[] = [];
    const watching = (async () => {
      for await (const change of watchArchive(archive, stop.signal)) {
        seen.push([change.ref, change.exists]);
        if (change.ref === 'term/naad') return;
      }
    })();
    // The watcher is set up when its first step is asked for; what is written until then may be missed, so it is repeated.
    const write = setInterval(() => void archive.write('term/naad', { $type: 'net.thingsthattalk.term', labels: [] } satisfies Term), 50);
    await watching;
    clearInterval(write);
    stop.abort();
    expect(seen.at(-1)).toEqual(['term/naad', true]);
  });

  it('holds the whole old record or the whole new one when the writer is killed', async () => {
    const big = 'x'.repeat(400_000);
    const writer = join(folder, '..', 'writer.mjs');
    await writeFile(writer, `import { Archive } from ${JSON.stringify(new URL('../index.ts', import.meta.url).href)};
const archive = await Archive.open(${JSON.stringify(folder)});
for (let number = 0; ; number++) { await archive.write('thing/rog', { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'nl', value: String(number) }], objectNumber: String(number), extra: ${JSON.stringify(big)} }); if (number === 3) process.send('writing'); }`);
    for (let round = 0; round < 3; round++) {
      const child = fork(writer, { execArgv: ['--conditions=@thingsthattalk/source', '--no-warnings'] });
      await new Promise((resolve) => child.once('message', resolve));
      await new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGKILL'); });
      const record = JSON.parse(await readFile(join(folder, 'thing/rog.json'), 'utf8')) as Thing & { extra: string };
      expect(record.titles[0]?.value).toBe(record.objectNumber);
      expect(record.extra).toHaveLength(big.length);
    }
    expect((await Archive.open(folder)).refs()).toEqual(['thing/rog']);
    expect((await readdir(join(folder, 'thing'))).filter((name) => !isTemporary(name))).toEqual(['rog.json']);
  });
});

describe('lineOf', () => {
  const source = '{\n  "a": [\n    { "b": "}" },\n    {\n      "c": { "d": 1 }\n    }\n  ],\n  "e": 2\n}';
  it.each([['a', 2], ['a[0].b', 3], ['a[1]', 4], ['a[1].c.d', 5], ['e', 8], ['', 1]])('finds %j in line %i', (path, line) => expect(lineOf(source, path)).toBe(line));
  it('comes as near as it can to what is not there', () => expect(lineOf(source, 'a[1].c.zz')).toBe(5));
});
