import { html, nothing, type PropertyValues, type PropertyDeclarations } from 'lit';
import { CameraEvent, type Look, type Picture, type Stage } from '@thingsthattalk/viewer/parts';
import type { Pixels } from '../pictures/view-of-region.ts';
import { ChooseSceneEvent, ComposerPart } from './composer-part.ts';
import { arrowStep, corners, dragFrame, frameAround, frameBetween, type Handle } from './frame-geometry.ts';
import { partStyles } from './part.styles.ts';
import { pictureDeskStyles } from './picture-desk.styles.ts';

/** A scene's place on the picture, in its pixels. */
export interface Frame {
  readonly scene: string;
  readonly number: number;
  readonly label: string;
  /** Absent: all of the picture. */
  readonly region?: Pixels;
  /** The spot or the outline within it. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A place was kept for the scene at hand. `points` is absent where a frame alone was set. */
export class KeepPlaceEvent extends Event {
  static readonly type = 'ttt-keep-place';
  readonly region: Pixels | null;
  readonly points: readonly { readonly x: number; readonly y: number }[] | null;
  /** For a scene that is yet to be made. */
  readonly anew: boolean;
  constructor(region: Pixels | null, { points = null, anew = false }: { readonly points?: KeepPlaceEvent['points']; readonly anew?: boolean } = {}) {
    super(KeepPlaceEvent.type, { bubbles: true, composed: true });
    [this.region, this.points, this.anew] = [region, points, anew];
  }
}

type Tool = 'frame' | 'point' | 'outline';
interface Spot { readonly x: number; readonly y: number }

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
  static override properties: PropertyDeclarations = { picture: { attribute: false }, frames: { attribute: false }, current: {}, tool: { state: true }, drawn: { state: true }, cross: { state: true } };
  declare picture: Picture | null;
  declare frames: readonly Frame[];
  /** The scene at hand. */
  declare current: string;
  declare tool: Tool | null;
  declare drawn: readonly Spot[];
  /** Where the keyboard's cross is while something is drawn. */
  declare cross: Spot;

  #drag: { readonly handle: Handle | 'spot'; readonly from: Spot; readonly frame: Pixels; readonly pointer: number } | null = null;
  #dragged: Pixels | null = null;
  #look: Look | null = null;

  constructor() {
    super();
    this.picture = null;
    this.frames = [];
    this.current = '';
    this.tool = null;
    this.drawn = [];
    this.cross = { x: 0, y: 0 };
  }

  override focus(): void { this.renderRoot.querySelector<HTMLElement>('.keep button, .main-act')?.focus(); }

  get #stage(): Stage | null { return this.renderRoot.querySelector<Stage>('ttt-stage'); }

  get #here(): Frame | undefined { return this.frames.find(({ scene }) => scene === this.current); }

