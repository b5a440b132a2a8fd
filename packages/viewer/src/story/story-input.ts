import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Look } from '../stage/look.ts';
import { readLook } from '../stage/read-look.ts';
import { showsOne, type TellingName } from '../tellings/telling.ts';
import { Swipe } from './swipe.ts';

/** What a story lets hands do. */
interface Handled extends ReactiveControllerHost, HTMLElement {
  readonly telling: TellingName;
  readonly mode: 'follow' | 'explore';
  readonly scenes: readonly HTMLElement[];
  readonly pictures: Parameters<typeof readLook>[1];
  go(to: string | number): void;
  choose(from: HTMLElement, to: string): void;
  tell(telling: TellingName): void;
  lookAt(look: Look | null): void;
}

/** Keys that lead on or back; those of the second kind belong to the page where it scrolls. */
const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 };
const pages: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

/** Keys, clicks and fingers on a story. Wheel and one finger up and down stay with the page. */
export class StoryInput implements ReactiveController {
  readonly #host: Handled;
  readonly #swipe = new Swipe((step) => { if (this.#host.mode === 'follow') this.#host.go(this.#turned(step)); });

  constructor(host: Handled) {
    this.#host = host;
    host.addController(this);
  }

  /** For `pointerdown` and `pointerup` on the picture. */
  get swipe(): (event: PointerEvent) => void { return this.#swipe.handle; }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('click', this.#onClick);
    host.addEventListener('ttt-choice', this.#onChoice);
    host.ownerDocument.addEventListener('keydown', this.#onKey);
    host.ownerDocument.defaultView?.addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected(): void {
    const host = this.#host;
    host.removeEventListener('click', this.#onClick);
    host.removeEventListener('ttt-choice', this.#onChoice);
    host.ownerDocument.removeEventListener('keydown', this.#onKey);
    host.ownerDocument.defaultView?.removeEventListener('hashchange', this.#onHash);
  }

  /** Where one reads from the right, the next is on the left. */
  #turned(step: 1 | -1): 1 | -1 {
    return getComputedStyle(this.#host).direction === 'rtl' ? (-step as 1 | -1) : step;
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const host = this.#host;
    const target = event.target as HTMLElement;
    const way = target.closest<HTMLElement>('.ttt-ways [data-telling]');
    const on = target.closest('.ttt-next a')?.getAttribute('href');
    const from = target.closest<HTMLElement>('.ttt-scene');
    if (way) {
      event.preventDefault();
      host.tell(way.dataset.telling as TellingName);
    } else if (on?.startsWith('#scene-') && from) {
      event.preventDefault();
      host.choose(from, on.slice('#scene-'.length));
    }
    if (target.closest('a, input, label, summary, button')) return;
    const place = target.closest<HTMLElement>('[data-region]:not(.ttt-scene)');
    const look = place && readLook(place, host.pictures);
    if (look) host.lookAt(look);
  };

  /** A question has been answered with a way on. */
  readonly #onChoice = (event: Event): void => {
    const { to } = event as Event & { readonly to?: string };
    const from = (event.target as HTMLElement).closest<HTMLElement>('.ttt-scene');
    if (to && from) this.#host.choose(from, to);
  };

  /** A link on the page, or the way back: what is not shown cannot be scrolled to. */
  readonly #onHash = (): void => {
    const host = this.#host;
    const scene = host.scenes.find(({ id }) => id === host.ownerDocument.location.hash.slice(1));
    if (scene?.dataset.scene && showsOne(host.telling)) host.go(scene.dataset.scene);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const host = this.#host;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const from = event.composedPath()[0] as HTMLElement;
    if (from.closest?.('input, textarea, select, audio, video, [contenteditable]') || (!event.composedPath().includes(host) && from !== host.ownerDocument.body)) return;
    const step = steps[event.key] ?? (host.telling === 'slides' || host.telling === 'kiosk' ? pages[event.key] : undefined);
    if (step === undefined || host.mode === 'explore') return;
    event.preventDefault();
    host.go(event.key.startsWith('Arrow') ? this.#turned(step) : step);
  };
}
