import type { Words } from '../../words/words.ts';

/** The visitor has answered a question of a story: what they said stands there, with the reply to it, and the reveal opens. */
export function showReply(input: HTMLInputElement, words: Words): void {
  const question = input.closest<HTMLElement>('.ttt-question');
  if (!question || input.type !== 'radio') return;
  const you = question.querySelector<HTMLElement>('[data-you]');
  if (you) {
    you.hidden = false;
    you.textContent = words.youSaid(input.parentElement?.textContent?.trim().toLowerCase() ?? '');
  }
  for (const reply of question.querySelectorAll<HTMLElement>('.ttt-reply')) reply.hidden = reply.dataset.option !== input.value;
  question.querySelector('details')?.setAttribute('open', '');
}