  /** What is seen, in pixels of the picture; `null` for all of it. */
  get seen(): Pixels | null {
    const [region, picture] = [this.#stage?.aim, this.picture];
    return !region || !picture || (region.width >= picture.width * 0.98 && region.height >= picture.height * 0.98) ? null : region;
  }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    const { picture } = this;
    // The same look stays the same object: another would bring the picture back to where it began.
    if (changed?.has('picture') && this.#look?.picture.key !== picture?.key) this.#look = picture && { picture, region: { x: 0, y: 0, width: picture.width, height: picture.height } };
  }

  protected override firstUpdated(): void {
    this.#stage?.addEventListener(CameraEvent.type, () => { this.#place(); });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.#drop();
    this.#place();
  }

  /** Puts frames, handles and what is being drawn where the stage shows them. */
  #place(): void {
    const { picture } = this;
    const stage = this.#stage;
    if (!stage || !picture) return;
    let wholes = 0;
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>('.frame')) {
      const frame = this.frames.find(({ scene }) => scene === element.dataset.scene);
      const region = (frame?.scene === this.current && this.#dragged) || frame?.region || { x: 0, y: 0, width: picture.width, height: picture.height };
      const [from, to] = [stage.screenOf(region), stage.screenOf({ x: region.x + region.width, y: region.y + region.height })];
      if (!from || !to) continue;
      element.hidden = false;
      Object.assign(element.style, { left: `${from.x}px`, top: `${from.y}px`, width: `${to.x - from.x}px`, height: `${to.y - from.y}px` });
      // A frame that is larger than what is seen still has its number in view.
      element.style.setProperty('--tag-x', `${Math.max(0, -from.x)}px`);
      element.style.setProperty('--tag-y', `${Math.max(0, -from.y)}px`);
      // Where there is room it stands on the frame, not in what the frame shows.
      element.style.setProperty('--tag-lift', frame?.region && from.y > 32 ? '-100%' : '0%');
      // Scenes that look at all of it have their numbers side by side.
      element.style.setProperty('--tag-shift', `${frame?.region ? 0 : wholes++ * 2.25}rem`);
    }
    const outline = this.renderRoot.querySelector('.outline');
    const points = this.tool ? (this.tool === 'frame' && this.drawn[0] ? boxOf(this.drawn[0], this.cross) : this.drawn) : (this.#here?.points ?? []);
    outline?.setAttribute('points', points.flatMap((point) => { const at = stage.screenOf(point); return at ? [`${at.x},${at.y}`] : []; }).join(' '));
    const spot = this.renderRoot.querySelector<HTMLElement>('.spot');
    const only = !this.tool && points.length === 1 ? points[0] : this.tool ? this.cross : null;
    const at = only ? stage.screenOf(only) : null;
    if (spot) {
      spot.hidden = !at;
      if (at) spot.style.translate = `${at.x}px ${at.y}px`;
    }
  }

  #take(handle: Handle, event: PointerEvent): void {
    const from = this.#stage?.pointAt({ x: event.clientX, y: event.clientY });
    const { picture } = this;
    if (!from || !picture || event.button !== 0) return;
    event.preventDefault();
    (event.target as Element).setPointerCapture(event.pointerId);
    this.#drag = { handle, from, frame: this.#here?.region ?? { x: 0, y: 0, width: picture.width, height: picture.height }, pointer: event.pointerId };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    const at = this.#stage?.pointAt({ x: event.clientX, y: event.clientY });
    if (!drag || !at || !this.picture || event.pointerId !== drag.pointer || drag.handle === 'spot') return;
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
    const step = picture && arrowStep(event, picture);
    if (!step) return;
    event.preventDefault();
    this.dispatchEvent(new KeepPlaceEvent(dragFrame(this.#here?.region ?? { x: 0, y: 0, width: picture.width, height: picture.height }, handle, step, picture)));
  }

  /** Takes up a tool, or lays it down again. */
  #takeUp(tool: Tool): void {
    if (this.tool === tool) return this.#drop();
    const seen = this.#stage?.region ?? { x: 0, y: 0, width: this.picture?.width ?? 0, height: this.picture?.height ?? 0 };
    this.tool = tool;
    this.drawn = [];
    this.cross = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
    void this.updateComplete.then(() => { this.renderRoot.querySelector<HTMLElement>('.drawing')?.focus(); });
  }

  #drop(): void {
    this.tool = null;
    this.drawn = [];
  }

  /** A point was set with the tool that is taken up. */
  #set(point: Spot): void {
    const { picture, tool } = this;
    if (!picture || !tool) return;
    const at = { x: Math.min(picture.width, Math.max(0, point.x)), y: Math.min(picture.height, Math.max(0, point.y)) };
    if (tool === 'point') return this.#keep(this.#here?.region && isWithin(at, this.#here.region) ? this.#here.region : this.seen, [at]);
    if (tool === 'frame' && this.drawn[0]) return this.#keep(frameBetween(this.drawn[0], at, picture), null);
    this.drawn = [...this.drawn, at];
    this.cross = at;
  }

