import { html, nothing, render } from 'lit';
import type { Region } from '../../camera/camera.ts';
import { readLook } from '../../stage/read-look.ts';
import type { LiveShow } from '../live-show.ts';
import type { Asked } from './asked.ts';
import { judgeLife } from './judge.ts';
import { nearness, type Nearness } from './nearness.ts';

/** How far a key moves the cross-hair, in parts of the picture's width; with Shift, less. */
const [stride, small] = [0.06, 0.01];
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Find the spot: the visitor points into the picture, by pointer or with a cross-hair that keys move, and is told how near they
 * are. Where the record names spots, these are answers for those who do not see the picture.
 */
export function findLife(asked: Asked): LiveShow {
  const [x, y, width, height] = (asked.question.dataset.target ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || !width || !height) return judgeLife(asked);
  const target: Region = { x, y, width, height };
  const { tools, reveal, words, place, question } = asked;
  // Named spots answer as those of a judgement do; starting again is for both here below.
  const listed = question.querySelector('.ttt-answers') ? judgeLife(asked, document.createElement('div')) : null;
  let said: Nearness | '' = '';
  let over: HTMLElement | null = null;

  const guessAt = (clientX: number, clientY: number): void => {
    const { stage } = place;
    const [point, seen] = [stage?.pointAt({ x: clientX, y: clientY }), stage?.region];
    if (!point || !seen) return;
    said = nearness(point, target, seen);
    if (said === 'found') show();
    draw();
  };
  /** Shows where it is. */
  const show = (): void => {
    stop();
    asked.keep({ ...asked.answer, done: true });
    if (reveal) reveal.open = true;
    const figure = question.querySelector<HTMLElement>('.ttt-target');
    const look = figure && readLook(figure, place.pictures);
    if (look) place.lookAt({ ...look, region: around(target, look.picture) });
  };
  const stop = (): void => {
    over = null;
    place.layOver(null);
  };
  const aim = (): void => {
    over = crossHair(words.aim, guessAt, () => { stop(); draw(); button()?.focus({ preventScroll: true }); });
    place.layOver(over);
    over.focus({ preventScroll: true });
    draw();
  };
  const button = (): HTMLElement | null => tools.querySelector<HTMLElement>('button');
  const draw = (): void => {
    const { done = false } = asked.answer;
    const told: Readonly<Record<Nearness | '', string>> = { '': '', found: words.found, hot: words.hot, warm: words.warm, cold: words.cold };
    render(html`${done ? nothing : html`<button type="button" class="go" aria-pressed=${over ? 'true' : 'false'} @click=${over ? () => { stop(); draw(); } : aim}><span>${words.pointOut}</span></button>`}
      <p class="ttt-off" role="status" data-near=${said || nothing}>${told[said]}</p>
      ${done ? html`<button type="button" class="ttt-again" @click=${again}>${words.startAgain}</button>` : html`<button type="button" class="ttt-again" @click=${show}>${words.showMe}</button>`}`, tools);
    if (reveal) reveal.hidden = !done && !reveal.open;
  };
  const again = (): void => {
    said = '';
    asked.forget();
    place.lookAt(null);
  };
  asked.draw(draw);
  return { leave: () => { stop(); draw(); }, end: () => { listed?.end?.(); } };
}

/** The target with so much around it that one sees where it is. */
function around(target: Region, picture: { readonly width: number; readonly height: number }): Region {
  const [width, height] = [Math.min(picture.width, target.width * 3), Math.min(picture.height, target.height * 3)];
  return { x: Math.min(picture.width - width, Math.max(0, target.x - (width - target.width) / 2)), y: Math.min(picture.height - height, Math.max(0, target.y - (height - target.height) / 2)), width, height };
}

/** A cross-hair over the picture: it goes where keys or the pointer say, and points at Enter, a click or a tap. */
function crossHair(label: string, point: (clientX: number, clientY: number) => void, leave: () => void): HTMLElement {
  const over = document.createElement('div');
  over.className = 'ttt-aim';
  over.tabIndex = 0;
  // The arrow keys are the cross-hair's, as those of a game are.
  over.setAttribute('role', 'application');
  over.setAttribute('aria-label', label);
  const hair = over.appendChild(document.createElement('span'));
  let [x, y] = [0.5, 0.5];
  const put = (): void => { [hair.style.left, hair.style.top] = [`${x * 100}%`, `${y * 100}%`]; };
  put();
  over.addEventListener('pointermove', ({ clientX, clientY }) => {
    const box = over.getBoundingClientRect();
    [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
    put();
  });
  over.addEventListener('click', ({ clientX, clientY }) => { point(clientX, clientY); });
  over.addEventListener('keydown', (event) => {
    const arrow = arrows[event.key];
    if (arrow) {
      const step = event.shiftKey ? small : stride;
      [x, y] = [Math.min(1, Math.max(0, x + arrow[0] * step)), Math.min(1, Math.max(0, y + arrow[1] * step))];
      put();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const box = over.getBoundingClientRect();
      point(box.left + x * box.width, box.top + y * box.height);
    } else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return over;
}
