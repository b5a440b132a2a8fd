import { secureAddress } from '../loading/secure-address.ts';
import { OpenError } from './open-error.ts';
import { readApart } from './read-apart.ts';
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
 * @param begun gets the beginning of a long manifest while the rest is still being read
 * @throws OpenError when it cannot be had or is none of these
 */
export async function loadDocument(address: string, options: LoadOptions, begun: (opened: OpenedDocument) => void = () => undefined): Promise<OpenedDocument> {
  const url = cleanAddress(address);
  const { body, type } = await fetchText(url, options);
  return type.startsWith('image/') ? readPlainImage(url, options.patience) : readApart(body, url, options.signal, begun);
}

/** The address as it was meant: spaces around it gone, http turned to https where the page itself is secure. */
export function cleanAddress(address: string, page: Pick<Location, 'protocol' | 'href'> = location): string {
  if (!URL.canParse(address.trim(), page.href)) throw new OpenError('address', address);
  const parsed = secureAddress(address, page);
  if (!/^https?:$/.test(parsed.protocol)) throw new OpenError('address', address);
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
