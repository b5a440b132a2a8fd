import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Hit } from '@thingsthattalk/search';
import { ComposerPart } from '../composer/composer-part.ts';
import { partStyles } from '../composer/part.styles.ts';
import { beginStyles } from './begin.styles.ts';

/** A thing of the archive was picked. */
export class PickThingEvent extends Event {
  static readonly type = 'ttt-pick-thing';
  readonly ref: string;
  constructor(ref: string) {
    super(PickThingEvent.type, { bubbles: true, composed: true });
    this.ref = ref;
  }
}

/**
 * Things of this archive, to pick one from: the search of the archive, for things only.
 *
 * @fires ttt-pick-thing - a thing was picked
 */
export class ThingPicker extends ComposerPart {
  static override styles = [partStyles, beginStyles];
  static override properties: PropertyDeclarations = { archive: {}, hits: { state: true }, state: { state: true } };
  declare archive: string;
  declare hits: readonly Hit[];
  declare state: 'idle' | 'waiting' | 'here' | 'failed';
  #asked = 0;

  constructor() {
    super();
    this.archive = '';
    this.hits = [];
    this.state = 'idle';
  }

  async #ask(text: string): Promise<void> {
    const turn = ++this.#asked;
    this.state = 'waiting';
    try {
      const [{ openEngine }, { questionOf }] = await Promise.all([import('@thingsthattalk/viewer/open-engine'), import('@thingsthattalk/search')]);
      const { engine } = await openEngine(this.archive);
      const { hits } = await engine.ask(questionOf(text, this.language, { chosen: { type: ['thing'] }, size: 12, counting: false }));
      if (turn !== this.#asked) return;
      [this.hits, this.state] = [hits, 'here'];
    } catch {
      if (turn === this.#asked) this.state = 'failed';
    }
  }

  protected override render(): unknown {
    const { words } = this;
    return html`<form role="search" @submit=${(event: Event) => { event.preventDefault(); }}><label><span class="label">${words.pickThing}</span>
        <input type="search" autocomplete="off" placeholder=${words.pickPlaceholder} @focus=${() => { if (this.state === 'idle') void this.#ask(''); }} @input=${(event: Event) => { void this.#ask((event.target as HTMLInputElement).value); }}></label></form>
      <p class="note" role="status">${this.state === 'failed' ? words.pickFailed : this.state === 'here' && this.hits.length === 0 ? words.pickNothing : nothing}</p>
      <ul class="picks">${this.hits.map(({ ref, title, image }) => html`<li><button @click=${() => this.dispatchEvent(new PickThingEvent(ref))}>${image ? html`<img alt="" loading="lazy" src=${image.src.includes('://') ? image.src : `${this.archive}/${image.src}`}>` : html`<span class="noimg"></span>`}<span lang=${title.lang}>${title.value}</span></button></li>`)}</ul>`;
  }
}
