import { orders, parseQuery, type Answer, type Engine, type FacetName, type Order } from '@thingsthattalk/search';
import { html, nothing, type PropertyValues } from 'lit';
import { LoadFailedEvent } from '../loading/loading.ts';
import { WordedElement } from '../words/worded-element.ts';
import { Archives } from './archives.ts';
import type * as FacetsPart from './facets-template.ts';
import type * as MapPart from './hits-map.ts';
import { hitsTemplate, type Showing } from './hits-template.ts';
import type * as ViewsPart from './other-views.ts';
import type * as OverlayPart from './overlay-template.ts';
import { nothingAsked, orderOf, questionFor, readState, toggled, views, writeState, type HitsView, type SearchState } from './search-state.ts';
import type * as SealsPart from './seals-template.ts';
import { searchCatalogues, type SearchWords } from './search-words.ts';
import { overlayStyles } from './overlay.styles.ts';
import { searchStyles } from './search.styles.ts';
import type * as YearsPart from './years-template.ts';

/** As many hits as are shown at first, in each view; and over a page. */
const first: Readonly<Record<HitsView, number>> = { list: 10, wall: 24, timeline: 40, map: 100 };
const mostInOverlay = 6;

/** What is fetched only once there is something to show with it. */
interface Parts {
  facets?: typeof FacetsPart;
  years?: typeof YearsPart;
  views?: typeof ViewsPart;
  map?: typeof MapPart;
  overlay?: typeof OverlayPart;
  seals?: typeof SealsPart;
}

/**
 * Searching an archive, or several: `<ttt-search archive="https://misleiden.example">`. What is found shows while one types; a hit
 * leads to the page of the archive, a scene to the very detail, or with `template` to wherever a museum says.
 *
 * @fires ttt-load-failed - an index could not be had: `event.cause`
 * @fires ttt-kept - with `keep-all`: all of the index is on the device
 * @slot - what shows until the element is there
 * @csspart find - what is asked
 * @csspart facets - by what it can be narrowed down
 * @csspart hits - what was found
 * @example
 * document.body.append(Object.assign(document.createElement('ttt-search'), { archive: 'https://misleiden.example', lang: 'nl' }))
 */
export class SearchElement extends WordedElement<SearchWords> {
  static override styles = [searchStyles, overlayStyles];
  static override properties = { archive: {}, lang: {}, template: {}, results: {}, page: {}, engine: { attribute: false }, inAddress: { type: Boolean, attribute: 'in-address' }, keepAll: { type: Boolean, attribute: 'keep-all' }, asked: { state: true }, answer: { state: true }, facets: { state: true }, failed: { state: true }, size: { state: true }, active: { state: true }, shut: { state: true } };
  /** The address of the archive; empty: that of this page. Several with spaces between them are asked together. */
  declare archive: string;
  /** Where hits lead, when not to the archive’s own pages: an address with `{type}`, `{slug}`, `{ref}`, `{scene}` or `{lang}` in it. */
  declare template: string | null;
  /** Where hits show: `inline`, under the field; or `overlay`, over the page while one types, as in the head of a site. */
  declare results: 'inline' | 'overlay';
  /** For an overlay: the page on which all that is found shows, with what is asked behind it as `?q=`. By default that of the archive. */
  declare page: string | null;
  /** An engine of the page’s own, in place of the archive’s index. */
  declare engine: Engine | null;
  /** What is asked stands in the page’s address: it can be kept, sent, and come back to. */
  declare inAddress: boolean;
  /** All of the index is fetched to the device, as for a kiosk: every question is answered without a network. */
  declare keepAll: boolean;
  declare protected asked: SearchState;
  declare protected answer: Answer | null;
  /** The values that hits can be narrowed down by, as they were counted last. */
  declare protected facets: Answer['facets'];
  declare protected failed: boolean;
  declare protected size: number;
  /** The option of an overlay that is gone to with Enter; -1 none. */
  declare protected active: number;
  declare protected shut: boolean;
  protected override readonly catalogues = searchCatalogues;
  readonly #parts: Parts = {};
  #archives: Archives | null = null;
  /** The last question counts: those before it are dropped. */
  #asking = new AbortController();
  #going = 0;

