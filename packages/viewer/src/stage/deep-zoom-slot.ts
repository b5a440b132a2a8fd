import type { Camera } from '../camera/camera.ts';
import type { DeepZoom } from '../deep-zoom/deep-zoom.ts';
import type { Picture } from '../reading/context.ts';

/** Where deep zoom goes when it has been fetched: at most one, for one picture. */
export class DeepZoomSlot {
  #opened: DeepZoom | null = null;
  #opening: Promise<DeepZoom | null> | null = null;

  get opened(): DeepZoom | null {
    return this.#opened;
  }

  /** Fetches it and opens a picture; the same while it is under way. Resolves to `null` when it cannot be had. */
  open(host: HTMLElement, picture: Picture, camera: Camera, moved: () => void): Promise<DeepZoom | null> {
    const opening = this.#opening ?? import('../deep-zoom/deep-zoom.ts').then(({ openDeepZoom }) => openDeepZoom(host, picture, camera, moved)).then(
      (deep) => {
        // Closed meanwhile: nobody waits for it any more.
        if (this.#opening !== opening) {
          deep.close();
          return null;
        }
        this.#opened = deep;
        return deep;
      },
      () => {
        this.#opening = null;
        return null; // The picture itself can still be moved; only its finest tiles are missing.
      },
    );
    this.#opening = opening;
    return opening;
  }

  /** Ends it. @returns where its camera was, or `null` when it was not open */
  close(): Camera | null {
    const camera = this.#opened?.camera ?? null;
    this.#opened?.close();
    this.#opened = null;
    this.#opening = null;
    return camera;
  }
}
