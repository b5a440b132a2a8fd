import { createSearch, orders, parseQuery, type Answer, type FacetName, type Order } from '@thingsthattalk/search';
import { html, nothing, type PropertyValues } from 'lit';
import { LoadFailedEvent } from '../loading/loading.ts';
import { interfaceWords, wordsFor } from '../words/words.ts';
import { WordedElement } from '../words/worded-element.ts';
import { chosenTemplate, facetsTemplate } from './facets-template.ts';
import { hitsTemplate } from './hits-template.ts';
import { loadSearch, type LoadedSearch } from './load-search.ts';
import { nothingAsked, readState, toggled, writeState, type SearchState } from './search-state.ts';
import { searchCatalogues, type SearchWords } from './search-words.ts';
import { searchStyles } from './search.styles.ts';

/** As many hits as are shown at a time. */
const page = 20;

/**
 * Searching an archive: `<ttt-search archive="https://misleiden.example">`. What is found shows while one types; a hit leads to the
 * page of the archive, a scene to the very detail, or with `template` to wherever a museum says.
 *
 * @fires ttt-load-failed - the index could not be had: `event.cause`
 * @slot - what shows until the element is there
 * @csspart find - what is asked
 * @csspart facets - by what it can be narrowed down
 * @csspart hits - what was found
 * @example
 * document.body.append(Object.assign(document.createElement('ttt-search'), { archive: 'https://misleiden.example', lang: 'nl' }))
 */
export class SearchElement extends WordedElement<SearchWords> {
  static override styles = searchStyles;
  static override properties = { archive: {}, lang: {}, template: {}, inAddress: { type: Boolean, attribute: 'in-address' }, asked: { state: true }, answer: { state: true }, failed: { state: true }, size: { state: true } };
  /** The address of the archive; empty: that of this page. */
  declare archive: string;
  /** Where hits lead, when not to the archive’s own pages: an address with `{type}`, `{slug}`, `{ref}`, `{scene}` or `{lang}` in it. */
  declare template: string | null;
  /** What is asked stands in the page’s address: it can be kept, sent, and come back to. */
  declare inAddress: boolean;
  declare protected asked: SearchState;
  declare protected answer: Answer | null;
  declare protected failed: boolean;
  declare protected size: number;
  /** Its own words, and those of seals that all elements have. */
  protected override readonly catalogues = { has: (lang: string) => searchCatalogues.has(lang) && interfaceWords.has(lang), load: async (lang: string) => { await Promise.all([searchCatalogues.load(lang), interfaceWords.load(lang)]); }, of: (lang: string) => searchCatalogues.of(lang) };
  #loaded: LoadedSearch | null = null;
  #coming: Promise<void> | null = null;
  #loading = new AbortController();
  /** The last question counts: answers to others come too late. */
  #turn = 0;

  constructor() {
    super();
    const fresh: Partial<SearchElement> = { archive: '', lang: '', template: null, inAddress: false };
    Object.assign(this, fresh, { asked: nothingAsked, answer: null, failed: false, size: page });
  }

