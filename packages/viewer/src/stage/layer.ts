import { placePicture, type Box, type Camera, type Region } from '../camera/camera.ts';
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

/**
 * One picture on the stage: the whole of it at a modest size, and over it, when the camera rests, the very detail in
 * full sharpness. Both lie in a plane that is moved by a transform, so that no frame of a move needs a layout.
 */
export class Layer {
  readonly element = document.createElement('div');
  readonly picture: Picture;
  /** Settles when the whole picture can be painted, or has failed. */
  readonly ready: Promise<boolean>;
  readonly #detail = new Image();
  #detailUrl = '';
  #onto: Similarity | null = null;

  constructor(picture: Picture, box: Box) {
    this.picture = picture;
    this.element.className = 'plane';
    this.element.style.width = `${picture.width}px`;
    this.element.style.height = `${picture.height}px`;
    const whole = new Image();
    whole.className = 'whole';
    whole.alt = '';
    whole.decoding = 'async';
    whole.draggable = false;
    whole.src = wholeUrl(picture, box);
    this.ready = whole.decode().then(() => true, () => false);
    this.#detail.className = 'detail';
    this.#detail.alt = '';
    this.#detail.draggable = false;
    this.element.append(whole, this.#detail);
  }

  /** Lays this picture over another one, instead of in the camera's own pixels. */
  layOnto(similarity: Similarity | null): void {
    this.#onto = similarity;
  }

  place(camera: Camera, box: Box): void {
    const { left, top, scale } = placePicture(camera, box);
    const onto = this.#onto;
    this.element.style.transform = onto
      ? `translate(${left}px, ${top}px) scale(${scale}) translate(${onto.x}px, ${onto.y}px) rotate(${onto.rotation}rad) scale(${onto.scale})`
      : `translate(${left}px, ${top}px) scale(${scale})`;
  }

  /** Fetches the detail that the camera rests on and fades it in; the one before goes. */
  sharpen(region: Region | null, pixelsWide: number): void {
    const files = region ? cropFiles(this.picture, region) : [];
    const file = files.find(({ width }) => width >= pixelsWide) ?? files.at(-1);
    const whole = region && region.width === this.picture.width && region.height === this.picture.height;
    if (!region || !file || (whole && file.url === wholeUrl(this.picture, { width: 0, height: 0 }))) return this.soften();
    if (file.url === this.#detailUrl) return void this.#detail.classList.add('is-here');
    this.soften();
    this.#detailUrl = file.url;
    const { style } = this.#detail;
    [style.left, style.top, style.width, style.height] = [`${region.x}px`, `${region.y}px`, `${region.width}px`, `${region.height}px`];
    this.#detail.src = file.url;
    this.#detail.decode().then(
      () => this.#detailUrl === file.url && this.#detail.classList.add('is-here'),
      () => undefined, // The whole picture stays: the detail is only sharper.
    );
  }

  soften(): void {
    this.#detail.classList.remove('is-here');
    this.#detailUrl = '';
  }
}

/** The whole picture at a size that looks good while it moves and is quick to come. */
function wholeUrl(picture: Picture, box: Box): string {
  const files = cropFiles(picture, { x: 0, y: 0, width: picture.width, height: picture.height });
  const wanted = Math.min(1400, Math.max(800, box.width));
  return (files.find(({ width }) => width >= wanted) ?? files.at(-1))?.url ?? picture.plain ?? '';
}
