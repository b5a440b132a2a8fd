import type { MadeFile } from '../build/ledger.ts';
import { contentSecurityPolicy } from './csp.ts';

/** A rule for addresses: for which, and what a host is to answer with them. */
interface HostRule {
  /** Below the site's folder: a star for anything. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

const year = 'public, max-age=31536000, immutable';
const soon = 'public, max-age=300, must-revalidate';
/** Others may read this from their own pages, without cookies. */
const open = { 'Access-Control-Allow-Origin': '*' };

/** What a host must say with each kind of file: types, caching, CORS, and the policy of pages. */
export function hostRules(pictureOrigins: readonly string[]): HostRule[] {
  return [
    { pattern: '/*', headers: { 'Content-Security-Policy': contentSecurityPolicy(pictureOrigins), 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin', 'Permissions-Policy': 'geolocation=(), camera=(), microphone=()', 'Cache-Control': soon } },
    // Who composes may read aloud.
    { pattern: '/*/compose/', headers: { 'Permissions-Policy': 'geolocation=(), camera=(), microphone=(self)' } },
    { pattern: '/assets/*', headers: { ...open, 'Cache-Control': year } },
    { pattern: '/embed.js', headers: { ...open, 'Content-Type': 'text/javascript; charset=utf-8' } },
    { pattern: '/compose.js', headers: { ...open, 'Content-Type': 'text/javascript; charset=utf-8' } },
    { pattern: '/search.js', headers: { ...open, 'Content-Type': 'text/javascript; charset=utf-8' } },
    { pattern: '/index/*', headers: { ...open } },
    { pattern: '/index/*.bin', headers: { ...open, 'Content-Type': 'application/octet-stream', 'Cache-Control': year } },
    { pattern: '/records/*', headers: { ...open, 'Content-Type': 'application/json; charset=utf-8' } },
    { pattern: '/iiif/*', headers: { ...open } },
    { pattern: '/iiif/*.json', headers: { ...open, 'Content-Type': 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"' } },
    { pattern: '/iiif/image/*', headers: { ...open, 'Cache-Control': 'public, max-age=86400' } },
    { pattern: '/iiif/image/*/info.json', headers: { ...open, 'Content-Type': 'application/ld+json;profile="http://iiif.io/api/image/3/context.json"' } },
    { pattern: '/media/*', headers: { ...open, 'Cache-Control': 'public, max-age=86400' } },
    { pattern: '/*/overview.json', headers: { ...open, 'Content-Type': 'application/json; charset=utf-8' } },
    { pattern: '/*/feed.xml', headers: { ...open, 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  ];
}

/** The same rules for the hosts that are met most: `_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache), nginx. */
export function hostFiles(prefix: string, pictureOrigins: readonly string[]): MadeFile[] {
  const rules = hostRules(pictureOrigins);
  return [
    { path: '_headers', content: rules.map(({ pattern, headers }) => `${prefix}${pattern}\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`).join('\n') },
    { path: '.htaccess', content: htaccess(prefix, rules) },
    { path: 'nginx.conf', content: nginx(prefix, rules) },
  ];
}

const asRegExp = (prefix: string, pattern: string): string => `^${`${prefix}${pattern}`.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`;

function htaccess(prefix: string, rules: readonly HostRule[]): string {
  const blocks = rules.map(({ pattern, headers }) => `<If "%{REQUEST_URI} =~ m#${asRegExp(prefix, pattern)}#">\n${Object.entries(headers).map(([name, value]) => (name === 'Content-Type' ? `  ForceType '${value}'` : `  Header always set ${name} "${value.replace(/"/g, '\\"')}"`)).join('\n')}\n</If>`);
  return `# What this site asks of Apache 2.4. Later rules win.\nErrorDocument 404 ${prefix}/404.html\nDirectoryIndex index.html\nOptions -Indexes\nAddType image/svg+xml .svg\nAddType font/woff2 .woff2\nAddType text/javascript .js\nAddType text/vtt .vtt\nAddType model/gltf-binary .glb\n<IfModule mod_headers.c>\n${blocks.join('\n')}\n</IfModule>\n`;
}

/** nginx takes headers from the innermost block only, so each location repeats what holds for all. */
function nginx(prefix: string, rules: readonly HostRule[]): string {
  const [all, ...special] = rules;
  const lines = (headers: Readonly<Record<string, string>>): string => Object.entries(headers).map(([name, value]) => (name === 'Content-Type' ? `  default_type '${value}'; types { }` : `  add_header ${name} '${value.replace(/'/g, "\\'")}' always;`)).join('\n');
  // The first regular expression that fits is taken, so the closest come first.
  const locations = special.reverse().map(({ pattern, headers }) => `location ~ ${asRegExp(prefix, pattern)} {\n${lines({ ...all?.headers, ...headers })}\n}`);
  return `# What this site asks of nginx: include it in its server block.\nerror_page 404 ${prefix}/404.html;\nlocation ${prefix}/ {\n  index index.html;\n${lines(all?.headers ?? {})}\n}\n${locations.join('\n')}\n`;
}