  get language(): string { return this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en'; }

  /** Asks; what is chosen stays. */
  search(text: string): void { this.#ask({ ...this.asked, text }); }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loading = new AbortController();
    if (this.inAddress) this.asked = readState(location.search);
    // On a page of its own it is what one came for; elsewhere only who asks has to wait for it.
    if (this.inAddress) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('archive') || !(this.#loaded ?? this.#coming)) return;
    this.#loading.abort();
    this.#loading = new AbortController();
    [this.#loaded, this.#coming] = [null, null];
    void this.#load();
  }

  get #archive(): string { return new URL(this.archive || '/', this.ownerDocument.baseURI).href.replace(/\/+$/, ''); }

  /** Fetches the index, once; what was asked meanwhile is answered then. */
  #load(): Promise<void> {
    if (this.#loaded) return Promise.resolve();
    if (this.#coming) return this.#coming;
    const coming = this.#fetch().finally(() => { if (this.#coming === coming) this.#coming = null; });
    return (this.#coming = coming);
  }

  async #fetch(): Promise<void> {
    const { signal } = this.#loading;
    this.failed = false;
    try {
      const loaded = await loadSearch(this.#archive, signal);
      if (signal.aborted) return;
      this.#loaded = loaded;
      if (this.inAddress || this.asked !== nothingAsked) this.#ask(this.asked);
    } catch (cause) {
      if (signal.aborted) return;
      this.failed = true;
      this.dispatchEvent(new LoadFailedEvent(cause));
    }
  }

  #ask(state: SearchState, size = page): void {
    this.asked = state;
    this.size = size;
    if (this.inAddress) history.replaceState(history.state, '', `${location.pathname}${writeState(state, location.search)}${location.hash}`);
    if (!this.#loaded) return void this.#load();
    const turn = (this.#turn += 1);
    const { text, chosen, order } = state;
    void createSearch({ engine: this.#loaded.engine, lang: this.language }).query(text, { chosen, order, size }).then((answer) => { if (turn === this.#turn) this.answer = answer; });
  }

  readonly #choose = (name: FacetName, value: string): void => { this.#ask(toggled(this.asked, name, value)); };
  readonly #everything = (): void => { this.#ask({ ...this.asked, chosen: {} }); };

  /** What is found shows while one types; who is done typing goes on to it, past all that narrows it down. */
  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#toHits();
  };

  #toHits(): void {
    this.renderRoot.querySelector<HTMLAnchorElement>('.hit h3 a')?.focus();
  }

  protected override render(): unknown {
    const { words, asked, answer } = this;
    return html`<form class="find" part="find" role="search" @submit=${this.#submit}>
      <label class="sr" for="q">${words.field}</label><input id="q" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" placeholder=${words.field} .value=${asked.text} @focus=${() => { void this.#load(); }} @input=${(event: Event) => { this.search((event.target as HTMLInputElement).value); }} @keydown=${(event: KeyboardEvent) => { if (event.key === 'ArrowDown') { event.preventDefault(); this.#toHits(); } }}><button type="submit">${words.button}</button></form>
      ${this.failed ? html`<p class="nothing" role="alert">${words.failed} <button type="button" @click=${() => { void this.#load(); }}>${words.again}</button></p>` : nothing}
      ${answer ? this.#found(answer) : html`<div class="told"><p class="note" role="status">${this.inAddress && !this.failed ? words.waiting : ''}</p></div>`}`;
  }

  #found(answer: Answer): unknown {
    const { words, asked, language } = this;
    const { total, hits, facets, loosened, meant } = answer;
    const naming = { words, general: wordsFor(language), lang: language };
    const wide = this.getBoundingClientRect().width >= 820;
    return html`<div class="told"><p class="note" role="status">${words.count(total.count)}${parseQuery(asked.text).cut ? html` ${words.cut}` : nothing}</p>
      <span class="order" ?hidden=${hits.length < 2}><label class="note" for="order">${words.order}</label><select id="order" .value=${asked.order} @change=${(event: Event) => { this.#ask({ ...asked, order: (event.target as HTMLSelectElement).value as Order }); }}>${orders.map((order) => html`<option value=${order} ?selected=${order === asked.order}>${words.orders[order]}</option>`)}</select></span></div>
      <div class="cols"><details class="facets" part="facets" ?open=${wide} ?hidden=${Object.keys(facets).length === 0}><summary>${words.narrow}</summary>${facetsTemplate(facets, asked, naming, this.#choose)}</details>
      <section aria-label=${words.results}>${chosenTemplate(facets, asked, naming, this.#choose, this.#everything)}
        ${meant || loosened ? html`<div class="meant">${loosened ? html`<p>${words.loosened}</p>` : nothing}${meant ? html`<p>${words.meant} <button type="button" @click=${() => { this.search(meant); }}>${meant}</button>?</p>` : nothing}</div>` : nothing}
        ${hits.length === 0 ? html`<div class="nothing"><p>${words.nothing(asked.text)}</p><p>${words.nothingHelp}</p></div>` : hitsTemplate(hits, { ...naming, languages: this.#loaded?.languages ?? [], archive: this.#archive, ...(this.template === null ? {} : { template: this.template }) })}
        ${total.count > hits.length && hits.length > 0 ? html`<button type="button" class="go" @click=${() => { this.#ask(asked, Math.min(100, this.size + page)); }}>${words.more}</button>` : nothing}</section></div>`;
  }
}
