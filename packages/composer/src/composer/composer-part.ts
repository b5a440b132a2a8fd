import type { PropertyDeclarations } from 'lit';
import { WordedElement } from '@thingsthattalk/viewer/parts';
import { composerCatalogues, type ComposerWords } from '../words/composer-words.ts';
import { KeepingEvent, type OpenComposition } from '../keeping/open-composition.ts';

/** A part of the composer: it speaks the page's language, and is drawn anew when the composition changes. */
export abstract class ComposerPart extends WordedElement<ComposerWords> {
  static override properties: PropertyDeclarations = { open: { attribute: false }, language: {}, telling: {} };
  /** The composition it works on. */
  declare open: OpenComposition | null;
  /** The language of its own words. */
  declare language: string;
  /** The language that is written in. */
  declare telling: string;

  protected override readonly catalogues = composerCatalogues;
  /** How long it waits before it shows words that are being written elsewhere, in milliseconds. */
  protected readonly patience: number = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  readonly #redraw = ({ onlyWords }: KeepingEvent): void => {
    if (!onlyWords || this.patience === 0) return this.requestUpdate();
    if (this.#later !== undefined) return;
    this.#later = setTimeout(() => { this.#later = undefined; this.requestUpdate(); }, this.patience);
  };
  #heard: OpenComposition | null = null;

  constructor() {
    super();
    this.open = null;
    this.language = 'en';
    this.telling = 'en';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hear(null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hear(this.open);
  }

  protected override willUpdate(): void {
    if (this.open !== this.#heard) this.#hear(this.isConnected ? this.open : null);
  }

  #hear(open: OpenComposition | null): void {
    this.#heard?.removeEventListener(KeepingEvent.type, this.#redraw as EventListener);
    this.#heard = open;
    open?.addEventListener(KeepingEvent.type, this.#redraw as EventListener);
  }
}

/** A scene was chosen, in the list or on the picture. */
export class ChooseSceneEvent extends Event {
  static readonly type = 'ttt-choose-scene';
  readonly scene: string;
  constructor(scene: string) {
    super(ChooseSceneEvent.type, { bubbles: true, composed: true });
    this.scene = scene;
  }
}

/** Something happened that is worth a sentence; with `undo` where it can be taken back. */
export class SayEvent extends Event {
  static readonly type = 'ttt-say';
  readonly words: string;
  readonly undo: boolean;
  constructor(words: string, { undo = false }: { readonly undo?: boolean } = {}) {
    super(SayEvent.type, { bubbles: true, composed: true });
    this.words = words;
    this.undo = undo;
  }
}
