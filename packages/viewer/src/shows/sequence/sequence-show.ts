import { html, nothing, render } from 'lit';
import { readLook } from '../../stage/read-look.ts';
import { wordsFor } from '../../words/words.ts';
import type { BringToLife } from '../live-show.ts';

/**
 * An animated still: the frames follow each other on the stage when the visitor wishes, or one by one by its buttons. With
 * reduced motion there is only the second. It ends when the reader goes on.
 */
export const bringToLife: BringToLife = (place) => {
  const list = place.scene.querySelector<HTMLElement>('.ttt-sequence');
  const frames = [...(list?.children ?? [])] as HTMLElement[];
  if (!list || frames.length === 0) return {};
  const words = wordsFor(place.lang);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const tools = document.createElement('div');
  tools.className = 'ttt-tools ttt-player';
  list.before(tools);
  let [at, timer] = [-1, 0];

  const show = (to: number): void => {
    at = Math.min(frames.length - 1, Math.max(0, to));
    const look = readLook(frames[at]!, place.pictures);
    if (look) place.lookAt(look);
    for (const [index, frame] of frames.entries()) frame.toggleAttribute('data-here', index === at);
    draw();
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = 0;
    draw();
  };
  const run = (): void => {
    timer = window.setTimeout(() => {
      if (at >= frames.length - 1) return stop();
      show(at + 1);
      run();
    }, Number(frames[Math.max(0, at)]?.dataset.duration));
    draw();
  };
  const play = (): void => {
    if (timer) return stop();
    show(at >= frames.length - 1 ? 0 : at + 1);
    run();
  };
  const step = (by: 1 | -1) => (): void => {
    stop();
    if (frames[at + by]) show(at + by);
  };
  // Where it leads nowhere it stays a button: one that is disabled under the finger takes the focus with it.
  const stepButton = (by: 1 | -1, name: string): unknown => html`<button type="button" aria-disabled=${frames[at + by] ? nothing : 'true'} @click=${step(by)}>${name}</button>`;
  const draw = (): void => {
    render(html`<div class="ttt-buttons">${still ? nothing : html`<button type="button" @click=${play}>${timer ? words.pause : words.play}</button>`}
      ${stepButton(-1, words.previousFrame)}${stepButton(1, words.nextFrame)}</div>
      <p class="ttt-off" role="status">${at < 0 ? nothing : `${words.sceneOf(at + 1, frames.length)}. ${frames[at]?.querySelector('figcaption')?.textContent ?? ''}`}</p>`, tools);
  };
  draw();
  return {
    leave: () => {
      stop();
      at = -1;
      for (const frame of frames) frame.removeAttribute('data-here');
      draw();
    },
    end: () => { clearTimeout(timer); },
  };
};
