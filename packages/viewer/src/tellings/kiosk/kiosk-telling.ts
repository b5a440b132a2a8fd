import { html, nothing, render } from 'lit';
import { answers } from '../../shows/question/answers.ts';
import { readLook } from '../../stage/read-look.ts';
import { wordsFor } from '../../words/words.ts';
import type { BringTellingToLife, TellingPlace } from '../live-telling.ts';
import { watchIdle } from './idle.ts';
import { setApart } from './set-apart.ts';

/** How long a wall screen waits for somebody, in seconds; a page may say otherwise (`idle`). */
const usual = 90;
/** How long the picture stays on a detail while nobody is there, in milliseconds. */
const lingers = 7000;

/**
 * A story on a wall screen: it covers the window, leads nowhere else, waits for somebody with its title and moving details, and
 * goes back to that, with everything forgotten, when nobody has touched it for a while. Escape ends it, for those who keep it.
 */
export const bringToLife: BringTellingToLife = (place) => {
  const { host } = place;
  const words = wordsFor(place.lang);
  const restore = setApart(host);
  const bar = Object.assign(document.createElement('div'), { className: 'ttt-kiosk gallery' });
  let waiting = true;
  let left: number | null = null;
  let tour = 0;

  const begin = (): void => {
    waiting = false;
    clearInterval(tour);
    place.cover(null);
    place.lookAt(null);
    draw();
    bar.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus({ preventScroll: true });
  };
  const attract = (): void => {
    waiting = true;
    left = null;
    answers.forget();
    host.dispatchEvent(new Event('ttt-restart'));
    (host as HTMLElement & { restart(): void }).restart();
    host.scrollTo({ top: 0 });
    place.cover(coverOf(place, words.touchToBegin, begin));
    wander();
    draw();
  };
  /** Goes over the details of the story, for somebody who passes by. */
  const wander = (): void => {
    clearInterval(tour);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let at = 0;
    tour = window.setInterval(() => {
      at = (at + 1) % place.scenes.length;
      const look = readLook(place.scenes[at]!, place.pictures);
      if (look && waiting) place.lookAt({ picture: look.picture, region: look.region });
    }, lingers);
  };
  const idle = watchIdle(Number(host.getAttribute('idle')) || usual, (seconds) => {
    left = seconds;
    if (seconds === 0 && !waiting) attract();
    else if (!waiting) draw();
  });
  const touched = (): void => { idle.touch(); };
  /** No link leads away; those to scenes and answers work. */
  const stay = (event: Event): void => {
    const link = (event.target as HTMLElement).closest('a');
    if (link && host.contains(link) && !link.getAttribute('href')?.startsWith('#') && !link.closest('.ttt-kiosk')) event.preventDefault();
  };
  const leave = (event: KeyboardEvent): void => { if (event.key === 'Escape' && !event.defaultPrevented) place.tell('scroll'); };
  const draw = (): void => {
    const { path, scene } = place;
    const at = scene ? path.indexOf(scene) : 0;
    render(waiting ? nothing : html`<button type="button" @click=${() => { place.go(-1, true); }} ?disabled=${at <= 0}>${words.previous}</button>
      <ol aria-hidden="true">${path.map((each) => html`<li data-now=${each === scene ? '' : nothing}></li>`)}</ol>
      <button type="button" @click=${() => { place.go(1); }} ?disabled=${at === path.length - 1}>${words.next}</button>
      <button type="button" class="ttt-home" @click=${attract}>${words.fromStart}</button>
      ${left !== null && left > 0 ? html`<p role="alert">${words.stillThere(left)} <button type="button" @click=${touched}>${words.stay}</button></p>` : nothing}`, bar);
  };
  const events = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
  for (const type of events) window.addEventListener(type, touched, { passive: true });
  host.addEventListener('click', stay);
  document.addEventListener('keydown', leave);
  place.bar(bar);
  attract();
  return {
    enter: () => { if (!waiting) draw(); },
    end: () => {
      idle.stop();
      clearInterval(tour);
      for (const type of events) window.removeEventListener(type, touched);
      host.removeEventListener('click', stay);
      document.removeEventListener('keydown', leave);
      place.cover(null);
      place.bar(null);
      restore();
    },
  };
};

/** What is seen while nobody is there: the title, and the word that begins it. */
function coverOf({ host }: TellingPlace, label: string, begin: () => void): HTMLElement {
  const cover = Object.assign(document.createElement('div'), { className: 'ttt-attract gallery' });
  const title = host.querySelector('[slot="opening"] h1')?.textContent ?? '';
  const lead = host.querySelector('[slot="opening"] .lead')?.textContent ?? '';
  render(html`<button type="button" @click=${begin}><span class="display">${title}</span>${lead ? html`<span class="lead">${lead}</span>` : nothing}<span class="go"><span>${label}</span></span></button>`, cover);
  return cover;
}
