import { wordsFor } from '../../words/words.ts';
import type { BringToLife, LiveShow, ShowPlace } from '../live-show.ts';
import { answers, type Answer } from './answers.ts';
import { chooseLife } from './choose.ts';
import { findLife } from './find.ts';
import { guessLife } from './guess.ts';
import { judgeLife } from './judge.ts';
import { orderLife } from './order.ts';
import type { Asked } from './asked.ts';

const lives: Readonly<Record<string, (asked: Asked) => LiveShow>> = { find: findLife, guess: guessLife, order: orderLife, choose: chooseLife };

/** A question that answers back. What is no kind of ours is judged: its options are answers all the same. */
export const bringToLife: BringToLife = (place) => {
  const question = place.scene.querySelector<HTMLElement>('.ttt-question');
  if (!question) return {};
  const asked = ask(place, question);
  const again = (): void => { asked.forget(); };
  place.scene.closest('ttt-story')?.addEventListener('ttt-restart', again);
  const life = (lives[question.dataset.kind ?? ''] ?? judgeLife)(asked);
  return { ...life, end: () => { place.scene.closest('ttt-story')?.removeEventListener('ttt-restart', again); life.end?.(); } };
};

function ask(place: ShowPlace, question: HTMLElement): Asked {
  const scene = place.scene.dataset.scene ?? '';
  const tools = question.ownerDocument.createElement('div');
  tools.className = 'ttt-tools';
  const reveal = question.querySelector<HTMLDetailsElement>(':scope > .ttt-reveal');
  question.insertBefore(tools, reveal);
  const draws: (() => void)[] = [];
  return {
    place, question, tools, reveal,
    words: wordsFor(place.lang),
    get answer(): Answer { return answers.of(place.story, scene); },
    keep: (answer) => {
      answers.keep(place.story, scene, answer);
      for (const draw of draws) draw();
    },
    forget() {
      answers.keep(place.story, scene, {});
      if (reveal) reveal.open = false;
      for (const draw of draws) draw();
    },
    draw: (each) => {
      draws.push(each);
      each();
    },
  };
}
