import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArchive } from '@thingsthattalk/archive';
import { serveSite, type ServedSite } from '../serve-site.ts';

const story = { $type: 'net.thingsthattalk.story', title: [{ lang: 'en', value: 'T' }], scenes: [] };
let folder: string;
let site: ServedSite;
let made = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ttt-desk-'));
  await createArchive(join(folder, 'archive'), { languages: ['en'] });
  await writeFile(join(folder, 'index.html'), '');
  made = 0;
  site = await serveSite({ folder, port: 0, writing: { archive: join(folder, 'archive'), token: 'once', written: () => { made += 1; return Promise.resolve(); } } });
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const post = (path: string, body: string, headers: Record<string, string> = {}, method = 'POST'): Promise<Response> => fetch(`${site.url}/-/write${path}`, { method, body, headers });
const enter = async (): Promise<Record<string, string>> => ({ authorization: `Bearer ${((await (await post('/session', 'once')).json()) as { session: string }).session}` });
const put = (path: string, body: string, headers: Record<string, string>): Promise<Response> => post(path, body, headers, 'PUT');

describe('writing into an archive on this machine', () => {
  it('is for whoever brings the token first, and for nobody after', async () => {
    expect((await put('/story/x', JSON.stringify(story), { 'if-none-match': '*' })).status).toBe(401);
    expect((await post('/session', 'twice')).status).toBe(403);
    const session = await enter();
    expect((await post('/session', 'once')).status).toBe(403);
    expect((await put('/story/x', JSON.stringify(story), { ...session, 'if-none-match': '*' })).status).toBe(200);
    expect(JSON.parse(await readFile(join(folder, 'archive/story/x.json'), 'utf8'))).toEqual(story);
  });

  it('is for pages of this address only: not for those of other sites, nor under another name', async () => {
    expect((await post('/session', 'once', { origin: 'https://evil.example' })).status).toBe(403);
    const { port } = new URL(site.url);
    const status = await new Promise((resolve) => { ask({ host: '127.0.0.1', port, path: '/-/write/session', method: 'POST', headers: { host: `evil.example:${port}` } }, (answer) => { resolve(answer.statusCode); }).end('once'); });
    expect(status).toBe(403);
    expect((await post('/session', 'once')).status).toBe(200);
  });

  it('takes the place of the version that was meant, and of no other', async () => {
    const session = await enter();
    const first = (await (await put('/story/x', JSON.stringify(story), { ...session, 'if-none-match': '*' })).json()) as { version: string };
    expect((await put('/story/x', JSON.stringify(story), { ...session, 'if-none-match': '*' })).status).toBe(412);
    const changed = JSON.stringify({ ...story, title: [{ lang: 'en', value: 'By hand' }] });
    await writeFile(join(folder, 'archive/story/x.json'), changed);
    expect((await put('/story/x', JSON.stringify(story), { ...session, 'if-match': `"${first.version}"` })).status).toBe(412);
    expect(await readFile(join(folder, 'archive/story/x.json'), 'utf8')).toBe(changed);
  });

  it('takes records that can stand, and files a story can have, and says what is wrong with others', async () => {
    const session = await enter();
    expect(await (await put('/story/x', '{"$type":"net.thingsthattalk.story"}', { ...session, 'if-none-match': '*' })).text()).toContain('title is missing');
    expect((await put('/thing/x', JSON.stringify(story), { ...session, 'if-none-match': '*' })).status).toBe(422);
    expect((await put('/thing/x/c1.jpg', 'jpeg', session)).status).toBe(200);
    expect((await put('/thing/x/page.html', '<script>', session)).status).toBe(415);
    for (const path of ['/claim/x', '/story/..%2f..%2fx', '/story/X', '/../archive.json', '/thing/x/..%2fy.jpg']) expect((await put(path, '{}', { ...session, 'if-none-match': '*' })).status, path).toBeGreaterThanOrEqual(400);
    expect((await put('/story/big', ' '.repeat(2_100_000), { ...session, 'if-none-match': '*' }).catch(() => ({ status: 413 }))).status).toBe(413);
    expect((await readdir(join(folder, 'archive/story'))).concat(await readdir(join(folder, 'archive/thing')))).toEqual(['x']);
  });

  it('makes the site anew when all is written', async () => {
    const session = await enter();
    expect([(await post('/done', '', session)).status, made]).toEqual([200, 1]);
  });
});
