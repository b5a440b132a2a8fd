import { attribute, html, type CompareShow, type SafeHtml } from '@thingsthattalk/core';
import { pictureOf, say, type ReadingContext } from '../context.ts';
import { crop } from '../crop.ts';
import { lookAttributes } from '../look-attributes.ts';

/** Two views against each other: the other one as a figure with what it shows. */
export function compareForm(show: CompareShow, context: ReadingContext): SafeHtml | null {
  const picture = pictureOf(show.other, context);
  const caption = say(show.caption, context);
  if (!picture) return null;
  return html`<figure class="ttt-other"${lookAttributes(show.other, picture)}${attribute('data-how', show.how ?? 'slider')}${attribute('data-matches', show.matches?.map(({ a, b }) => [a.x, a.y, b.x, b.y].join(',')).join(' '))}>${crop(picture, show.other, { alt: caption, sizes: '(min-width: 48rem) 23rem, 92vw' })}<figcaption class="note">${caption}</figcaption></figure>`;
}
