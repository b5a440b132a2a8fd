import type { LiveShow } from '../live-show.ts';
import type { Asked } from './asked.ts';

/** The visitor chose how a story goes on. */
export class ChoiceEvent extends Event {
  static readonly type = 'ttt-choice';
  /** The id of the scene that it leads to. */
  readonly to: string;
  constructor(to: string) {
    super(ChoiceEvent.type, { bubbles: true, composed: true });
    this.to = to;
  }
}

/** A choice on which the story parts: the chosen way is marked, and the story goes there. */
export function chooseLife(asked: Asked): LiveShow {
  const { question, reveal } = asked;
  const links = [...question.querySelectorAll<HTMLAnchorElement>('.ttt-choices a')];
  const chosen = (event: Event): void => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('.ttt-choices a');
    const to = link?.getAttribute('href')?.replace(/^#scene-/, '');
    if (!link || !to) return;
    event.preventDefault();
    asked.keep({ last: link.dataset.option ?? '' });
    question.dispatchEvent(new ChoiceEvent(to));
  };
  question.addEventListener('click', chosen);
  asked.draw(() => {
    const { last } = asked.answer;
    for (const link of links) {
      if (link.dataset.option === last) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (reveal) reveal.hidden = !reveal.querySelector('.prose, .ttt-reply');
  });
  return { end: () => { question.removeEventListener('click', chosen); } };
}
