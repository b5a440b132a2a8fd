import { isLanguageTag, linksOf, nearestLanguage, readRef, readRecord, typeOf, type ArchiveRecord, type ArchiveSettings, type Claim, type Story, type Thing } from '@thingsthattalk/core';
import { readImageInfo } from '@thingsthattalk/iiif';
import type { Picture, ReadingContext, Referenced } from '../reading/context.ts';
import { foreignPictures } from '../reading/foreign-pictures.ts';
import { interfaceWords, wordsFor } from '../words/words.ts';
import type { Telling } from './loading.ts';

/** What an element knows of an archive elsewhere: the records it fetched, and where their pictures are. */
export interface ArchiveContext {
  readonly ref: string;
  readonly record: ArchiveRecord;
  readonly context: ReadingContext;
}

/**
 * Fetches a record of a built archive and what it speaks of, and makes of it what the reading form needs.
 * Things are needed for their pictures; whatever else cannot be had is left out, and its words are shown unlinked.
 * @param address of the record (`https://…/records/story/x.json`) or of its page (`https://…/nl/story/x/`)
 * @throws Error when the record itself cannot be had or read; its message says which address and what was wrong
 */
export async function loadArchive(address: string, language: string, signal: AbortSignal): Promise<ArchiveContext> {
  const { base, ref } = locate(new URL(address, document.baseURI));
  const [record, languages] = await Promise.all([fetchRecord(base, ref, signal), languagesOf(base, signal)]);
  const around = new Map<string, ArchiveRecord>([[ref, record]]);
  const wanted = typeOf(record) === 'thing' ? await surroundings(base, ref, signal) : linksOf(record).map((link) => link.ref);
  await fetchInto(around, wanted, base, signal);
  // Who keeps the things of a story is named at its end.
  await fetchInto(around, [...around.values()].flatMap((each) => (typeOf(each) === 'thing' ? ((each as Thing).holder?.agent ?? []) : [])), base, signal);
  return { ref, record, context: await makeContext({ ref, record, records: Object.fromEntries(around), base, languages }, language, signal) };
}

/** The same for records that are at hand: only the pictures' sizes are fetched. */
export async function makeContext(telling: Telling<ArchiveRecord>, language: string, signal: AbortSignal): Promise<ReadingContext> {
  await interfaceWords.load(language);
  const records = new Map(Object.entries({ ...telling.records, [telling.ref]: telling.record }));
  const pictures = new Map<string, readonly Picture[]>();
  // A map that cannot be drawn is still a list.
  const drawMap = hasMap(telling.record) ? await import('../drawing/coarse-map.ts').then(({ coarseMap }) => coarseMap, () => undefined) : undefined;
  await Promise.all([...records].map(async ([ref, record]) => {
    if (typeOf(record) === 'thing') pictures.set(ref, telling.pictures?.[ref] ?? await picturesOfThing(ref, record as Thing, telling.base, signal));
  }));
  const ofType = <T extends ArchiveRecord>(type: string): Referenced<T>[] => [...records].filter(([, record]) => typeOf(record) === type).map(([ref, record]) => ({ ref, record: record as T }));
  // An address is made of them: what is no language has no place in it.
  const languages = (telling.languages ?? []).filter(isLanguageTag);
  const [base = language] = language.split('-');
  /** The language in which the archive has a page for a record, the nearest to the reader's. */
  const pageLanguage = (ref: string): string => {
    const own = (records.get(ref) as Partial<Story> | undefined)?.languages?.map(({ lang }) => lang) ?? [];
    return [...languages, ...own].filter(isLanguageTag).includes(language) ? language : (nearestLanguage(language, languages) ?? languages[0] ?? base);
  };
  return {
    lang: language,
    languages: [...new Set([base, ...languages, 'en', 'nl'])],
    words: wordsFor(language),
    find: (ref) => records.get(ref) ?? null,
    pictures: (thing) => pictures.get(thing) ?? [],
    picture: (thing, canvas) => (canvas ? pictures.get(thing)?.find(({ key }) => key === `${thing}#${canvas}`) : pictures.get(thing)?.[0]) ?? null,
    media: telling.media ?? ((src) => new URL(`media/${telling.ref}/${src}`, `${telling.base}/`).href),
    ...(drawMap ? { drawMap } : {}),
    href: (ref) => (records.has(ref) && readRef(ref).ok ? new URL(`${pageLanguage(ref)}/${ref}/`, `${telling.base}/`).href : null),
    storiesAbout: (thing) => ofType<Story>('story').filter(({ record }) => record.scenes.some(({ view }) => view?.thing === thing)),
    detailsUnder: (term) => ofType<Story>('story').flatMap(({ ref, record }) => record.scenes.flatMap(({ id, title, view, terms }) => (view && terms?.some((each) => each.term === term) ? [{ story: ref, scene: id, view, ...(title ? { title } : {}) }] : []))),
    claimsAbout: (thing) => ofType<Claim>('claim').filter(({ record }) => record.thing.ref === thing),
  };
}

