import { readImageInfo, readPresentation, type IiifCollection, type Manifest, type PaintedImage } from '@thingsthattalk/iiif';
import type { Issue } from '@thingsthattalk/core';
import { within } from '../loading/patience.ts';
import { OpenError } from './open-error.ts';

/** A document that was opened, with what is wrong with it. */
export interface OpenedDocument {
  readonly document: Manifest | IiifCollection;
  readonly issues: readonly Issue[];
  /** Where it was found. */
  readonly url: string;
  /** Only the first canvases are here; the rest is being read. */
  readonly beginning?: boolean;
}

type Json = Record<string, unknown>;

/** So many canvases are read before the rest: enough to begin looking. */
export const enoughToBegin = 4;

/** The JSON of an answer. @throws OpenError when it is none */
export function parseDocument(body: Uint8Array, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    throw new OpenError('not-json', url);
  }
}

/**
 * Reads what was found at an address: a manifest, a collection or the description of one picture.
 * @throws OpenError when it is none of these
 */
export function readDocument(json: unknown, url: string): OpenedDocument {
  const service = /^(.*)\/info\.json$/.exec(url)?.[1];
  const info = readImageInfo(json, service === undefined ? {} : { url: service });
  if (info.ok && !/"(?:sc:)?(?:Manifest|Collection)"/.test(JSON.stringify([(json as Json).type, (json as Json)['@type']]))) return { ...fromService(info.value), url };
  const read = readPresentation(json, { url });
  if (!read.ok) throw new OpenError('not-iiif', url, read.issues);
  return { document: read.value, issues: read.issues, url };
}

/**
 * The beginning of a long manifest, as a document of its own, so that its first picture need not wait for the last.
 * `null` where it does not begin with its first canvas, or is not long.
 */
export function beginningOf(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return null;
  const { items, sequences, start, ...rest } = json as Json;
  const shorten = (canvases: unknown): unknown[] | null => (Array.isArray(canvases) && canvases.length > enoughToBegin ? canvases.slice(0, enoughToBegin) : null);
  const told = { ...rest, structures: undefined, annotations: undefined };
  if (start !== undefined) return null;
  if (rest.type === 'Manifest') { const begun = shorten(items); return begun && { ...told, items: begun }; }
  const [sequence] = Array.isArray(sequences) ? (sequences as Json[]) : [];
  const begun = sequence && sequence.startCanvas === undefined ? shorten(sequence.canvases) : null;
  return begun && { ...told, sequences: [{ ...sequence, canvases: begun }] };
}

const bare = { version: 3, label: [], summary: [], metadata: [], provider: [], homepage: [], seeAlso: [], rendering: [], navPlace: [], behavior: [], partOf: [], ranges: [] } as const;

/** One picture as a manifest of one canvas. */
function ofOne(id: string, image: PaintedImage): Pick<OpenedDocument, 'document' | 'issues'> {
  const size = image.width && image.height ? { width: image.width, height: image.height } : {};
  return { document: { ...bare, kind: 'manifest', id, canvases: [{ id, label: [], ...size, images: [image], media: [], texts: [], captions: [], annotations: [], annotationPages: [], behavior: [], metadata: [], rendering: [] }] }, issues: [] };
}

/** A plain picture as a document, with its size where it tells that in time. @param patience milliseconds */
export async function readPlainImage(url: string, patience = 30_000): Promise<OpenedDocument> {
  const image = new Image();
  image.src = url;
  await within(patience, image.decode().catch(() => undefined));
  const size = image.naturalWidth > 0 ? { width: image.naturalWidth, height: image.naturalHeight } : {};
  return { ...ofOne(url, { id: url, label: [], ...size, choice: false, group: url }), url };
}

const fromService = ({ id, version, level, width, height }: { id: string; version: 1 | 2 | 3; level: 0 | 1 | 2; width: number; height: number }): Pick<OpenedDocument, 'document' | 'issues'> =>
  ofOne(`${id}/info.json`, { id: `${id}/full/${version === 3 ? 'max' : 'full'}/0/default.jpg`, label: [], width, height, service: { id, version, level }, choice: false, group: id });
