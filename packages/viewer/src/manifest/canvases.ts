import { html, nothing, svg, type PropertyValues } from 'lit';
import type { Annotation, AuthService, Box, Canvas } from '@thingsthattalk/iiif';
import { within } from '../loading/patience.ts';
import { keyAct } from '../stage/stage-keys.ts';
import type { CanvasWorld, WorldMatrix, WorldPicture } from '../deep-zoom/canvas-world.ts';
import { noLeave, type KnownLeave } from './access.ts';
import { canvasesStyles } from './canvases.styles.ts';
import { around, placeCanvases, toWorld, type Arrangement, type PlacedCanvas } from './canvas-layout.ts';
import { turnPage } from './page-turn.ts';
import type { Spot } from './world-matrix.ts';
import { ManifestPart } from './manifest-part.ts';
import { layersOf, paintedPictures, type LayerOpacities } from './painted-pictures.ts';
import { floatsTemplate, shapesTemplate, type OverlaidCanvas } from './world-overlay.ts';

/** The visitor chose an annotation on the picture. */
export class AnnotationEvent extends Event {
  static readonly type = 'ttt-annotation';
  readonly annotation: Annotation;
  constructor(annotation: Annotation) {
    super(AnnotationEvent.type, { bubbles: true, composed: true });
    this.annotation = annotation;
  }
}

/** The description of a picture tells that leave is to be asked before it is shown. */
export class GuardedEvent extends Event {
  static readonly type = 'ttt-guarded';
  readonly service: string;
  readonly auth: AuthService;
  constructor(service: string, auth: AuthService) {
    super(GuardedEvent.type, { bubbles: true, composed: true });
    this.service = service;
    this.auth = auth;
  }
}

/** The view has moved: of this element alone, and often. */
export class MovedEvent extends Event {
  static readonly type = 'ttt-moved';
  constructor() { super(MovedEvent.type); }
}

/**
 * The canvases in view with all that is painted on them, to zoom and move in. Part of `<ttt-manifest>`.
 *
 * @csspart frame - the box the pictures show in
 * @fires ttt-annotation - the visitor chose a shape on the picture
 * @fires ttt-guarded - the description of a picture tells that leave is to be asked first
 */
export class Canvases extends ManifestPart {
  static override styles = canvasesStyles;
  static override properties = {
    canvases: { attribute: false }, index: { type: Number }, arrangement: {}, direction: {}, opacities: { attribute: false },
    annotations: { attribute: false }, selected: {}, seconds: { type: Number }, timed: { type: Boolean }, language: {}, label: {}, filter: {}, known: { attribute: false },
    ready: { type: Boolean, reflect: true }, patience: { type: Number }, loupe: { type: Boolean }, ruler: { type: Boolean }, spot: { state: true },
  };
  declare canvases: readonly Canvas[];
  declare index: number;
  declare arrangement: Arrangement;
  declare direction: string;
  declare opacities: LayerOpacities;
  /** What is said about each canvas, by its address. */
  declare annotations: ReadonlyMap<string, readonly Annotation[]>;
  /** The id of the annotation that has the word. */
  declare selected: string;
  /** The moment that is shown of canvases with a duration. */
  declare seconds: number;
  /** Films and sounds are painted in their places, and follow the moment. */
  declare timed: boolean;
  declare language: string;
  declare label: string;
  /** CSS filter functions for brightness and the like. */
  declare filter: string;
  /** What is known of leave to see what not everyone may. */
  declare known: KnownLeave;
  /** Some picture has been painted. */
  declare ready: boolean;
  /** Milliseconds to wait for an answer. Default 30,000. */
  declare patience?: number;
  /** A glass that enlarges. */
  declare loupe: boolean;
  /** A ruler to measure with, where the canvas tells its true size. */
  declare ruler: boolean;
  /** Where the loupe is, in CSS pixels; `null` for the middle. */
  declare spot: Spot | null;

  #world: CanvasWorld | null = null;
  #opening = false;
  #placed: readonly PlacedCanvas[] = [];
  #pictures: readonly WorldPicture[] = [];
  /** The ids of the canvases that are shown: only others are fetched and fitted anew, in whatever order they come. */
  #shown = '';
  #matrix: WorldMatrix | null = null;
  #waiting: Box | null = null;
  #paint: () => void = () => undefined;
  readonly #painted = new Promise<void>((resolve) => { this.#paint = resolve; });
  readonly #faults = new Map<string, number | null>();
  readonly #resize = new ResizeObserver(() => { if (this.clientWidth > 0 && this.clientHeight > 0) void this.#open(); });

  constructor() {
    super();
    this.canvases = [];
    this.index = 0;
    this.arrangement = 'individuals';
    this.direction = '';
    this.opacities = new Map();
    this.annotations = new Map();
    this.selected = '';
    this.seconds = 0;
    this.timed = false;
    this.language = 'en';
    this.label = '';
    this.filter = '';
    this.known = noLeave;
    this.ready = false;
    this.loupe = false;
    this.ruler = false;
    this.spot = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#world?.close();
    this.#world = null;
    this.#opening = false;
    this.ready = false;
  }

