import { LitElement, css, html, type PropertyValues } from 'lit';
import type { CanvasWorld, WorldMatrix, WorldPicture } from '../deep-zoom/canvas-world.ts';
import { inWorld, pixelsAUnit, type Spot } from './world-matrix.ts';

const size = 240;
/** How many times larger than around it. */
const enlarges = 3;

/**
 * A round glass over the pictures of `<ttt-canvases>`: what lies under it, three times as large and as sharp as its source.
 * It follows the pointer; by keyboard it stays in the middle and the picture is moved under it.
 */
export class Loupe extends LitElement {
  static override styles = css`
    :host { position: absolute; left: 0; top: 0; width: ${size}px; height: ${size}px; box-sizing: border-box; border-radius: 50%; overflow: hidden; background: var(--ttt-gallery, #0d0b0a); border: 2px solid var(--ttt-accent, #e8b45a); pointer-events: none; filter: var(--ttt-picture-filter, none); }
    .glass { position: absolute; inset: 0; }
  `;
  static override properties = { pictures: { attribute: false }, matrix: { attribute: false }, spot: { attribute: false }, flipped: { type: Boolean }, rotation: { type: Number } };
  declare pictures: readonly WorldPicture[];
  /** Where the world lies on the box that the glass is in. */
  declare matrix: WorldMatrix | null;
  /** The middle of the glass, in CSS pixels of that box. */
  declare spot: Spot;
  declare flipped: boolean;
  /** Degrees clockwise that the pictures are turned. */
  declare rotation: number;
  #world: CanvasWorld | null = null;
  #shown: readonly WorldPicture[] = [];

  constructor() {
    super();
    this.pictures = [];
    this.matrix = null;
    this.spot = { x: 0, y: 0 };
    this.flipped = false;
    this.rotation = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#world?.close();
    this.#world = null;
    this.#shown = [];
  }

  protected override firstUpdated(): void {
    void this.#open();
  }

  async #open(): Promise<void> {
    const { CanvasWorld } = await import('../deep-zoom/canvas-world.ts');
    if (!this.isConnected) return;
    this.#world = new CanvasWorld(this.renderRoot.querySelector('.glass')!, { moved: () => undefined, painted: () => { this.setAttribute('ready', ''); }, failed: () => undefined });
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('spot')) this.style.transform = `translate(${this.spot.x - size / 2}px, ${this.spot.y - size / 2}px)`;
    const world = this.#world;
    if (!world || !this.matrix) return;
    if (this.#shown !== this.pictures) world.show((this.#shown = this.pictures));
    if (world.flipped !== this.flipped) world.flipped = this.flipped;
    if (world.rotation !== this.rotation) world.rotation = this.rotation;
    const { x, y } = inWorld(this.matrix, this.spot);
    const wide = size / enlarges / pixelsAUnit(this.matrix);
    world.fit({ x: x - wide / 2, y: y - wide / 2, width: wide, height: wide }, true);
  }

  protected override render(): unknown {
    return html`<div class="glass" aria-hidden="true"></div>`;
  }
}
