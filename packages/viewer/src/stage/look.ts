import type { Region } from '../camera/camera.ts';
import type { Picture } from '../reading/context.ts';
import type { PointPair } from './similarity.ts';

/** What the stage is asked to show. Numbers are pixels of the whole picture. */
export interface Look {
  readonly picture: Picture;
  readonly region: Region;
  /** Degrees clockwise. */
  readonly rotation?: number;
  /** Where the thread ends; absent: no thread. */
  readonly point?: { readonly x: number; readonly y: number };
  /** How the picture changes to this: along the camera's path, by a fade, by a wipe, or at once. Absent: `move`. */
  readonly transition?: string;
  /** A second picture against the first. */
  readonly against?: Against;
  /** Pictures that lie over the first point for point, from the bottom to the top. */
  readonly layers?: readonly LayerLook[];
}

/** A second picture, and how it is set against the first. */
export interface Against {
  readonly picture: Picture;
  readonly region: Region;
  /** `slider`, `beside`, `overlay` or `difference`. */
  readonly how: string;
  readonly pairs: readonly PointPair[];
  /** Both at the same scale, where the pictures say how wide they are in reality. */
  readonly trueSize: boolean;
  readonly label: string;
  /** What the first picture is called. */
  readonly ownLabel: string;
}

/** A picture of the same canvas: X-ray, infrared, another light. */
export interface LayerLook {
  readonly picture: Picture;
  /** From 0 (not seen) to 1. */
  readonly opacity: number;
  readonly label: string;
}

/** A numbered spot on the picture. */
export interface Mark {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly picture: string;
  readonly point: { readonly x: number; readonly y: number };
}

/** The visitor chose a mark. `id` is the mark's. */
export class MarkEvent extends Event {
  static readonly type = 'ttt-mark';
  readonly id: string;
  constructor(id: string) {
    super(MarkEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The visitor took the picture into their own hands: zoomed or moved it. */
export class ExploreEvent extends Event {
  static readonly type = 'ttt-explore';
  constructor() {
    super(ExploreEvent.type, { bubbles: true, composed: true });
  }
}

/** The stage sees its picture from elsewhere, or has another size: what others lay over it is to be placed anew. */
export class CameraEvent extends Event {
  static readonly type = 'ttt-camera';
  constructor() {
    super(CameraEvent.type);
  }
}
