import { html, nothing, type PropertyDeclarations } from 'lit';
import { ComposerPart } from '../composer/composer-part.ts';
import { partStyles } from '../composer/part.styles.ts';
import { linkFinderStyles } from './link-finder.styles.ts';
import { askForName, nameServices, type Candidate } from './reconcile.ts';

/** Where a link is to lead: an address, or a record of the archive. */
export class LinkEvent extends Event {
  static readonly type = 'ttt-link';
  readonly to: string;
  readonly words: string;
  constructor(to: string, words: string) {
    super(LinkEvent.type, { bubbles: true, composed: true });
    [this.to, this.words] = [to, words];
  }
}

/**
 * Finds what a name means: in this archive as one writes, at Wikidata and in the Dutch Network of Terms when asked to, so
 * that nothing is sent there by merely writing. An address that is pasted is taken as it is.
 *
 * @fires ttt-link - something was chosen
 */
export class LinkFinder extends ComposerPart {
  static override styles = [partStyles, linkFinderStyles];
  static override properties: PropertyDeclarations = { archive: {}, label: {}, types: { attribute: false }, inside: { type: Boolean }, text: { state: true }, own: { attribute: false, state: true }, found: { attribute: false, state: true }, state: { state: true } };
  /** The address of the archive, without a slash at the end; `''` for none. */
  declare archive: string;
  /** What is asked for, in words; absent: a name or an address. */
  declare label: string;
  /** The types of record that are looked for. */
  declare types: readonly string[];
  /** Only records of the archive will do. */
  declare inside: boolean;
  declare text: string;
  declare own: readonly Candidate[];
  declare found: readonly Candidate[];
  declare state: 'idle' | 'waiting' | 'here' | 'failed';
  #asked = 0;

  constructor() {
    super();
    [this.label, this.types, this.inside] = ['', ['agent', 'place', 'term', 'thing', 'story'], false];
    [this.archive, this.text, this.own, this.found, this.state] = ['', '', [], [], 'idle'];
  }

  override focus(): void { this.renderRoot.querySelector('input')?.focus(); }

  async #write(text: string): Promise<void> {
    [this.text, this.found, this.state] = [text, [], 'idle'];
    const turn = ++this.#asked;
    if (!this.archive || text.trim().length < 2 || isAddress(text)) return void (this.own = []);
    try {
      const [{ openEngine }, { questionOf }] = await Promise.all([import('@thingsthattalk/viewer/open-engine'), import('@thingsthattalk/search')]);
      const { engine } = await openEngine(this.archive);
      const { hits } = await engine.ask(questionOf(text, this.language, { chosen: { type: this.types }, size: 6, counting: false }));
      if (turn === this.#asked) this.own = hits.map(({ ref, title, type }) => ({ uri: ref, name: title.value, description: this.words.recordTypes[type] ?? '', from: '' }));
    } catch {
      // Without the archive's index one can still ask elsewhere, or paste an address.
      if (turn === this.#asked) this.own = [];
    }
  }

  async #askElsewhere(): Promise<void> {
    const turn = ++this.#asked;
    this.state = 'waiting';
    const answers = await Promise.allSettled(nameServices.map((service) => askForName(service, this.text.trim(), this.language)));
    if (turn !== this.#asked) return;
    this.found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    this.state = answers.every(({ status }) => status === 'rejected') ? 'failed' : 'here';
  }

  /** From the field arrows lead into what was found, and back out of it. */
  #arrow(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('input, li button')];
    const next = step && stops[stops.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #status(): unknown {
    const { words, state, own, found } = this;
    if (state === 'waiting') return words.busy;
    if (state === 'failed') return words.elsewhereFailed;
    const count = own.length + found.length;
    return count > 0 ? html`<span class="sr">${words.namesFound(count)}</span>` : state === 'here' ? words.pickNothing : nothing;
  }

  protected override render(): unknown {
    const { words, text } = this;
    const choose = (target: string, name: string): void => { this.dispatchEvent(new LinkEvent(target, name)); };
    const list = (candidates: readonly Candidate[]): unknown => (candidates.length === 0 ? nothing : html`<ul>${candidates.map(({ uri, name, description, from }) => html`<li><button type="button" @click=${() => { choose(uri, name); }}><b>${name}</b> <span class="note">${[description, from].filter(Boolean).join(' · ')}</span></button></li>`)}</ul>`);
    return html`<div @keydown=${this.#arrow}><form @submit=${(event: Event) => { event.preventDefault(); if (isAddress(text)) choose(/^[a-z]+\/[a-z0-9-]+$/.test(text.trim()) || /^https?:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`, text.trim()); else if (text.trim() && !this.inside) void this.#askElsewhere(); }}>
      <label><span class="label">${this.label || words.linkTo}</span><input type="text" autocomplete="off" .value=${text} @input=${(event: Event) => { void this.#write((event.target as HTMLInputElement).value); }}></label>
      ${text.trim() === '' || (this.inside && !isAddress(text)) ? nothing : html`<button class="plain-act" ?disabled=${this.state === 'waiting'}>${isAddress(text) ? words.putIn : words.askElsewhere}</button>`}</form>
      ${list(this.own)}${list(this.found)}<p class="note" role="status">${this.#status()}</p></div>`;
  }
}

/** A web address, written in full or as people do, or a record. */
const isAddress = (text: string): boolean => /^(?:https?:\/\/\S+|[a-z]+\/[a-z0-9-]+|(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?)$/i.test(text.trim());