  /** Goes to a part of a canvas, or to all that is in view. */
  look(region: Box | null = null, canvas = this.canvases[this.index]?.id): void {
    const placed = this.#placed.find(({ index }) => this.canvases[index]?.id === canvas);
    const box = region && placed ? toWorld(placed, region) : this.#whole();
    if (!box) return;
    if (this.#world) this.#world.fit(box);
    else this.#waiting = box;
  }

  /** What is in view of a canvas, in its own units; `null` before it shows, and while another stands in for it. */
  regionOf(canvas: string): Box | null {
    const placed = this.#placed.find(({ index }) => this.canvases[index]?.id === canvas);
    if (!this.#world || !placed) return null;
    const { x, y, width, height } = this.#world.view;
    const [left, top] = [Math.max(placed.box.x, x), Math.max(placed.box.y, y)];
    const [right, bottom] = [Math.min(placed.box.x + placed.box.width, x + width), Math.min(placed.box.y + placed.box.height, y + height)];
    if (right <= left || bottom <= top) return null;
    return { x: Math.round((left - placed.box.x) / placed.scale), y: Math.round((top - placed.box.y) / placed.scale), width: Math.round((right - left) / placed.scale), height: Math.round((bottom - top) / placed.scale) };
  }

  /** Waits until the first tile of any picture has been painted, for so many milliseconds at most. */
  async painted(longest: number): Promise<void> { await within(longest, this.#painted); }

  /** What is in view, in units of the world; `null` before it shows. */
  get sight(): Box | null { return this.#world?.view ?? null; }
  /** All that could be in view, in units of the world. */
  get whole(): Box | null { return this.#whole(); }
  /** Brings a part of the world into view, at once. */
  see(box: Box): void { this.#world?.fit(box, true); }
  zoomBy(factor: number): Promise<void> { this.#world?.zoomBy(factor); return Promise.resolve(); }
  panBy(right: number, down: number): Promise<void> { this.#world?.panBy(right, down); return Promise.resolve(); }
  showWhole(): Promise<void> { this.look(); return Promise.resolve(); }
  turnBy(degrees: number): void { if (this.#world) this.#world.rotation = (this.#world.rotation + degrees + 360) % 360; }
  mirror(): void { if (this.#world) this.#world.flipped = !this.#world.flipped; }
  get rotation(): number { return this.#world?.rotation ?? 0; }
  get mirrored(): boolean { return this.#world?.flipped ?? false; }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('loupe')) this.spot = null;
    if (changed.has('canvases') || changed.has('index') || changed.has('arrangement') || changed.has('direction')) {
      const [before, left] = [this.#shown, this.#placed];
      this.#placed = placeCanvases(this.canvases, this.index, this.arrangement, this.direction || undefined);
      this.#shown = this.#placed.map(({ index }) => this.canvases[index]?.id).join(' ');
      if (before !== this.#shown) { this.#faults.clear(); this.#turn(left, changed.has('index') && !changed.has('canvases')); this.ready = false; }
      if (before !== this.#shown || changed.has('index')) this.#waiting = this.#whole();
    }
    if (['canvases', 'index', 'arrangement', 'direction', 'opacities', 'seconds', 'known'].some((name) => changed.has(name as keyof Canvases))) this.#pictures = this.#placed.flatMap((placed) => { const canvas = this.canvases[placed.index]; return canvas ? paintedPictures(canvas, placed, this.opacities, this.seconds, this.known) : []; });
  }

  /** A page turns where two open spreads follow each other; otherwise what was seen fades. */
  #turn(left: readonly PlacedCanvas[], turned: boolean): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (!frame || !this.ready || !turned || this.arrangement === 'continuous') return;
    const spread = this.arrangement === 'paged' && left.length === 2 && this.#placed.length === 2 && this.rotation === 0 && !this.mirrored;
    const forward = (this.#placed[0]?.index ?? 0) > (left[0]?.index ?? 0);
    const spine = this.#matrix && left[1] ? this.#matrix.a * left[1].box.x + this.#matrix.e : frame.clientWidth / 2;
    void turnPage(frame, spread ? (forward === (this.direction !== 'right-to-left') ? 'right' : 'left') : null, spine);
  }

  protected override updated(): void {
    this.style.setProperty('--ttt-picture-filter', this.filter || 'none');
    this.#show();
  }

  #show(): void {
    if (!this.#world) return;
    this.#world.show(this.#pictures);
    if (this.#waiting) {
      this.#world.fit(this.#waiting, true);
      this.#waiting = null;
    }
  }

  /** All that is in view: the spread, or the current canvas of a row. */
  #whole(): Box | null {
    const boxes = (this.arrangement === 'continuous' ? this.#placed.filter(({ index }) => index === this.index) : this.#placed).map(({ box }) => box);
    return boxes.length > 0 ? around(boxes) : null;
  }

  async #open(): Promise<void> {
    if (this.#world || this.#opening) return;
    this.#opening = true;
    const code = await import('../deep-zoom/canvas-world.ts').catch(() => null);
    await this.updateComplete;
    if (!code) {
      this.#opening = false;
      this.#faults.set('', null);
      return this.requestUpdate();
    }
    const host = this.renderRoot.querySelector<HTMLElement>('.world');
    if (!this.isConnected || !host) return;
    this.#world = new code.CanvasWorld(host, {
      moved: (matrix) => { this.#moved(matrix); },
      painted: () => { this.ready = true; this.#paint(); },
      failed: (key, status) => { this.#faults.set(key, status); this.requestUpdate(); },
      guarded: (_, service, auth) => { this.dispatchEvent(new GuardedEvent(service, auth)); },
    }, this.patience);
    this.#waiting ??= this.#whole();
    this.#show();
  }

  #moved(matrix: WorldMatrix): void {
    this.#matrix = matrix;
    const { a, b, c, d, e, f } = matrix;
    this.renderRoot.querySelector('g')?.setAttribute('transform', `matrix(${a} ${b} ${c} ${d} ${e} ${f})`);
    const floats = this.renderRoot.querySelector<HTMLElement>('.floats');
    if (floats) floats.style.transform = `matrix(${a}, ${b}, ${c}, ${d}, ${e}, ${f})`;
    const unit = Math.hypot(a, b) || 1;
    for (const circle of this.renderRoot.querySelectorAll('circle')) circle.setAttribute('r', String(10 / unit));
    for (const tool of this.renderRoot.querySelectorAll<HTMLElement & { matrix: WorldMatrix | null }>('ttt-loupe, ttt-ruler')) tool.matrix = matrix;
    this.dispatchEvent(new MovedEvent());
  }

  readonly #onPointer = (event: PointerEvent): void => {
    if (!this.loupe) return;
    const { left, top } = this.getBoundingClientRect();
    this.spot = { x: event.clientX - left, y: event.clientY - top };
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const act = keyAct(event, true);
    if (!act || event.target !== event.currentTarget) return;
    event.preventDefault();
    void act(this);
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#world?.zoomBy(event.deltaY < 0 ? 1.25 : 0.8);
  };

  protected override render(): unknown {
    const { words } = this;
    const overlaid = this.#placed.flatMap((placed): OverlaidCanvas[] => {
      const canvas = this.canvases[placed.index];
      if (!canvas) return [];
      const visible = new Set(layersOf(canvas, this.opacities).filter(({ opacity }) => opacity > 0).map(({ image }) => image.id));
      return [{ canvas, placed, annotations: (this.annotations.get(canvas.id) ?? canvas.annotations).filter(({ layer }) => !layer || visible.has(layer)) }];
    });
    const matrix = this.#matrix;
    const middle = { x: this.clientWidth / 2, y: this.clientHeight / 2 };
    const current = this.#placed.find(({ index }) => index === this.index);
    const physical = this.canvases[this.index]?.physical ?? null;
    const empty = overlaid.length > 0 && overlaid.every(({ canvas }) => canvas.images.length === 0 && canvas.media.length === 0 && canvas.texts.length === 0);
    const refused = [...this.#faults.values()].some((status) => status === 401 || status === 403);
    return html`<div class="frame" part="frame" tabindex="0" role="group" aria-label=${this.label || words.picture} @keydown=${this.#onKey} @wheel=${this.#onWheel} @pointermove=${this.#onPointer}>
      <div class="world"></div>
      <div class="floats-box"><div class="floats">${floatsTemplate(overlaid, this.seconds, this.timed)}</div></div>
      <svg class="overlay" aria-hidden="true">${svg`<g transform=${matrix ? `matrix(${matrix.a} ${matrix.b} ${matrix.c} ${matrix.d} ${matrix.e} ${matrix.f})` : 'scale(0)'}>${shapesTemplate(overlaid, this.selected, (annotation) => this.dispatchEvent(new AnnotationEvent(annotation)))}</g>`}</svg>
      ${this.loupe ? html`<ttt-loupe .pictures=${this.#pictures} .matrix=${matrix} .spot=${this.spot ?? middle} .rotation=${this.rotation} .flipped=${this.mirrored}></ttt-loupe>` : nothing}
      ${physical && current ? html`<ttt-ruler .matrix=${matrix} .scale=${current.scale} .physical=${physical} .measuring=${this.ruler} .language=${this.language}></ttt-ruler>` : nothing}
    </div>
    ${this.#faults.size > 0 ? html`<div class="faults" role="status"><p>${refused ? words.pictureRefused : html`${words.pictureFailed} <button @click=${() => { this.again(); }}>${words.again}</button>`}</p></div>` : empty ? html`<div class="faults" role="status"><p>${words.noPicture}</p></div>` : nothing}`;
  }

  /** Tries again what could not be had. */
  again(): void {
    this.#faults.clear();
    this.#world?.show([]);
    this.requestUpdate();
  }
}
