/** Somebody who can say a sentence. */
export interface Voice {
  /** Says it. Resolves when it has been said, or `stop` was called. @param rate 1 is as people speak */
  say(text: string, lang: string, rate: number): Promise<void>;
  stop(): void;
  /** Whether one hears it. */
  readonly heard: boolean;
}

/** Words a minute at which a text is shown where nobody can say it. */
const pace = 180;

/** The browser's own voices. */
export class BrowserVoice implements Voice {
  readonly heard = true;
  readonly #speech: SpeechSynthesis;
  #done: (() => void) | null = null;

  constructor(speech: SpeechSynthesis) {
    this.#speech = speech;
  }

  say(text: string, lang: string, rate: number): Promise<void> {
    this.stop();
    return new Promise((resolve) => {
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), { lang, rate, voice: this.#best(lang) });
      this.#done = resolve;
      utterance.onend = () => { resolve(); };
      utterance.onerror = () => { resolve(); };
      this.#speech.speak(utterance);
    });
  }

  stop(): void {
    this.#speech.cancel();
    this.#done?.();
    this.#done = null;
  }

  /** A voice for the language: the very one, else one of its family; those on the device before those far away. */
  #best(lang: string): SpeechSynthesisVoice | null {
    const [family = lang] = lang.toLowerCase().split('-');
    const voices = this.#speech.getVoices().filter((voice) => voice.lang.toLowerCase().replace('_', '-').split('-')[0] === family);
    return voices.find((voice) => voice.lang.toLowerCase() === lang.toLowerCase() && voice.localService) ?? voices.find(({ localService }) => localService) ?? voices[0] ?? null;
  }
}

/** Nobody speaks: a sentence stays as long as it would take to say it. */
export class SilentVoice implements Voice {
  readonly heard = false;
  #timer = 0;
  #done: (() => void) | null = null;
  readonly #minute: number;

  /** @param minute how long a minute is, in milliseconds */
  constructor(minute = 60_000) {
    this.#minute = minute;
  }

  say(text: string, _lang: string, rate: number): Promise<void> {
    this.stop();
    return new Promise((resolve) => {
      this.#done = resolve;
      this.#timer = window.setTimeout(resolve, ((text.split(/\s+/).length / pace) * this.#minute) / rate);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#done?.();
    this.#done = null;
  }
}

/** The best voice this browser has for a language. */
export function voiceFor(lang: string): Voice {
  const speech = (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  const [family] = lang.toLowerCase().split('-');
  return speech?.getVoices().some((voice) => voice.lang.toLowerCase().startsWith(family ?? lang)) ? new BrowserVoice(speech) : new SilentVoice();
}

/** Voices arrive late in some browsers: waits for them a moment, at most. */
export async function voicesReady(): Promise<void> {
  const speech = (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  if (!speech || speech.getVoices().length > 0) return;
  await new Promise<void>((resolve) => {
    speech.addEventListener('voiceschanged', () => { resolve(); }, { once: true });
    setTimeout(resolve, 800);
  });
}
