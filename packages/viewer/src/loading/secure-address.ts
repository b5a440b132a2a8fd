/**
 * An address as a page may ask for it: http becomes https where the page itself came that way, as browsers refuse the
 * other (mixed content) and nearly every institution answers to both.
 * @param page where the reader is
 * @throws TypeError when it is no address
 */
export function secureAddress(address: string, page: Pick<Location, 'protocol' | 'href'>): URL {
  const url = new URL(address.trim(), page.href);
  if (page.protocol === 'https:' && url.protocol === 'http:') url.protocol = 'https:';
  return url;
}
