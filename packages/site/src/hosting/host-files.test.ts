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
  it('name the hosts of pictures, or all of them when there are too many', () => {
    expect(contentSecurityPolicy(['https://a.example'])).toContain('https://a.example');
    expect(contentSecurityPolicy(Array.from({ length: 30 }, (_, index) => `https://${index}.example`))).toMatch(/img-src [^;]* https:(;|$)/);
  });
  it('say the same to each host: types, caching, and that others may read', () => {
    const files = new Map(hostFiles('/kamer', []).map(({ path, content }) => [path, String(content)]));
    expect(files.get('_headers')).toContain('/kamer/assets/*\n  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=31536000, immutable');
    expect(files.get('.htaccess')).toContain('m#^/kamer/assets/.*$#');
    expect(files.get('nginx.conf')).toContain('location ~ ^/kamer/assets/.*$ {');
    for (const content of files.values()) expect(content).toContain('http://iiif.io/api/presentation/3/context.json');
  });
});
