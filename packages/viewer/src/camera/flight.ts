import { turnBetween, type Camera } from './camera.ts';
import { cameraPath, ease, moveDuration } from './path.ts';

/** What a camera looks at. */
export interface Seen {
  /** Shows it from here. */
  place(camera: Camera): void;
  /** Shows it from these cameras one after the other, at even distances in time, with animations of the browser's own. In milliseconds. */
  along(cameras: readonly Camera[], duration: number): readonly Animation[];
}

/** Milliseconds between two cameras on the way; between them the browser draws straight lines. */
const apart = 25;

/**
 * A camera under way. Any new flight, or a stop, ends it at once where it is.
 * The way is handed to the browser whole: it moves on at the pace of the screen, also while scripts, style or layout are slow.
 */
export class Flight {
  readonly #seen: Seen;
  #under: { readonly at: (part: number) => Camera; readonly duration: number; readonly animations: readonly Animation[]; end(arrived: boolean): void } | null = null;

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  /** Where the camera is on its way; `null` when it rests. */
  get camera(): Camera | null {
    const under = this.#under;
    return under && under.at(Number(under.animations[0]?.currentTime ?? 0) / under.duration);
  }

  /** Flies along the smooth path. Resolves to `false` when it was cut short. */
  go(from: Camera, to: Camera): Promise<boolean> {
    this.stop();
    const path = cameraPath(from, to);
    const turn = turnBetween(from.rotation ?? 0, to.rotation ?? 0, 1) - (from.rotation ?? 0);
    const duration = Math.max(moveDuration(path), turn === 0 ? 0 : 900);
    const at = (time: number): Camera => {
      const part = ease(Math.min(1, Math.max(0, time)));
      return turn === 0 && !to.rotation ? path.at(part) : { ...path.at(part), rotation: part < 1 ? (from.rotation ?? 0) + turn * part : (to.rotation ?? 0) };
    };
    const steps = Math.ceil(duration / apart);
    const animations = duration === 0 ? [] : this.#seen.along(Array.from({ length: steps + 1 }, (_, step) => at(step / steps)), duration);
    // Under the animations it stands where they end: nothing is seen to happen when they are over.
    this.#seen.place(to);
    if (animations.length === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const under = { at, duration, animations, end: resolve };
      this.#under = under;
      // What is cancelled was stopped, and has been answered.
      Promise.all(animations.map(({ finished }) => finished)).then(() => { if (this.#under === under) this.#end(true); }, () => undefined);
    });
  }

  /** Ends the flight where it is. */
  stop(): void {
    const { camera } = this;
    this.#end(false);
    if (camera) this.#seen.place(camera);
  }

  #end(arrived: boolean): void {
    const under = this.#under;
    this.#under = null;
    if (!arrived) for (const animation of under?.animations ?? []) animation.cancel();
    under?.end(arrived);
  }
}
