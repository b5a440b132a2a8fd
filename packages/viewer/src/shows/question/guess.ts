import { html, nothing, render } from 'lit';
import { quantity } from '../../reading/shows/quantity.ts';
import type { LiveShow } from '../live-show.ts';
import type { Asked } from './asked.ts';
import { judgeLife } from './judge.ts';

/** A guess: a number on a line, then how far off it was. Among options it is judged like any other answer. */
export function guessLife(asked: Asked): LiveShow {
  const [minimum, maximum, right] = (asked.question.dataset.range ?? '').split(',').map(Number);
  if (minimum === undefined || maximum === undefined || right === undefined || !(minimum < maximum) || !Number.isFinite(right)) return judgeLife(asked);
  const { tools, reveal, words, place, question } = asked;
  const unit = question.dataset.unit ?? '';
  const shown = (value: number): string => quantity(value, unit, place.lang);
  const part = (value: number): number => Math.min(100, Math.max(0, ((value - minimum) / (maximum - minimum)) * 100));
  let guess = Math.round((minimum + maximum) / 2);

  const set = ({ target }: Event): void => {
    const value = (target as HTMLInputElement).valueAsNumber;
    if (!Number.isFinite(value)) return;
    guess = Math.min(maximum, Math.max(minimum, Math.round(value)));
    draw();
  };
  const check = (event: Event): void => {
    event.preventDefault();
    asked.keep({ number: guess, done: true });
    if (reveal) reveal.open = true;
  };
  const off = (number: number): string => (number === right ? words.exactly : number > right ? words.tooMuch(shown(number - right)) : words.tooLittle(shown(right - number)));
  const draw = (): void => {
    const { number } = asked.answer;
    const told = number !== undefined;
    if (told) guess = number;
    render(html`<form class="ttt-guess" @submit=${check}>
      <label><span class="note">${words.yourGuess}</span><input type="range" min=${minimum} max=${maximum} step="1" .value=${String(guess)} aria-valuetext=${shown(guess)} ?disabled=${told} @input=${set}></label>
      <label class="ttt-number"><span class="sr-words">${words.yourGuess}</span><input type="number" inputmode="numeric" min=${minimum} max=${maximum} step="1" .value=${String(guess)} ?disabled=${told} @change=${set}>${unit && html`<span>${unit}</span>`}</label>
      ${told ? nothing : html`<button type="submit" class="go"><span>${words.check}</span></button>`}
    </form>
    <p class="ttt-off" role="status">${told ? html`${words.isAnswer(shown(right))} ${off(number)}` : nothing}</p>
    ${told ? html`<div class="ttt-line" aria-hidden="true"><span class="yours"></span><span class="right"></span></div><button type="button" class="ttt-again" @click=${asked.forget}>${words.startAgain}</button>` : nothing}`, tools);
    const [yours, ring] = tools.querySelectorAll<HTMLElement>('.ttt-line > span');
    if (yours && ring && told) [yours.style.insetInlineStart, ring.style.insetInlineStart] = [`${part(number)}%`, `${part(right)}%`];
    if (reveal) reveal.hidden = !told && !reveal.open;
  };
  asked.draw(draw);
  return {};
}
