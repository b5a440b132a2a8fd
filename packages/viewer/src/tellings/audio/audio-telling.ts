import { voiceFor, voicesReady } from '../../reading-aloud/voice.ts';
import type { BringTellingToLife } from '../live-telling.ts';
import { AudioPlayer } from './audio-player.ts';

/** The story tells itself, from the visitor's pressing play: in a recorded voice, in the browser's, or in captions alone. */
export const bringToLife: BringTellingToLife = (place) => {
  let player: AudioPlayer | null = null;
  let ended = false;
  void voicesReady().then(() => {
    if (!ended) player = new AudioPlayer(place, voiceFor(place.lang));
  });
  return {
    enter: (scene) => { player?.enter(scene); },
    end: () => {
      ended = true;
      player?.end();
      place.bar(null);
    },
  };
};
