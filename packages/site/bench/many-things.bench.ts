// How long it takes to build 10,000 and 20,000 things to pages, with how much memory; and one changed record at 10,000.
// Rows come from an NDJSON file when one is named (TTT_BENCH_ROWS), otherwise they are made here, alike in size.
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Archive, createArchive, writeFileAtomic } from '@thingsthattalk/archive';
import type { Thing } from '@thingsthattalk/core';
import { buildSite, type BuildReport } from '../src/index.ts';

const inChild = process.argv[2] === 'build';
if (inChild) {
  const [, , , folder = '', out = ''] = process.argv;
  const report = await buildSite({ archive: await Archive.open(folder), out });
  console.log(JSON.stringify(report));
} else await measure();

async function measure(): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'ttt-bench-'));
  try {
    for (const count of [10_000, 20_000]) {
      const folder = join(work, `archive-${count}`);
      await makeThings(folder, count);
      const out = join(work, `site-${count}`);
      say(`${count} things, all new`, count, build(folder, out));
      say(`${count} things, nothing changed`, count, build(folder, out));
      if (count === 10_000) {
        const [name = ''] = (await Archive.open(folder)).refs('thing');
        const file = join(folder, `${name}.json`);
        const thing = JSON.parse(await readFile(file, 'utf8')) as Thing;
        await writeFile(file, JSON.stringify({ ...thing, titles: [{ lang: 'en', value: 'Another title' }] }, null, 2));
        say(`${count} things, one changed`, count, build(folder, out));
      }
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** In a process of its own, so that the memory told is that of one build. */
function build(folder: string, out: string): BuildReport {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, 'build', folder, out], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as BuildReport;
}

function say(what: string, count: number, { ms, pages, made, bytes, peakMemoryBytes }: BuildReport): void {
  console.log(`${what}: ${(ms / 1000).toFixed(2)} s (${Math.round((count / ms) * 1000)} records/s), ${pages} pages, ${made} jobs, ${(bytes / 1e6).toFixed(0)} MB written, peak ${(peakMemoryBytes / 1e6).toFixed(0)} MB`);
}

async function makeThings(folder: string, count: number): Promise<void> {
  await createArchive(folder, { name: 'Many things' });
  const rows = process.env.TTT_BENCH_ROWS ? createInterface({ input: createReadStream(process.env.TTT_BENCH_ROWS) })[Symbol.asyncIterator]() : null;
  for (let index = 0; index < count; index++) {
    const row = rows ? ((JSON.parse((await rows.next()).value ?? '{}') as { title?: string }).title ?? '') : `A study of a thing, number ${index}`;
    await writeFileAtomic(join(folder, 'thing', `thing-${String(index).padStart(6, '0')}.json`), JSON.stringify(thingOf(row, index)));
  }
}

const thingOf = (title: string, index: number): Thing => ({
  $type: 'net.thingsthattalk.thing',
  titles: [{ lang: 'en', value: title || `Untitled ${index}` }],
  objectNumber: `N${String(index).padStart(6, '0')}`,
  makers: [{ name: [{ lang: 'en', value: `Maker ${index % 400}` }], role: 'artist' }],
  production: { when: { edtf: String(1700 + (index % 300)) } },
  materials: [{ text: [{ lang: 'en', value: 'Oil paint on canvas' }] }],
  dimensions: [{ kind: 'height', value: String(100 + (index % 900)), unit: 'mm' }, { kind: 'width', value: String(100 + (index % 700)), unit: 'mm' }],
  subjects: ['figure', 'river', 'hand', 'tree'].map((value) => ({ text: [{ lang: 'en', value: `${value} ${index % 60}` }] })),
  holder: { name: [{ lang: 'en', value: 'A museum' }] },
  credit: [{ lang: 'en', value: `Given in ${1900 + (index % 100)}` }],
});
