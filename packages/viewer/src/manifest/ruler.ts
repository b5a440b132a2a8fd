import { html, nothing, svg, type PropertyValues } from 'lit';
import type { Canvas } from '@thingsthattalk/iiif';
import type { WorldMatrix } from '../deep-zoom/canvas-world.ts';
import { roundLength, sayLength, trueLength } from './lengths.ts';
import { ManifestPart } from './manifest-part.ts';
import { rulerStyles } from './ruler.styles.ts';
import { inWorld, onScreen, pixelsAUnit, type Spot } from './world-matrix.ts';

type End = 'from' | 'to';

/** CSS pixels that the scale bar takes at most. */
const longest = 160;

/**
 * The true size of what is in view: a bar with its length, and a ruler whose two ends are put anywhere by pointer or by
 * arrow keys. Lies over the pictures of `<ttt-canvases>`, where the canvas says how large it is (Physical Dimensions).
 */
export class Ruler extends ManifestPart {
  static override styles = rulerStyles;
  static override properties = { matrix: { attribute: false }, scale: { type: Number }, physical: { attribute: false }, measuring: { type: Boolean }, language: {}, ends: { state: true } };
  /** Where the world lies on the box that the ruler is in. */
  declare matrix: WorldMatrix | null;
  /** World units for one canvas unit. */
  declare scale: number;
  declare physical: Canvas['physical'] | null;
  declare measuring: boolean;
  declare language: string;
  /** In the world, so that the ruler stays on the thing when the picture moves. */
  declare ends: Readonly<Record<End, Spot>> | null;
  #held: End | null = null;

  constructor() {
    super();
    this.matrix = null;
    this.scale = 1;
    this.physical = null;
    this.measuring = false;
    this.language = 'en';
    this.ends = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('measuring') && !this.measuring) this.ends = null;
    if (!this.measuring || this.ends || !this.matrix) return;
    const { clientWidth: width, clientHeight: height } = this;
    this.ends = { from: inWorld(this.matrix, { x: width * 0.35, y: height / 2 }), to: inWorld(this.matrix, { x: width * 0.65, y: height / 2 }) };
  }

  #millimetres(world: number): number {
    return this.physical ? trueLength(world / this.scale, this.physical) : 0;
  }

  #put(end: End, screen: Spot): void {
    if (this.matrix && this.ends) this.ends = { ...this.ends, [end]: inWorld(this.matrix, screen) };
  }

  #spot({ clientX, clientY }: PointerEvent): Spot {
    const { left, top } = this.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  readonly #onDown = (event: PointerEvent): void => {
    const end = (event.target as HTMLElement).dataset.end as End | undefined;
    if (!end) return;
    this.#held = end;
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => { if (this.#held) this.#put(this.#held, this.#spot(event)); };
  readonly #onUp = (): void => { this.#held = null; };

  readonly #onKey = (event: KeyboardEvent): void => {
    const end = (event.target as HTMLElement).dataset.end as End | undefined;
    const step = event.shiftKey ? 1 : 10;
    const move = { ArrowLeft: { x: -step, y: 0 }, ArrowRight: { x: step, y: 0 }, ArrowUp: { x: 0, y: -step }, ArrowDown: { x: 0, y: step } }[event.key];
    if (!end || !move || !this.matrix || !this.ends) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = onScreen(this.matrix, this.ends[end]);
    this.#put(end, { x: x + move.x, y: y + move.y });
  };

  protected override render(): unknown {
    const { matrix, physical, ends } = this;
    if (!matrix || !physical) return nothing;
    const { words } = this;
    const pixel = 1 / pixelsAUnit(matrix);
    const bar = roundLength(this.#millimetres(longest * pixel));
    const wide = longest * (bar / this.#millimetres(longest * pixel));
    return html`<p class="bar"><span aria-hidden="true" .style=${`width: ${wide}px`}></span>${sayLength(bar, this.language)}</p>${this.measuring && ends ? this.#line(matrix, ends, words.ruler, words.rulerEnd) : nothing}`;
  }

  #line(matrix: WorldMatrix, ends: Readonly<Record<End, Spot>>, label: string, endLabel: (number: number) => string): unknown {
    const [from, to] = [onScreen(matrix, ends.from), onScreen(matrix, ends.to)];
    const length = sayLength(this.#millimetres(Math.hypot(ends.to.x - ends.from.x, ends.to.y - ends.from.y)), this.language);
    const handle = (end: End, { x, y }: Spot, number: number): unknown => html`<button data-end=${end} aria-label=${`${endLabel(number)}: ${length}`} .style=${`transform: translate(${x}px, ${y}px) translate(-50%, -50%)`}></button>`;
    return html`<div class="measure" role="group" aria-label=${label} @pointerdown=${this.#onDown} @pointermove=${this.#onMove} @pointerup=${this.#onUp} @pointercancel=${this.#onUp} @keydown=${this.#onKey}>
      <svg aria-hidden="true">${svg`<path d="M${from.x} ${from.y}L${to.x} ${to.y}" /><path d="M${from.x} ${from.y}L${to.x} ${to.y}" />`}</svg>
      ${handle('from', from, 1)}${handle('to', to, 2)}
      <output .style=${`transform: translate(${(from.x + to.x) / 2}px, ${(from.y + to.y) / 2}px) translate(-50%, -150%)`}>${length}</output>
    </div>`;
  }
}
