import type { Canvas } from '@thingsthattalk/iiif';
import type { Issue } from '@thingsthattalk/core';
import { OpenError, type OpenFault } from './open-error.ts';
import { beginningOf, parseDocument, readDocument, type OpenedDocument } from './read-document.ts';

/** What the worker is told. */
export interface ReadRequest { readonly body: string; readonly url: string }

/** What it answers: perhaps the beginning, then the canvases in parts, then the rest; or what was wrong. */
export type ReadAnswer =
  | { readonly kind: 'beginning'; readonly opened: OpenedDocument }
  | { readonly kind: 'canvases'; readonly canvases: readonly Canvas[] }
  | { readonly kind: 'end'; readonly opened: OpenedDocument }
  | { readonly kind: 'fault'; readonly fault: OpenFault; readonly issues: readonly Issue[] };

/** Canvases in one message: taking over a part should not hold a frame up. */
const part = 400;
/** Characters; shorter documents are read sooner than a worker is there. */
export const longDocument = 400_000;

/** A document in parts small enough to be handed over without a pause. */
export function* inParts(opened: OpenedDocument): Generator<ReadAnswer> {
  const { document } = opened;
  if (document.kind !== 'manifest') return void (yield { kind: 'end', opened });
  for (let at = 0; at < document.canvases.length; at += part) yield { kind: 'canvases', canvases: document.canvases.slice(at, at + part) };
  yield { kind: 'end', opened: { ...opened, document: { ...document, canvases: [] } } };
}

/**
 * Reads a document, a long one in a worker. Where the page may have none (another origin, a strict policy), here.
 * @param begun gets the beginning of a long manifest while the rest is still being read
 * @throws OpenError when it is no document of IIIF
 */
export async function readApart(body: string, url: string, signal: AbortSignal, begun: (opened: OpenedDocument) => void): Promise<OpenedDocument> {
  const worker = body.length > longDocument ? startWorker() : null;
  const read = worker && (await readIn(worker, { body, url }, signal, begun));
  if (read) return read;
  signal.throwIfAborted();
  const json = parseDocument(body, url);
  const beginning = body.length > longDocument && beginningOf(json);
  if (beginning) begun({ ...readDocument(beginning, url), beginning: true });
  // The beginning is painted before the rest holds the page up.
  if (beginning) await new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); });
  return readDocument(json, url);
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** @returns `null` when the worker could not run */
function readIn(worker: Worker, request: ReadRequest, signal: AbortSignal, begun: (opened: OpenedDocument) => void): Promise<OpenedDocument | null> {
  return new Promise<OpenedDocument | null>((resolve, reject) => {
    const canvases: Canvas[] = [];
    signal.addEventListener('abort', () => { reject(signal.reason as Error); }, { once: true });
    worker.addEventListener('error', (event) => { event.preventDefault(); resolve(null); });
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'beginning') begun(data.opened);
      else if (data.kind === 'canvases') canvases.push(...data.canvases);
      else if (data.kind === 'fault') reject(new OpenError(data.fault, request.url, data.issues));
      else resolve(data.opened.document.kind === 'manifest' ? { ...data.opened, document: { ...data.opened.document, canvases } } : data.opened);
    });
    worker.postMessage(request);
  }).finally(() => { worker.terminate(); });
}
