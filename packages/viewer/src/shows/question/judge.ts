import { html, nothing, render } from 'lit';
import { readLook } from '../../stage/read-look.ts';
import type { LiveShow } from '../live-show.ts';
import { optionNames, sayYou, type Asked } from './asked.ts';

/**
 * Real or fake: the visitor judges, sees the clues one by one, each on its spot in the picture, may think again, and then
 * sees what is known, with the word to those who chose as they did.
 * @param tools where its buttons are drawn, when the question has others of its own
 */
export function judgeLife(asked: Asked, tools: HTMLElement = asked.tools): LiveShow {
  const { question, reveal, words, place } = asked;
  const clues = [...question.querySelectorAll<HTMLElement>('.ttt-clues > li')];
  const radios = [...question.querySelectorAll<HTMLInputElement>('.ttt-answers input')];
  const names = optionNames(asked);
  const named = (id: string | undefined): string => (names.get(id ?? '') ?? '').toLowerCase();

  const draw = (): void => {
    const { first, last, clues: seen = 0, done = false } = asked.answer;
    for (const radio of radios) radio.checked = radio.value === last;
    for (const [index, clue] of clues.entries()) clue.hidden = index >= seen && !done;
    question.querySelector<HTMLElement>('.ttt-clues')?.toggleAttribute('hidden', clues.length > 0 && seen === 0 && !done);
    if (reveal) reveal.hidden = clues.length > 0 && seen < clues.length && !done;
    for (const reply of question.querySelectorAll<HTMLElement>('.ttt-reply')) reply.hidden = last !== undefined && reply.dataset.option !== last;
    sayYou(asked, last === undefined ? '' : first !== undefined && first !== last ? words.youChanged(named(first), named(last)) : words.youSaid(named(last)));
    render(html`<p class="sr-words" role="status">${seen > 0 && !done ? words.clueOf(seen, clues.length) : nothing}</p>${
      seen < clues.length && !done ? html`<button type="button" class="go" @click=${next}><span>${seen === 0 ? words.firstClue : words.nextClue}</span></button>` : nothing}${
      last !== undefined || seen > 0 ? html`<button type="button" class="ttt-again" @click=${again}>${words.startAgain}</button>` : nothing}`, tools);
  };
  const look = (clue: HTMLElement | undefined): void => {
    const at = clue && readLook(clue, place.pictures);
    if (at) place.lookAt(at);
  };
  const next = (): void => {
    const seen = (asked.answer.clues ?? 0) + 1;
    asked.keep({ ...asked.answer, clues: seen });
    const clue = clues[seen - 1];
    look(clue);
    clue?.scrollIntoView({ block: 'nearest' });
  };
  const again = (): void => {
    asked.forget();
    place.lookAt(null);
    radios[0]?.focus({ preventScroll: true });
  };
  const answered = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    asked.keep({ ...asked.answer, first: asked.answer.first ?? target.value, last: target.value });
    if (clues.length === 0 && reveal) reveal.open = true;
  };
  const opened = (): void => {
    if (reveal?.open && !asked.answer.done) asked.keep({ ...asked.answer, done: true });
  };
  question.addEventListener('change', answered);
  reveal?.addEventListener('toggle', opened);
  // Answered before this was fetched.
  const given = radios.find(({ checked }) => checked);
  asked.draw(draw);
  if (given) {
    given.checked = true;
    answered({ target: given } as unknown as Event);
  }
  return {
    end: () => {
      question.removeEventListener('change', answered);
      reveal?.removeEventListener('toggle', opened);
    },
  };
}
