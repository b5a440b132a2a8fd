import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './csp.ts';
import { hostFiles } from './host-files.ts';

describe('host files', () => {
  it('allow scripts and styles of the site only, and nothing inline', () => {
    const policy = contentSecurityPolicy([]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe');
  });
  it('let pictures, sound and documents come from any museum with https, and by name from those without', () => {
    const policy = contentSecurityPolicy(['https://a.example', 'http://b.example']);
    for (const kind of ['img-src', 'connect-src', 'media-src']) expect(policy).toMatch(new RegExp(`${kind} [^;]* https: http://b\\.example(;|$)`));
    expect(policy).not.toContain('a.example');
  });
  it('say the same to each host: types, caching, and that others may read', () => {
    const files = new Map(hostFiles('/kamer', []).map(({ path, content }) => [path, String(content)]));
    expect(files.get('_headers')).toContain('/kamer/assets/*\n  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=31536000, immutable');
    expect(files.get('.htaccess')).toContain('m#^/kamer/assets/.*$#');
    expect(files.get('nginx.conf')).toContain('location ~ ^/kamer/assets/.*$ {');
    for (const content of files.values()) expect(content).toContain('http://iiif.io/api/presentation/3/context.json');
  });
});
