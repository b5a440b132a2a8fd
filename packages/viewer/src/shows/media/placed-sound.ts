import type { ShowPlace } from '../live-show.ts';
import { hearing } from './hearing.ts';

/** A sound that has its place in the picture. */
export interface PlacedSound {
  enter(): void;
  leave(): void;
}

/** How often it is looked where the camera is, in milliseconds. */
const often = 60;

/** @param label what the mark on the picture is called: it plays and pauses the sound */
export function placedSound(figure: HTMLElement, place: ShowPlace, label: string): PlacedSound {
  const audio = figure.querySelector('audio');
  const [x = 0, y = 0] = (figure.dataset.at ?? '').split(',').map(Number);
  const over = Object.assign(document.createElement('div'), { className: 'ttt-heard' });
  const mark = over.appendChild(Object.assign(document.createElement('button'), { type: 'button' }));
  mark.append(Object.assign(document.createElement('span'), { className: 'sr-words', textContent: label }));
  let timer = 0;
  let panner: StereoPannerNode | null = null;

  /** Left and right, once it sounds: a browser lets nobody make a sound before the visitor has asked for one. */
  const wire = (): void => {
    if (panner || !audio) return;
    try {
      const context = new AudioContext();
      panner = context.createStereoPanner();
      context.createMediaElementSource(audio).connect(panner).connect(context.destination);
      void context.resume();
    } catch {
      panner = null; // Without it there is the volume.
    }
  };
  const follow = (): void => {
    const [at, seen] = [place.stage?.screenOf({ x, y }), place.stage?.region];
    if (at) mark.style.translate = `${at.x}px ${at.y}px`;
    if (!audio || audio.paused || !seen) return;
    const { volume, pan } = hearing({ x, y }, seen);
    audio.volume = volume;
    panner?.pan.setTargetAtTime(pan, 0, 0.05);
  };
  const say = (): void => { mark.setAttribute('aria-pressed', String(audio?.paused === false)); };
  audio?.addEventListener('play', () => { wire(); say(); });
  audio?.addEventListener('pause', say);
  mark.addEventListener('click', () => { if (audio) void (audio.paused ? audio.play().catch(() => undefined) : audio.pause()); });
  say();
  return {
    enter: () => {
      place.layOver(over);
      clearInterval(timer);
      timer = window.setInterval(follow, often);
      follow();
    },
    leave: () => { clearInterval(timer); },
  };
}
