import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Picture, Stage } from '@thingsthattalk/viewer/parts';
import type { ComposerWords } from '../words/composer-words.ts';
import { beginDrawing, canFinish, isFull, moveCross, setPoint, takeBack, type Drawing, type Tool } from './drawing.ts';
import { arrowStep, wholeOf, type Point } from './frame-geometry.ts';

/** The desk that is drawn on. */
interface Desk extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly picture: Picture | null;
  readonly stage: Stage | null;
  /** The drawing is done: it is laid down already. */
  keepDrawn(drawing: Drawing): void;
}

/** How far apart two touches are that mean two things, in CSS pixels. */
const apart = { sameSpot: 5, close: 18, pull: 12 };

/**
 * What lies over the picture while a frame, a point or an outline is drawn on it, by pointer or by keys. A point is set where
 * the pointer is let go, so that a finger can look for the spot first. When it ends, the focus is where it began.
 */
export class DrawingLayer implements ReactiveController {
  readonly #desk: Desk;
  #drawing: Drawing | null = null;
  #aim: { readonly pointer: number; readonly from: Point; readonly pulls: boolean } | null = null;
  #crossShown = false;
  /** What the last click belongs to was spent on a drawing that is gone. */
  #spent = false;

  readonly #words: () => ComposerWords;

