import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { fitRegion, holdCamera, placePicture, regionInView, wholeOf, type Box, type Camera, type Region } from '../camera/camera.ts';
import { Flight } from '../camera/flight.ts';
import type { DeepZoom } from '../deep-zoom/deep-zoom.ts';
import { DeepZoomSlot } from './deep-zoom-slot.ts';
import type { Picture } from '../reading/context.ts';
import { wordsFor } from '../words/words.ts';
import { Layer } from './layer.ts';
import { ExploreEvent, MarkEvent, type Against, type Look, type Mark } from './look.ts';
import { layOnto } from './similarity.ts';
import { keyAct } from './stage-keys.ts';
import { failedTemplate, marksTemplate, splitTemplate } from './stage-parts.ts';
import { stageStyles } from './stage.styles.ts';

/**
 * The picture that stays while the text goes by: a camera over one picture, a thread to the very spot, marks.
 * Part of `<ttt-story>` and `<ttt-thing>`; deep zoom is fetched when the visitor takes the picture into their own hands.
 *
 * @slot poster - what the page showed before the stage was there; it gives way when the picture can be painted
 * @csspart frame - the box the picture shows in
 * @csspart mark - a numbered spot
 */
export class Stage extends LitElement {
  static override styles = stageStyles;
  static override properties = {
    look: { attribute: false },
    marks: { attribute: false },
    current: { attribute: false },
    label: {},
    language: {},
    inset: { type: Number },
    free: { type: Boolean, reflect: true },
    moving: { type: Boolean, reflect: true },
    shown: { type: Boolean, reflect: true },
    failed: { type: Boolean, reflect: true },
  };
  declare look: Look | null;
  declare marks: readonly Mark[];
  /** The id of the mark that is spoken of. */
  declare current: string;
  declare label: string;
  declare language: string;
  /** The part of the width, from the left, that words lie over: pictures keep to the right of it. 0 to 0.6. */
  declare inset: number;
  /** The visitor looks around: gestures go to the picture. */
  declare free: boolean;
  declare moving: boolean;
  declare shown: boolean;
  declare failed: boolean;

