import type { BringToLife, LiveShow } from '../live-show.ts';
import { wordsFor } from '../../words/words.ts';
import { oneSounds } from './one-sounds.ts';
import { placedSound } from './placed-sound.ts';

/**
 * Sounds and films of a scene: one plays at a time, and none when the reader has gone on. A sound that has its place in the
 * picture is marked there, and is louder the closer one looks.
 */
export const bringToLife: BringToLife = (place): LiveShow => {
  const { scene } = place;
  const end = oneSounds(scene.closest<HTMLElement>('ttt-story') ?? scene);
  const sound = scene.querySelector<HTMLElement>('.ttt-sound[data-at]');
  const placed = sound ? placedSound(sound, place, wordsFor(place.lang).heardHere) : null;
  return {
    enter: () => { placed?.enter(); },
    leave: () => {
      placed?.leave();
      for (const media of scene.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
    },
    end: () => {
      end();
      placed?.leave();
    },
  };
};
