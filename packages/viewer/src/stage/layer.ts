import { toScreen, type Box, type Camera, type Region } from '../camera/camera.ts';
import { cropFiles } from '../reading/crop.ts';
import type { Picture } from '../reading/context.ts';

/** Maps the pixels of one picture onto those of another: turned, scaled, moved. */
export interface Similarity {
  readonly scale: number;
  /** Radians, clockwise on the screen. */
  readonly rotation: number;
  readonly x: number;
  readonly y: number;
}

/** As wide a file as a picture that is looked at closely may have, in pixels. */
const close = 3200;

/**
 * One picture on the stage: the whole of it at a modest size, and over it, when the camera rests, the very detail in
 * full sharpness. Both lie in a plane that is moved by a transform, so that no frame of a move needs a layout; the plane lies
 * in a pane as large as the stage, which fades and wipes.
 */
export class Layer {
  /** The pane. */
  readonly element = document.createElement('div');
  readonly picture: Picture;
  /** Settles when the whole picture can be painted, or has failed. */
  readonly ready: Promise<boolean>;
  readonly #plane = document.createElement('div');
  readonly #whole = new Image();
  readonly #detail = new Image();
  #detailUrl = '';
  #onto: Similarity | null = null;

  constructor(picture: Picture, box: Box) {
    this.picture = picture;
    this.element.className = 'pane';
    this.#plane.className = 'plane';
    this.#plane.style.width = `${picture.width}px`;
    this.#plane.style.height = `${picture.height}px`;
    this.#whole.className = 'whole';
    this.#detail.className = 'detail';
    for (const image of [this.#whole, this.#detail]) [image.alt, image.decoding, image.draggable] = ['', 'async', false];
    this.#whole.src = wholeUrl(picture, box.width);
    this.ready = this.#whole.decode().then(() => true, () => false);
    this.#plane.append(this.#whole, this.#detail);
    this.element.append(this.#plane);
  }

  /** Lays this picture over another one, instead of in the camera's own pixels. */
  layOnto(similarity: Similarity | null): void {
    this.#onto = similarity;
  }

  place(camera: Camera, box: Box): void {
    this.#plane.style.transform = this.#transform(camera, box);
  }

  /** Moves from camera to camera, at even distances in time. */
  along(cameras: readonly Camera[], box: Box, duration: number): Animation {
    return this.#plane.animate(cameras.map((camera) => ({ transform: this.#transform(camera, box) })), duration);
  }

  /** Always of the same functions, so that between two of them the browser can draw straight lines. */
  #transform(camera: Camera, box: Box): string {
    const { x: left, y: top } = toScreen({ x: 0, y: 0 }, camera, box);
    const onto = this.#onto;
    const seen = `translate(${left}px, ${top}px) rotate(${camera.rotation ?? 0}deg) scale(${box.width / camera.width})`;
    return onto ? `${seen} translate(${onto.x}px, ${onto.y}px) rotate(${onto.rotation}rad) scale(${onto.scale})` : seen;
  }

  /** Takes the best file of the whole picture that is not too heavy: for a visitor who looks closely. */
  enlarge(): void {
    const url = wholeUrl(this.picture, close, close);
    if (url === this.#whole.getAttribute('src')) return;
    const image = Object.assign(new Image(), { src: url });
    // In place of the smaller one when it is there; until then that one stays.
    image.decode().then(() => { this.#whole.src = url; }, () => undefined);
  }

  /** Fetches the detail that the camera rests on and fades it in; the one before goes. */
  sharpen(region: Region | null, pixelsWide: number): void {
    const file = region && detailFile(this.picture, region, pixelsWide);
    if (!region || !file) return this.soften();
    if (file === this.#detailUrl) return void this.#detail.classList.add('is-here');
    this.soften();
    this.#detailUrl = file;
    const { style } = this.#detail;
    [style.left, style.top, style.width, style.height] = [`${region.x}px`, `${region.y}px`, `${region.width}px`, `${region.height}px`];
    this.#detail.src = file;
    this.#detail.decode().then(
      () => this.#detailUrl === file && this.#detail.classList.add('is-here'),
      () => undefined, // The whole picture stays: the detail is only sharper.
    );
  }

  soften(): void {
    this.#detail.classList.remove('is-here');
    this.#detailUrl = '';
  }
}

/** The file that shows a detail at so many pixels; `null` where the whole picture does as well, or there is none. */
export function detailFile(picture: Picture, region: Region, pixelsWide: number): string | null {
  const files = cropFiles(picture, region);
  const file = (files.find(({ width }) => width >= pixelsWide) ?? files.at(-1))?.url ?? null;
  const whole = region.width === picture.width && region.height === picture.height;
  return whole && file === wholeUrl(picture, 0) ? null : file;
}

/** The whole picture at a size that looks good while it moves and is quick to come. @param most pixels that it may be wide */
export function wholeUrl(picture: Picture, boxWidth: number, most = 1400): string {
  const files = cropFiles(picture, { x: 0, y: 0, width: picture.width, height: picture.height });
  const wanted = Math.min(most, Math.max(800, boxWidth));
  return (files.find(({ width }) => width >= wanted) ?? files.at(-1))?.url ?? picture.plain ?? '';
}
