import { BrowserVoice, SilentVoice, voiceFor, voicesReady, type Voice } from '../../reading-aloud/voice.ts';
import type { BringTellingToLife, LiveTelling, TellingPlace } from '../live-telling.ts';
import { AudioPlayer } from './audio-player.ts';

/** The story tells itself, from the visitor's pressing play: in a recorded voice, in the browser's, or in captions alone. */
export const bringToLife: BringTellingToLife = (place) => audioTelling(place, voicesReady().then(() => voiceFor(place.lang)));

/** The same in a given voice. */
export function audioTelling(place: TellingPlace, voice: Promise<Voice> | Voice): LiveTelling {
  let player: AudioPlayer | null = null;
  let ended = false;
  void Promise.resolve(voice).then((found) => {
    if (!ended) player = new AudioPlayer(place, found);
  });
  return {
    enter: (scene) => { player?.enter(scene); },
    end: () => {
      ended = true;
      player?.end();
      place.bar(null);
    },
  };
}

export { BrowserVoice, SilentVoice };