  constructor() {
    super();
    const fresh: Partial<SearchElement> = { archive: '', lang: '', template: null, results: 'inline', page: null, engine: null, inAddress: false, keepAll: false };
    Object.assign(this, fresh, { asked: nothingAsked, answer: null, facets: {}, failed: false, size: first.list, active: -1, shut: true });
  }

  get language(): string { return this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en'; }
  get #overlay(): boolean { return this.results === 'overlay'; }

  /** Whether an answer is still to come. */
  get isAsking(): boolean { return this.#going > 0; }

  /** Asks; what is chosen stays. */
  search(text: string): void { this.#ask({ ...this.asked, text }); }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#left);
    if (this.inAddress) this.asked = readState(location.search);
    // On a page of its own it is what one came for; elsewhere only who asks has to wait for it.
    if (this.inAddress) this.#ask(this.asked);
    if (this.keepAll) this.#opened.keepAll().then(() => { this.dispatchEvent(new Event('ttt-kept')); }, (cause: unknown) => { this.dispatchEvent(new LoadFailedEvent(cause)); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#left);
    this.#asking.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || (!changed.has('archive') && !changed.has('engine'))) return;
    const before = this.#archives;
    this.#archives = null;
    if (before) this.#ask(this.asked);
  }

  get #opened(): Archives {
    return (this.#archives ??= new Archives((this.archive || '/').split(/\s+/).filter(Boolean).map((each) => new URL(each, this.ownerDocument.baseURI).href.replace(/\/+$/, '')), this.engine));
  }

  #ask(state: SearchState, size = this.#overlay ? mostInOverlay : first[state.view]): void {
    [this.asked, this.size, this.active, this.failed] = [state, size, -1, false];
    if (this.inAddress) history.replaceState(history.state, '', `${location.pathname}${writeState(state, location.search)}${location.hash}`);
    this.#asking.abort();
    this.#asking = new AbortController();
    void this.#answered(state, size, this.#asking.signal);
  }

  /** Hits first; what they can be narrowed down by, once they show. */
  async #answered(state: SearchState, size: number, signal: AbortSignal): Promise<void> {
    const archives = this.#opened;
    this.#going += 1;
    try {
      const answer = await archives.ask(questionFor(state, this.language, size, false), signal);
      if (state.view !== 'list') this.#parts.views ??= await import('./other-views.ts');
      if (state.view === 'map') this.#parts.map ??= await import('./hits-map.ts');
      if (this.#overlay) this.#parts.overlay ??= await import('./overlay-template.ts');
      if (signal.aborted) return;
      this.answer = answer;
      await this.updateComplete;
      if (answer.hits.some(({ status }) => status.length > 0)) await this.#sealed();
      if (!this.#narrows) return;
      const [{ facets }, facetsPart, yearsPart] = await Promise.all([archives.ask(questionFor(state, this.language, 0, true), signal), import('./facets-template.ts'), import('./years-template.ts'), this.#sealed()]);
      [this.#parts.facets, this.#parts.years] = [facetsPart, yearsPart];
      if (!signal.aborted) this.facets = facets;
    } catch (cause) {
      if (signal.aborted) return;
      this.#archives = null;
      this.failed = true;
      this.dispatchEvent(new LoadFailedEvent(cause));
    } finally {
      this.#going -= 1;
    }
  }

  /** The words of seals are those of all elements: more than are needed to show hits. */
  async #sealed(): Promise<void> {
    const part = this.#parts.seals ?? await import('./seals-template.ts');
    await part.load(this.language);
    this.#parts.seals = part;
    this.requestUpdate();
  }

  /** Whether it shows by what hits can be narrowed down: folded, as on phones, that need not be counted. */
  get #narrows(): boolean { return !this.#overlay && (this.#isWide || Object.keys(this.asked.chosen).length > 0 || (this.renderRoot.querySelector<HTMLDetailsElement>('details.facets')?.open ?? false)); }
  get #isWide(): boolean { return this.getBoundingClientRect().width >= 820; }

  readonly #choose = (name: FacetName, value: string): void => { this.#ask(toggled(this.asked, name, value)); };
  readonly #everything = (): void => { this.#ask({ ...this.asked, chosen: {}, years: null }); };
  readonly #between = (years: SearchState['years']): void => { this.#ask({ ...this.asked, years }); };
  readonly #unfolded = (event: Event): void => { if ((event.target as HTMLDetailsElement).open && Object.keys(this.facets).length === 0) this.#ask(this.asked, this.size); };
  readonly #left = (event: FocusEvent): void => { if (!this.contains(event.relatedTarget as Node | null)) this.shut = true; };

  /** What is found shows while one types; who is done typing goes on to it, past all that narrows it down. */
  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const chosen = this.renderRoot.querySelector<HTMLAnchorElement>('.option[aria-selected=true]');
    if (this.#overlay) location.assign(chosen?.href ?? this.#allAddress);
    else this.#toHits();
  };

  #toHits(): void { this.renderRoot.querySelector<HTMLAnchorElement>('.hit h3 a, .hit a')?.focus(); }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#overlay && !this.shut) { event.preventDefault(); [this.shut, this.active] = [true, -1]; return; }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (!this.#overlay) { if (event.key === 'ArrowDown') { event.preventDefault(); this.#toHits(); } return; }
    event.preventDefault();
    this.shut = false;
    this.active = this.#parts.overlay === undefined ? -1 : this.#parts.overlay.moved(this.active, event.key === 'ArrowDown' ? 1 : -1, this.answer);
  };

  get #allAddress(): string {
    const own = new URL(this.page ?? `${this.#opened.addresses[0]!}/${this.language}/search/`, this.ownerDocument.baseURI);
    own.searchParams.set('q', this.asked.text);
    return own.href;
  }

  get #showing(): Showing {
    return { words: this.words, seals: this.#parts.seals?.sealsTemplate ?? null, lang: this.language, archive: this.#opened.addresses[0]!, languages: this.#opened.languages, several: this.#opened.addresses.length > 1, asked: this.asked.text, ...(this.template === null ? {} : { template: this.template }) };
  }

  protected override updated(): void { this.renderRoot.querySelector('.option[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }); }

  protected override render(): unknown {
    const { words, asked, answer } = this;
    const open = this.#overlay && !this.shut && answer !== null && asked.text.trim() !== '';
    const type = (event: Event): void => { this.shut = false; this.search((event.target as HTMLInputElement).value); };
    const combobox = (value: string): string | typeof nothing => (this.#overlay ? value : nothing);
    const field = html`<input id="q" name="q" type=${this.#overlay ? 'text' : 'search'} role=${combobox('combobox')} aria-autocomplete=${combobox('list')} aria-haspopup=${combobox('listbox')} aria-controls=${combobox('pop')} aria-expanded=${combobox(open ? 'true' : 'false')} aria-activedescendant=${open && this.active >= 0 ? `option-${this.active}` : nothing} autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" placeholder=${words.field} .value=${asked.text} @focus=${() => { void this.#opened.open(); }} @input=${type} @keydown=${this.#key}>`;
    return html`<form class="find" part="find" role="search" data-results=${this.results} @submit=${this.#submit}><label class="sr" for="q">${words.field}</label>${field}<button type="submit">${words.button}</button></form>
      ${this.failed ? html`<p class="nothing" role="alert">${words.failed} <button type="button" @click=${() => { this.#ask(this.asked); }}>${words.again}</button></p>` : nothing}
      ${this.#overlay ? html`<p class="sr" role="status">${open ? this.#counted(answer) : ''}</p>${open && this.#parts.overlay ? this.#parts.overlay.overlayTemplate(answer, this.active, this.#allAddress, this.#showing) : html`<div id="pop" hidden></div>`}` : answer ? this.#found(answer) : html`<div class="told"><p class="note" role="status">${this.inAddress && !this.failed ? words.waiting : ''}</p></div>`}`;
  }

  #counted({ total }: Answer): string { return total.exact ? this.words.count(total.count) : this.words.countMore(total.count); }

  #found(answer: Answer): unknown {
    const { words, asked, facets } = this;
    const { total, hits, loosened, meant, missing } = answer;
    const showing = this.#showing;
    const { facets: facetsPart, years: yearsPart } = this.#parts;
    const naming = { words, lang: showing.lang };
    const isView = (view: HitsView): string => (asked.view === view ? 'true' : 'false');
    return html`<div class="told"><p class="note" role="status">${this.#counted(answer)}${parseQuery(asked.text).cut ? html` ${words.cut}` : nothing}${missing.length > 0 ? html` <span class="partial">${words.missing}</span>` : nothing}</p>
      <span class="views" role="group" aria-label=${words.view} ?hidden=${hits.length < 2}>${views.map((view) => html`<button type="button" aria-pressed=${isView(view)} @click=${() => { this.#ask({ ...asked, view }); }}>${words.views[view]}</button>`)}</span>
      <span class="order" ?hidden=${hits.length < 2}><label class="note" for="order">${words.order}</label><select id="order" .value=${orderOf(asked)} @change=${(event: Event) => { this.#ask({ ...asked, order: (event.target as HTMLSelectElement).value as Order }); }}>${orders.filter((order) => asked.view !== 'timeline' || order === 'oldest' || order === 'newest').map((order) => html`<option value=${order} ?selected=${order === orderOf(asked)}>${words.orders[order]}</option>`)}</select></span></div>
      <div class="cols"><details class="facets" part="facets" ?open=${this.#isWide} @toggle=${this.#unfolded}><summary>${words.narrow}</summary>${yearsPart?.yearsTemplate(asked, words, this.#between)}${facetsPart?.facetsTemplate(facets, asked, naming, this.#choose)}</details>
      <section part="hits" aria-label=${words.results}>${facetsPart?.chosenTemplate(facets, asked, naming, this.#choose, this.#everything)}
        ${meant || loosened ? html`<div class="meant">${loosened ? html`<p>${words.loosened}</p>` : nothing}${meant ? html`<p>${words.meant} <button type="button" @click=${() => { this.search(meant); }}>${meant}</button>?</p>` : nothing}</div>` : nothing}
        ${hits.length === 0 ? html`<div class="nothing"><p>${words.nothing(asked.text)}</p><p>${words.nothingHelp}</p></div>` : this.#hits(answer, showing)}
        ${total.count > hits.length && hits.length > 0 && this.size < 100 ? html`<button type="button" class="go" @click=${() => { this.#ask(asked, Math.min(100, this.size + 20)); }}>${words.more}</button>` : nothing}
        ${hits.length >= 100 && total.count > hits.length ? html`<p class="note">${words.firstOnly(hits.length)}</p>` : nothing}</section></div>`;
  }

  #hits({ hits }: Answer, showing: Showing): unknown {
    const { views: viewsPart, map } = this.#parts;
    switch (viewsPart && this.asked.view) {
      case 'wall': return viewsPart!.wallTemplate(hits, showing);
      case 'timeline': return viewsPart!.timelineTemplate(hits, showing);
      case 'map': return map ? viewsPart!.mapTemplate(hits, showing, map) : nothing;
      default: return hitsTemplate(hits, showing);
    }
  }
}
