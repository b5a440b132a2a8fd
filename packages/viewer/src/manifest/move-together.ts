import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MovedEvent, type Canvases } from './canvases.ts';

/** Two pictures beside each other that move as one: whichever was touched last leads, the other follows. */
export class MoveTogether implements ReactiveController {
  /** Off: each moves by itself. */
  together = true;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #leader: Canvases | null = null;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  get #views(): readonly Canvases[] {
    return [...this.#host.renderRoot.querySelectorAll<Canvases>('ttt-canvases')];
  }

  /** The picture that was touched last: the one that tools are for. */
  get active(): Canvases | null {
    const views = this.#views;
    return this.#leader && views.includes(this.#leader) ? this.#leader : (views[0] ?? null);
  }

  hostUpdated(): void {
    for (const view of this.#views) {
      view.addEventListener('pointerdown', this.#lead);
      view.addEventListener('focusin', this.#lead);
      view.addEventListener('wheel', this.#lead, { passive: true });
      view.addEventListener(MovedEvent.type, this.#follow);
    }
  }

  readonly #lead = (event: Event): void => { this.#leader = event.currentTarget as Canvases; };

  readonly #follow = (event: Event): void => {
    const views = this.#views;
    const leader = this.active;
    if (!this.together || views.length < 2 || !leader || event.currentTarget !== leader) return;
    const { sight, whole, rotation, mirrored } = leader;
    if (!sight || !whole) return;
    for (const view of views) {
      if (view === leader || !view.whole) continue;
      if (view.rotation !== rotation) view.turnBy(rotation - view.rotation);
      if (view.mirrored !== mirrored) view.mirror();
      view.see({ ...sight, x: sight.x + (view.whole.width - whole.width) / 2 });
    }
  };
}
