import { html, nothing, type PropertyValues, type PropertyDeclarations } from 'lit';
import type { Look, Picture, Stage } from '@thingsthattalk/viewer/parts';
import type { Pixels } from '../pictures/view-of-region.ts';
import { ChooseSceneEvent, ComposerPart } from './composer-part.ts';
import { lineOf, placeDrawn, tools, type Drawing } from './drawing.ts';
import { DrawingLayer } from './drawing-layer.ts';
import { arrowStep, corners, dragFrame, wholeOf, type Handle, type Point } from './frame-geometry.ts';
import { partStyles } from './part.styles.ts';
import { pictureDeskStyles } from './picture-desk.styles.ts';
import { measure, placeFrames, type Sizes } from './place-frames.ts';
import { StageInHand } from './stage-in-hand.ts';

/** A scene's place on the picture, in its pixels. */
export interface Frame {
  readonly scene: string;
  readonly number: number;
  readonly label: string;
  /** Absent: all of the picture. */
  readonly region?: Pixels;
  /** The spot or the outline within it. */
  readonly points: readonly Point[];
}

/** A place was kept for the scene at hand. `points` is absent where a frame alone was set. */
export class KeepPlaceEvent extends Event {
  static readonly type = 'ttt-keep-place';
  readonly region: Pixels | null;
  readonly points: readonly Point[] | null;
  /** For a scene that is yet to be made. */
  readonly anew: boolean;
  constructor(region: Pixels | null, { points = null, anew = false }: { readonly points?: KeepPlaceEvent['points']; readonly anew?: boolean } = {}) {
    super(KeepPlaceEvent.type, { bubbles: true, composed: true });
    [this.region, this.points, this.anew] = [region, points, anew];
  }
}

/**
 * The picture with the places of all scenes on it. One looks around and keeps what one sees, draws a frame, a point or an
 * outline, or takes a frame by its corners; all of it by keyboard too.
 *
 * @fires ttt-keep-place - a place was kept
 * @fires ttt-choose-scene - the number of a scene was chosen
 */
export class PictureDesk extends ComposerPart {
  static override styles = [partStyles, pictureDeskStyles];
  protected override readonly patience = 250;
  static override properties: PropertyDeclarations = { picture: { attribute: false }, frames: { attribute: false }, current: {} };
  declare picture: Picture | null;
  declare frames: readonly Frame[];
  /** The scene at hand. */
  declare current: string;

  readonly #layer = new DrawingLayer(this, () => this.words);
  readonly #hand = new StageInHand(() => { this.#place(); });
  readonly #resize = new ResizeObserver(() => { this.#measure(); });
  #sizes: Sizes | null = null;
  #drag: { readonly handle: Handle; readonly from: Point; readonly frame: Pixels; readonly pointer: number } | null = null;
  #dragged: Pixels | null = null;
  #look: Look | null = null;

  constructor() {
    super();
    this.picture = null;
    this.frames = [];
    this.current = '';
  }

