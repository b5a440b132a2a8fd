import { globSync } from 'node:fs';
import { inject } from 'vitest';

/** The address of every page of the built site. */
export function allPages(): string[] {
  return globSync('**/*.html', { cwd: inject('siteFolder') }).map((file) => `/${file.replace(/\\/g, '/').replace(/(^|\/)index\.html$/, '$1')}`).filter((page) => !page.includes('/404')).sort();
}

/** One page of each kind, in Dutch, and one in English. */
export function onePageOfEachKind(): string[] {
  const first = new Map<string, string>();
  for (const page of allPages()) {
    const [lang, type, name, part] = page.split('/').slice(1, -1);
    const kind = [lang, name === undefined ? type : `${type}/*`, part].join('/');
    if (!first.has(kind) && page.startsWith('/nl/')) first.set(kind, page);
  }
  return ['/', ...first.values(), '/en/', '/en/story/ik-was-een-rog/', '/nl/story/ik-was-een-rog/', '/nl/thing/ray-dragon/'];
}
