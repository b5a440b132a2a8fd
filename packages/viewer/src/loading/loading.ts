import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ArchiveRecord } from '@thingsthattalk/core';
import type { Picture } from '../reading/context.ts';
import type { Words } from '../words/words.ts';

/** A record with what it takes to tell it, handed to an element instead of an address. */
export interface Telling<T extends ArchiveRecord> {
  /** The reference the record is known by: `story/ik-was-een-rog`. */
  readonly ref: string;
  readonly record: T;
  /** The records it speaks of, by reference: things at least; terms and agents for their names. */
  readonly records: Readonly<Record<string, ArchiveRecord>>;
  /** The address of the archive: pictures of own things are found below it. */
  readonly base: string;
  /** The languages that the archive has pages in, its own first; absent: those of whoever reads. */
  readonly languages?: readonly string[];
  /** The pictures of things that are not in the archive (yet), by the thing's reference. */
  readonly pictures?: Readonly<Record<string, readonly Picture[]>>;
  /** Where the record's own files are; absent: in the archive. */
  readonly media?: (src: string) => string | null;
}

type Host = ReactiveControllerHost & HTMLElement;

/** Fetches what an element is to show, when the page does not hold it already. Three states: waiting, here, failed. */
export class LoadingController<T extends ArchiveRecord> implements ReactiveController {
  readonly #host: Host;
  #state: 'idle' | 'waiting' | 'here' | 'failed' = 'idle';
  #abort: AbortController | null = null;
  #last: { what: string | Telling<T>; language: string } | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#state === 'waiting' && this.#last) this.load(this.#last.what, this.#last.language);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Loads from an address, or from what is at hand, and puts the reading form into the element. */
  load(what: string | Telling<T>, language: string): void {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#last = { what, language };
    this.#turn('waiting');
    import('./mount-reading.ts').then(({ mountReading }) => mountReading(this.#host, what, language, abort.signal)).then(
      () => !abort.signal.aborted && this.#turn('here'),
      (cause: unknown) => {
        if (abort.signal.aborted) return;
        this.#turn('failed');
        this.#host.dispatchEvent(new LoadFailedEvent(cause));
      },
    );
  }

  /** What to say while waiting, and after a failure. */
  state(words: Words): unknown {
    if (this.#state === 'waiting') return html`<p class="state" role="status">${words.waiting}</p>`;
    if (this.#state === 'failed') return html`<p class="state" role="alert">${words.failedStory} <button @click=${() => this.#last && this.load(this.#last.what, this.#last.language)}>${words.again}</button></p>`;
    return nothing;
  }

  #turn(state: 'waiting' | 'here' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** What an element was asked to show could not be had. `cause` says why. */
export class LoadFailedEvent extends Event {
  static readonly type = 'ttt-load-failed';
  readonly cause: unknown;
  constructor(cause: unknown) {
    super(LoadFailedEvent.type, { bubbles: true, composed: true });
    this.cause = cause;
  }
}