  override focus(): void { this.renderRoot.querySelector<HTMLElement>('.keep button, .main-act')?.focus(); }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hand.again();
  }

  get stage(): Stage | null { return this.renderRoot.querySelector<Stage>('ttt-stage'); }

  get #here(): Frame | undefined { return this.frames.find(({ scene }) => scene === this.current); }

  /** What is seen, in pixels of the picture; `null` for all of it. */
  get seen(): Pixels | null { return this.#hand.seen; }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    const { picture } = this;
    if (changed?.has('current') || changed?.has('picture')) this.#layer.drop();
    // The same look stays the same object: another would bring the picture back to where it began.
    if (changed?.has('picture') && this.#look?.picture.key !== picture?.key) this.#look = picture && { picture, region: wholeOf(picture) };
  }

  protected override firstUpdated(): void {
    this.#hand.take(this.stage);
    const over = this.#over;
    if (over) this.#resize.observe(over);
  }

  protected override updated(): void { this.#measure(); }

  get #over(): HTMLElement | null { return this.renderRoot.querySelector<HTMLElement>('.over'); }

  #measure(): void {
    const over = this.#over;
    this.#sizes = over && measure(over);
    this.#place();
  }

  /** Puts frames, handles and what is being drawn where the stage shows them. */
  #place(): void {
    const { picture, stage, current } = this;
    const [over, sizes, drawing, here] = [this.#over, this.#sizes, this.#layer.drawing, this.#here];
    if (!stage || !picture || !over || !sizes) return;
    const line = drawing ? lineOf(drawing) : (here?.points ?? []);
    const marked = drawing ? drawing.cross : here?.points.length === 1 ? here.points[0] : undefined;
    const at = marked ? stage.screenOf(marked) : null;
    placeFrames(over, stage, this.frames.map(({ scene, region }) => ({ scene, here: scene === current, whole: !region, region: (scene === current && this.#dragged) || region || wholeOf(picture) })), sizes, at);
    const onStage = (points: readonly Point[]): Point[] => points.flatMap((point) => stage.screenOf(point) ?? []);
    over.querySelector('.outline')?.setAttribute('points', onStage(line).map(({ x, y }) => `${x},${y}`).join(' '));
    // Without length, with round ends: dots that keep their size.
    over.querySelector('.dots')?.setAttribute('d', onStage(drawing?.points ?? []).map(({ x, y }) => `M${x} ${y}h0`).join(''));
    const spot = over.querySelector<HTMLElement>('.spot');
    spot?.toggleAttribute('data-away', !at || (drawing !== null && !this.#layer.crossShown));
    if (spot && at) spot.style.translate = `${at.x}px ${at.y}px`;
  }

  #take(handle: Handle, event: PointerEvent): void {
    const from = this.stage?.pointAt({ x: event.clientX, y: event.clientY });
    const { picture } = this;
    if (!from || !picture || event.button !== 0) return;
    event.preventDefault();
    (event.target as Element).setPointerCapture(event.pointerId);
    this.#drag = { handle, from, frame: this.#here?.region ?? wholeOf(picture), pointer: event.pointerId };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    const at = this.stage?.pointAt({ x: event.clientX, y: event.clientY });
    if (!drag || !at || !this.picture || event.pointerId !== drag.pointer) return;
    this.#dragged = dragFrame(drag.frame, drag.handle, { x: at.x - drag.from.x, y: at.y - drag.from.y }, this.picture);
    this.#place();
  }

  #release(): void {
    const region = this.#dragged;
    this.#drag = null;
    this.#dragged = null;
    if (region) this.dispatchEvent(new KeepPlaceEvent(region));
  }

  #nudge(handle: Handle, event: KeyboardEvent): void {
    const { picture } = this;
    const step = picture && arrowStep(event, this.stage?.region ?? picture);
    if (!step) return;
    event.preventDefault();
    this.dispatchEvent(new KeepPlaceEvent(dragFrame(this.#here?.region ?? wholeOf(picture), handle, step, picture)));
  }

  keepDrawn(drawing: Drawing): void {
    const place = this.picture && placeDrawn(drawing, this.picture, { frame: this.#here?.region, seen: this.seen });
    if (place) this.dispatchEvent(new KeepPlaceEvent(place.region, { points: place.points }));
  }

  protected override render(): unknown {
    const { words, picture } = this;
    const drawing = this.#layer.drawing;
    return html`<div class="pane" @pointerdown=${this.#layer.guard.press} @click=${this.#layer.guard.click}>
      <ttt-stage .look=${this.#look} .language=${this.language} .label=${words.picture} thread="none"></ttt-stage>
      <div class="over" ?data-drawing=${drawing} @pointermove=${this.#move} @pointerup=${this.#release} @pointercancel=${this.#release}>
        ${picture ? this.frames.map((frame) => this.#frameTemplate(frame)) : nothing}
        <svg class="lines" aria-hidden="true"><polygon class="outline"></polygon><path class="dots"></path></svg>
        <i class="spot" ?data-cross=${drawing} data-away aria-hidden="true"></i>
      </div>
      ${this.#layer.layerTemplate()}
    </div>
    ${this.#layer.progressTemplate()}
    <div class="tools" ?data-drawing=${drawing}>
      <div class="draw" role="group" aria-label=${words.drawOn}>${tools.map((each) => html`<button data-tool=${each} ?disabled=${!picture || !this.current} @click=${({ detail }: MouseEvent) => { this.#layer.takeUp(each, detail === 0); }}>${words.tools[each]}</button>`)}</div>
      <div class="keep"><button class="main-act" ?disabled=${!picture} @click=${() => this.dispatchEvent(new KeepPlaceEvent(this.seen))}>${words.keepView}</button>
        <button ?disabled=${!picture} @click=${() => this.dispatchEvent(new KeepPlaceEvent(this.seen, { anew: true }))}><span aria-hidden="true">+ </span>${words.newSceneHere}</button></div>
      ${this.#layer.guideTemplate()}
      <div class="zoom" role="group" aria-label=${words.zoom}><button aria-label=${words.zoomIn} ?disabled=${!picture} @click=${() => this.stage?.zoomBy(1.6)}>+</button><button aria-label=${words.zoomOut} ?disabled=${!picture} @click=${() => this.stage?.zoomBy(1 / 1.6)}>−</button><button ?disabled=${!picture} @click=${() => this.stage?.showWhole()}>${words.wholePicture}</button></div>
    </div>`;
  }

  #frameTemplate({ scene, number, label, region }: Frame): unknown {
    const { words } = this;
    const here = scene === this.current;
    const movable = here && region !== undefined;
    return html`<i class="frame" data-scene=${scene} ?data-here=${here} ?data-whole=${!region} data-away></i>
      <button class="tag num" data-scene=${scene} ?data-here=${here} ?data-movable=${movable} data-away aria-label=${label ? words.sceneNumber(String(number), label) : words.inScene(String(number))} aria-pressed=${here ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new ChooseSceneEvent(scene))} @pointerdown=${movable ? (event: PointerEvent) => { this.#take('all', event); } : nothing} @keydown=${movable ? (event: KeyboardEvent) => { this.#nudge('all', event); } : nothing}>${number}</button>
      ${movable ? corners.map((corner) => html`<button class="corner" data-scene=${scene} data-corner=${corner} data-away aria-label=${words.corners[corner]} @pointerdown=${(event: PointerEvent) => { this.#take(corner, event); }} @keydown=${(event: KeyboardEvent) => { this.#nudge(corner, event); }}></button>`) : nothing}`;
  }
}