  #keep(region: Pixels | null, points: KeepPlaceEvent['points']): void {
    this.#drop();
    this.dispatchEvent(new KeepPlaceEvent(region, { points }));
  }

  #finish(): void {
    if (this.tool === 'outline' && this.drawn.length >= 3 && this.picture) this.#keep(frameAround(this.drawn, this.picture), this.drawn);
  }

  #drawDown(event: PointerEvent): void {
    const at = this.#stage?.pointAt({ x: event.clientX, y: event.clientY });
    if (!at || event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus();
    if (this.tool === 'frame' && this.drawn.length === 0) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#set(at);
  }

  #drawMove(event: PointerEvent): void {
    const at = this.#stage?.pointAt({ x: event.clientX, y: event.clientY });
    if (at && this.tool === 'frame' && this.drawn[0]) this.cross = at;
  }

  /** A frame that was pulled open is set when it is let go; a click only sets its first corner. */
  #drawUp(event: PointerEvent): void {
    const [first, at, stage] = [this.drawn[0], this.#stage?.pointAt({ x: event.clientX, y: event.clientY }), this.#stage];
    if (this.tool !== 'frame' || !first || !at || !stage) return;
    const [a, b] = [stage.screenOf(first), stage.screenOf(at)];
    if (a && b && Math.hypot(a.x - b.x, a.y - b.y) > 12) this.#set(at);
  }

  #drawKey(event: KeyboardEvent): void {
    const { picture } = this;
    const step = picture && arrowStep(event, this.#stage?.region ?? picture);
    if (step) this.cross = { x: this.cross.x + step.x, y: this.cross.y + step.y };
    else if (event.key === 'Enter' || event.key === ' ') this.#set(this.cross);
    else if (event.key === 'Escape') this.#drop();
    else if (event.key === 'Backspace') this.drawn = this.drawn.slice(0, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): unknown {
    const { words, picture, tool } = this;
    const drawingWords = tool ? words.drawing[tool] : '';
    return html`<div class="pane">
      <ttt-stage .look=${this.#look} .language=${this.language} .label=${words.picture} thread="none"></ttt-stage>
      <div class="over" @pointermove=${this.#move} @pointerup=${this.#release} @pointercancel=${this.#release}>
        ${picture ? this.frames.map((frame) => this.#frameTemplate(frame)) : nothing}
        <svg class="lines" aria-hidden="true"><polygon class="outline"></polygon></svg>
        <i class="spot" ?data-cross=${tool} hidden aria-hidden="true"></i>
      </div>
      ${tool ? html`<div class="drawing" tabindex="0" role="application" aria-label=${drawingWords} @pointerdown=${this.#drawDown} @pointermove=${this.#drawMove} @pointerup=${this.#drawUp} @keydown=${this.#drawKey} @dblclick=${this.#finish}></div>` : nothing}
      ${tool ? html`<p class="how" role="status">${drawingWords} ${tool === 'outline' && this.drawn.length >= 3 ? html`<button class="main-act" @click=${this.#finish}>${words.closeOutline}</button>` : nothing}<button @click=${this.#drop}>${words.cancel}</button></p>` : nothing}
    </div>
    <div class="tools">
      <div class="keep"><button class="main-act" ?disabled=${!picture} @click=${() => this.dispatchEvent(new KeepPlaceEvent(this.seen))}>${words.keepView}</button>
        <button ?disabled=${!picture} @click=${() => this.dispatchEvent(new KeepPlaceEvent(this.seen, { anew: true }))}><span aria-hidden="true">+ </span>${words.newSceneHere}</button></div>
      <div class="draw" role="group" aria-label=${words.drawOn}>${(['frame', 'point', 'outline'] as const).map((each) => html`<button aria-pressed=${tool === each ? 'true' : 'false'} ?disabled=${!picture || !this.current} @click=${() => { this.#takeUp(each); }}>${words.tools[each]}</button>`)}</div>
      <div class="zoom" role="group" aria-label=${words.zoom}><button aria-label=${words.zoomIn} ?disabled=${!picture} @click=${() => this.#stage?.zoomBy(1.6)}>+</button><button aria-label=${words.zoomOut} ?disabled=${!picture} @click=${() => this.#stage?.zoomBy(1 / 1.6)}>−</button><button ?disabled=${!picture} @click=${() => this.#stage?.showWhole()}>${words.wholePicture}</button></div>
    </div>`;
  }

  #frameTemplate({ scene, number, label, region }: Frame): unknown {
    const { words } = this;
    const here = scene === this.current;
    return html`<div class="frame" data-scene=${scene} ?data-here=${here} ?data-whole=${!region} hidden>
      <button class="tag num" aria-label=${words.sceneNumber(String(number), label)} aria-pressed=${here ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new ChooseSceneEvent(scene))} @pointerdown=${here && region ? (event: PointerEvent) => { this.#take('all', event); } : nothing} @keydown=${here && region ? (event: KeyboardEvent) => { this.#nudge('all', event); } : nothing}>${number}</button>
      ${here ? corners.map((corner) => html`<button class="corner" data-corner=${corner} aria-label=${words.corners[corner as keyof typeof words.corners]} @pointerdown=${(event: PointerEvent) => { this.#take(corner, event); }} @keydown=${(event: KeyboardEvent) => { this.#nudge(corner, event); }}></button>`) : nothing}
    </div>`;
  }
}

const isWithin = ({ x, y }: Spot, frame: Pixels): boolean => x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height;
const boxOf = (a: Spot, b: Spot): Spot[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
