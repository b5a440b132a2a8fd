import { turnBetween, type Camera } from './camera.ts';
import { cameraPath, ease, moveDuration } from './path.ts';

/** A camera under way. Any new flight, or a stop, ends it at once where it is. */
export class Flight {
  readonly #place: (camera: Camera) => void;
  #frame = 0;
  #end: ((arrived: boolean) => void) | null = null;

  constructor(place: (camera: Camera) => void) {
    this.#place = place;
  }

  /** Flies along the smooth path. Resolves to `false` when it was cut short. */
  go(from: Camera, to: Camera): Promise<boolean> {
    this.stop();
    const path = cameraPath(from, to);
    const turn = turnBetween(from.rotation ?? 0, to.rotation ?? 0, 1) - (from.rotation ?? 0);
    const duration = Math.max(moveDuration(path), turn === 0 ? 0 : 900);
    if (duration === 0) {
      this.#place(to);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      this.#end = resolve;
      let start: number | null = null;
      const step = (now: number): void => {
        start ??= now;
        const part = Math.min(1, (now - start) / duration);
        const at = path.at(ease(part));
        this.#place(turn === 0 && !to.rotation ? at : { ...at, rotation: part < 1 ? (from.rotation ?? 0) + turn * ease(part) : (to.rotation ?? 0) });
        if (part < 1) this.#frame = requestAnimationFrame(step);
        else this.#finish(true);
      };
      this.#frame = requestAnimationFrame(step);
    });
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#finish(false);
  }

  #finish(arrived: boolean): void {
    const end = this.#end;
    this.#end = null;
    end?.(arrived);
  }
}
