import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { LoadFailedEvent } from '../loading/loading.ts';
import type { Words } from '../words/words.ts';
import type { OverviewModel } from '../reading/overviews/models.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Fetches an overview of an archive elsewhere and puts its form into the element, as the archive's site would have done. */
export class OverviewLoading implements ReactiveController {
  readonly #host: Host;
  #state: 'idle' | 'waiting' | 'failed' = 'idle';
  #last: (() => void) | null = null;
  #abort: AbortController | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  load(address: string, overview: OverviewModel['overview'], lang: string): void {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#last = () => { this.load(address, overview, lang); };
    this.#turn('waiting');
    import('./mount-overview.ts').then(({ mountOverview }) => mountOverview(this.#host, address, overview, lang, signal)).then(
      () => { if (!signal.aborted) this.#turn('idle'); },
      (cause: unknown) => {
        if (signal.aborted) return;
        this.#turn('failed');
        this.#host.dispatchEvent(new LoadFailedEvent(cause));
      },
    );
  }

  state(words: Words): unknown {
    if (this.#state === 'waiting') return html`<p class="state" role="status">${words.waiting}</p>`;
    if (this.#state === 'failed') return html`<p class="state" role="alert">${words.failedOverview} <button @click=${() => { this.#last?.(); }}>${words.again}</button></p>`;
    return nothing;
  }

  #turn(state: 'idle' | 'waiting' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
