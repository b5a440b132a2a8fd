import type { SearchDocument, WordsIn } from '../../../documents/document.ts';
import { isCommon, mostUncommon } from '../../common-words.ts';
import type { WholeIndex } from '../../whole/build-whole.ts';
import type { KeptDocument } from '../format/kept-document.ts';
import type { Segment } from '../format/manifest.ts';
import { writeAlikeFiles } from './alike-files.ts';
import { ColumnFiles } from './column-files.ts';
import { FilesOfSegment } from './files.ts';
import { PostingRuns } from './posting-runs.ts';
import { MemoryScratch, type Scratch } from './scratch.ts';
import { Spool } from './spooled.ts';
import { writeTermFiles, type TermSizes } from './term-files.ts';
import { TermsOfDocuments } from './terms-of-documents.ts';

/** How a segment is built. */
export interface ShardsOptions {
  /** Takes a file: where it lies below the folder of the index, and its bytes. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Presses bytes as gzip does, alike each time. */
  readonly press: (bytes: Uint8Array) => Uint8Array;
  /** What the references among the values of facets are called. */
  readonly labels?: WholeIndex['labels'];
  /** Where a large build puts what it cannot keep in mind. Default: memory. */
  readonly scratch?: Scratch;
  /** How large the files are; by default as fits so many documents. */
  readonly sizes?: Partial<TermSizes & { /** Documents in a file of columns. */ readonly columns: number }>;
}

/** A segment as it was built. */
export interface BuiltSegment {
  readonly segment: Segment;
  /** Names of the documents, by their numbers. */
  readonly ids: readonly string[];
  readonly files: number;
  readonly bytes: number;
}

const format = 1;
/** Documents in a file of columns, and in one of documents: about so many bytes of JSON. */
const [perColumnFile, documentBytes] = [4096, 4000] as const;
/** As much of one piece of text as can be shown around what was found; all of it is found. */
const mostShown = 20_000;

/**
 * Builds an index in pieces of documents, in whatever order they come: the same documents give the same bytes. Memory grows with
 * the words there are, not with what is told.
 */
export async function buildShards(documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>, { write, press, labels = {}, scratch = new MemoryScratch(), sizes = {} }: ShardsOptions): Promise<BuiltSegment> {
  const spool = new Spool(scratch, labels);
  const titled = new Map<string, number>();
  for await (const document of documents) {
    spool.add(document);
    for (const lang of new Set(document.title.map((title) => title.lang))) titled.set(lang, (titled.get(lang) ?? 0) + 1);
  }
  const { size } = spool;
  const build = `${format}${spool.hash}`;
  const files = new FilesOfSegment(build, press, write);
  const titles = [...titled].filter(([lang, count]) => count * 100 >= size && /^[A-Za-z0-9-]+$/.test(lang)).map(([lang]) => lang).sort();
  const perFile = { columns: sizes.columns ?? perColumnFile, documents: Math.min(32, Math.max(1, Math.floor(documentBytes / Math.max(1, spool.averageBytes)))) };
  const written = spool.vocabulary.words.map((word, id) => ({ word, having: spool.having.get(id) })).filter(({ having }) => having > 0);
  const common = written.filter(({ having }) => isCommon(having, size)).map(({ word }) => word).sort();
  const alike = writeAlikeFiles(written, files);

  const terms = new TermsOfDocuments(spool);
  const runs = new PostingRuns(scratch);
  const columns = new ColumnFiles(files, perFile.columns, titles, labels);
  const ids: string[] = [];
  let held: KeptDocument[] = [];
  const close = (): void => {
    if (held.length > 0) files.json('documents', Math.ceil(ids.length / perFile.documents) - 1, held);
    held = [];
  };
  for (const spooled of spool.inOrder()) {
    terms.put(spooled, ids.length, runs);
    columns.add(spooled.document);
    ids.push(spooled.document.id);
    held.push(shownOf(spooled.document));
    if (held.length === perFile.documents) close();
  }
  close();
  columns.end();
  return { segment: { build, documents: size, gone: [], common, perFile, ...writeTermFiles(runs.merged(), terms.inOrder(), { ...sizesFor(size), ...sizes }, files), alike, titles }, ids, ...files.written };
}

/** Larger archives have larger files, so that there are not too many of them; and longer postings, so that what is wanted is among them. */
const sizesFor = (documents: number): TermSizes => ({ file: documents > 300_000 ? 8000 : documents > 30_000 ? 5000 : 1800, kept: documents > 300_000 ? 16_384 : 8192, told: mostUncommon(documents), block: 4096 });

/** What is kept of a document to show it: the values of its facets lie in columns, and what can be told from the rest is left out. */
function shownOf({ facets, text, names, ref, ...document }: SearchDocument): KeptDocument {
  return { ...document, ...(ref === document.id ? {} : { ref }), ...(names.length > 0 ? { names } : {}), text: text.map(({ lang, value }): WordsIn => ({ lang, value: value.length > mostShown ? `${value.slice(0, mostShown)} …` : value })), ...(facets.status ? { facets: { status: facets.status } } : {}) };
}
