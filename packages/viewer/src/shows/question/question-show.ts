import { wordsFor } from '../../words/words.ts';
import type { BringToLife } from '../live-show.ts';
import { showReply } from './show-reply.ts';

/** A question that answers back: what the visitor said stands there, with the reply to it. */
export const bringToLife: BringToLife = ({ scene, lang }) => {
  const question = scene.querySelector('.ttt-question');
  const answered = (event: Event): void => { showReply(event.target as HTMLInputElement, wordsFor(lang)); };
  question?.addEventListener('change', answered);
  // Answered before this was fetched.
  const given = question?.querySelector<HTMLInputElement>('input:checked');
  if (given) showReply(given, wordsFor(lang));
  return { end: () => { question?.removeEventListener('change', answered); } };
};
