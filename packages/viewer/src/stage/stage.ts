import { html, nothing, type PropertyValues } from 'lit';
import { fromScreen, holdCamera, regionInView, toScreen, wholeOf, type Box, type Camera, type Region, type ScreenPoint } from '../camera/camera.ts';
import { Flight } from '../camera/flight.ts';
import type { DeepZoom } from '../deep-zoom/deep-zoom.ts';
import { DeepZoomSlot } from './deep-zoom-slot.ts';
import type { Picture } from '../reading/context.ts';
import { InterfaceElement } from '../words/interface-element.ts';
import { cameraFor, fitBeside, insetOf } from './fit-look.ts';
import { LookAhead } from './look-ahead.ts';
import { ExploreEvent, MarkEvent, type Look, type Mark } from './look.ts';
import { moveMarks, placeOverlay } from './overlay.ts';
import { Pictures } from './pictures.ts';
import { onStageKey, onStageWheel } from './stage-keys.ts';
import { againstTemplate, failedTemplate, layersTemplate, marksTemplate } from './stage-parts.ts';
import { stageStyles } from './stage.styles.ts';

/**
 * The picture that stays while the text goes by: a camera over one picture, a thread to the very spot, marks.
 * Part of `<ttt-story>` and `<ttt-thing>`; deep zoom is fetched when the visitor takes the picture into their own hands.
 *
 * @slot poster - what the page showed before the stage was there; it gives way when the picture can be painted
 * @csspart frame - the box the picture shows in
 * @csspart mark - a numbered spot
 * @fires ttt-camera - it sees its picture from elsewhere
 */
export class Stage extends InterfaceElement {
  static override styles = stageStyles;
  static override properties = {
    look: { attribute: false }, marks: { attribute: false }, current: { attribute: false }, label: {}, language: {}, inset: { type: Number },
    free: { type: Boolean, reflect: true }, moving: { type: Boolean, reflect: true }, shown: { type: Boolean, reflect: true }, failed: { type: Boolean, reflect: true },
    how: { state: true }, opacities: { state: true },
  };
  declare look: Look | null;
  declare marks: readonly Mark[];
  /** The id of the mark that is spoken of. */
  declare current: string;
  declare label: string;
  declare language: string;
  /** The part of the width, from where one begins to read, that words lie over: pictures keep clear of it. 0 to 0.6. */
  declare inset: number;
  /** The visitor looks around: gestures go to the picture. */
  declare free: boolean;
  declare moving: boolean;
  declare shown: boolean;
  declare failed: boolean;
  /** How the visitor compares, when not as the scene says. */
  declare how: string;
  /** How much of each layer is seen, by the key of its picture, from 0 to 1. */
  declare opacities: ReadonlyMap<string, number>;

