import type { Canvas } from '@thingsthattalk/iiif';
import type { Issue } from '@thingsthattalk/core';
import { OpenError, type OpenFault } from './open-error.ts';
import { firstCanvases } from './first-canvases.ts';
import { beginningOf, enoughToBegin, parseDocument, readDocument, type OpenedDocument } from './read-document.ts';

/** What is done with the beginning of a long document; the rest is read when it is done. */
export type Begun = (opened: OpenedDocument) => Promise<void>;

/** What the worker is told first; anything told after a beginning lets it go on. */
export interface ReadRequest {
  readonly body: Uint8Array;
  readonly url: string;
  /** Its beginning is known already. */
  readonly begun: boolean;
}

/** What it answers: that it is there, perhaps the beginning, then the canvases in parts, then the rest; or what was wrong. */
export type ReadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'beginning'; readonly opened: OpenedDocument }
  | { readonly kind: 'canvases'; readonly canvases: readonly Canvas[] }
  | { readonly kind: 'end'; readonly opened: OpenedDocument }
  | { readonly kind: 'fault'; readonly fault: OpenFault; readonly issues: readonly Issue[] };

/** Canvases in one message: taking over a part should not hold a frame up. */
const part = 400;
/** Bytes; shorter documents are read sooner than a worker is there. */
export const longDocument = 400_000;

/** A document in parts small enough to be handed over without a pause. */
export function* inParts(opened: OpenedDocument): Generator<ReadAnswer> {
  const { document } = opened;
  if (document.kind !== 'manifest') return void (yield { kind: 'end', opened });
  for (let at = 0; at < document.canvases.length; at += part) yield { kind: 'canvases', canvases: document.canvases.slice(at, at + part) };
  yield { kind: 'end', opened: { ...opened, document: { ...document, canvases: [] } } };
}

/**
 * Reads a document, a long one in a worker, so that the page never stands still. Where the page may have no worker
 * (another origin, a strict policy), it is read here.
 */
export class DocumentReader {
  #worker: Worker | null = null;
  #beginning: Promise<void> | null = null;

  /**
   * Begins with what has arrived of a long document, while the rest is on its way.
   * @param part its first characters
   * @returns whether that was enough
   */
  begin(part: string, url: string, begun: Begun): boolean {
    const json = firstCanvases(part, enoughToBegin);
    if (!json?.label || json.start !== undefined || !/Manifest$/.test(String(json.type ?? json['@type']))) return false;
    try {
      this.#beginning = begun({ ...readDocument(json, url), beginning: true });
      return true;
    } catch {
      return false; // What is wrong with it is said when all of it is here.
    }
  }

  /** Ends the worker. */
  close(): void {
    this.#worker?.terminate();
  }

  /**
   * @param begun gets the beginning of a long manifest; the rest waits for it, so that the first picture has the machine to itself
   * @throws OpenError when it is no document of IIIF
   */
  async read(body: Uint8Array, url: string, signal: AbortSignal, begun: Begun): Promise<OpenedDocument> {
    // The first picture has the machine to itself.
    await this.#beginning;
    signal.throwIfAborted();
    this.#worker = body.byteLength > longDocument ? await startWorker() : null;
    const read = this.#worker && (await readIn(this.#worker, { body, url, begun: this.#beginning !== null }, signal, begun));
    if (read) return read;
    signal.throwIfAborted();
    const json = parseDocument(body, url);
    const beginning = body.byteLength > longDocument && !this.#beginning && beginningOf(json);
    if (beginning) await begun({ ...readDocument(beginning, url), beginning: true });
    return readDocument(json, url);
  }
}

/** A worker that has said it is there; `null` where there can be none. */
function startWorker(): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', () => { resolve(worker); }, { once: true });
      worker.addEventListener('error', (event) => { event.preventDefault(); resolve(null); });
    } catch {
      resolve(null);
    }
  });
}

/** @returns `null` when the worker could not go on */
function readIn(worker: Worker, request: ReadRequest, signal: AbortSignal, begun: Begun): Promise<OpenedDocument | null> {
  const over = new AbortController();
  return new Promise<OpenedDocument | null>((resolve, reject) => {
    const canvases: Canvas[] = [];
    signal.addEventListener('abort', () => { reject(signal.reason as Error); }, { signal: over.signal });
    worker.addEventListener('error', () => { resolve(null); });
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'beginning') void begun(data.opened).then(() => { worker.postMessage('go on'); });
      else if (data.kind === 'canvases') canvases.push(...data.canvases);
      else if (data.kind === 'fault') reject(new OpenError(data.fault, request.url, data.issues));
      else if (data.kind === 'end') resolve(data.opened.document.kind === 'manifest' ? { ...data.opened, document: { ...data.opened.document, canvases } } : data.opened);
    });
    worker.postMessage(request);
  }).finally(() => { over.abort(); });
}
