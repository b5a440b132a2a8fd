import { isLate, withPatience } from '../loading/patience.ts';
import { secureAddress } from '../loading/secure-address.ts';
import { OpenError } from './open-error.ts';
import { DocumentReader, longDocument, type Begun } from './read-apart.ts';
import { readPlainImage, type OpenedDocument } from './read-document.ts';

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
 * @param begun gets the beginning of a long manifest; the rest is read when it is done
 * @throws OpenError when it cannot be had or is none of these
 */
export async function loadDocument(address: string, options: LoadOptions, begun: Begun = () => Promise.resolve()): Promise<OpenedDocument> {
  const url = cleanAddress(address);
  const reader = new DocumentReader();
  try {
    const { body, type } = await fetchBytes(url, options, (part) => reader.begin(part, url, begun));
    return await (type.startsWith('image/') ? readPlainImage(url, options.patience) : reader.read(body, url, options.signal, begun));
  } finally {
    reader.close();
  }
}

/** The address as it was meant: spaces around it gone, http turned to https where the page itself is secure. */
export function cleanAddress(address: string, page: Pick<Location, 'protocol' | 'href'> = location): string {
  if (!URL.canParse(address.trim(), page.href)) throw new OpenError('address', address);
  const parsed = secureAddress(address, page);
  if (!/^https?:$/.test(parsed.protocol)) throw new OpenError('address', address);
  parsed.hash = '';
  return parsed.href;
}

/** Fetches a text; everything that can go wrong has a name. @throws OpenError */
export async function fetchText(url: string, options: LoadOptions): Promise<{ readonly body: string; readonly type: string }> {
  const { body, type } = await fetchBytes(url, options);
  return { body: new TextDecoder().decode(body), type };
}

const accepted = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json", application/ld+json, application/json;q=0.9, */*;q=0.1';

/** Told the first part of a document while it arrives; again with more, until it was enough. @returns whether it was */
type Arriving = (part: string) => boolean;

/** Bytes after which the first part is told. */
const firstParts = [128_000, 256_000, 512_000];

async function fetchBytes(url: string, { signal, patience = 30_000, most = 100_000_000 }: LoadOptions, arriving?: Arriving): Promise<{ readonly body: Uint8Array<ArrayBuffer>; readonly type: string }> {
  try {
    return await withPatience(patience, async (end) => {
      const answer = await fetch(url, { signal: end, headers: { Accept: accepted } });
      if (!answer.ok) throw new OpenError(answer.status === 401 || answer.status === 403 ? 'refused' : answer.status === 404 || answer.status === 410 ? 'missing' : 'broken', url);
      const type = answer.headers.get('Content-Type') ?? '';
      if (!type.startsWith('image/')) return { body: await readUpTo(answer, most, url, arriving), type };
      void answer.body?.cancel();
      return { body: new Uint8Array(), type };
    }, signal);
  } catch (cause) {
    if (cause instanceof OpenError || signal.aborted) throw cause;
    throw new OpenError(isLate(cause) ? 'slow' : 'offline', url);
  }
}

async function readUpTo(answer: Response, most: number, url: string, arriving?: Arriving): Promise<Uint8Array<ArrayBuffer>> {
  const told = Number(answer.headers.get('Content-Length') ?? 0);
  if (told > most) throw new OpenError('large', url);
  const reader = answer.body?.getReader();
  const parts: Uint8Array[] = [];
  // What is known to be long need not come far before it is begun with.
  let [size, tries] = [0, told > longDocument ? [32_000, ...firstParts] : [...firstParts]];
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    size += part.value.byteLength;
    if (size > most) {
      void reader?.cancel();
      throw new OpenError('large', url);
    }
    if (!arriving || size < (tries[0] ?? Infinity)) continue;
    tries = arriving(new TextDecoder().decode(joined(parts, size))) ? [] : tries.filter((each) => each > size);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
