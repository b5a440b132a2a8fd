import type { Words } from '../../words/words.ts';
import type { ShowPlace } from '../live-show.ts';
import type { Answer } from './answers.ts';

/** A question of a story that is asked, with what the visitor said so far. */
export interface Asked {
  readonly place: ShowPlace;
  /** Its reading form. */
  readonly question: HTMLElement;
  /** Where its tools go: before what is known. */
  readonly tools: HTMLElement;
  /** What is known, behind its fold. */
  readonly reveal: HTMLDetailsElement | null;
  readonly words: Words;
  /** What the visitor said, on this device. */
  readonly answer: Answer;
  /** Keeps what they say now, and draws again. */
  keep(answer: Answer): void;
  /** They begin again. */
  forget(): void;
  /** Draws now, and whenever the answer changes. */
  draw(draw: () => void): void;
}

/** Says what the visitor said, above what is known; `''` says nothing. */
export function sayYou({ question }: Asked, words: string): void {
  const you = question.querySelector<HTMLElement>('[data-you]');
  if (!you) return;
  you.hidden = words === '';
  you.textContent = words;
}

/** The names of the options, by their id: as the reading form has them. */
export const optionNames = ({ question }: Asked): ReadonlyMap<string, string> => new Map([
  ...[...question.querySelectorAll<HTMLElement>('.ttt-order > [data-option], .ttt-choices [data-option]')].map((each) => [each.dataset.option ?? '', each.textContent?.trim() ?? ''] as const),
  ...[...question.querySelectorAll<HTMLInputElement>('.ttt-answers input')].map((input) => [input.value, input.parentElement?.textContent?.trim() ?? ''] as const),
]);