  #camera: Camera | null = null;
  #box: Box = { width: 0, height: 0 };
  #aim: Camera | null = null;
  readonly #pictures = new Pictures();
  readonly #ahead = new LookAhead();
  readonly #deep = new DeepZoomSlot();
  readonly #flight = new Flight({ place: (camera) => { this.#place(camera); }, along: (cameras, duration) => this.#along(cameras, duration) });
  readonly #resize = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    const fresh: Partial<Stage> = { look: null, marks: [], current: '', label: '', language: 'en', inset: 0, free: false, moving: false, shown: false, failed: false, how: '', opacities: new Map() };
    Object.assign(this, fresh);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#halt();
    this.#closeDeepZoom();
  }

  /** The camera now, or `null` before the first look. */
  get camera(): Camera | null {
    return this.#deep.opened?.camera ?? this.#flight.camera ?? this.#camera;
  }

  /** What is in view of the picture, in its pixels; `null` before the first look. */
  get region(): Region | null { return regionInView(this.camera, this.#box, this.look?.picture); }

  /** What will be in view when the picture stands still: who moves it and keeps what they see means that. */
  get aim(): Region | null { return regionInView(this.#aim ?? this.#deep.opened?.goal ?? this.camera, this.#box, this.look?.picture); }

  /** Which point of the picture, in its pixels, is at a place on the screen, in CSS pixels of the window; `null` before the first look. */
  pointAt({ x, y }: ScreenPoint): ScreenPoint | null {
    const { left, top } = this.getBoundingClientRect();
    return this.camera && fromScreen({ x: x - left, y: y - top }, this.camera, this.#half);
  }

  /** Where a point of the picture is on the stage, in CSS pixels from its corner. */
  screenOf(point: ScreenPoint): ScreenPoint | null { return this.camera && toScreen(point, this.camera, this.#half); }

  /** Fetches what a look needs before it is asked for, where bytes are not dear. */
  prepare(look: Look): Promise<void> { return this.#ahead.prepare(look, this.#pixels); }

  /** Zooms about the middle: more than 1 comes closer. */
  async zoomBy(factor: number): Promise<void> {
    const camera = this.camera;
    if (camera) await this.#freely({ ...camera, width: camera.width / factor });
  }

  /** Moves by parts of what is seen: 1 is a whole width or height. */
  async panBy(right: number, down: number): Promise<void> {
    const camera = this.camera;
    if (camera) await this.#freely({ ...camera, x: camera.x + right * camera.width, y: camera.y + (down * camera.width * this.#box.height) / this.#box.width });
  }

  /** Shows the whole picture. */
  async showWhole(): Promise<void> {
    const { look } = this;
    if (look) await this.#freely(fitBeside(wholeOf(look.picture), this.#half, insetOf(this), 1.06), false);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#box.width === 0) this.#measure();
    if (changed.has('look') && this.look) this.#show(this.look, changed.get('look') ?? null);
    if (changed.has('inset') && this.look && this.#box.width > 0) this.#place(this.#goal(this.look));
    if (changed.has('free') && !this.free) this.#closeDeepZoom();
    if (changed.has('how') && this.look && this.#box.width > 0 && changed.get('how') !== undefined) this.#settle();
    if (changed.has('opacities')) this.#pictures.reveal(this.opacities, this.look);
    if (changed.has('marks') || changed.has('current') || changed.has('look')) this.#placeOverlay();
  }

  #measure(): void {
    const { width, height } = this.getBoundingClientRect();
    if (width === 0 || height === 0 || (width === this.#box.width && height === this.#box.height)) return;
    this.#box = { width, height };
    this.#settle();
  }

  /** The stage has another size, or has been halved: what is looked at is shown anew, at once. */
  #settle(): void {
    if (!this.look) return;
    this.#halt();
    this.#place(this.#goal(this.look));
    this.#rest();
  }

  /** How two pictures are set against each other now; `''` when there is one. */
  get #comparing(): string { return this.#pictures.against ? this.how || this.#pictures.against.how : ''; }

  /** The box of one picture: half the stage when two stand side by side. */
  get #half(): Box {
    return this.#comparing === 'beside' ? { width: this.#box.width / 2, height: this.#box.height } : this.#box;
  }

  get #pixels(): number { return this.#half.width * Math.min(2, devicePixelRatio); }
  #goal(look: Look): Camera { return cameraFor(look, this.#half, insetOf(this)); }

  #show(look: Look, before: Look | null): void {
    if (this.#box.width === 0) return;
    const samePicture = this.#pictures.has(look.picture);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const how = look.transition ?? 'move';
    const jump = !this.#camera || !samePicture || still || (how !== 'move' && before !== null && before.region !== look.region);
    if (!samePicture || (jump && !still && before !== null && how !== 'move')) this.#changePicture(look.picture, before && !still ? how : 'dissolve');
    if (this.#pictures.show(look, this.#box)) this.#mountSecond(look);
    const goal = this.#goal(look);
    if (this.#deep.opened) return this.#deep.opened.moveTo(goal);
    this.#pictures.soften();
    if (jump || !this.#camera) {
      if (still && samePicture && before) this.renderRoot.querySelector('.planes')?.animate([{ opacity: 0 }, { opacity: 1 }], 150);
      this.#halt();
      this.#place(goal);
      return this.#rest();
    }
    this.#halt();
    this.moving = true;
    void this.#flight.go(this.#camera, goal).then((arrived) => { if (arrived) this.#rest(); });
  }

  /** The camera stays where it is now. */
  #halt(): void {
    this.#flight.stop();
    this.moving = false;
  }

  #rest(): void {
    this.moving = false;
    this.#pictures.sharpen(this.look, this.#pixels);
    this.#placeOverlay();
  }

  /** A picture in place of the one before. @param how it comes: by a fade (also after a move that cannot be), a wipe, or at once */
  #changePicture(picture: Picture, how: string): void {
    this.#closeDeepZoom();
    if (picture.colour) this.style.setProperty('--ttt-stage-colour', picture.colour);
    this.#pictures.change(picture, { how, box: this.#box, planes: this.renderRoot.querySelector('.planes') }, (painted) => {
      this.failed = !painted;
      this.shown = painted;
    });
  }

  /** What lies over the picture is another thing now: it is drawn, and seen as much as the scene says. */
  #mountSecond(look: Look): void {
    this.how = '';
    this.opacities = new Map((look.layers ?? []).map(({ picture, opacity }) => [picture.key, opacity]));
    this.style.setProperty('--ttt-split', '50');
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#pictures.mount(this.renderRoot.querySelector('.against'), this.renderRoot.querySelector('.layers'));
      this.#pictures.reveal(this.opacities, look);
      if (this.#camera) this.#pictures.place(this.#camera, this.#half);
    });
  }

  #place(camera: Camera): void {
    this.#camera = camera;
    this.#pictures.place(camera, this.#half);
    if (!this.moving || this.marks.length > 0) this.#placeOverlay();
  }

  #along(cameras: readonly Camera[], duration: number): Animation[] {
    const box = this.#half;
    return [...this.#pictures.along(cameras, box, duration), ...moveMarks(this.renderRoot, { marks: this.#marksHere, box }, cameras, duration)];
  }

  /** While the camera moves the thread is not seen, and left alone. */
  #placeOverlay(): void {
    const { camera, look } = this;
    if (camera && look) placeOverlay(this, this.renderRoot, { camera, box: this.#half, point: this.moving ? undefined : look.point, marks: this.#marksHere });
  }

  get #marksHere(): readonly Mark[] {
    return this.marks.filter(({ picture }) => picture === this.look?.picture.key);
  }

  /** From here on the visitor leads: deep zoom is fetched, and the camera goes where they say. */
  async #freely(camera: Camera, hold = true): Promise<void> {
    const { look } = this;
    if (!look) return;
    this.dispatchEvent(new ExploreEvent());
    const held = hold ? holdCamera(camera, look.picture, this.#half) : camera;
    this.#aim = held;
    const deep = await this.openDeepZoom();
    this.#aim = null;
    if (deep) return void deep.moveTo(held);
    this.#halt();
    this.#place(held);
  }

  /** Fetches deep zoom and lays it over the picture as it stands. Resolves to `null` when it cannot be had. */
  async openDeepZoom(): Promise<DeepZoom | null> {
    const picture = this.look?.picture;
    const host = this.renderRoot.querySelector<HTMLElement>('.deep');
    if (!picture || !host || !this.#camera) return null;
    this.#halt();
    const deep = await this.#deep.open(host, picture, this.#camera, () => {
      if (this.camera) this.#pictures.place(this.camera, this.#half);
      this.#placeOverlay();
    });
    this.#pictures.enlarge();
    if (deep && this.look?.picture.key === picture.key && this.isConnected) this.free = true;
    else this.#closeDeepZoom();
    return this.#deep.opened;
  }

  #closeDeepZoom(): void {
    const camera = this.#deep.close();
    if (!camera) return;
    this.#camera = camera;
    this.#place(camera);
  }

  protected override render(): unknown {
    const { words } = this;
    const { against } = this.#pictures;
    const how = this.#comparing;
    const layers = this.look?.layers ?? [];
    return html`<div class="frame" part="frame" tabindex="0" role="group" aria-label="${this.label || words.stage}. ${words.zoomKeys}" data-how=${how || nothing} @keydown=${(event: KeyboardEvent) => { onStageKey(this, event); }} @wheel=${(event: WheelEvent) => { onStageWheel(this, event); }}>
      <slot name="poster"></slot>
      <div class="planes" aria-hidden="true"></div>
      <div class="deep" ?hidden=${!this.free}></div>
      ${layers.length > 0 ? html`<div class="layers" aria-hidden="true"></div>` : nothing}
      ${against ? html`<div class="against" data-how=${how} aria-hidden="true"></div>` : nothing}
    </div>
    <span class="thread" aria-hidden="true" ?hidden=${!this.look?.point || Boolean(against) || this.free}></span>
    ${against ? againstTemplate(against, how, words, { split: (value) => { this.style.setProperty('--ttt-split', String(value)); }, how: (value) => (this.how = value) }) : nothing}
    ${layers.length > 0 ? layersTemplate(layers, this.opacities, words, (key, opacity) => (this.opacities = new Map(this.opacities).set(key, opacity))) : nothing}
    ${marksTemplate(this.#marksHere, this.current, (id) => this.dispatchEvent(new MarkEvent(id)))}
    ${this.failed ? failedTemplate(words, () => { this.#again(); }) : nothing}`;
  }

  #again(): void {
    this.#pictures.clear();
    if (this.look) this.#show(this.look, null);
  }
}
