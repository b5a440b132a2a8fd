import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { headersFor, readHeaderRules } from './header-rules.ts';
import { NoSiteError, serveSite, type ServedSite } from './serve-site.ts';

describe('readHeaderRules', () => {
  const rules = readHeaderRules('# all\n/*\n  X-A: 1\n  Content-Security-Policy: default-src \'self\'; img-src *\n\n/iiif/*.json\n  Content-Type: application/ld+json\n  X-A: 2\n');
  it('gives each address the headers of every pattern that fits, the later ones in place of the earlier', () => {
    expect([...headersFor('/nl/', rules)]).toEqual([['x-a', '1'], ['content-security-policy', "default-src 'self'; img-src *"]]);
    expect(headersFor('/iiif/thing/x/manifest.json', rules).get('x-a')).toBe('2');
    expect(headersFor('/iiif/thing/x/manifest.jsonx', rules).get('content-type')).toBeUndefined();
  });
});

describe('serveSite', () => {
  let folder: string;
  let served: ServedSite;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ttt-serve-'));
    await mkdir(join(folder, 'nl/thing'), { recursive: true });
    await mkdir(join(folder, 'iiif'), { recursive: true });
    await writeFile(join(folder, 'index.html'), '<p>thuis');
    await writeFile(join(folder, 'nl/thing/index.html'), '<p>dingen');
    await writeFile(join(folder, 'iiif/m.json'), '{}');
    await writeFile(join(folder, '404.html'), '<p>niet gevonden');
    await writeFile(join(folder, '.geheim'), 'x');
    await writeFile(join(folder, '_headers'), '/*\n  Access-Control-Allow-Origin: *\n/iiif/*\n  Content-Type: application/ld+json\n');
    served = await serveSite({ folder, port: 0 });
  });
  afterEach(async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });
  const get = async (path: string, method = 'GET') => { const response = await fetch(served.url + path, { method }); return [response.status, response.headers.get('content-type'), await response.text()] as const; };

  it('serves pages, and files with the headers the site asks for', async () => {
    expect(await get('/')).toEqual([200, 'text/html;charset=utf-8', '<p>thuis']);
    expect((await get('/nl/thing/'))[2]).toBe('<p>dingen');
    expect(await get('/iiif/m.json')).toEqual([200, 'application/ld+json', '{}']);
    expect((await fetch(`${served.url}/iiif/m.json`)).headers.get('access-control-allow-origin')).toBe('*');
  });
  it('answers what is not there with the site’s own page', async () => expect(await get('/niets/')).toEqual([404, 'text/html; charset=utf-8', '<p>niet gevonden']));
  it('serves nothing hidden and nothing outside its folder', async () => {
    expect((await get('/.geheim'))[0]).toBe(404);
    expect((await get('/../../etc/passwd'))[0]).toBe(404);
    expect((await get('/%2e%2e/%2e%2e/etc/passwd'))[0]).toBe(404);
  });
  it('takes the next port when one is taken', async () => {
    const port = Number(new URL(served.url).port);
    const second = await serveSite({ folder, port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });
  it('says that something went wrong, and goes on', async () => {
    const noted = vi.spyOn(console, 'error').mockReturnValue();
    const other = await serveSite({ folder, archive: join(folder, 'nowhere'), port: 0 });
    try {
      const answer = await fetch(`${other.url}/iiif/image/thing/jar/c1/info.json`);
      expect([answer.status, await answer.text()]).toEqual([500, 'Something went wrong here. It is noted where this server runs.\n']);
      expect(noted).toHaveBeenCalledOnce();
      expect((await fetch(other.url)).status).toBe(200);
    } finally {
      noted.mockRestore();
      await other.close();
    }
  });
  it('goes on when an answer cannot be sent, and notes why', async () => {
    const noted = vi.spyOn(console, 'error').mockReturnValue();
    await writeFile(join(folder, '_headers'), '/iiif/m.json\n  X-Maker: 東\n');
    const other = await serveSite({ folder, port: 0 });
    try {
      await expect(fetch(`${other.url}/iiif/m.json`)).rejects.toThrow();
      expect(noted).toHaveBeenCalledWith('/iiif/m.json:', expect.objectContaining({ code: 'ERR_INVALID_CHAR' }));
      expect((await fetch(other.url)).status).toBe(200);
    } finally {
      noted.mockRestore();
      await other.close();
    }
  });
  it('goes on when a file that is there cannot be read, and notes why', async () => {
    const noted = vi.spyOn(console, 'error').mockReturnValue();
    // A socket is such a file, for whoever runs this.
    const socket = createServer().listen(join(folder, 'a.jpg'));
    await once(socket, 'listening');
    try {
      await expect(fetch(`${served.url}/a.jpg`).then((answer) => answer.text())).rejects.toThrow();
      expect(noted).toHaveBeenCalledWith('/a.jpg:', expect.objectContaining({ syscall: 'open' }));
      expect((await get('/'))[0]).toBe(200);
    } finally {
      noted.mockRestore();
      socket.close();
    }
  });
  it('says where there is no site', async () => { await expect(serveSite({ folder: join(folder, 'nl') })).rejects.toBeInstanceOf(NoSiteError); });
});
