/** CSS pixels that a finger goes sideways before it counts. */
const least = 48;

/**
 * Tells when a finger is drawn sideways across an element: `1` to the left, which leads on, `-1` to the right. Up and down
 * belong to the page.
 */
export class Swipe {
  readonly #done: (step: 1 | -1) => void;
  #from: { x: number; y: number } | null = null;

  constructor(done: (step: 1 | -1) => void) {
    this.#done = done;
  }

  /** For `pointerdown` and `pointerup`. */
  readonly handle = ({ type, pointerType, clientX: x, clientY: y }: PointerEvent): void => {
    if (pointerType !== 'touch') return;
    const from = this.#from;
    this.#from = type === 'pointerdown' ? { x, y } : null;
    if (!from || type === 'pointerdown') return;
    const [dx, dy] = [x - from.x, y - from.y];
    if (Math.abs(dx) > least && Math.abs(dx) > 2 * Math.abs(dy)) this.#done(dx < 0 ? 1 : -1);
  };
}
