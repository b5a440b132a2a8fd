import OpenSeadragon from 'openseadragon';
import type { AuthService, Box } from '@thingsthattalk/iiif';
import { forgoInlineStyle } from './inline-style.ts';
import { tileSourceOf, type TileSource } from './tile-source.ts';

/** A picture and where it lies. Boxes are in the units of the world, which are the caller's. */
export interface WorldPicture {
  readonly key: string;
  /** The address of its image service, without a slash at the end; `null` for a plain picture. */
  readonly service: string | null;
  /** Its address as a plain picture: used without a service, and when the service does not answer. */
  readonly plain: string;
  /** Before rotation. With `crop` the box is that of the part. */
  readonly box: Box;
  /** Degrees clockwise about the middle of the box. */
  readonly rotation: number;
  /** From 0 to 1. */
  readonly opacity: number;
  /** Given to this visitor and not to everyone: fetched with what the browser knows of the visitor. */
  readonly personal: boolean;
  /** The part that shows, in pixels of the whole picture. */
  readonly crop?: Box;
}

/** From the units of the world to CSS pixels of the host: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export interface WorldMatrix { readonly a: number; readonly b: number; readonly c: number; readonly d: number; readonly e: number; readonly f: number }

/** What the world tells whoever opened it. */
export interface WorldEvents {
  /** The view has moved, turned or been resized. */
  moved(matrix: WorldMatrix): void;
  /** A picture has painted its first tile. */
  painted(key: string): void;
  /** A picture cannot be had. `status` is that of the answer, where there was one. */
  failed(key: string, status: number | null): void;
  /** The description of a picture tells that leave is to be asked first. */
  guarded?(key: string, service: string, auth: AuthService): void;
}

/** OpenSeadragon takes a world without pictures for one unit wide: ours is a thousand. */
const unit = 1 / 1000;

/** Several pictures in one space to zoom and move in: the canvases of a manifest, their layers. */
export class CanvasWorld {
  readonly #viewer: OpenSeadragon.Viewer;
  readonly #host: HTMLElement;
  readonly #events: WorldEvents;
  readonly #still: boolean;
  readonly #patience: number;
  readonly #items = new Map<string, { item: OpenSeadragon.TiledImage | null; source: TileSource | null }>();
  #wanted: readonly WorldPicture[] = [];

