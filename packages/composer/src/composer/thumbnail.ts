import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { View } from '@thingsthattalk/core';
import { cropFiles, pixelRegion, type Picture } from '@thingsthattalk/viewer/parts';

/** The shape of a thumbnail: width to height. */
const shape = 4 / 3;
/** How wide it shows at most, in pixels of the screen. */
const widest = 180;

/** A small picture of what a view looks at, cut out of a file of the whole: any frame can be shown, whatever the server has ready. */
export function thumbnail(picture: Picture | null, view: Pick<View, 'region' | 'per'> | undefined): unknown {
  if (!picture) return html`<span class="thumb" part="thumb"></span>`;
  const region = pixelRegion(picture, view);
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
  const files = cropFiles(picture, whole);
  const src = (files.find(({ width }) => width * (region.width / picture.width) >= widest) ?? files.at(-1))?.url ?? picture.plain;
  // What is shown is as wide as its box or as high, whichever leaves nothing of it out.
  const wide = region.width / region.height > shape;
  const scale = wide ? picture.width / region.width : picture.width / (region.height * shape);
  const [left, top] = [(-(region.x + region.width / 2) / picture.width) * scale + 0.5, (-(region.y + region.height / 2) / picture.height) * (scale * shape * (picture.height / picture.width)) + 0.5];
  return html`<span class="thumb" part="thumb">${src ? html`<img alt="" draggable="false" loading="lazy" src=${src} ${styled({ width: `${100 * scale}%`, left: `${100 * left}%`, top: `${100 * top}%` })}>` : nothing}</span>`;
}

/** Styles of one element, by script: a strict Content-Security-Policy has no room for `style` attributes. */
const styled = (styles: Readonly<Record<string, string>>): unknown => ref((element) => { if (element instanceof HTMLElement) Object.assign(element.style, styles); });
