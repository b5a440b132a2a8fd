// npm run bench -- site: the sample site from cold, and 10,000 and 20,000 imported things as pages.
// Each measurement runs in a process of its own, so that its memory is its own.
import { fork } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Archive, createArchive } from '@thingsthattalk/archive';
import { buildSite } from '@thingsthattalk/site';

interface Task { readonly archive: string; readonly out: string }
interface Measured { readonly ms: number; readonly pages: number; readonly peak: number }

const root = fileURLToPath(new URL('../../../', import.meta.url));

if (process.send) {
  const { archive, out } = JSON.parse(process.argv[2] ?? '{}') as Task;
  const report = await buildSite({ archive: await Archive.open(archive), out });
  process.send({ ms: report.ms, pages: report.pages, peak: process.resourceUsage().maxRSS * 1024 } satisfies Measured);
} else await measureAll();

function build(task: Task): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(task)], { execArgv: ['--conditions=@thingsthattalk/source'] });
    child.once('message', (measured) => { resolve(measured as Measured); });
    child.once('exit', (code) => { if (code !== 0) reject(new Error(`a build ended with ${code}`)); });
  });
}

/** An archive of so many things, with the shape of museum records: titles, makers, materials, dates, a link each. */
async function manyThings(folder: string, count: number): Promise<void> {
  await createArchive(folder, { base: 'https://many.example', languages: ['en'] });
  const words = ['jug', 'print', 'tile', 'coin', 'shield', 'letter', 'chart', 'seal', 'bird', 'horn'];
  for (let at = 0; at < count; at++) {
    const record = { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'en', value: `A ${words[at % 10]} with the number ${at}` }], objectNumber: `N ${at}`, description: [{ lang: 'en', value: `It was found with **number ${(at * 7) % count}**. `.repeat(4) }], makers: [{ name: [{ lang: 'en', value: `Maker ${at % 500}` }], role: 'maker' }], materials: [{ text: [{ lang: 'en', value: words[(at * 3) % 10] }] }], production: { when: { edtf: String(1500 + (at % 500)) } }, related: [{ ref: `thing/n${(at * 7 + 1) % count}`, note: [{ lang: 'en', value: 'kept in the same drawer' }] }] };
    await writeFile(join(folder, 'thing', `n${at}.json`), JSON.stringify(record));
  }
}

async function measureAll(): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'ttt-bench-'));
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  try {
    const sample = join(work, 'misleiden');
    await cp(join(root, 'fixtures/misleiden'), sample, { recursive: true, filter: (path) => !path.includes('.ttt') && !path.includes('/art') });
    const cold = await build({ archive: sample, out: join(work, 'sample-site') });
    console.log(`sample archive, from cold: ${(cold.ms / 1000).toFixed(1)} s, ${cold.pages} pages, peak ${megabytes(cold.peak)}`);
    for (const count of [10_000, 20_000]) {
      const [archive, out] = [join(work, `many-${count}`), join(work, `site-${count}`)];
      await manyThings(archive, count);
      const full = await build({ archive, out });
      console.log(`${count} things, from cold: ${(full.ms / 1000).toFixed(1)} s, ${Math.round(count / (full.ms / 1000))} records a second, peak ${megabytes(full.peak)}`);
      const file = join(archive, 'thing/n5.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace('with the number 5', 'with another number'));
      const one = await build({ archive, out });
      console.log(`${count} things, one changed, a new process: ${one.ms} ms, peak ${megabytes(one.peak)}`);
      if (!existsSync(join(out, 'en/thing/n5/index.html'))) throw new Error('the changed page is not there');
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