  /**
   * @param host an empty element with a size; it may be in a shadow root
   * @param patience milliseconds without an answer
   */
  constructor(host: HTMLElement, events: WorldEvents, patience = 30_000) {
    this.#patience = patience;
    this.#host = host;
    this.#events = events;
    this.#still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    forgoInlineStyle(document);
    this.#viewer = OpenSeadragon({
      element: host,
      drawer: 'canvas',
      showNavigationControl: false,
      showNavigator: false,
      autoHideControls: false,
      animationTime: this.#still ? 0 : 0.9,
      springStiffness: 9,
      minPixelRatio: 0.9,
      maxZoomPixelRatio: 4,
      visibilityRatio: 0.5,
      minZoomImageRatio: 0.5,
      crossOriginPolicy: 'Anonymous',
      gestureSettingsMouse: { scrollToZoom: false, clickToZoom: false, dblClickToZoom: true },
      gestureSettingsTouch: { scrollToZoom: false, clickToZoom: false, dblClickToZoom: true, pinchToZoom: true, flickEnabled: false, pinchRotate: false },
      gestureSettingsPen: { scrollToZoom: false, clickToZoom: false, dblClickToZoom: true },
    });
    const viewer = this.#viewer;
    viewer.addHandler('canvas-key', (event) => { event.preventDefaultAction = true; });
    viewer.canvas.removeAttribute('tabindex');
    viewer.canvas.style.touchAction = 'pan-y';
    for (const event of ['canvas-drag', 'canvas-pinch', 'canvas-double-click'] as const) viewer.addHandler(event, () => { this.#goal = null; });
    // OpenSeadragon keeps the scale when its box changes, and does so after it has told.
    viewer.addHandler('after-resize', () => { queueMicrotask(() => { if (this.#goal && this.#host.isConnected) this.fit(this.#goal, true); }); });
    viewer.addHandler('update-viewport', () => { this.#events.moved(this.#matrix()); });
    viewer.addHandler('tile-drawn', ({ tiledImage }) => {
      for (const [key, { item }] of this.#items) if (item === tiledImage && !this.#painted.has(key)) { this.#painted.add(key); this.#events.painted(key); }
    });
  }

  readonly #painted = new Set<string>();
  /** What is to be in view, until the visitor looks elsewhere: pictures that come later may not move it. */
  #goal: Box | null = null;

  /** Shows these pictures and no others; those that are here already stay and are placed anew. */
  show(pictures: readonly WorldPicture[]): void {
    this.#wanted = pictures;
    const keys = new Set(pictures.map(({ key }) => key));
    for (const [key, { item }] of this.#items) if (!keys.has(key)) {
      this.#items.delete(key);
      this.#painted.delete(key);
      if (item) this.#viewer.world.removeItem(item);
    }
    for (const [index, picture] of pictures.entries()) {
      const held = this.#items.get(picture.key);
      if (held?.item && held.source) this.#place(held.item, held.source, picture, index);
      else if (!held) void this.#add(picture);
    }
  }

  async #add(picture: WorldPicture): Promise<void> {
    const slot: { item: OpenSeadragon.TiledImage | null; source: TileSource | null } = { item: null, source: null };
    this.#items.set(picture.key, slot);
    const source = await tileSourceOf(picture.service, picture.plain, this.#patience, picture.personal);
    if (this.#items.get(picture.key) !== slot) return;
    if ('auth' in source) return this.#events.guarded?.(picture.key, picture.service ?? '', source.auth);
    if ('status' in source) return this.#events.failed(picture.key, source.status);
    this.#viewer.addTiledImage({
      tileSource: source.options as unknown as OpenSeadragon.TileSource,
      ...(source.crossOrigin ? {} : { crossOriginPolicy: false as never }),
      success: (event) => {
        const { item } = event as unknown as { item: OpenSeadragon.TiledImage };
        if (this.#items.get(picture.key) !== slot) return this.#viewer.world.removeItem(item);
        slot.item = item;
        const { x, y } = item.source.dimensions;
        slot.source = { ...source, width: x, height: y };
        const index = this.#wanted.findIndex(({ key }) => key === picture.key);
        this.#place(item, slot.source, this.#wanted[index] ?? picture, index);
        if (this.#goal) this.fit(this.#goal, true);
      },
      error: () => { this.#events.failed(picture.key, null); },
    });
  }

  #place(item: OpenSeadragon.TiledImage, source: TileSource, { box, rotation, opacity, crop }: WorldPicture, index: number): void {
    const part = crop ?? { x: 0, y: 0, width: source.width, height: source.height };
    // A picture of another shape than its box is shown whole, in the middle of it.
    const scale = Math.min(box.width / part.width, box.height / part.height) * unit;
    const [left, top] = [box.x * unit + (box.width * unit - part.width * scale) / 2, box.y * unit + (box.height * unit - part.height * scale) / 2];
    item.setPosition(new OpenSeadragon.Point(left - part.x * scale, top - part.y * scale), true);
    item.setWidth(source.width * scale, true);
    item.setRotation(rotation, true);
    item.setOpacity(opacity);
    if (crop) item.setClip(new OpenSeadragon.Rect(crop.x, crop.y, crop.width, crop.height));
    const last = this.#viewer.world.getItemCount() - 1;
    const at = Math.min(last, [...this.#wanted.slice(0, Math.max(0, index))].filter(({ key }) => this.#items.get(key)?.item).length);
    if (this.#viewer.world.getIndexOfItem(item) !== at) this.#viewer.world.setItemIndex(item, at);
  }

  /** Brings a part of the world into view, all of it. */
  fit(box: Box, immediately = this.#still): void {
    this.#goal = box;
    this.#viewer.viewport.fitBounds(new OpenSeadragon.Rect(box.x * unit, box.y * unit, box.width * unit, box.height * unit), immediately);
  }

  zoomBy(factor: number): void {
    this.#goal = null;
    this.#viewer.viewport.zoomBy(factor, undefined, this.#still);
  }

  /** Moves by shares of what is in view. */
  panBy(right: number, down: number): void {
    const { viewport } = this.#viewer;
    this.#goal = null;
    const bounds = viewport.getBounds();
    viewport.panBy(new OpenSeadragon.Point(bounds.width * right, bounds.height * down), this.#still);
  }

  /** Degrees clockwise. */
  get rotation(): number {
    return this.#viewer.viewport.getRotation();
  }

  set rotation(degrees: number) {
    this.#viewer.viewport.setRotation(degrees, this.#still);
  }

  get flipped(): boolean {
    return this.#viewer.viewport.getFlip();
  }

  set flipped(flipped: boolean) {
    this.#viewer.viewport.setFlip(flipped);
    this.#events.moved(this.#matrix());
  }

  /** What is in view, in units of the world. */
  get view(): Box {
    const { x, y, width, height } = this.#viewer.viewport.getBounds(true);
    return { x: x / unit, y: y / unit, width: width / unit, height: height / unit };
  }

  #matrix(): WorldMatrix {
    const { viewport } = this.#viewer;
    const to = (x: number, y: number): OpenSeadragon.Point => viewport.viewportToViewerElementCoordinates(new OpenSeadragon.Point(x, y));
    const [zero, right, down] = [to(0, 0), to(1, 0), to(0, 1)];
    // OpenSeadragon mirrors what it paints, not its coordinates.
    const [sign, shift] = this.flipped ? [-1, this.#host.clientWidth] : [1, 0];
    return { a: (sign * (right.x - zero.x)) / 1000, b: (right.y - zero.y) / 1000, c: (sign * (down.x - zero.x)) / 1000, d: (down.y - zero.y) / 1000, e: sign * zero.x + shift, f: zero.y };
  }

  close(): void {
    this.#items.clear();
    this.#viewer.destroy();
    this.#host.replaceChildren();
  }
}
