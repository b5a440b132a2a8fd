import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, readHeaderRules } from './header-rules.ts';
import { preflight, refusal, send, type Answer, type Asked, type Responder } from './http/answer.ts';
import { BuiltDocuments } from './iiif/built-documents.ts';
import { contentSearch } from './iiif/content-search.ts';
import { servedDocuments } from './iiif/served-documents.ts';
import { imageServer } from './image/image-server.ts';
import { openWritingDesk, writingDesk, type WritingDeskOptions } from './writing/writing-desk.ts';

/** How a built site is served. */
export interface ServeSiteOptions {
  /** The folder that `ttt build` wrote. */
  readonly folder: string;
  /** Default 4173; 0 takes any that is free. When it is taken, the next free one is used. */
  readonly port?: number;
  /** Default: this machine only. */
  readonly host?: string;
  /** Where visitors find it. Default: on this machine, where it listens; on a network, the address the site was built for. */
  readonly address?: string;
  /** The folder of the archive that the site was built from: its pictures are then given in any size and shape. */
  readonly archive?: string;
  /** Whether things and stories can be searched, and their manifests say so. Default true. */
  readonly search?: boolean;
  /** How many bytes of memory pictures may take. Default 256 MB. */
  readonly imageCacheBytes?: number;
  /** Lets this machine's own browser write into an archive. */
  readonly writing?: WritingDeskOptions;
}

/** A site being served. */
export interface ServedSite {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Ends it at once. */
  readonly close: () => Promise<void>;
}

/** There is no site in the folder. */
export class NoSiteError extends Error {
  override readonly name = 'NoSiteError';
}

/**
 * Serves a built site from this machine, with the headers its own `_headers` file asks of any host, and what no file can
 * do: Content Search 2.0 in things and stories, and image services of level 2 for the pictures of its archive.
 * @throws NoSiteError when the folder holds no built site
 */
export async function serveSite({ folder, port = 4173, host = '127.0.0.1', address, archive, search = true, imageCacheBytes, writing }: ServeSiteOptions): Promise<ServedSite> {
  if (!(await stat(join(folder, 'index.html')).catch(() => null))) throw new NoSiteError(`there is no built site in ${folder}: make one with \`ttt build --out ${folder}\``);
  const rules = readHeaderRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  // Every web host does so; what is looked at here should weigh what it will weigh there.
  const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  const files = sirv(folder, { dev: true, etag: true, dotfiles: false, extensions: ['html'] });
  let home = address?.replace(/\/+$/, '') ?? '';
  const documents = new BuiltDocuments(folder, () => home);
  const responders: readonly Responder[] = [
    servedDocuments(documents, { search, images: archive !== undefined }),
    ...(search ? [contentSearch(documents, archive ?? null)] : []),
    ...(archive === undefined ? [] : [imageServer({ archive, site: folder, address: () => home, ...(imageCacheBytes === undefined ? {} : { cacheBytes: imageCacheBytes }) })]),
  ];
  const desk = writing && openWritingDesk(writing);
  const server = createServer((request, response) => {
    const place = placeAsked(request.url ?? '/');
    if (!place) return send(request, response, refusal(400, 'This is no address.'));
    const { path, query } = place;
    request.url = place.url;
    if (desk && path.startsWith(`${writingDesk}/`)) return void desk(request, response, path);
    if (path.startsWith('/iiif/') && request.method === 'OPTIONS') return send(request, response, preflight);
    if (path.startsWith('/iiif/') && request.method !== 'GET' && request.method !== 'HEAD') return send(request, response, refusal(405, 'Here one can only look: GET, HEAD and OPTIONS.', { Allow: 'GET, HEAD, OPTIONS' }));
    const left = new AbortController();
    response.once('close', () => { left.abort(); });
    const asked: Asked = { path, query, accept: request.headers.accept ?? '', signal: left.signal };
    compress(request, response, () => {
      void firstAnswer(responders, asked).then((answer) => {
        if (left.signal.aborted) return;
        if (answer) send(request, response, answer);
        else serveFile(request, response, path);
      }).catch((cause: unknown) => {
        if (!left.signal.aborted) giveUp(request, response, path, cause);
      });
    });
  });

  function serveFile(request: IncomingMessage, response: ServerResponse, path: string): void {
    const headers = headersFor(path, rules);
    // sirv names the type of a file by its ending; the rules know better, so they are set last.
    const writeHead = response.writeHead.bind(response) as (status: number, given?: object) => typeof response;
    response.writeHead = ((status: number, given?: Record<string, unknown>) => {
      const own = Object.fromEntries(Object.entries(given ?? {}).filter(([name]) => !headers.has(name.toLowerCase())));
      for (const [name, value] of headers) response.setHeader(name, value);
      return writeHead(status, own);
    }) as typeof response.writeHead;
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const hidden = path.split('/').some((part) => /^(?:\.|%2e)(?!well-known$)/i.test(part));
    const missing = (): void => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.writeHead(404);
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    // A file may be gone, or not be readable, after sirv has found it; sirv does not listen for that.
    response.once('pipe', (file: Readable) => file.once('error', (cause) => { giveUp(request, response, path, cause); }));
    if (hidden) missing();
    else files(request, response, missing);
  }

  const taken = await listen(server, port, host);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
  home ||= loopback.test(host) ? url : (await documents.base()) || url;
  return { url, close: () => new Promise((resolve, reject) => { server.close((cause) => (cause ? reject(cause) : resolve())); server.closeAllConnections(); }) };
}

const loopback = /^(?:127\.|localhost$|::1$)/;

/** The path as the files have it: one way to write it, so that none leads past what looks at it. */
function placeAsked(url: string): { readonly path: string; readonly query: URLSearchParams; readonly url: string } | null {
  const whole = url.startsWith('/') ? `http://localhost${url}` : url;
  if (!URL.canParse(whole)) return null;
  const { pathname, search, searchParams } = new URL(whole);
  try {
    const path = decodeURI(pathname).replace(/\/{2,}/g, '/');
    return { path, query: searchParams, url: encodeURI(path) + search };
  } catch {
    return null;
  }
}

/** The answer of the first that has one. */
async function firstAnswer(responders: readonly Responder[], asked: Asked): Promise<Answer | null> {
  for (const respond of responders) {
    const answer = await respond(asked);
    if (answer) return answer;
  }
  return null;
}

/** Says that something went wrong, or hangs up where no more can be said. Whatever it is, the server goes on. */
function giveUp(request: IncomingMessage, response: ServerResponse, path: string, cause: unknown): void {
  console.error(`${path}:`, cause);
  try {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    send(request, response, refusal(500, 'Something went wrong here. It is noted where this server runs.'));
  } catch {
    response.destroy();
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let at = port; ; at++) {
    const cause = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(at, host, () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (!cause) return (server.address() as AddressInfo).port;
    if (cause.code !== 'EADDRINUSE' || at >= port + 20) throw cause;
  }
}
