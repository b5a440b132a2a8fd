/** Tells which scene is being read: the one that crosses the reading line. */
export class SceneWatcher {
  readonly #enter: (scene: HTMLElement) => void;
  #observer: IntersectionObserver | null = null;

  constructor(enter: (scene: HTMLElement) => void) {
    this.#enter = enter;
  }

  /** @param wide the picture stands beside the text: the line is half-way up; else it is below the picture */
  watch(scenes: readonly HTMLElement[], wide: boolean): void {
    this.stop();
    this.#observer = new IntersectionObserver((entries) => {
      const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
      if (entered) this.#enter(entered.target as HTMLElement);
    }, { rootMargin: wide ? '-49% 0px -50% 0px' : '-72% 0px -27% 0px' });
    for (const scene of scenes) this.#observer.observe(scene);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}
