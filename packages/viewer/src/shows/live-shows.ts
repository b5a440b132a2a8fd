import type { BringToLife, LiveShow, ShowPlace } from './live-show.ts';

/** A kind of show: what it looks like in the reading form, and what brings it to life, fetched when a story has one. */
interface Kind {
  readonly selector: string;
  readonly load: () => Promise<{ readonly bringToLife: BringToLife }>;
}

const kinds: readonly Kind[] = [
  { selector: '.ttt-question', load: () => import('./question/question-show.ts') },
  { selector: 'audio, video', load: () => import('./media/media-show.ts') },
  { selector: '.ttt-model', load: () => import('./model/model-show.ts') },
  { selector: '.ttt-drawn-map', load: () => import('./drawing/drawing-show.ts') },
  { selector: '.ttt-sequence', load: () => import('./sequence/sequence-show.ts') },
  { selector: '.ttt-figures:not(.ttt-layers, .ttt-sequence)', load: () => import('./details/details-show.ts') },
];

/** The shows of a story that are more than words and pictures. */
export class LiveShows {
  readonly #lives = new Map<HTMLElement, LiveShow[]>();
  #here: HTMLElement | null = null;
  #ended = new AbortController();

  /** Brings to life what scenes show: again for scenes that are new. @param placeOf the story, as a scene’s show sees it */
  takeOver(scenes: readonly HTMLElement[], placeOf: (scene: HTMLElement) => ShowPlace): void {
    const { signal } = this.#ended;
    for (const scene of scenes) {
      if (this.#lives.has(scene)) continue;
      const lives: LiveShow[] = [];
      this.#lives.set(scene, lives);
      for (const { selector, load } of kinds) {
        if (scene.querySelector(selector)) void load().then(({ bringToLife }) => { if (!signal.aborted) this.#add(lives, scene, bringToLife(placeOf(scene))); }, () => undefined); // The reading form stays.
      }
    }
  }

  #add(lives: LiveShow[], scene: HTMLElement, life: LiveShow): void {
    lives.push(life);
    if (this.#here === scene) life.enter?.();
  }

  /** The reader came to a scene, and left the one before. */
  enter(scene: HTMLElement): void {
    if (this.#here === scene) return;
    for (const life of this.#here ? (this.#lives.get(this.#here) ?? []) : []) life.leave?.();
    this.#here = scene;
    for (const life of this.#lives.get(scene) ?? []) life.enter?.();
  }

  /** Ends them all. */
  end(): void {
    this.#ended.abort();
    this.#ended = new AbortController();
    for (const life of [...this.#lives.values()].flat()) life.end?.();
    this.#lives.clear();
    this.#here = null;
  }
}
