import { attribute, html, type SafeHtml, type SequenceShow } from '@thingsthattalk/core';
import { pictureOf, say, type ReadingContext } from '../context.ts';
import { crop } from '../crop.ts';
import { lookAttributes } from '../look-attributes.ts';

/** How long a frame shows where its record does not say, in milliseconds. */
const usual = 2500;

/** An animated still: its frames in their order, each with what happens in it. */
export function sequenceForm({ frames = [] }: SequenceShow, context: ReadingContext): SafeHtml | null {
  if (frames.length === 0) return null;
  return html`<ol class="ttt-figures ttt-sequence">${frames.map(({ view, duration, label }) => {
    const picture = pictureOf(view, context);
    const words = say(label, context);
    return html`<li${lookAttributes(view, picture)}${attribute('data-duration', Math.max(500, duration ?? usual))}><figure>${crop(picture, view, { alt: '', sizes: '12rem' })}${words && html`<figcaption class="note">${words}</figcaption>`}</figure></li>`;
  })}</ol>`;
}
