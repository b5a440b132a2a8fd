import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { InterfaceElement } from '../words/interface-element.ts';
import { overviewStyles } from './overview.styles.ts';
import { OverviewLoading } from './overview-loading.ts';
import type { OverviewModel } from '../reading/overviews/models.ts';
import { Board } from './board.ts';

const safelyDecoded = (text: string): string => { try { return decodeURIComponent(text); } catch { return text; } };

/** The visitor chose an entry of an overview; `ref` is its reference, or `null` when the choice was taken back. */
export class ChooseEvent extends Event {
  readonly ref: string | null;

  constructor(ref: string | null) {
    super('ttt-choose', { bubbles: true, composed: true });
    this.ref = ref;
  }
}

/**
 * An overview of an archive: what stands in the page, or is fetched from an archive elsewhere, and what script adds to it.
 * The drawing and the list name the same entries; who chooses one, in either, sees it in both.
 */
export abstract class OverviewElement extends InterfaceElement {
  static override styles = overviewStyles;
  static override properties = { src: {}, lang: {}, here: { reflect: true }, hiddenKinds: { state: true, attribute: false } };
  /** The address of an overview's page, when the element holds no form: `https://…/nl/threads/`. */
  declare src: string;
  /** The reference of the entry that was chosen. */
  declare here: string;
  /** The kinds that the visitor does not want to see. */
  protected declare hiddenKinds: ReadonlySet<string>;

  protected abstract readonly overview: OverviewModel['overview'];
  readonly #loading = new OverviewLoading(this);
  readonly #board = new Board(this);
  /** What the drawing leaves out at first was taken over. */
  #began = false;
  /** The drawing was seen. */
  #seen = false;
  readonly #shape = new MutationObserver(() => { this.#takeOver(); });

  constructor() {
    super();
    this.src = '';
    this.lang = '';
    this.here = '';
    this.hiddenKinds = new Set();
  }

  get language(): string {
    return this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shape.observe(this, { childList: true });
    this.addEventListener('click', this.#onClick);
    this.addEventListener('focusin', this.#onFocus);
    this.#takeOver();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shape.disconnect();
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('focusin', this.#onFocus);
  }

  /** Chooses an entry by its reference; `null` chooses none. What is not there changes nothing. */
  choose(ref: string | null): void {
    if (ref !== null && !this.entry(ref)) return;
    if ((ref ?? '') === this.here) return;
    this.here = ref ?? '';
    this.dispatchEvent(new ChooseEvent(ref));
  }

  /** The entry of the list with a reference. */
  protected entry(ref: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`li[data-ref="${CSS.escape(ref)}"]`);
  }

  /** The kinds of entries there are, in the order in which they first come. */
  protected get kinds(): readonly string[] {
    return [...new Set([...this.querySelectorAll<HTMLElement>('[data-kind]')].map(({ dataset }) => dataset.kind ?? ''))];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.src) this.#loading.load(this.src, this.overview, this.language);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#seen && this.querySelector('.ttt-drawing')) {
      this.#seen = true;
      this.#board.begin([...this.querySelectorAll('.ttt-drawing .ttt-node')]);
    }
    if (changed.has('here')) this.mark();
    for (const element of this.querySelectorAll<HTMLElement>('[data-kind]')) element.toggleAttribute('data-off', this.isOff(element));
  }

  /** Whether an entry is not to be seen. */
  protected isOff(element: HTMLElement): boolean {
    return this.hiddenKinds.has(element.dataset.kind ?? '');
  }

  /** Shows what is chosen, in the drawing and in the list. */
  protected mark(): void {
    for (const element of this.querySelectorAll<HTMLElement>('[data-ref]')) element.toggleAttribute('data-here', element.dataset.ref === this.here);
    this.querySelector('.ttt-drawing')?.toggleAttribute('data-chosen', this.here !== '');
    this.#board.bringIntoView(this.querySelector(`.ttt-drawing [data-here]`));
  }

  /** Tools beside those that every overview has. */
  protected moreTools(): TemplateResult | typeof nothing {
    return nothing;
  }

  #takeOver(): void {
    const wanted = safelyDecoded(this.ownerDocument.location.hash.slice(1));
    if (!this.here && wanted.includes('/')) this.choose(wanted);
    if (!this.#began && this.querySelector('.ttt-drawing')) {
      this.#began = true;
      this.hiddenKinds = new Set([...this.querySelectorAll<SVGElement>('.ttt-drawing [data-off]')].map(({ dataset }) => dataset.kind ?? ''));
    }
    this.requestUpdate();
  }

  readonly #onClick = (event: Event): void => {
    const node = (event.target as Element).closest<SVGElement | HTMLElement>('.ttt-drawing [data-ref]');
    if (!node) return;
    this.choose(node.dataset.ref === this.here ? null : (node.dataset.ref ?? null));
    // In a page of somebody else the address is not ours.
    if (!this.src) history.replaceState(history.state, '', this.here ? `#${this.here}` : location.pathname + location.search);
  };

  /** Whoever goes through the list sees in the drawing where they are. */
  readonly #onFocus = (event: Event): void => {
    const entry = (event.target as Element).closest<HTMLElement>('li[data-ref]');
    if (entry && entry.dataset.ref !== this.here) this.choose(entry.dataset.ref ?? null);
  };

  protected override render(): unknown {
    const { words, kinds } = this;
    const entry = this.here ? this.entry(this.here) : null;
    return html`${this.#loading.state(words)}
      <div class="tools" part="tools">
        ${kinds.length > 1 ? html`<fieldset><legend>${words.showKinds}</legend>${kinds.map((kind) => html`<label><input type="checkbox" name=${kind} .checked=${!this.hiddenKinds.has(kind)} @change=${(event: Event) => { this.#toggle(kind, (event.target as HTMLInputElement).checked); }}>${words.kinds[kind] ?? kind}</label>`)}</fieldset>` : nothing}
        ${this.moreTools()}
        ${this.querySelector('.ttt-drawing') ? this.#board.tools(words) : nothing}
      </div>
      <div class="board" part="drawing" tabindex="0" role="group" aria-label="${words.inDrawing}. ${words.scrollKeys}" @keydown=${this.#board.onKey} @wheel=${this.#board.onWheel} @pointerdown=${this.#board.onPointer} ?hidden=${!this.querySelector('.ttt-drawing')}><slot name="drawing"></slot></div>
      <div class="said" role="status">${entry ? html`<p>${words.chosenHere(entry.querySelector('a')?.textContent ?? '')}</p>${this.saidOf(entry)}` : nothing}</div>
      <slot></slot>`;
  }

  /** What is said of the entry that was chosen, below the drawing. */
  protected saidOf(entry: HTMLElement): unknown {
    const link = entry.querySelector('a');
    return link ? html`<p><a href=${link.href}>${link.textContent}</a></p>` : nothing;
  }

  #toggle(kind: string, shown: boolean): void {
    const hidden = new Set(this.hiddenKinds);
    if (shown) hidden.delete(kind);
    else hidden.add(kind);
    this.hiddenKinds = hidden;
  }
}
