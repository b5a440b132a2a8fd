import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Words } from '../words/words.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** How far a drawing can be enlarged, and by how much at a time. */
const [most, step] = [4, 1.5];

/** The board a drawing lies on: it is enlarged there, and moved by scrolling, so that fingers, keys and wheels do what they always do. */
export class Board implements ReactiveController {
  readonly #host: Host;
  #zoom = 1;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.style.setProperty('--ttt-zoom', String(this.#zoom));
  }

  get #board(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.board');
  }

  tools(words: Words): unknown {
    return html`<div class="zoom" role="group" aria-label=${words.inDrawing}>
      <button aria-label=${words.zoomIn} ?disabled=${this.#zoom >= most} @click=${() => { this.#zoomTo(this.#zoom * step); }}><b aria-hidden="true">+</b></button>
      <button aria-label=${words.zoomOut} ?disabled=${this.#zoom <= 1} @click=${() => { this.#zoomTo(this.#zoom / step); }}><b aria-hidden="true">−</b></button>
      <button ?disabled=${this.#zoom <= 1} @click=${() => { this.#zoomTo(1); }}>${words.wholePicture}</button></div>`;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const wanted = { '+': this.#zoom * step, '=': this.#zoom * step, '-': this.#zoom / step, 0: 1 }[event.key];
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#zoomTo(wanted);
  };

  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#zoomTo(this.#zoom * (event.deltaY < 0 ? 1.2 : 1 / 1.2));
  };

  /** A mouse takes hold of the drawing; a finger scrolls it as it does any page. */
  readonly onPointer = (event: PointerEvent): void => {
    const board = this.#board;
    if (event.pointerType !== 'mouse' || event.button !== 0 || !board) return;
    const from = { x: event.clientX + board.scrollLeft, y: event.clientY + board.scrollTop };
    let dragged = false;
    const move = (moved: PointerEvent): void => {
      dragged ||= Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) > 5;
      if (dragged) board.scrollTo(from.x - moved.clientX, from.y - moved.clientY);
    };
    const end = (): void => {
      board.ownerDocument.removeEventListener('pointermove', move);
      board.ownerDocument.removeEventListener('pointerup', end);
      // Who let go after dragging did not choose what lay there.
      const swallow = (click: Event): void => { click.stopPropagation(); };
      if (dragged) board.addEventListener('click', swallow, { capture: true });
      setTimeout(() => { board.removeEventListener('click', swallow, { capture: true }); });
    };
    board.ownerDocument.addEventListener('pointermove', move);
    board.ownerDocument.addEventListener('pointerup', end);
  };

  /** Where a drawing is wider than its board, it begins with the part in which most is to be seen. */
  begin(parts: readonly Element[]): void {
    const board = this.#board;
    if (!board || board.scrollWidth <= board.clientWidth) return;
    const middles = parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ left, width }) => left + width / 2).sort((a, b) => a - b);
    const middle = middles[Math.floor(middles.length / 2)];
    const { left, width } = board.getBoundingClientRect();
    if (middle !== undefined) board.scrollBy({ left: middle - left - width / 2, behavior: 'instant' });
  }

  /** Scrolls the board, not the page, so that a part of the drawing is seen. */
  bringIntoView(part: Element | null): void {
    const board = this.#board;
    if (!board || !part) return;
    const [inner, outer] = [part.getBoundingClientRect(), board.getBoundingClientRect()];
    const away = (from: number, to: number, first: number, last: number): number => (from >= first && to <= last ? 0 : (from + to) / 2 - (first + last) / 2);
    board.scrollBy({ left: away(inner.left, inner.right, outer.left, outer.right), top: away(inner.top, inner.bottom, outer.top, outer.bottom), behavior: 'instant' });
  }

  /** Enlarges around the middle of what is seen. */
  #zoomTo(wanted: number): void {
    const zoom = Math.min(most, Math.max(1, wanted));
    const board = this.#board;
    const [x, y] = board ? [(board.scrollLeft + board.clientWidth / 2) / board.scrollWidth, (board.scrollTop + board.clientHeight / 2) / board.scrollHeight] : [0.5, 0.5];
    this.#zoom = zoom;
    this.#host.style.setProperty('--ttt-zoom', String(Math.round(zoom * 1000) / 1000));
    this.#host.toggleAttribute('zoomed', zoom > 1);
    board?.scrollTo(x * board.scrollWidth - board.clientWidth / 2, y * board.scrollHeight - board.clientHeight / 2);
    this.#host.requestUpdate();
  }
}
