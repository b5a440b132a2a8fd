import { css, html, nothing, type PropertyValues } from 'lit';
import type { Canvas } from '@thingsthattalk/iiif';
import { ManifestPart } from './manifest-part.ts';
import { say } from './say.ts';
import { thumbnailOf } from './thumbnails.ts';

/** The visitor chose a canvas. */
export class CanvasEvent extends Event {
  static readonly type = 'ttt-canvas';
  readonly index: number;
  constructor(index: number) {
    super(CanvasEvent.type, { bubbles: true, composed: true });
    this.index = index;
  }
}

const width = 112;
const height = 148;
const beyond = 6;

/**
 * All canvases as small pictures, in a row or as a wall. Only those in sight are there, so that ten thousand cost no
 * more than ten; the row is one stop for the keyboard, with arrows, Home and End inside. Part of `<ttt-manifest>`.
 *
 * @fires ttt-canvas - the visitor chose a canvas
 */
export class Strip extends ManifestPart {
  static override styles = css`
    :host { display: block; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); }
    .scroll { overflow: auto; height: 9.75rem; position: relative; }
    :host([wall]) .scroll { height: 70svh; }
    @container (min-width: 600px) { :host([upright]) { position: relative; width: 7.75rem; } :host([upright]) .scroll { position: absolute; inset: 0; height: auto; scrollbar-width: none; } }
    .all { position: relative; margin: 0; padding: 0; list-style: none; }
    li { position: absolute; box-sizing: border-box; width: 112px; height: 148px; padding: 4px; }
    button { display: flex; flex-direction: column; gap: 4px; width: 100%; height: 100%; padding: 0; border: 0; background: none; color: inherit; cursor: pointer; font: 400 .8125rem/1.2 var(--ttt-sans, sans-serif); text-align: start; }
    img, .none { flex: 1; min-height: 0; width: 100%; object-fit: cover; background: var(--ttt-tint, #333); opacity: .75; }
    span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    button:hover img, [aria-current] img { opacity: 1; }
    [aria-current] img, [aria-current] .none { outline: 2px solid var(--ttt-accent, #e8b45a); outline-offset: 1px; }
    button:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: -1px; }
  `;
  static override properties = { canvases: { attribute: false }, index: { type: Number }, language: {}, wall: { type: Boolean, reflect: true }, upright: { type: Boolean, reflect: true }, backwards: { type: Boolean }, from: { state: true }, columns: { state: true }, rows: { state: true } };
  declare canvases: readonly Canvas[];
  declare index: number;
  declare language: string;
  declare wall: boolean;
  /** It stands beside the pictures and goes down, where there is room. */
  declare upright: boolean;
  /** The first canvas is at the right. */
  declare backwards: boolean;
  declare from: number;
  declare columns: number;
  declare rows: number;
  readonly #resize = new ResizeObserver(() => { this.#measure(); });

  constructor() {
    super();
    this.canvases = [];
    this.index = 0;
    this.language = 'en';
    this.wall = false;
    this.upright = false;
    this.backwards = false;
    this.from = 0;
    this.columns = 12;
    this.rows = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  /** As many as fit beside each other, and the rest below; otherwise all in one row. */
  get #inRows(): boolean {
    return this.wall || this.upright;
  }

  get #scroll(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroll');
  }

  #measure(): void {
    const scroll = this.#scroll;
    if (!scroll) return;
    this.columns = Math.max(1, Math.floor(scroll.clientWidth / width));
    this.rows = this.#inRows ? Math.ceil(scroll.clientHeight / height) + 1 : 1;
    this.from = this.#inRows ? Math.floor(scroll.scrollTop / height) * this.columns : Math.floor(Math.abs(scroll.scrollLeft) / width);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('wall') || changed.has('upright')) this.#measure();
    if (changed.has('index') || changed.has('canvases')) this.#reveal(this.index);
  }

  #reveal(index: number): void {
    const scroll = this.#scroll;
    if (!scroll) return;
    const [at, size, seen, now] = this.#inRows ? [Math.floor(index / this.columns) * height, height, scroll.clientHeight, scroll.scrollTop] : [index * width, width, scroll.clientWidth, Math.abs(scroll.scrollLeft)];
    const to = at < now ? at : at + size > now + seen ? at + size - seen : null;
    if (to !== null) scroll.scrollTo(this.#inRows ? { top: to } : { left: this.backwards ? -to : to });
    this.#measure();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const forward = this.backwards ? -1 : 1;
    const steps: Readonly<Record<string, number>> = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: this.#inRows ? this.columns : 1, ArrowUp: this.#inRows ? -this.columns : -1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    const focused = (event.target as HTMLElement).closest('li');
    if (step === undefined || !focused || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(this.canvases.length - 1, Math.max(0, Number(focused.dataset.index) + step));
    this.#reveal(next);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus());
  };

  protected override render(): unknown {
    const { words } = this;
    const { length } = this.canvases;
    const first = Math.max(0, this.from - (this.#inRows ? this.columns : beyond));
    const last = Math.min(length, this.from + (this.#inRows ? this.columns * (this.rows + 1) : this.columns + beyond));
    const shown = [...new Set([...Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at), this.index])].filter((at) => at < length).sort((a, b) => a - b);
    const size = this.#inRows ? { width: this.columns * width, height: Math.ceil(length / this.columns) * height } : { width: length * width, height };
    return html`<div class="scroll" part="scroll" dir=${this.backwards && !this.#inRows ? 'rtl' : nothing} @scroll=${() => { this.#measure(); }}><ol class="all" aria-label=${words.pictures} .style=${`width: ${size.width}px; height: ${size.height}px`} @keydown=${this.#onKey}>${shown.map((at) => {
      const canvas = this.canvases[at]!;
      const picture = thumbnailOf(canvas);
      const side = this.backwards && !this.#inRows ? 'right' : 'left';
      const label = say(canvas.label, this.language) || String(at + 1);
      return html`<li data-index=${at} aria-setsize=${length} aria-posinset=${at + 1} .style=${this.#inRows ? `left: ${(at % this.columns) * width}px; top: ${Math.floor(at / this.columns) * height}px` : `${side}: ${at * width}px; top: 0`}><button dir="auto" tabindex=${at === this.index ? 0 : -1} aria-current=${at === this.index ? 'true' : nothing} aria-label=${`${words.canvasOf(at + 1, length)}: ${label}`} @click=${() => this.dispatchEvent(new CanvasEvent(at))}>${picture ? html`<img src=${picture} alt="" loading="lazy" decoding="async">` : html`<i class="none"></i>`}<span>${label}</span></button></li>`;
    })}</ol></div>`;
  }
}
