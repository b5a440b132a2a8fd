import { proseLinks, walkRecord } from '@thingsthattalk/core';
import type { Composition } from '../document/composition.ts';
import { readProse } from '../prose/read-prose.ts';

/** The web addresses that a text links to, in its order. */
export function webLinks(markdown: string): string[] {
  const found: string[] = [];
  readProse(markdown).descendants((node) => { for (const { type, attrs } of node.marks) if (type.name === 'link' && !found.includes(String(attrs['href']))) found.push(String(attrs['href'])); });
  return found;
}

/** Links that lead nowhere from anybody else's device: no address of the web, or one of this machine. */
export const misspeltLinks = (markdown: string): string[] => (markdown.includes('](') ? webLinks(markdown).filter((href) => !isPublic(href)) : []);

function isPublic(href: string): boolean {
  if (/^mailto:[^@\s]+@[^@\s]+$/i.test(href)) return true;
  const url = URL.parse(href);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !/^(?:127\.|10\.|192\.168\.|0\.)/.test(url.hostname);
}

/** Calls to a source that the story does not have (any more). */
export function unknownSources(markdown: string, composition: Composition): string[] {
  const known = new Set(composition.itemsOf('story/sources').map(decodeURIComponent));
  return proseLinks(markdown).flatMap(({ kind, ref }) => (kind === 'footnote' && !known.has(ref) ? [ref] : []));
}

/** A link of the story, and the text that makes it. */
export interface StoryLink { readonly path: string; readonly scene: string; readonly to: string; readonly kind: 'record' | 'web' }

/** Every link that scenes make in their texts, to records of an archive and to the web. */
export function linksIn(composition: Composition): StoryLink[] {
  const own = new Set(composition.things().map(({ ref }) => ref));
  return composition.story().scenes.flatMap((scene) => {
    const id = encodeURIComponent(scene.id);
    const found = new Map<string, StoryLink>();
    walkRecord({ $type: 'net.thingsthattalk.story', title: [], scenes: [scene] }, (value, { name }) => {
      if (name !== 'net.thingsthattalk.defs#localizedProse') return;
      const prose = String((value as { value?: unknown }).value ?? '');
      for (const { kind, ref } of proseLinks(prose)) if (kind === 'record' && !own.has(ref)) found.set(ref, { path: `story/scenes/${id}/text`, scene: id, to: ref, kind: 'record' });
      if (prose.includes('](')) for (const to of webLinks(prose)) if (isPublic(to) && to.startsWith('http')) found.set(to, { path: `story/scenes/${id}/text`, scene: id, to, kind: 'web' });
    });
    return [...found.values()];
  });
}
