import { attribute, html, type CompareShow, type SafeHtml, type Scene, type View } from '@thingsthattalk/core';
import { pictureOf, say, titleOf, type Picture, type ReadingContext } from '../context.ts';
import { crop } from '../crop.ts';
import { lookAttributes } from '../look-attributes.ts';

/** The second view of a comparison, with what it shows: it stands beside the first. */
export function compareForm(show: CompareShow, scene: Scene, context: ReadingContext): SafeHtml | null {
  const picture = pictureOf(show.other, context);
  const own = pictureOf(scene.view, context);
  if (!picture) return null;
  const caption = say(show.caption, context) || nameOf(show.other, picture, context);
  const matches = own && scene.view ? show.matches?.map(({ a, b }) => [...inPixels(a, scene.view!, own), ...inPixels(b, show.other, picture)].join(',')).join(' ') : null;
  return html`<figure class="ttt-other"${lookAttributes(show.other, picture)}${attribute('data-how', show.how ?? 'slider')}${attribute('data-matches', matches)}${attribute('data-true-size', show.trueSize === true)}${attribute('data-own-label', own && scene.view ? nameOf(scene.view, own, context) : null)}>${crop(picture, show.other, { alt: caption, sizes: '(min-width: 48rem) 23rem, 92vw' })}<figcaption class="note">${caption}</figcaption></figure>`;
}

/** What a picture is called: its own label, or the thing it is of. */
const nameOf = (view: View, picture: Picture, context: ReadingContext): string => say(picture.label, context) || titleOf(view.thing, context.find(view.thing), context);

/** Points are given in canvas units; the stage measures in pixels of the picture. */
function inPixels({ x, y }: { readonly x: number; readonly y: number }, view: View, picture: Picture): [number, number] {
  const scale = picture.width / ((picture.canvas?.width ?? picture.width) * (view.per ?? 1));
  return [Math.round(x * scale), Math.round(y * scale)];
}
