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

  /**
   * Sees to it that what an address names is in view: browsers go there while a page still comes in, at times in vain, and at
   * times to where it stood before all was there. Whoever has begun to read is left where they are.
   */
  arrive(scene: HTMLElement, bring: () => void): void {
    const { ownerDocument } = scene;
    const read = new AbortController();
    const look = (): void => {
      const { top, bottom } = scene.getBoundingClientRect();
      if (!read.signal.aborted && (top >= innerHeight || bottom <= 0)) bring();
    };
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) ownerDocument.addEventListener(type, () => { read.abort(); }, { once: true, passive: true, signal: read.signal });
    look();
    // Once more when all is there, and has been drawn.
    const last = (): void => { requestAnimationFrame(() => { requestAnimationFrame(() => { look(); read.abort(); }); }); };
    if (ownerDocument.readyState === 'complete') last();
    else ownerDocument.defaultView?.addEventListener('load', last, { once: true });
  }

  /** Whether a scene that goes by the reading line is being read, and not merely passed. */
  reads(scene: HTMLElement): boolean {
    return this.#bound === null || this.#bound === scene;
  }
}
