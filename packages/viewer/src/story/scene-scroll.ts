/** What ends a scroll that a button or key began: it arrived, or the reader took over. */
const arrivals = ['scrollend', 'wheel', 'touchstart', 'pointerdown'] as const;

/** Brings a scene into view, and knows which one the page is on its way to: those that go by are not being read. */
export class SceneScroll {
  #bound: HTMLElement | null = null;

  /**
   * @param block where in the window the scene comes to stand
   * @param at it stands there at once
   */
  to(scene: HTMLElement, block: ScrollLogicalPosition, at = false): void {
    scene.scrollIntoView({ block, behavior: at || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    this.#bound = scene;
    const { ownerDocument } = scene;
    const arrived = (): void => {
      this.#bound = null;
      for (const type of arrivals) ownerDocument.removeEventListener(type, arrived);
    };
    for (const type of arrivals) ownerDocument.addEventListener(type, arrived, { passive: true });
  }

  /** Whether a scene that goes by the reading line is being read, and not merely passed. */
  reads(scene: HTMLElement): boolean {
    return this.#bound === null || this.#bound === scene;
  }
}
