// The records of Tate’s open data as documents, each grown with seeded text in Dutch and English to about three hundred words.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { wordsIn, type SearchDocument } from '@thingsthattalk/search';
import { dutchNouns, englishNouns } from './nouns.ts';
import { pick, seeded } from './seeded.ts';

const file = fileURLToPath(new URL('../../../../../shared/data/tate-artworks.ndjson.gz', import.meta.url));

interface Row { readonly acno: string; readonly title: string; readonly all_artists?: string; readonly medium?: string; readonly creditLine?: string; readonly subjects?: readonly string[]; readonly acquisitionYear?: number }

/** A document with what its text was grown from: the nouns that nobody else has in this combination, mostly. */
export interface Grown {
  readonly document: SearchDocument;
  readonly artist: string;
  readonly nouns: { readonly nl: readonly number[]; readonly en: readonly number[] };
}

const fillers: Readonly<Record<'nl' | 'en', readonly string[]>> = {
  nl: 'deze werd door iemand gemaakt nadat niemand meer wist waar het vandaan kwam omdat vroeger alles anders heette terwijl later bleek dat men zich vergist had toch staat er nog steeds iets op geschreven wat zelden gelezen wordt'.split(' '),
  en: 'this was made by somebody after nobody knew any more where it had come from because formerly everything had another name while later it turned out that they were mistaken yet something still stands written upon it which is seldom read'.split(' '),
};

/** The first rows, as many as are wanted, one by one; more than there are come again under other numbers, with other text. */
export function* tateDocuments(count: number, seed = 7): Generator<Grown> {
  const rows = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
  const random = seeded(seed);
  for (let index = 0; index < count; index++) {
    const row = rows[index % rows.length]!;
    const id = `thing/${row.acno.toLowerCase()}${index < rows.length ? '' : `-${Math.floor(index / rows.length)}`}`;
    const nouns = { nl: [1, 2, 3].map(() => Math.floor(random() * dutchNouns.length)), en: [1, 2, 3].map(() => Math.floor(random() * englishNouns.length)) };
    const artist = row.all_artists ?? '';
    const names = [artist, row.medium ?? '', ...(row.subjects ?? [])].filter(Boolean).map((value) => ({ lang: 'en', value }));
    yield {
      artist, nouns,
      document: {
        id, type: 'thing', ref: id, title: [{ lang: 'en', value: row.title || 'Untitled' }], names: [...names, { lang: 'und', value: row.acno }],
        text: [{ lang: 'en', value: `${row.creditLine ?? ''}. ${grown('en', nouns.en.map((each) => englishNouns[each]![0]), random)}` }, { lang: 'nl', value: grown('nl', nouns.nl.map((each) => dutchNouns[each]![0]), random) }],
        facets: {
          type: ['thing'], rights: ['http://creativecommons.org/publicdomain/zero/1.0/'], language: ['en', 'nl'],
          ...(artist ? { maker: [`agent/${slug(artist)}`] } : {}), ...(row.medium ? { material: [`term/${slug(row.medium)}`] } : {}),
          ...(row.acquisitionYear ? { period: [String(Math.floor(row.acquisitionYear / 100) * 100)] } : {}), ...(index % 5 === 0 ? {} : { image: ['yes'] }),
        },
        ...(row.acquisitionYear ? { years: [row.acquisitionYear, row.acquisitionYear] as const } : {}),
      },
    };
  }
}

const slug = (text: string): string => wordsIn(text).map(({ word }) => word).join('-').slice(0, 64);

function grown(lang: 'nl' | 'en', nouns: readonly string[], random: () => number): string {
  const words = Array.from({ length: 130 }, () => pick(fillers[lang], random));
  for (const noun of nouns) words.splice(Math.floor(random() * words.length), 0, noun);
  return words.join(' ');
}
