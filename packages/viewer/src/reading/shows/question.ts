import { attribute, html, proseToText, type QuestionShow, type SafeHtml, type Scene, type View } from '@thingsthattalk/core';
import { seal } from '../claims.ts';
import { pictureOf, say, type ReadingContext } from '../context.ts';
import { crop, pixelRegion } from '../crop.ts';
import { lookAttributes } from '../look-attributes.ts';
import { proseOf } from '../prose.ts';
import { drawnPlace, mapFigure } from '../places.ts';
import { quantity } from './quantity.ts';
import { shuffled } from './shuffle.ts';

/** A question: what is asked, answers to choose from, clues, and what is known behind a fold. Complete without script. */
export function questionForm(show: QuestionShow, scene: Scene, context: ReadingContext): SafeHtml {
  const { range, kind, target } = show;
  return html`<div class="ttt-question" data-kind="${kind}"${attribute('data-target', kind === 'find' && target && scene.view ? targetOf(target, scene.view, context) : null)}${attribute('data-range', range && [range.minimum, range.maximum, range.answer].join(','))}${attribute('data-unit', range && say(range.unit, context))}>${
    proseOf(show.ask, context)}${placesOf(show, context)}${answers(show, scene, context)}${clues(show, context)}<details class="ttt-reveal"><summary>${context.words.answer}</summary><p class="note" data-you hidden></p>${reveal(show, scene, context)}</details></div>`;
}

/** Where the answer lies, in pixels of the whole picture: left, top, width, height. */
function targetOf(region: NonNullable<QuestionShow['target']>, view: View, context: ReadingContext): string | null {
  const picture = pictureOf(view, context);
  if (!picture) return null;
  const { x, y, width, height } = pixelRegion(picture, targetView(region, view));
  return [x, y, width, height].join(',');
}

const targetView = (region: NonNullable<QuestionShow['target']>, { shape: _, ...view }: View): View => ({ ...view, region });

function answers(show: QuestionShow, scene: Scene, context: ReadingContext): SafeHtml | null {
  const { words } = context;
  const { options = [], range } = show;
  switch (show.kind) {
    case 'choose':
      return options.length > 0 ? html`<ul class="ttt-choices">${options.map((option) => html`<li>${option.scene ? html`<a class="go" href="#scene-${option.scene}" data-option="${option.id}"><span>${say(option.label, context)}</span></a>` : say(option.label, context)}</li>`)}</ul>` : null;
    case 'order':
      return options.length > 0 ? html`<ol class="ttt-order" aria-label="${words.inOrder}">${shuffled(options, scene.id).map((option) => html`<li data-option="${option.id}">${say(option.label, context)}</li>`)}</ol>` : null;
    default:
      if (range && options.length === 0) return html`<p class="note">${words.between(quantity(range.minimum, say(range.unit, context), context.lang), quantity(range.maximum, say(range.unit, context), context.lang))}</p>`;
      return options.length > 0 ? html`<fieldset class="ttt-answers"><legend class="sr-words">${proseToText(say(show.ask, context)) || (show.kind === 'judge' ? words.question : words.yourGuess)}</legend>${options.map((option) => html`<label><input type="radio" name="question-${scene.id}" value="${option.id}"><span>${say(option.label, context)}</span></label>`)}</fieldset>` : null;
  }
}

/** The places of options on a map; the options are the list that is its equal. */
function placesOf({ kind, options = [] }: QuestionShow, context: ReadingContext): SafeHtml | null {
  if (kind !== 'guess') return null;
  const drawn = options.flatMap(({ place, label }) => (place ? (drawnPlace(place, context, say(label, context)) ?? []) : []));
  // A single place on a map would be the answer.
  return drawn.length > 1 ? mapFigure(drawn, null, context) : null;
}

function clues({ steps = [] }: QuestionShow, context: ReadingContext): SafeHtml | null {
  if (steps.length === 0) return null;
  return html`<ol class="ttt-clues" aria-label="${context.words.clues}">${steps.map(({ text, view }) => {
    const picture = pictureOf(view, context);
    return html`<li${lookAttributes(view, picture)}>${crop(picture, view, { alt: '', sizes: '6rem' })}${proseOf(text, context)}</li>`;
  })}</ol>`;
}

/** What is known: the claim it rests on, the right answer, a word to each who chose, and how it is. */
function reveal(show: QuestionShow, scene: Scene, context: ReadingContext): SafeHtml {
  const { words } = context;
  const { options = [], range, target } = show;
  const claim = show.claim ? context.find(show.claim) : null;
  const right = options.filter(({ correct }) => correct);
  const view = show.kind === 'find' && target && scene.view ? targetView(target, scene.view) : null;
  const picture = view ? pictureOf(view, context) : null;
  return html`${claim?.$type === 'net.thingsthattalk.claim' && html`<p class="head">${seal(claim.value, context)} ${say(claim.as, context)}</p>`}${
    range && html`<p class="lead">${words.isAnswer(quantity(range.answer, say(range.unit, context), context.lang))}</p>`}${
    right.length > 0 && (show.kind === 'guess' || (show.kind === 'judge' && !claim && !show.reveal)) && html`<p class="lead">${words.isAnswer(right.map(({ label }) => say(label, context)).join(', '))}</p>`}${
    show.kind === 'order' && html`<p class="note">${words.rightOrder}</p><ol class="ttt-ordered">${options.map((option) => html`<li data-option="${option.id}">${say(option.label, context)}</li>`)}</ol>`}${
    view && picture && html`<figure class="ttt-target"${lookAttributes(view, picture)}>${crop(picture, view, { alt: '', sizes: '12rem' })}<figcaption class="note">${words.itIsHere}</figcaption></figure>`}${
    options.map((option) => option.reply && html`<div class="ttt-reply" data-option="${option.id}"><p class="note">${say(option.label, context)}</p>${proseOf(option.reply, context)}</div>`)}${proseOf(show.reveal, context)}`;
}
