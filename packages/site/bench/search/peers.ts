// Other engines over the same records, each as its documentation says: the title counts for more, slips of the pen are forgiven.
import { gzipSync } from 'node:zlib';
import { create, insertMultiple, save, search as askOrama } from '@orama/orama';
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import type { Grown } from './tate.ts';

export type Ask = (text: string) => Promise<readonly string[]>;
export interface Peer { readonly name: string; readonly ask: Ask; readonly bytes: number }

const rowsOf = (grown: readonly Grown[]): { id: string; title: string; text: string }[] => grown.map(({ document: { id, title, names, text } }) => ({ id, title: title.map(({ value }) => value).join(' '), text: [...names, ...text].map(({ value }) => value).join(' ') }));
const size = (value: unknown): number => gzipSync(JSON.stringify(value)).length;

export function miniSearch(grown: readonly Grown[]): Ask {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'], searchOptions: { boost: { title: 3 }, fuzzy: 0.2, prefix: true } });
  index.addAll(rowsOf(grown));
  return (text) => Promise.resolve(index.search(text).slice(0, 10).map(({ id }) => id as string));
}

export async function orama(grown: readonly Grown[]): Promise<Peer> {
  const index = create({ schema: { title: 'string', text: 'string' } as const });
  await insertMultiple(index, rowsOf(grown), 1000);
  return { name: 'Orama', bytes: size(save(index)), ask: async (text) => (await askOrama(index, { term: text, tolerance: 1, boost: { title: 3 }, limit: 10 })).hits.map(({ id }) => id) };
}

export async function flexSearch(grown: readonly Grown[]): Promise<Peer> {
  const index = new Document({ document: { id: 'id', index: [{ field: 'title', tokenize: 'forward' }, { field: 'text', tokenize: 'strict' }] } });
  for (const row of rowsOf(grown)) index.add(row);
  const parts: unknown[] = [];
  // Its types say otherwise: the parts come later.
  await (index.export as unknown as (take: (key: string, data: unknown) => void) => Promise<void>)((_key: string, data: unknown) => { parts.push(data); });
  return {
    name: 'FlexSearch', bytes: size(parts),
    ask: (text) => {
      const found = index.search(text, { limit: 10, suggest: true }) as readonly { readonly result: readonly (string | number)[] }[];
      return Promise.resolve([...new Set(found.flatMap(({ result }) => result.map(String)))].slice(0, 10));
    },
  };
}

export function lunrIndex(grown: readonly Grown[]): Promise<Peer> {
  const index = lunr(function () {
    this.ref('id');
    this.field('title', { boost: 3 });
    this.field('text');
    for (const row of rowsOf(grown)) this.add(row);
  });
  return Promise.resolve({ name: 'lunr', bytes: size(index), ask: (text) => Promise.resolve(index.query((query) => { for (const term of lunr.tokenizer(text)) query.term(term, { editDistance: 1 }); }).slice(0, 10).map(({ ref }) => ref)) });
}

/** Writes Pagefind’s files into a folder. @returns how many seconds that took */
export async function pagefindIndex(grown: readonly Grown[], folder: string): Promise<number> {
  const started = performance.now();
  const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind makes no index');
  for (const { id, title, text } of rowsOf(grown)) await index.addCustomRecord({ url: `/${id}/`, content: `${title}. ${text}`, language: 'en', meta: { title } });
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  return (performance.now() - started) / 1000;
}
