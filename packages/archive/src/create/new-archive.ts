import { mkdir, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { didWebOf, type ArchiveSettings } from '@thingsthattalk/core';
import { ArchiveError } from '../store/archive.ts';
import { writeFileAtomic } from '../store/write-file.ts';

/** What a new archive begins with. */
export interface NewArchiveOptions {
  /** Its name, in its first language. Default: the folder's. */
  readonly name?: string;
  /** Where its site will be served. Default: an address that can be changed until it is published. */
  readonly base?: string;
  /** The languages of its site, its own first. Default: Dutch and English. */
  readonly languages?: readonly string[];
}

/**
 * Makes a new, empty archive in a folder that is not there yet or has nothing in it.
 * @throws ArchiveError when the folder already holds something
 */
export async function createArchive(folder: string, { name, base = 'https://example.org', languages = ['nl', 'en'] }: NewArchiveOptions = {}): Promise<ArchiveSettings> {
  const root = resolve(folder);
  const there = await readdir(root).catch((cause: NodeJS.ErrnoException): string[] => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  if (there.some((entry) => !entry.startsWith('.'))) throw new ArchiveError({ severity: 'error', file: folder, path: '', message: there.includes('archive.json') ? 'is an archive already' : 'is not empty', mend: 'Name a new folder.' });
  const address = webAddress(base);
  const [first = 'nl'] = languages;
  const settings: ArchiveSettings = {
    $type: 'net.thingsthattalk.archive',
    name: [{ lang: first, value: name ?? basename(root) }],
    base: address,
    identity: didWebOf(address),
    languages: languages.map((lang) => ({ lang })),
    rights: { texts: { statement: 'https://creativecommons.org/licenses/by/4.0/' }, records: { statement: 'https://creativecommons.org/publicdomain/zero/1.0/' } },
  };
  for (const type of ['thing', 'story', 'claim', 'collection', 'exhibition', 'agent', 'place', 'term']) await mkdir(join(root, type), { recursive: true });
  await writeFileAtomic(join(root, '.gitignore'), '.ttt/\n');
  await writeFileAtomic(join(root, 'archive.json'), `${JSON.stringify(settings, null, 2)}\n`);
  return settings;
}

/** An address as browsers write it: names outside ASCII in their own encoding, no slash at the end. */
function webAddress(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new ArchiveError({ severity: 'error', file: 'archive.json', path: 'base', message: `"${base}" is no web address`, mend: 'Write the whole address, such as https://archive.example.org.' });
  return url.href.replace(/\/+$/, '');
}
