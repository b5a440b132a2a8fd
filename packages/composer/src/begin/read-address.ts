import { isSlug } from '@thingsthattalk/core';

/** The document that a pasted or dropped address names: itself, or the one a viewer's link carries. A host alone is taken for an address, too. */
export function manifestIn(written: string): string | null {
  const first = written.trim().split(/\s/)[0] ?? '';
  const whole = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(first) ? `https://${first}` : first;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  const carried = url.searchParams.get('manifest') ?? url.searchParams.get('iiif-manifest');
  if (carried && URL.canParse(carried)) return manifestIn(carried);
  return url.protocol === 'https:' || url.hostname === 'localhost' || url.hostname === '127.0.0.1' ? url.href : url.protocol === 'http:' ? url.href.replace(/^http:/, 'https:') : null;
}

/**
 * The thing of an archive whose manifest, page or record an address is; `null` for all else.
 * @param archives where the archive is, without a slash at the end: the address it is read from, and the one it is published at
 */
export function archiveThing(written: string, archives: readonly string[]): string | null {
  const address = manifestIn(written);
  const archive = archives.find((each) => address?.startsWith(`${each}/`));
  if (!address || !archive) return null;
  const [path = ''] = address.slice(archive.length + 1).split(/[?#]/);
  const slug = /^(?:iiif\/thing\/([^/]+)\/manifest\.json|records\/thing\/([^/]+)\.json|[\w-]+\/thing\/([^/]+)\/?)$/.exec(path)?.slice(1).find(Boolean) ?? '';
  // Under an address that nobody can guess a thing has another name than its own: no record could refer to it by that.
  return isSlug(slug) && !/^[0-9a-f]{32}$/.test(slug) ? `thing/${slug}` : null;
}

/**
 * Where an archive is published, from one of its pages as it is read here: it may be served from another place than the one
 * its manifests name, as on the machine of who makes it.
 * @param archive the address it is read from, without a slash at the end
 * @param page the address of the page, here
 * @param canonical the address that the page says it has
 */
export function publishedAt(archive: string, page: string, canonical: string): string | null {
  const [here = ''] = page.split(/[?#]/);
  if (!archive || !here.startsWith(`${archive}/`)) return null;
  const path = here.slice(archive.length);
  return canonical.endsWith(path) ? canonical.slice(0, -path.length) : null;
}
