import { attribute, html, type QuestionShow, type SafeHtml, type Scene } from '@thingsthattalk/core';
import { seal } from '../claims.ts';
import { pictureOf, say, type ReadingContext } from '../context.ts';
import { crop } from '../crop.ts';
import { lookAttributes } from '../look-attributes.ts';
import { proseOf } from '../prose.ts';

/** A question: clues, answers to choose from, and what is known behind a fold. */
export function questionForm(show: QuestionShow, scene: Scene, context: ReadingContext): SafeHtml {
  const { words } = context;
  const name = `question-${scene.id}`;
  const claim = show.claim ? context.find(show.claim) : null;
  return html`<div class="ttt-question" data-kind="${show.kind}"${attribute('data-target', show.target && Object.values(show.target).join(','))}>${proseOf(show.ask, context)}${
    show.steps && show.steps.length > 0 && html`<ol class="ttt-clues" aria-label="${words.clues}">${show.steps.map(({ text, view }) => {
      const picture = pictureOf(view, context);
      return html`<li${lookAttributes(view, picture)}>${crop(picture, view, { alt: '', sizes: '6rem' })}${proseOf(text, context)}</li>`;
    })}</ol>`
  }${show.options && show.options.length > 0 && html`<fieldset class="ttt-answers"><legend class="note">${words.question}</legend>${show.options.map((option) => html`<label><input type="radio" name="${name}" value="${option.id}"><span>${say(option.label, context)}</span></label>`)}</fieldset>`}<details class="ttt-reveal"><summary>${words.answer}</summary><p class="note" data-you hidden></p>${claim?.$type === 'net.thingsthattalk.claim' && html`<p class="head">${seal(claim.value, context)} ${say(claim.as, context)}</p>`}${show.options?.map((option) => option.reply && html`<div class="ttt-reply" data-option="${option.id}"><p class="note">${say(option.label, context)}</p>${proseOf(option.reply, context)}</div>`)}${proseOf(show.reveal, context)}</details></div>`;
}
