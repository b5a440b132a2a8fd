import { describeRights } from '@thingsthattalk/core';
import type { Box, Canvas, Manifest } from '@thingsthattalk/iiif';
import { html, nothing } from 'lit';
import type { ManifestWords } from './manifest-words.ts';

/** A file of a picture to take along. */
export interface Download { readonly href: string; readonly kind: 'whole' | 'modest' | 'view'; readonly width?: number; readonly height?: number }

const modest = 1500;

/**
 * The files that can be had of a canvas's first picture: all of it, all of it at a modest size, and what is in view. A host
 * that cannot cut or scale (level 0) has only what the document names.
 * @param region what is in view, in canvas units; `null` for all of it
 */
export function downloadsOf({ images, width: canvasWidth }: Canvas, region: Box | null): Download[] {
  const [image] = images;
  if (!image) return [];
  const { service, width, height } = image;
  if (!service || service.level === 0) return [{ href: image.id, kind: 'whole', ...(width && height ? { width, height } : {}) }];
  const full = service.version === 3 ? 'max' : 'full';
  const file = `0/${service.version === 1 ? 'native' : 'default'}.jpg`;
  const small = width && height && Math.max(width, height) > modest ? { width: Math.round((width * modest) / Math.max(width, height)), height: Math.round((height * modest) / Math.max(width, height)) } : null;
  const scale = width && canvasWidth && !image.at && !image.crop ? width / canvasWidth : null;
  const cut = region && scale ? [region.x, region.y, region.width, region.height].map((value) => Math.round(value * scale)) : null;
  return [
    { href: `${service.id}/full/${full}/${file}`, kind: 'whole', ...(width && height ? { width, height } : {}) },
    ...(small ? [{ href: `${service.id}/full/${small.width},${service.version === 3 ? small.height : ''}/${file}`, kind: 'modest' as const, ...small }] : []),
    ...(cut ? [{ href: `${service.id}/${cut.join(',')}/${full}/${file}`, kind: 'view' as const, width: cut[2]!, height: cut[3]! }] : []),
  ];
}

/** What may be taken along, and on what terms: nothing is offered that the rights forbid to share. */
export function downloadsTemplate(document: Manifest, canvas: Canvas, region: () => Box | null, refresh: () => void, words: ManifestWords, lang: string): unknown {
  const files = downloadsOf(canvas, region());
  // What is in view is asked for when the visitor comes near.
  if (files.length === 0) return nothing;
  const rights = document.rights ? describeRights(document.rights, lang) : null;
  const refused = rights?.mayShare === false;
  const number = new Intl.NumberFormat(lang);
  return html`<section class="take" aria-labelledby="take"><h3 id="take">${words.take}</h3><p class="note">${rights ? rights.plain : words.rightsUnknown}</p>
    ${refused ? nothing : html`<ul @pointerenter=${refresh} @focusin=${refresh}>${files.map(({ href, kind, width, height }) => html`<li><a href=${href} download target="_blank" rel="noopener noreferrer">${words.takeKinds[kind]}</a>${width && height ? html` <small>${number.format(width)} × ${number.format(height)}</small>` : nothing}</li>`)}</ul>`}</section>`;
}
