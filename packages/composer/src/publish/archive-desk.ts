import { filesOf } from '../file/files-of.ts';
import { sessionKey } from './enter-archive.ts';
import { toRecords } from '../file/to-records.ts';
import type { OpenComposition } from '../keeping/open-composition.ts';

/** What was written into an archive before: the names its records got there, and the versions that were left. */
interface Published { readonly names: Readonly<Record<string, string>>; readonly versions: Readonly<Record<string, string>> }

/** Where the story stands now; or the record that somebody changed in the archive meanwhile; or what the archive said. */
export type Put = { readonly page: string } | { readonly changed: string } | { readonly refused: string };

const publishedPath = 'story#published';

/**
 * An archive on this machine that `ttt compose` opened: stories are put into it, and what stands there is never written over
 * unless it is what was put there before.
 */
export class ArchiveDesk {
  readonly #archive: string;
  readonly #session: string;

  private constructor(archive: string, session: string) {
    [this.#archive, this.#session] = [archive, session];
  }

  /**
   * Enters with the token of the address that `ttt compose` printed, or with what this tab got for it before.
   * @returns `null` where there is no such archive
   */
  static async enter(archive: string, hash: string): Promise<ArchiveDesk | null> {
    const token = /^#token=([\w-]+)$/.exec(hash)?.[1];
    if (token) {
      const response = await fetch(`${archive}/-/write/session`, { method: 'POST', body: token }).catch(() => null);
      const { session } = response?.ok ? ((await response.json()) as { session?: string }) : {};
      if (session) sessionStorage.setItem(sessionKey, session);
    }
    const session = sessionStorage.getItem(sessionKey);
    return session ? new ArchiveDesk(archive, session) : null;
  }

  /** Puts a story and what came with it into the archive: files first, then things, then the story that speaks of them. */
  async put(open: OpenComposition): Promise<Put> {
    const { composition } = open;
    const before = composition.value(publishedPath) as Published | undefined;
    const { story, things } = toRecords(composition, before ? { names: before.names } : {});
    const versions: Record<string, string> = {};
    for (const { ref, from, record } of [...things, { ...story, from: 'story' }]) {
      for (const path of filesOf(record)) {
        const file = await open.file(`${from}/${path}`);
        const answer = file && (await this.#send('PUT', `/${ref}/${path}`, file));
        if (answer && !answer.ok) return { refused: await answer.text() };
      }
      const version = before?.versions[ref];
      const answer = await this.#send('PUT', `/${ref}`, JSON.stringify(record), version ? { 'If-Match': `"${version}"` } : { 'If-None-Match': '*' });
      if (answer.status === 412) return { changed: ref };
      if (!answer.ok) return { refused: await answer.text() };
      versions[ref] = ((await answer.json()) as { version: string }).version;
    }
    const names = Object.fromEntries([...things, { ...story, from: 'story' }].map(({ ref, from }) => [from, ref.slice(ref.indexOf('/') + 1)]));
    composition.doc.transact(() => { composition.setValue(publishedPath, { names, versions } satisfies Published); });
    const done = await this.#send('POST', '/done', '');
    if (!done.ok) return { refused: await done.text() };
    return { page: `${this.#archive}/${composition.languages[0] ?? 'en'}/${story.ref}/` };
  }

  #send(method: string, path: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.#archive}/-/write${path}`, { method, body, headers: { ...headers, Authorization: `Bearer ${this.#session}` } }).catch(() => new Response('', { status: 503 }));
  }
}
