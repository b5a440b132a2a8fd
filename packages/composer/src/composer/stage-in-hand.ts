import { CameraEvent, type Stage } from '@thingsthattalk/viewer/parts';
import type { Pixels } from '../pictures/view-of-region.ts';
import type { Point } from './frame-geometry.ts';
import { handsRest } from './hands-rest.ts';

/**
 * The stage as it is held in a composer: fingers move and zoom the picture from the start, without a button that has to be
 * found first, and a picture that is seen whole stays whole when the box becomes another one.
 */
export class StageInHand {
  #stage: Stage | null = null;
  #opened = '';
  #whole = true;
  /** The box has another size; deep zoom does not know it before the next frame. */
  #resized = false;
  /** Where one finger came down on a picture that was seen whole. */
  #pressed: Point | null = null;
  readonly #moved: () => void;
  // Made before the stage makes its own, and so asked before it: what was seen is asked in the old box.
  readonly #resize = new ResizeObserver(() => {
    this.#resized = true;
    requestAnimationFrame(() => {
      this.#resized = false;
      if (this.#whole && this.#stage?.free && this.#stage.clientWidth > 0) void this.#stage.showWhole();
    });
  });

  /** @param moved is called whenever the picture is seen from elsewhere */
  constructor(moved: () => void) { this.#moved = moved; }

  take(stage: Stage | null): void {
    if (!stage || stage === this.#stage) return;
    this.#stage = stage;
    this.#resize.observe(stage);
    stage.addEventListener(CameraEvent.type, () => { this.#onCamera(stage); });
    stage.addEventListener('pointerdown', () => { this.#open(stage.look?.picture.key ?? ''); }, { capture: true });
    stage.addEventListener('pointerdown', ({ isPrimary, clientX, clientY }) => { this.#pressed = isPrimary && this.#whole ? { x: clientX, y: clientY } : null; });
    for (const end of ['pointerup', 'pointercancel'] as const) stage.addEventListener(end, (event) => { this.#letGo(stage, event); });
  }

  /** Takes it up anew after it was away from the page, where it let go of what it held. */
  again(): void { this.#opened = ''; if (this.#stage) this.#onCamera(this.#stage); }

  /** What is seen, in pixels of the picture; `null` for all of it. */
  get seen(): Pixels | null {
    const [region, picture] = [this.#stage?.aim, this.#stage?.look?.picture];
    return !region || !picture || (region.width >= picture.width * 0.98 && region.height >= picture.height * 0.98) ? null : region;
  }

  /** What was seen whole is not dragged aside, also not by the first touch of a finger that scrolls the page. */
  #letGo(stage: Stage, { type, clientX, clientY }: PointerEvent): void {
    const pressed = this.#pressed;
    this.#pressed = null;
    if (pressed && (type === 'pointercancel' || Math.hypot(clientX - pressed.x, clientY - pressed.y) > 4)) void stage.showWhole();
  }

  #open(key: string): void {
    const stage = this.#stage;
    if (!stage?.isConnected || stage.free || stage.look?.picture.key !== key) return;
    // While the stage is in the midst of showing another picture it cannot be taken in hand.
    void stage.updateComplete.then(() => stage.openDeepZoom());
  }

  #onCamera(stage: Stage): void {
    const key = stage.look?.picture.key ?? '';
    if (key !== this.#opened) {
      this.#opened = key;
      this.#whole = true;
      // Its code is large: it comes when hands rest, or when they first take hold of the picture.
      void handsRest().then(() => { this.#open(key); });
    }
    if (!this.#resized) this.#whole = this.seen === null;
    // One finger scrolls the page over a picture that is seen whole, and moves one that is not.
    stage.style.setProperty('--ttt-stage-touch', this.#whole ? 'pan-y' : 'none');
    this.#moved();
  }
}
