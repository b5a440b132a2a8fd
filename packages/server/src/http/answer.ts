import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is asked, with the path as a host sees it. */
export interface Asked {
  /** Decoded but for slashes within names, without the query: `/iiif/thing/x/search`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  /** Says when whoever asked has left. */
  readonly signal: AbortSignal;
}

/** What is answered. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Something that answers some addresses; `null` for those that are not its own. */
export type Responder = (asked: Asked) => Promise<Answer | null>;

/** Others may read this from their own pages, without cookies, and see what it links to. */
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Link', 'X-Content-Type-Options': 'nosniff' };

/** A refusal in words, for the person who reads it in a browser or a log. */
export const refusal = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  ({ status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers }, body: `${message}\n` });

/** Sends an answer: to HEAD without its body, and not again to those who have it already. */
export function send(request: IncomingMessage, response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const etag = status === 200 ? `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` : null;
  const all = { ...open, ...headers, ...(etag ? { ETag: etag } : {}) };
  if (etag && (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === etag)) {
    response.writeHead(304, all).end();
    return;
  }
  response.writeHead(status, { ...all, 'Content-Length': bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** What a browser asks before it asks from another site (CORS). */
export const preflight: Answer = { status: 204, headers: { Allow: 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Headers': '*', 'Access-Control-Max-Age': '86400' } };