  #camera: Camera | null = null;
  #box: Box = { width: 0, height: 0 };
  #layer: Layer | null = null;
  #other: Layer | null = null;
  #against: Against | null = null;
  readonly #deep = new DeepZoomSlot();
  readonly #flight = new Flight((camera) => this.#place(camera));
  readonly #resize = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.look = null;
    this.marks = [];
    this.current = '';
    this.label = '';
    this.language = 'en';
    this.inset = 0;
    this.free = false;
    this.moving = false;
    this.shown = false;
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#flight.stop();
    this.#closeDeepZoom();
  }

  /** The camera now, or `null` before the first look. */
  get camera(): Camera | null {
    return this.#deep.opened?.camera ?? this.#camera;
  }

  /** What is in view of the picture, in its pixels; `null` before the first look. */
  get region(): Region | null {
    return regionInView(this.camera, this.#box, this.look?.picture);
  }

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
    if (look) await this.#freely(this.#fit(wholeOf(look.picture), 1.06), false);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#box.width === 0) this.#measure();
    if (changed.has('look') && this.look) this.#show(this.look, changed.get('look') ?? null);
    if (changed.has('inset') && this.look && this.#box.width > 0) this.#place(this.#goal(this.look));
    if (changed.has('free') && !this.free) this.#closeDeepZoom();
    if (changed.has('marks') || changed.has('current') || changed.has('look')) this.#placeOverlay();
  }

  #measure(): void {
    const { width, height } = this.getBoundingClientRect();
    if (width === 0 || height === 0 || (width === this.#box.width && height === this.#box.height)) return;
    this.#box = { width, height };
    if (this.look) {
      this.#flight.stop();
      this.#place(this.#goal(this.look));
      this.#rest();
    }
  }

  /** The box of one picture: half the stage when two stand side by side. */
  get #half(): Box {
    return this.#against?.how === 'beside' ? { width: this.#box.width / 2, height: this.#box.height } : this.#box;
  }

  #goal(look: Look): Camera {
    const whole = look.region.width * look.region.height > 0.9 * look.picture.width * look.picture.height;
    return this.#fit(look.region, whole ? 1.06 : 1.22);
  }

  /** Fits a region into the part of the stage that no words lie over. */
  #fit(region: Region, air: number): Camera {
    const box = this.#half;
    const inset = box.width >= 900 ? this.inset : 0;
    const camera = fitRegion(region, { width: box.width * (1 - inset), height: box.height }, air);
    const width = camera.width / (1 - inset);
    return { x: camera.x - (width * inset) / 2, y: camera.y, width };
  }

  #show(look: Look, before: Look | null): void {
    if (this.#box.width === 0) return;
    if (this.#layer?.picture.key !== look.picture.key) this.#changePicture(look.picture);
    if (before?.against !== look.against) this.#setAgainst(look.against ?? null, look.region);
    const goal = this.#goal(look);
    if (this.#deep.opened) {
      this.#deep.opened.moveTo(goal);
      return;
    }
    this.#layer?.soften();
    const samePicture = before?.picture.key === look.picture.key;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!this.#camera || !samePicture || still) {
      if (still && samePicture) this.renderRoot.querySelector('.planes')?.animate([{ opacity: 0 }, { opacity: 1 }], 150);
      this.#flight.stop();
      this.#place(goal);
      return this.#rest();
    }
    this.moving = true;
    void this.#flight.go(this.#camera, goal).then((arrived) => { if (arrived) this.#rest(); });
  }

  #rest(): void {
    this.moving = false;
    const pixels = this.#half.width * Math.min(2, devicePixelRatio);
    this.#layer?.sharpen(this.look?.region ?? null, pixels);
    this.#other?.sharpen(this.look?.against?.region ?? null, pixels);
  }

  #changePicture(picture: Picture): void {
    const old = this.#layer;
    const layer = new Layer(picture, this.#box);
    this.#layer = layer;
    this.#closeDeepZoom();
    if (picture.colour) this.style.setProperty('--ttt-stage-colour', picture.colour);
    this.renderRoot.querySelector('.planes')?.append(layer.element);
    void layer.ready.then((painted) => {
      if (this.#layer !== layer) return layer.element.remove();
      this.failed = !painted;
      this.shown = painted;
      layer.element.classList.add('is-here');
      if (old) setTimeout(() => old.element.remove(), 400);
    });
  }

  #setAgainst(against: Against | null, region: Region): void {
    this.#other?.element.remove();
    this.#against = against;
    this.#other = against ? new Layer(against.picture, this.#box) : null;
    this.requestUpdate();
    if (!against || !this.#other) return;
    this.#other.layOnto(layOnto(region, against.region, against.pairs));
    this.#other.element.classList.add('is-here');
    void this.updateComplete.then(() => {
      if (!this.#other) return;
      this.renderRoot.querySelector('.against')?.append(this.#other.element);
      if (this.#camera) this.#other.place(this.#camera, this.#half);
    });
  }

  #place(camera: Camera): void {
    this.#camera = camera;
    if (!this.#deep.opened) this.#layer?.place(camera, this.#half);
    this.#other?.place(camera, this.#half);
    this.#placeOverlay();
  }

  #placeOverlay(): void {
    const { camera, look } = this;
    if (!camera || !look) return;
    const { left, top, scale } = placePicture(camera, this.#half);
    if (look.point) {
      this.style.setProperty('--ttt-point-x', `${left + look.point.x * scale}px`);
      this.style.setProperty('--ttt-point-y', `${top + look.point.y * scale}px`);
    }
    for (const [index, mark] of [...this.renderRoot.querySelectorAll<HTMLElement>('.mark')].entries()) {
      const at = this.#marksHere[index]?.point;
      if (at) mark.style.translate = `${left + at.x * scale}px ${top + at.y * scale}px`;
    }
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
    const deep = await this.openDeepZoom();
    if (deep) return void deep.moveTo(held);
    this.#flight.stop();
    this.#place(held);
  }

  /** Fetches deep zoom and lays it over the picture as it stands. Resolves to `null` when it cannot be had. */
  async openDeepZoom(): Promise<DeepZoom | null> {
    const picture = this.look?.picture;
    const host = this.renderRoot.querySelector<HTMLElement>('.deep');
    if (!picture || !host || !this.#camera) return null;
    const deep = await this.#deep.open(host, picture, this.#camera, () => { this.#placeOverlay(); });
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

  #onKey(event: KeyboardEvent): void {
    const act = event.target === event.currentTarget ? keyAct(event, this.free) : null;
    if (!act) return;
    event.preventDefault();
    void act(this);
  }

  #onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void this.zoomBy(event.deltaY < 0 ? 1.25 : 0.8);
  }

  protected override render(): unknown {
    const words = wordsFor(this.language);
    const against = this.#against;
    return html`<div class="frame" part="frame" tabindex="0" role="group" aria-label="${this.label || words.stage}. ${words.zoomKeys}" @keydown=${this.#onKey} @wheel=${this.#onWheel}>
      <slot name="poster"></slot>
      <div class="planes" aria-hidden="true"></div>
      <div class="deep" ?hidden=${!this.free}></div>
      ${against ? html`<div class="against" data-how=${against.how} aria-hidden="true"></div>` : nothing}
    </div>
    <span class="thread" aria-hidden="true" ?hidden=${!this.look?.point || Boolean(against) || this.free}></span>
    ${splitTemplate(against, words, (value) => { this.style.setProperty('--ttt-split', String(value)); })}
    ${marksTemplate(this.#marksHere, this.current, (id) => this.dispatchEvent(new MarkEvent(id)))}
    ${this.failed ? failedTemplate(words, () => { this.#again(); }) : nothing}`;
  }

  #again(): void {
    this.#layer?.element.remove();
    this.#layer = null;
    if (this.look) this.#show(this.look, null);
  }
}
