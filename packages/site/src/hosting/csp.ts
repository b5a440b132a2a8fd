/**
 * The Content-Security-Policy of every page: only what the site itself serves runs and styles, nothing inline. Pictures,
 * sound and documents may come from any museum that has https, since a visitor can open any IIIF address here. Anybody may
 * show a page in a frame: embedding is wanted. What draws models unpacks their pictures into addresses of its own (`blob:`);
 * what somebody records while composing is heard from one, too.
 * @param plainOrigins hosts without https that keep pictures of this archive, by name
 */
export function contentSecurityPolicy(plainOrigins: readonly string[]): string {
  const elsewhere = ['https:', ...plainOrigins.filter((origin) => origin.startsWith('http:'))];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data: blob:", ...elsewhere].join(' '),
    "font-src 'self'",
    ["connect-src 'self' blob:", ...elsewhere].join(' '),
    ["media-src 'self' blob:", ...elsewhere].join(' '),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    'frame-ancestors *',
  ].join('; ');
}
