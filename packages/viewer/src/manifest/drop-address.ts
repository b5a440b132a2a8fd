import { readContentState, type SharedView } from '@thingsthattalk/iiif';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OpenError } from './open-error.ts';

/** What is done with what was dropped. */
export interface DropTaker {
  open(view: SharedView): void;
  refuse(error: OpenError): void;
}

/**
 * Standard IIIF drag-and-drop: takes a link that carries `manifest=` or `iiif-content=`, a content state, or the address
 * of a document itself, dropped anywhere on the element.
 */
export class DropAddress implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #taker: DropTaker;

  constructor(host: ReactiveControllerHost & HTMLElement, taker: DropTaker) {
    this.#host = host;
    this.#taker = taker;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#onDragOver);
    this.#host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#onDragOver);
    this.#host.removeEventListener('drop', this.#onDrop);
  }

  readonly #onDragOver = (event: DragEvent): void => { event.preventDefault(); };

  readonly #onDrop = (event: DragEvent): void => {
    const text = event.dataTransfer?.getData('text/plain').trim() ?? '';
    const line = (event.dataTransfer?.getData('text/uri-list') || text).split(/\r?\n/).find((each) => each && !each.startsWith('#'))?.trim();
    const dropped = text.startsWith('{') ? text : line;
    if (!dropped) return;
    event.preventDefault();
    const query = URL.canParse(dropped) ? new URL(dropped).searchParams : new URLSearchParams();
    const read = readContentState(query.get('iiif-content') ?? query.get('manifest') ?? query.get('collection') ?? dropped);
    const canvas = query.get('canvas');
    if (read.ok) this.#taker.open({ ...read.value, ...(canvas ? { canvas } : {}) });
    else this.#taker.refuse(new OpenError('address', dropped, read.issues));
  };
}
