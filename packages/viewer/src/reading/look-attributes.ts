import { attribute, html, type SafeHtml, type View } from '@thingsthattalk/core';
import type { Picture } from './context.ts';
import { pixelPoint, pixelRegion } from './crop.ts';

/** Where the camera goes for a view, as attributes that the elements read; numbers are pixels of the whole picture. */
export function lookAttributes(view: View | undefined, picture: Picture | null, prefix = 'data'): SafeHtml | null {
  if (!view || !picture) return null;
  const { x, y, width, height } = pixelRegion(picture, view);
  const point = pixelPoint(picture, view);
  return html`${attribute(`${prefix}-picture`, picture.key)}${attribute(`${prefix}-region`, `${x},${y},${width},${height}`)}${attribute(`${prefix}-point`, `${point.x},${point.y}`)}${attribute(`${prefix}-rotation`, view.rotation || null)}`;
}
