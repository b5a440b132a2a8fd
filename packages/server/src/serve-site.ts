import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, readHeaderRules } from './header-rules.ts';

/** How a built site is served. */
export interface ServeSiteOptions {
  /** The folder that `ttt build` wrote. */
  readonly folder: string;
  /** Default 4173; 0 takes any that is free. When it is taken, the next free one is used. */
  readonly port?: number;
  /** Default: this machine only. */
  readonly host?: string;
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
 * Serves a built site from this machine, with the headers its own `_headers` file asks of any host.
 * @throws NoSiteError when the folder holds no built site
 */
export async function serveSite({ folder, port = 4173, host = '127.0.0.1' }: ServeSiteOptions): Promise<ServedSite> {
  if (!(await stat(join(folder, 'index.html')).catch(() => null))) throw new NoSiteError(`there is no built site in ${folder}: make one with \`ttt build --out ${folder}\``);
  const rules = readHeaderRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  // Every web host does so; what is looked at here should weigh what it will weigh there.
  const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  const files = sirv(folder, { dev: true, etag: true, dotfiles: false, extensions: ['html'] });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
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
    compress(request, response, () => {
      if (hidden) missing();
      else files(request, response, missing);
    });
  });
  const taken = await listen(server, port, host);
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, close: () => new Promise((resolve, reject) => { server.close((cause) => (cause ? reject(cause) : resolve())); server.closeAllConnections(); }) };
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
