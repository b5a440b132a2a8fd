import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Hit } from '@thingsthattalk/search';
import { ComposerPart } from '../composer/composer-part.ts';
import { partStyles } from '../composer/part.styles.ts';
import { thingPickerStyles } from './thing-picker.styles.ts';

/** A thing of the archive was picked. */
export class PickThingEvent extends Event {
  static readonly type = 'ttt-pick-thing';
  readonly ref: string;
  constructor(ref: string) {
    super(PickThingEvent.type, { bubbles: true, composed: true });
    this.ref = ref;
  }
}

/** As many as can be looked over at once; who wants another writes more of its name. */
const mostShown = 12;

/**
 * Things of this archive, to pick one from: the search of the archive, for things only. From the field the down arrow leads
 * into what was found, and Enter picks the only thing there is.
 *
 * @fires ttt-pick-thing - a thing was picked
 */
export class ThingPicker extends ComposerPart {
  static override styles = [partStyles, thingPickerStyles];
  static override properties: PropertyDeclarations = { archive: {}, hits: { state: true }, total: { state: true }, state: { state: true } };
  declare archive: string;
  declare hits: readonly Hit[];
  /** How many there are, of which the first are shown. */
  declare total: number;
  declare state: 'idle' | 'waiting' | 'here' | 'failed';
  #asked = 0;
  /** What the field says now, and what is to be done with it, once it has been answered. */
  #answered: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.archive = '';
    this.hits = [];
    this.total = 0;
    this.state = 'idle';
  }

  async #ask(text: string): Promise<void> {
    const turn = ++this.#asked;
    this.state = 'waiting';
    try {
      const [{ openEngine }, { questionOf }] = await Promise.all([import('@thingsthattalk/viewer/open-engine'), import('@thingsthattalk/search')]);
      const { engine } = await openEngine(this.archive);
      const { hits, total } = await engine.ask(questionOf(text, this.language, { chosen: { type: ['thing'] }, size: mostShown, counting: false }));
      if (turn !== this.#asked) return;
      // One letter finds little, and is hardly ever all that somebody means to write.
      const isBegun = hits.length === 0 && [...text.trim()].length === 1;
      [this.hits, this.total, this.state] = [hits, Math.max(total.count, hits.length), isBegun ? 'idle' : 'here'];
    } catch {
      if (turn === this.#asked) [this.hits, this.state] = [[], 'failed'];
    }
  }

  /** Enter: with nothing written, things are shown to choose from; otherwise the only one is picked, or one goes on in the list. */
  async #enter(text: string): Promise<void> {
    if (this.state === 'idle' || this.state === 'failed') this.#answered = this.#ask(text);
    const turn = this.#asked;
    await this.#answered;
    await this.updateComplete;
    if (turn !== this.#asked) return;
    if (this.hits.length === 1) this.#pick(this.hits[0]!.ref);
    else this.#buttons[0]?.focus();
  }

  #pick(ref: string): void { this.dispatchEvent(new PickThingEvent(ref)); }

  get #buttons(): HTMLElement[] { return [...this.renderRoot.querySelectorAll<HTMLElement>('.picks button')]; }

  #onFieldKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    const [first] = this.#buttons;
    if (first) event.preventDefault();
    first?.focus();
  }

  #onListKey(event: KeyboardEvent): void {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    // As many stand beside each other as begin at the same height.
    const across = buttons.filter(({ offsetTop }) => offsetTop === buttons[0]!.offsetTop).length;
    const onward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const step = { ArrowDown: across, ArrowUp: -across, ArrowRight: onward, ArrowLeft: -onward, Home: -at, End: buttons.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (at + step < 0) this.renderRoot.querySelector('input')!.focus();
    else buttons[Math.min(at + step, buttons.length - 1)]!.focus();
  }

  get #found(): string {
    const { words, hits, total, state } = this;
    if (state === 'failed') return words.pickFailed;
    if (state !== 'here') return '';
    return hits.length === 0 ? words.pickNothing : total > hits.length ? words.foundFirst(String(hits.length), total) : words.found(hits.length);
  }

  protected override render(): unknown {
    const { words } = this;
    return html`<form role="search" @submit=${(event: SubmitEvent) => { event.preventDefault(); void this.#enter((event.target as HTMLFormElement).querySelector('input')!.value); }}>
        <label for="thing" class="label">${words.pickThing}</label>
        <div class="field"><input id="thing" type="search" dir="auto" autocomplete="off" placeholder=${words.pickPlaceholder} @keydown=${this.#onFieldKey} @input=${(event: Event) => { this.#answered = this.#ask((event.target as HTMLInputElement).value); }}><button>${words.search}</button></div></form>
      <p class="note" role="status">${this.#found || nothing}</p>
      <ul class="picks" @keydown=${this.#onListKey}>${this.hits.map(({ ref, title, image }) => html`<li><button @click=${() => { this.#pick(ref); }}><span class="thumb">${image ? html`<img alt="" loading="lazy" src=${image.src.includes('://') ? image.src : `${this.archive}/${image.src}`}>` : nothing}</span><span class="name"><bdi lang=${title.lang}>${title.value}</bdi></span></button></li>`)}</ul>`;
  }
}