const hasMap = (record: ArchiveRecord): boolean => typeOf(record) === 'story' && (record as Story).scenes.some(({ show }) => show?.$type === 'net.thingsthattalk.scene#map' || (show?.$type === 'net.thingsthattalk.scene#question' && show.options?.some(({ place }) => place)));

function locate(url: URL): { base: string; ref: string } {
  const match = /^(.*)\/(?:records|[a-z]{2,3}(?:-[a-z0-9]+)*)\/([a-z]+)\/([a-z0-9-]+)(?:\.json|\/(?:index\.html)?)?$/i.exec(url.pathname);
  if (!match) throw new Error(`${url.href} is neither the address of a record (…/records/story/name.json) nor of its page (…/nl/story/name/)`);
  return { base: `${url.origin}${match[1] ?? ''}`, ref: `${match[2]}/${match[3]}` };
}

/** The languages of an archive, its own first; none where that cannot be had, as with archives built before they said so. */
async function languagesOf(base: string, signal: AbortSignal): Promise<readonly string[]> {
  const settings = await fetchJson(`${base}/records/archive.json`, signal).catch(() => null) as Partial<ArchiveSettings> | null;
  return Array.isArray(settings?.languages) ? settings.languages.flatMap((each: unknown) => { const lang = (each as { lang?: unknown } | null)?.lang; return typeof lang === 'string' ? [lang] : []; }) : [];
}

/**
 * Fetches one record of a built archive.
 * @throws Error when it cannot be had or read; its message says which address and what was wrong
 */
export async function fetchRecord(base: string, ref: string, signal: AbortSignal): Promise<ArchiveRecord> {
  const address = `${base}/records/${ref}.json`;
  const read = readRecord(await fetchJson(address, signal));
  if (!read.ok) throw new Error(`${address} is not a record that can be shown: ${read.issues.map(({ path, message }) => `${path || 'the record'} ${message}`).join('; ')}`);
  return read.value;
}

async function fetchInto(records: Map<string, ArchiveRecord>, refs: readonly string[], base: string, signal: AbortSignal): Promise<void> {
  const local = [...new Set(refs)].filter((ref) => { const read = readRef(ref); return read.ok && read.value.kind === 'local' && !records.has(ref); });
  await Promise.all(local.map((ref) => fetchRecord(base, ref, signal).then((record) => records.set(ref, record), (cause: unknown) => { if (signal.aborted) throw cause; })));
}

/** The records that speak of a thing: the site lists them beside its record. */
async function surroundings(base: string, ref: string, signal: AbortSignal): Promise<string[]> {
  const list = await fetchJson(`${base}/records/${ref}.links.json`, signal).catch(() => null);
  const refs = (list as { refs?: unknown } | null)?.refs;
  return Array.isArray(refs) ? refs.filter((each) => typeof each === 'string') : [];
}

/** What others serve is as its record remembers it; of own pictures their service says how large they are. */
export async function picturesOfThing(ref: string, thing: Thing, base: string, signal: AbortSignal): Promise<Picture[]> {
  const found = await Promise.all((thing.images ?? []).map(async (entry): Promise<Picture[]> => {
    if (entry.$type === 'net.thingsthattalk.thing#iiif') return foreignPictures(ref, entry);
    if (entry.$type !== 'net.thingsthattalk.thing#ownImage' || !entry.image.name) return [];
    const { name, label, alt, layerOf, trueWidth } = entry.image;
    const service = `${base}/iiif/image/${ref}/${name}`;
    const read = readImageInfo(await fetchJson(`${service}/info.json`, signal).catch(() => null));
    if (!read.ok) return [];
    const { width, height, sizes, level, version } = read.value;
    return [{ key: `${ref}#${name}`, service, width, height, sizes, level, version, details: true, ...(label ? { label } : {}), ...(alt ? { alt } : {}), ...(layerOf ? { layerOf: `${ref}#${layerOf}` } : {}), ...(trueWidth ? { trueWidth } : {}) }];
  }));
  return found.flat();
}

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
