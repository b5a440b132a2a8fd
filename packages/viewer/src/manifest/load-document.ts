import { readImageInfo, readPresentation, type IiifCollection, type Manifest, type PaintedImage } from '@thingsthattalk/iiif';
import type { Issue } from '@thingsthattalk/core';

/** A document that was opened, with what is wrong with it. */
export interface OpenedDocument {
  readonly document: Manifest | IiifCollection;
  readonly issues: readonly Issue[];
  /** Where it was found. */
  readonly url: string;
}

/** Why a document could not be opened. */
export type OpenFault = 'address' | 'offline' | 'slow' | 'refused' | 'missing' | 'broken' | 'large' | 'not-json' | 'not-iiif';

/** A document could not be opened. `issues` says what is wrong with it, in words for a curator. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
  readonly fault: OpenFault;
  readonly issues: readonly Issue[];
  constructor(fault: OpenFault, url: string, issues: readonly Issue[] = []) {
    super(`${url}: ${fault}${issues[0] ? `: ${issues[0].message}` : ''}`);
    this.fault = fault;
    this.issues = issues;
  }
}

/** What may be set where a test or a slow line wants it. */
export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Milliseconds without an answer. Default 30,000. */
  readonly patience?: number;
  /** Bytes. Default 100 million. */
  readonly most?: number;
}

/**
 * Opens whatever an address leads to: a manifest, a collection, the description of one picture, or a plain picture.
 * @throws OpenError when it cannot be had or is none of these
 */
export async function loadDocument(address: string, options: LoadOptions): Promise<OpenedDocument> {
  const url = cleanAddress(address);
  const { body, type } = await fetchText(url, options);
  if (type.startsWith('image/')) return { ...fromImage(url), url };
  let json: unknown;
  try {
    json = JSON.parse(body.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new OpenError('not-json', url);
  }
  const info = readImageInfo(json);
  if (info.ok && !/"(?:sc:)?(?:Manifest|Collection)"/.test(JSON.stringify([(json as { type?: unknown }).type, (json as Record<string, unknown>)['@type']]))) return { ...fromService(info.value), url };
  const read = readPresentation(json, { url });
  if (!read.ok) throw new OpenError('not-iiif', url, read.issues);
  return { document: read.value, issues: read.issues, url };
}

/** The address as it was meant: spaces around it gone, http turned to https where the page itself is secure. */
export function cleanAddress(address: string, page: Pick<Location, 'protocol' | 'href'> = location): string {
  if (!URL.canParse(address.trim(), page.href)) throw new OpenError('address', address);
  const parsed = new URL(address.trim(), page.href);
  if (!/^https?:$/.test(parsed.protocol)) throw new OpenError('address', address);
  if (page.protocol === 'https:' && parsed.protocol === 'http:') parsed.protocol = 'https:';
  parsed.hash = '';
  return parsed.href;
}

/** Fetches a text; everything that can go wrong has a name. */
export async function fetchText(url: string, { signal, patience = 30_000, most = 100_000_000 }: LoadOptions): Promise<{ readonly body: string; readonly type: string }> {
  const slow = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(url, { signal: AbortSignal.any([signal, slow]), headers: { Accept: 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json", application/ld+json, application/json;q=0.9, */*;q=0.1' } });
    if (!answer.ok) throw new OpenError(answer.status === 401 || answer.status === 403 ? 'refused' : answer.status === 404 || answer.status === 410 ? 'missing' : 'broken', url);
    const type = answer.headers.get('Content-Type') ?? '';
    if (type.startsWith('image/')) {
      void answer.body?.cancel();
      return { body: '', type };
    }
    return { body: await readUpTo(answer, most, url), type };
  } catch (cause) {
    if (cause instanceof OpenError || signal.aborted) throw cause;
    throw new OpenError(slow.aborted ? 'slow' : 'offline', url);
  }
}

async function readUpTo(answer: Response, most: number, url: string): Promise<string> {
  if (Number(answer.headers.get('Content-Length') ?? 0) > most) throw new OpenError('large', url);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: '' };
    if (done) return text;
    text += value;
    if (text.length > most) {
      void reader?.cancel();
      throw new OpenError('large', url);
    }
  }
}

const bare = { version: 3, label: [], summary: [], metadata: [], provider: [], homepage: [], seeAlso: [], rendering: [], navPlace: [], behavior: [], partOf: [], ranges: [] } as const;

/** One picture as a manifest of one canvas. */
function ofOne(id: string, image: PaintedImage): Pick<OpenedDocument, 'document' | 'issues'> {
  const size = image.width && image.height ? { width: image.width, height: image.height } : {};
  return { document: { ...bare, kind: 'manifest', id, canvases: [{ id, label: [], ...size, images: [image], media: [], texts: [], captions: [], annotations: [], annotationPages: [], behavior: [], metadata: [], rendering: [] }] }, issues: [] };
}

const fromImage = (url: string): Pick<OpenedDocument, 'document' | 'issues'> => ofOne(url, { id: url, label: [], choice: false, group: url });
const fromService = ({ id, version, level, width, height }: { id: string; version: 1 | 2 | 3; level: 0 | 1 | 2; width: number; height: number }): Pick<OpenedDocument, 'document' | 'issues'> =>
  ofOne(`${id}/info.json`, { id: `${id}/full/${version === 3 ? 'max' : 'full'}/0/default.jpg`, label: [], width, height, service: { id, version, level }, choice: false, group: id });
