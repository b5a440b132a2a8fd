/** How loud music is by itself, and under a voice: 0 to 1. */
const [alone, under] = [0.32, 0.12];

/** The music of a story: soft, softer under a voice, and only while the story is playing. */
export class Music {
  readonly #sound: HTMLAudioElement;
  #wanted = true;

  constructor(src: string) {
    this.#sound = Object.assign(new Audio(), { src, loop: true, preload: 'none', volume: under });
  }

  /** Whether the visitor wants to hear it. */
  get wanted(): boolean { return this.#wanted; }
  set wanted(wanted: boolean) {
    this.#wanted = wanted;
    if (!wanted) this.#sound.pause();
  }

  /** @param spoken somebody is speaking over it */
  play(spoken: boolean): void {
    this.#sound.volume = spoken ? under : alone;
    // A browser may refuse to sound, or the file may be gone: the story goes on without.
    if (this.#wanted && this.#sound.paused) void this.#sound.play().catch(() => undefined);
  }

  pause(): void { this.#sound.pause(); }

  end(): void {
    this.#sound.pause();
    this.#sound.removeAttribute('src');
  }
}