  constructor(desk: Desk, words: () => ComposerWords) {
    [this.#desk, this.#words] = [desk, words];
    desk.addController(this);
  }

  hostConnected(): void { this.#aim = null; }

  get drawing(): Drawing | null { return this.#drawing; }

  /** The cross is shown to whom does not see a pointer of their own. */
  get crossShown(): boolean { return this.#crossShown; }

  /** Takes up a tool, or lays it down again. @param byKeys without a pointer */
  takeUp(tool: Tool, byKeys: boolean): void {
    const { picture, stage } = this.#desk;
    if (this.#drawing?.tool === tool || !picture) return this.drop();
    this.#crossShown = byKeys;
    this.#become(beginDrawing(tool, stage?.region ?? wholeOf(picture)));
    void this.#desk.updateComplete.then(() => {
      const layer = this.#desk.shadowRoot?.querySelector<HTMLElement>('.drawing');
      layer?.focus({ preventScroll: true });
      layer?.scrollIntoView({ block: 'nearest' });
    });
  }

  drop(): void {
    const tool = this.#drawing?.tool;
    if (!tool) return;
    const hadFocus = this.#desk.shadowRoot?.activeElement?.matches('.drawing, .ends *');
    this.#aim = null;
    this.#become(null);
    if (hadFocus) void this.#desk.updateComplete.then(() => { this.#desk.shadowRoot?.querySelector<HTMLElement>(`[data-tool='${tool}']`)?.focus({ preventScroll: true }); });
  }

  #become(drawing: Drawing | null): void {
    this.#drawing = drawing;
    this.#desk.requestUpdate();
  }

  #set(): void {
    if (!this.#drawing) return;
    const drawing = setPoint(this.#drawing);
    if (isFull(drawing)) this.#done(drawing);
    else this.#become(drawing);
  }

  #done(drawing: Drawing): void {
    this.#spent = true;
    this.drop();
    this.#desk.keepDrawn(drawing);
  }

  readonly #finish = (): void => { if (this.#drawing && canFinish(this.#drawing)) this.#done(this.#drawing); };

  /** What a press began that ended a drawing goes no further: under it may lie the number of another scene. */
  readonly guard = {
    press: { capture: true, handleEvent: (): void => { this.#spent = false; } },
    click: { capture: true, handleEvent: (event: MouseEvent): void => {
      if (!this.#spent || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    } },
  };

  #cross(event: PointerEvent): void {
    const { stage, picture } = this.#desk;
    const at = stage?.pointAt({ x: event.clientX, y: event.clientY });
    if (at && picture && this.#drawing) this.#become(moveCross(this.#drawing, at, picture));
  }

  #isNear(point: Point | undefined, event: PointerEvent, distance: number): boolean {
    const { stage } = this.#desk;
    const [a, b] = [point && stage?.screenOf(point), stage?.pointAt({ x: event.clientX, y: event.clientY })];
    const at = b && stage?.screenOf(b);
    return Boolean(a && at && Math.hypot(a.x - at.x, a.y - at.y) <= distance);
  }

  readonly #down = (event: PointerEvent): void => {
    event.preventDefault();
    // A second finger: it was not meant to point.
    if (!event.isPrimary) return this.#cancel();
    if (event.button !== 0 || !this.#drawing) return;
    const layer = event.currentTarget as HTMLElement;
    layer.focus({ preventScroll: true });
    layer.setPointerCapture(event.pointerId);
    const pulls = this.#drawing.tool === 'frame' && this.#drawing.points.length === 0;
    this.#aim = { pointer: event.pointerId, from: { x: event.clientX, y: event.clientY }, pulls };
    this.#crossShown = event.pointerType !== 'mouse';
    this.#cross(event);
    if (pulls) this.#set();
  };

  readonly #move = (event: PointerEvent): void => {
    if (!event.isPrimary) return;
    if (event.pointerType === 'mouse') this.#crossShown = false;
    this.#cross(event);
  };

  readonly #up = (event: PointerEvent): void => {
    const [aim, drawing] = [this.#aim, this.#drawing];
    if (!aim || !drawing || event.pointerId !== aim.pointer) return;
    this.#aim = null;
    this.#cross(event);
    // A frame that was pulled open is set when it is let go; a click only sets its first corner.
    if (aim.pulls && Math.hypot(event.clientX - aim.from.x, event.clientY - aim.from.y) <= apart.pull) return;
    if (canFinish(drawing) && this.#isNear(drawing.points[0], event, apart.close)) return this.#finish();
    // The second half of a double click.
    if (drawing.tool === 'outline' && this.#isNear(drawing.points.at(-1), event, apart.sameSpot)) return;
    this.#set();
  };

  readonly #cancel = (): void => {
    if (this.#aim?.pulls && this.#drawing) this.#become(takeBack(this.#drawing));
    this.#aim = null;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { picture, stage } = this.#desk;
    const drawing = this.#drawing;
    if (!picture || !drawing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = arrowStep(event, stage?.region ?? picture);
    this.#crossShown = true;
    if (step) this.#become(moveCross(drawing, { x: drawing.cross.x + step.x, y: drawing.cross.y + step.y }, picture));
    else if (event.key === 'Enter' || event.key === ' ') this.#set();
    else if (event.key === 'Escape') this.drop();
    else if (event.key === 'Backspace') this.#become(takeBack(drawing));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What takes pointers and keys, over the picture. */
  layerTemplate(): unknown {
    const words = this.#words();
    const drawing = this.#drawing;
    return drawing ? html`<div class="drawing" tabindex="0" role="application" aria-label="${words.drawing[drawing.tool]} ${words.drawingKeys}" @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#cancel} @keydown=${this.#key} @dblclick=${this.#finish}></div>` : nothing;
  }

  /** What to do, and how to end it, beside the picture. */
  guideTemplate(): unknown {
    const words = this.#words();
    const drawing = this.#drawing;
    return drawing ? html`<div class="guide"><p class="how">${this.#progress || words.drawing[drawing.tool]} <span class="keys">${words.drawingKeys}</span></p>
      <div class="ends">${drawing.tool === 'outline' ? html`<button class="main-act" ?disabled=${!canFinish(drawing)} @click=${this.#finish}>${words.closeOutline}</button>` : nothing}<button @click=${() => { this.drop(); }}>${words.cancel}</button></div></div>` : nothing;
  }

  /** How far it has come, for whom does not see it; it is on the page before anything is said. */
  progressTemplate(): unknown { return html`<p class="sr" role="status">${this.#progress}</p>`; }

  get #progress(): string {
    const words = this.#words();
    const { tool, points } = this.#drawing ?? { tool: null, points: [] };
    return points.length === 0 ? '' : tool === 'frame' ? words.cornerSet : words.pointsSet(points.length);
  }
}
