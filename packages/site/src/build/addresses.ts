import { readRef } from '@thingsthattalk/core';
import type { ArchiveIndex } from '../records/archive-index.ts';

/** Where everything of a site is. Paths begin with a slash and hold the folder that the site is served from. */
export interface Addresses {
  /** The site's address without a slash at the end: `https://example.org/archive`. */
  readonly base: string;
  /** The part of it after the host: `/archive`, or nothing. */
  readonly prefix: string;
  /** The path of a page: `page('nl', 'story/')` is `/nl/story/`. */
  readonly page: (lang: string, rest?: string) => string;
  /** The reference under which a record is built: its own, or one that nobody can guess. */
  readonly built: (ref: string) => string;
  /** The path of a file: `file('assets/site.css')`. */
  readonly file: (path: string) => string;
  /** A path with the host before it. */
  readonly absolute: (path: string) => string;
}

/** @param base with http or https, with or without a slash at the end @throws TypeError when it is no address */
export function makeAddresses(base: string, index: ArchiveIndex): Addresses {
  const url = new URL(base);
  const prefix = url.pathname.replace(/\/+$/, '');
  const file = (path: string): string => `${prefix}/${path}`;
  return {
    base: `${url.origin}${prefix}`,
    prefix,
    file,
    page: (lang, rest = '') => file(`${lang}/${rest}`),
    built: (ref) => `${ref.slice(0, ref.indexOf('/'))}/${index.slugOf(ref)}`,
    absolute: (path) => `${url.origin}${path}`,
  };
}

/** A reference as this archive writes it, for one that may be written with the archive's identity; `null` for what lives elsewhere. */
export function ownRef(ref: string, identity: string): string | null {
  const read = readRef(ref);
  if (!read.ok || read.value.kind === 'elsewhere') return null;
  return read.value.kind === 'local' || read.value.did === identity ? `${read.value.type}/${read.value.slug}` : null;
}
