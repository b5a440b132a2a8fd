/** How many hosts a policy names one by one; with more, any host with https may give pictures. */
const mostOrigins = 24;

/**
 * The Content-Security-Policy of every page: only what the site itself serves runs and styles; pictures may come from
 * the institutions that keep them. Nothing inline. Anybody may show a page in a frame: embedding is wanted.
 */
export function contentSecurityPolicy(pictureOrigins: readonly string[]): string {
  const origins = pictureOrigins.length > mostOrigins ? ['https:'] : pictureOrigins;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data: blob:", ...origins].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "media-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    'frame-ancestors *',
  ].join('; ');
}
