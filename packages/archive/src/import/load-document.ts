import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The most that a document or picture may weigh, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/** A document that was fetched or read, with its very text; or why there is none. */
export type Loaded = { readonly ok: true; readonly json: unknown; readonly source: string; readonly url: string } | { readonly ok: false; readonly message: string; readonly mend: string };

/** Reads a document from a file or an address. */
export async function loadDocument(source: string, get: typeof fetch): Promise<Loaded> {
  const remote = /^https?:\/\//i.test(source);
  let text: string;
  try {
    text = remote ? await download(source, get) : await readFile(source, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return { ok: false, message: remote ? `could not be fetched: ${message}` : code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? message})`, mend: remote ? 'Look whether the address opens in a browser, and whether there is a network.' : 'Check the name.' };
  }
  try {
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, '')), source: text, url: remote ? source : pathToFileURL(resolve(source)).href };
  } catch {
    const html = /^\s*</.test(text);
    return { ok: false, message: html ? 'is a web page, not a manifest' : 'is no JSON', mend: html ? 'Look on that page for “IIIF manifest”, and take the address behind it.' : 'Ask for the manifest’s own address: it often ends in manifest.json.' };
  }
}

const download = async (address: string, get: typeof fetch): Promise<string> => new TextDecoder().decode(await fetchBytes(address, get));

/** @throws Error when nothing comes, or more than 64 MB */
export async function fetchBytes(address: string, get: typeof fetch, accept = 'application/ld+json, application/json'): Promise<Uint8Array> {
  const response = await get(address, { headers: { accept }, signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes) throw new Error('it is larger than 64 MB');
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > mostBytes) throw new Error('it is larger than 64 MB');
  return bytes;
}
