import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Kept } from '../tellings/kept.ts';
import { livelyTellings, type LiveTelling, type TellingPlace } from '../tellings/live-telling.ts';
import { isTelling, openingTelling, type TellingName } from '../tellings/telling.ts';
import { nameOf } from './story-contents.ts';
import { TellingEvent } from './telling-event.ts';

/** What a story gives to be told. */
interface Told extends ReactiveControllerHost, HTMLElement {
  telling: TellingName;
  readonly scenes: readonly HTMLElement[];
  readonly path: readonly HTMLElement[];
  go(to: string): void;
}

/** The address asks for one with it. */
const parameter = 'telling';
/** Tellings that a visitor chooses for this once: a story that begins to speak, or takes the whole screen, is no habit. */
const notKept: ReadonlySet<TellingName> = new Set(['audio', 'kiosk']);

/**
 * How a story is told: what it opens with, what the visitor chooses, and where they stopped. On pages of its own (those that
 * have `from-page`) the choice stands in the address, and on the visitor's device.
 */
export class StoryTelling implements ReactiveController {
  readonly #host: Told;
  readonly #kept = new Kept();
  #life: LiveTelling | null = null;
  #under: TellingName | null = null;
  /** Where the visitor stopped when they were here before, by name; `''` when they were not, or do not care. */
  stopped = '';
  #stoppedAt = '';

  constructor(host: Told) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** The tellings that the page offers, in the teller's order. */
  get offered(): readonly string[] {
    return [...this.#host.querySelectorAll<HTMLElement>('.ttt-ways [data-telling]')].map(({ dataset }) => dataset.telling ?? '');
  }

  /** Settles how the story opens. */
  open(): void {
    const host = this.#host;
    const own = host.hasAttribute('from-page');
    const { location } = host.ownerDocument;
    const teller = host.getAttribute('telling');
    host.telling = openingTelling({ asked: own ? new URLSearchParams(location.search).get(parameter) : null, kept: own && teller !== 'kiosk' ? this.#kept.telling : null, teller, offered: this.offered });
    const place = own && !location.hash && host.telling !== 'kiosk' ? this.#kept.placeIn(host.dataset.ref ?? '') : null;
    const scene = host.scenes.find(({ dataset }) => dataset.scene === place);
    this.#stoppedAt = scene?.dataset.scene ?? '';
    this.stopped = scene ? nameOf(scene) : '';
  }

  /** The visitor chose; `print` is on paper. */
  readonly choose = (telling: string): void => {
    const host = this.#host;
    const window = host.ownerDocument.defaultView;
    if (telling === 'print') return void window?.print();
    if (!isTelling(telling) || telling === host.telling) return;
    host.telling = telling;
    host.dispatchEvent(new TellingEvent(telling));
    if (!host.hasAttribute('from-page') || !window) return;
    const address = new URL(window.location.href);
    address.searchParams.set(parameter, telling);
    window.history.replaceState(null, '', address);
    if (!notKept.has(telling)) this.#kept.keepTelling(telling);
  };

  /** The telling takes the story over, if it has a life of its own. */
  begin(place: TellingPlace): void {
    const { telling } = this.#host;
    if (this.#under === telling) return;
    this.#end();
    this.#under = telling;
    void livelyTellings[telling]?.().then(({ bringToLife }) => {
      if (this.#under !== telling) return;
      this.#life = bringToLife(place);
      if (place.scene) this.#life.enter?.(place.scene);
    }, () => undefined); // The scenes are there, one at a time.
  }

  /** The reader came to a scene. @param first it is where the page opened */
  enter(scene: HTMLElement, first: boolean): void {
    const host = this.#host;
    this.#life?.enter?.(scene);
    if (first) return;
    if (this.stopped) this.#forget();
    if (!host.hasAttribute('from-page') || !host.dataset.ref || host.telling === 'kiosk') return;
    const at = host.path.indexOf(scene);
    this.#kept.keepPlace(host.dataset.ref, at === 0 || at === host.path.length - 1 ? null : (scene.dataset.scene ?? null));
  }

  readonly goOn = (): void => { this.#host.go(this.#stoppedAt); };

  readonly dismiss = (): void => {
    if (this.#host.dataset.ref) this.#kept.keepPlace(this.#host.dataset.ref, null);
    this.#forget();
  };

  #forget(): void {
    this.stopped = '';
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#life?.end();
    this.#life = null;
    this.#under = null;
  }
}
