import type { Picture } from '../reading/context.ts';
import type { SharedLook } from './shared-look.ts';

/**
 * The content state that an element is to open: its own `iiif-content`, or, where it says `from-page`, that of the page's
 * address (`?iiif-content=…`, or `?manifest=…` with `canvas=`, as the link of a IIIF icon has it). `''` when there is none.
 */
export function contentFor(element: HTMLElement): string {
  const own = element.getAttribute('iiif-content');
  if (own || !element.hasAttribute('from-page')) return own ?? '';
  const query = new URLSearchParams(element.ownerDocument.location.search);
  if (query.get('iiif-content')) return query.get('iiif-content')!;
  const [named, canvas] = [query.get('manifest') ?? query.get('collection') ?? '', query.get('canvas')];
  const { href } = element.ownerDocument.location;
  const manifest = named && URL.canParse(named, href) ? new URL(named, href).href : named;
  return manifest && canvas ? JSON.stringify({ id: canvas, type: 'Canvas', partOf: [{ id: manifest, type: 'Manifest' }] }) : manifest;
}

/**
 * What an element was asked to open, of its own pictures; `null` when there is nothing, or nothing of them. What reads it
 * is fetched only then.
 * @param manifest the address of the element's own manifest
 */
export async function sharedLookFor(element: HTMLElement, pictures: Iterable<Picture>, manifest: string): Promise<SharedLook | null> {
  const content = contentFor(element);
  return content ? (await import('./shared-look.ts')).readSharedLook(content, pictures, manifest) : null;
}
