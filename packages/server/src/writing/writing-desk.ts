import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isSlug, readRecord, typeOf } from '@thingsthattalk/core';
import { Archive, writeFileAtomic } from '@thingsthattalk/archive';
import { refusal, send, type Answer } from '../http/answer.ts';

/** How an archive on this machine is written to from its own site. */
export interface WritingDeskOptions {
  /** The archive's folder. */
  readonly archive: string;
  /** Shown once to the person at this machine; whoever brings it first may write, and nobody else. */
  readonly token: string;
  /** Makes the site anew after something was written. */
  readonly written: () => Promise<void>;
}

/** Where the site finds it. */
export const writingDesk = '/-/write';

const mostRecordBytes = 2_000_000;
const mostFileBytes = 200_000_000;
/** The files that can come with a story, by their endings. */
const endings = /^[\w-]+\.(?:jpe?g|png|webp|avif|gif|mp3|m4a|ogg|webm|wav|vtt)$/;

/**
 * Lets the composer write stories, things and their files into an archive on this machine. It listens to this machine only,
 * to pages of its own address only, and to whoever has brought the token.
 *
 * - `POST /-/write/session` with the token: what to bring from then on
 * - `PUT /-/write/thing/x/c1.jpg`: a file of a record
 * - `PUT /-/write/story/x`: a record, with `If-Match: "<version>"` of the one it is to take the place of, or `If-None-Match: *`
 * - `POST /-/write/done`: the site is made anew
 */
export function openWritingDesk({ archive, token, written }: WritingDeskOptions): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> {
  let open: string | null = null;
  let used = false;

  async function answer(request: IncomingMessage, path: string): Promise<Answer> {
    if (!isFromHere(request)) return refusal(403, 'Only the page on this machine may write here.');
    if (path === '/session' && request.method === 'POST') {
      if (used || !isSame((await bodyOf(request, 1000))?.toString() ?? '', token)) return refusal(403, 'That address was used already, or is another one. Run `ttt compose` again for a new one.');
      used = true;
      open = randomBytes(24).toString('base64url');
      return json({ session: open });
    }
    if (open === null || !isSame((request.headers.authorization ?? '').replace(/^Bearer /, ''), open)) return refusal(401, 'Open the address that `ttt compose` printed.');
    if (path === '/done' && request.method === 'POST') {
      await written();
      return json({});
    }
    const [, type = '', slug = '', file] = /^\/(story|thing)\/([a-z0-9-]+)(?:\/([\w.-]+))?$/.exec(path) ?? [];
    if (!type || !isSlug(slug) || request.method !== 'PUT') return refusal(404, 'There is nothing to write under that name.');
    return file === undefined ? putRecord(request, `${type}/${slug}`) : putFile(request, `${type}/${slug}`, file);
  }

  async function putRecord(request: IncomingMessage, ref: string): Promise<Answer> {
    const body = await bodyOf(request, mostRecordBytes);
    if (!body) return refusal(413, `A record has at most ${mostRecordBytes / 1e6} MB.`);
    const record = parsed(body);
    const read = readRecord(record);
    if (!read.ok || typeOf(record) !== ref.split('/')[0]) return refusal(422, read.ok ? 'The record is of another type.' : read.issues.map(({ path, message }) => `${path} ${message}`).join('\n'));
    const now = await readFile(join(archive, `${ref}.json`)).then(versionOf, () => null);
    const [match, noneMatch] = [request.headers['if-match'], request.headers['if-none-match']];
    if (noneMatch === '*' ? now !== null : match !== `"${now}"`) return { ...refusal(412, now === null ? 'The record is not there any more.' : 'The record was changed here meanwhile.'), headers: { 'Content-Type': 'text/plain; charset=utf-8', ...(now ? { ETag: `"${now}"` } : {}) } };
    const store = await Archive.open(archive);
    await store.write(ref, read.value);
    return json({ version: versionOf(await readFile(join(archive, `${ref}.json`))) });
  }

  async function putFile(request: IncomingMessage, ref: string, file: string): Promise<Answer> {
    if (!endings.test(file)) return refusal(415, `${file} is no picture, sound or film that a story can have.`);
    const body = await bodyOf(request, mostFileBytes);
    if (!body) return refusal(413, `A file has at most ${mostFileBytes / 1e6} MB.`);
    await writeFileAtomic(join(archive, ref, file), body);
    return json({});
  }

  return async (request, response, path) => {
    const said = await answer(request, path.slice(writingDesk.length)).catch((cause: unknown) => {
      console.error(`${path}:`, cause);
      return refusal(500, 'It could not be written. Is there room on the disk, and may this be written to?');
    });
    response.setHeader('Cache-Control', 'no-store');
    send(request, response, said);
  };
}

/** A page of this very address: another site that a browser has open is neither, whatever name it gave itself. */
function isFromHere({ headers: { host = '', origin }, socket }: IncomingMessage): boolean {
  const name = host.replace(/:\d+$/, '');
  return (name === '127.0.0.1' || name === 'localhost' || name === '[::1]') && host.endsWith(`:${socket.localPort}`) && (origin === undefined || origin === `http://${host}`);
}

function isSame(said: string, meant: string): boolean {
  const [a, b] = [said, meant].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}

/** The version of a record on disk: what its file holds. */
const versionOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex').slice(0, 32);

const json = (value: object): Answer => ({ status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) });

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** All of a body, or `null` when it is larger than allowed. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
