import { directionOf, nearestLanguage } from '@thingsthattalk/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import type { BeginEvent} from '../begin/begin.ts';
import { type KeptEvent } from '../begin/begin.ts';
import type { Whereabouts } from '../checks/check-composition.ts';
import { LookOver } from '../checks/look-over.ts';
import { enterArchive } from '../publish/enter-archive.ts';
import { ForgetLater } from '../keeping/forget-later.ts';
import { Kept, type KeptComposition } from '../keeping/kept.ts';
import { KeepingEvent, OpenComposition } from '../keeping/open-composition.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { handsRest } from './hands-rest.ts';
import { lastsFor, saidTemplate, undoLasts, type Said } from './said.ts';
import { addTo, begin } from './session.ts';
import type { ArchiveDesk } from '../publish/archive-desk.ts';
import { checkTemplate, publishTemplate, shortcutsTemplate, type PutState } from './sheets.ts';
import { barTemplate } from './bar.ts';
import { bring } from './bring.ts';
import { arriveAt } from './find-field.ts';
import { ComposerPart, type SayEvent } from './composer-part.ts';
import { composerStyles } from './composer.styles.ts';
import type { Desk, WriteInEvent } from './desk.ts';
import { partStyles } from './part.styles.ts';
import type { LookAt, LookAtEvent, Preview } from './preview.ts';
import { composerCatalogues } from '../words/composer-words.ts';
import { addressedStory, addressOfStory } from './story-address.ts';

type Sheet = 'add' | 'check' | 'publish' | 'shortcuts' | 'versions';

/**
 * Where anybody makes a thing talk: photos, things of an archive or of any museum become a story, with no account and no
 * server. Everything is kept on the device, change by change; nothing leaves it before it is published or handed on.
 *
 * @attr archive - the address of an archive whose things can be told of, and that a story can be offered to
 * @attr lang - the language of its words
 * @attr composing - set while a story is open, for the page around it
 */
export class Composer extends ComposerPart {
  static override styles = [partStyles, composerStyles];
  static override properties: PropertyDeclarations = { archive: {}, lang: {}, kept: { state: true }, busy: { state: true }, trouble: { state: true }, said: { state: true }, sheet: { state: true }, look: { state: true }, shown: { state: true }, putting: { attribute: false, state: true }, overlook: { attribute: false, state: true }, starting: { state: true } };
  declare archive: string;
  declare lang: string;
  declare kept: readonly KeptComposition[];
  declare busy: boolean;
  declare trouble: string;
  /** The last thing that happened, in words. */
  declare said: Said | null;
  declare sheet: Sheet | null;
  /** How it is looked at as a visitor, or `null` on the desk. */
  declare look: LookAt | null;
  declare shown: string;
  /** How putting the story into the archive on this machine stands. */
  declare putting: PutState;

  /** The story as it was looked over last, before others see it. */
  declare overlook: LookOver | null;

  /** It is not known yet what is kept here. */
  declare starting: boolean;

  #kept: Kept | null = null;
  #archiveDesk: ArchiveDesk | null = null;
  #listening: AbortController | null = null;
  #saidFor: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const fresh: Partial<Composer> = { archive: '', lang: '', kept: [], busy: false, trouble: '', said: null, sheet: null, look: null, shown: '', putting: 'idle', overlook: null, starting: true };
    Object.assign(this, fresh);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.language = this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en';
    const page = this.ownerDocument;
    const { signal } = this.#listening = new AbortController();
    page.defaultView?.addEventListener('hashchange', () => { void this.#onAddress(); }, { signal });
    // What is not written yet is written before the browser may put the page to sleep.
    page.addEventListener('visibilitychange', () => { if (page.visibilityState === 'hidden') void this.open?.save(); }, { signal });
    page.defaultView?.addEventListener('pagehide', () => { this.#forgetting?.now(); }, { signal });
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#forgetting?.now();
    void this.#leave();
  }

  get #archive(): string { return this.archive ? new URL(this.archive, this.ownerDocument.baseURI).href.replace(/\/+$/, '') : ''; }
  get #desk(): Desk | null { return this.renderRoot.querySelector<Desk>('ttt-composer-desk'); }

  async #start(): Promise<void> {
    // Some browsers keep nothing in a private window: one can compose there, and is told.
    this.#kept ??= await Kept.open().catch(() => null);
    if (this.#kept) this.#forgetting ??= new ForgetLater(this.#kept, undoLasts);
    const { location, location: { hash }, history } = this.ownerDocument.defaultView!;
    // What opens the archive is not left in the address for others to read.
    if (hash.startsWith('#token=')) history.replaceState(null, '', location.pathname);
    if (this.#archive && new URL(this.#archive).origin === location.origin) this.#archiveDesk = await enterArchive(this.#archive, hash);
    await this.#list();
    await this.#onAddress();
    this.starting = false;
  }

  async #put(): Promise<void> {
    const [desk, open] = [this.#archiveDesk, this.open];
    if (!desk || !open) return;
    this.putting = 'busy';
    this.putting = await desk.put(open);
  }

  async #list(): Promise<void> { this.kept = ((await this.#kept?.list()) ?? []).filter(({ id }) => !this.#forgetting?.has(id)); }

  async #onAddress(): Promise<void> {
    const id = addressedStory(this.ownerDocument.location);
    if ((this.open?.id ?? '') === id) return;
    if (id && this.kept.some((each) => each.id === id)) return this.#enter(await OpenComposition.open(id, this.#kept));
    const left = this.open !== null;
    await this.#leave();
    await this.#list();
    if (left) await this.#arrive('ttt-composer-begin');
  }

  /** Who comes with the page is at its top already. */
  async #arrive(view: 'ttt-composer-begin' | 'ttt-composer-desk'): Promise<void> {
    await this.updateComplete;
    if (this.starting) return;
    await arriveAt(this, () => (view === 'ttt-composer-desk' ? this.renderRoot : this.renderRoot.querySelector(view)?.shadowRoot)?.querySelector('h1') ?? null);
  }

  async #enter(open: OpenComposition): Promise<void> {
    await this.#leave();
    this.open = open;
    this.telling = open.composition.languages[0] ?? this.language;
    [this.look, this.sheet, this.trouble, this.said, this.putting] = [null, null, '', null, 'idle'];
    const { location, history } = this.ownerDocument.defaultView!;
    if (addressedStory(location) !== open.id) history.pushState(null, '', addressOfStory(open.id));
    // Once something was made here, the browser is asked not to throw it away when it wants room.
    open.addEventListener(KeepingEvent.type, () => { void navigator.storage?.persist?.(); }, { once: true });
    await this.#arrive('ttt-composer-desk');
    void this.#fetchAhead();
  }

  /** What is wanted later is fetched while there is a network. */
  async #fetchAhead(): Promise<void> {
    await fetchAhead();
    await handsRest();
    this.requestUpdate();
    await this.updateComplete;
    await this.renderRoot.querySelector<Preview>('ttt-composer-preview')?.prepare();
    this.dataset['ready'] = 'offline';
  }

  async #leave(): Promise<void> {
    const { open } = this;
    this.open = null;
    [this.look, this.trouble] = [null, ''];
    await open?.close();
  }

  async #begin({ beginning, template }: BeginEvent): Promise<void> {
    if (this.busy) return;
    [this.busy, this.trouble] = [true, ''];
    const { words } = this;
    const { open } = this;
    try {
      const languages = [this.language.split('-')[0] ?? 'en'];
      const begun = open ? await addTo(open, beginning, words) : await begin(beginning, template, { kept: this.#kept, words, languages });
      if (begun.open) await this.#enter(begun.open);
      if (open && begun.views?.[0]) {
        this.sheet = begun.trouble ? this.sheet : null;
        const { thing, canvas } = begun.views[0];
        const picture = (await this.#desk?.things?.load(thing))?.pictures[0];
        if (this.#desk) this.#desk.picture = canvas ? `${thing}#${canvas}` : (picture?.key ?? '');
      }
      this.trouble = begun.trouble;
      if (begun.trouble && this.open && !this.sheet) this.said = { words: begun.trouble, undo: false };
    } catch {
      this.trouble = words.wentWrong;
    } finally {
      this.busy = false;
    }
  }

  #onKept({ id, act }: KeptEvent): void {
    if (act === 'open') return void (this.ownerDocument.location.hash = addressOfStory(id));
    const story = this.kept.find((each) => each.id === id);
    this.kept = this.kept.filter((each) => each.id !== id);
    this.#forgetting?.add(id);
    this.said = { words: this.words.forgotten(story?.title || this.words.untitled), undo: true };
  }

  #forgetting: ForgetLater | null = null;

  #undo(): void {
    this.said = null;
    if (this.open) return this.#step('undo');
    this.#forgetting?.takeBack();
    void this.#list();
  }

  /** Takes a step back, or again, and says so: what changed need not be in view. */
  #step(which: 'undo' | 'redo'): void {
    const undo = this.open?.undo;
    if (!undo || !(which === 'undo' ? undo.canUndo : undo.canRedo)) return;
    undo[which]();
    this.said = { words: this.words[which === 'undo' ? 'undone' : 'redone'], undo: false };
    // A button that can do no more lets go of the keyboard: the other one takes it.
    const [first, second] = this.renderRoot.querySelectorAll<HTMLButtonElement>('.history button');
    void this.updateComplete.then(() => { if (this.shadowRoot?.activeElement === null) (undo.canUndo ? first : second)?.focus({ preventScroll: true }); });
  }

  #onKey(event: KeyboardEvent): void {
    const { open } = this;
    const typing = event.composedPath().some((each) => each instanceof HTMLElement && each.matches('input, textarea, select, [contenteditable]'));
    const [command, key] = [event.ctrlKey || event.metaKey, event.key.toLowerCase()];
    if (!open) return;
    if (command && key === 'z' && !event.shiftKey) this.#step('undo');
    else if (command && (key === 'y' || (key === 'z' && event.shiftKey))) this.#step('redo');
    else if (command && key === 's') { void open.save(); this.said = { words: this.words.savedAnyway, undo: false }; }
    else if (!typing && event.key === '?') this.#openSheet('shortcuts');
    else return;
    event.preventDefault();
  }

  async #download(): Promise<void> {
    const { downloadStory } = await import('../file/download-story.ts');
    if (this.open) await downloadStory(this.open, this.ownerDocument);
    this.said = { words: this.words.downloaded, undo: false };
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('said') && this.said) { clearTimeout(this.#saidFor); this.#saidFor = setTimeout(() => { this.said = null; }, lastsFor(this.said)); }
    this.toggleAttribute('composing', this.open !== null);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render(): unknown {
    const { open, look } = this;
    // Words that are not there in the page's language keep the direction of those that are.
    const language = nearestLanguage(this.language, composerCatalogues.languages) ?? 'en';
    return html`<div class="composer" lang=${language} dir=${directionOf(language)} @keydown=${this.#onKey} @ttt-begin=${(event: BeginEvent) => { void this.#begin(event); }} @ttt-kept=${(event: KeptEvent) => { this.#onKept(event); }}
      @ttt-say=${({ words: said, undo }: SayEvent) => { this.said = { words: said, undo }; }} @ttt-write-in=${({ lang }: WriteInEvent) => { this.telling = lang; }} @ttt-add-picture=${() => { this.#openSheet('add'); }} @ttt-look-at=${({ look: next, lang }: LookAtEvent) => { [this.look, this.shown] = [next, lang]; }}>
      ${cache(open ? html`${this.#bar(open, language)}${keyed(open.id, html`<ttt-composer-desk .open=${open} .language=${language} .telling=${this.telling} .archive=${this.#archive}></ttt-composer-desk>`)}`
        : this.starting && addressedStory(this.ownerDocument.location) ? nothing : html`<ttt-composer-begin .language=${language} .archive=${this.#archive} .kept=${this.kept} .busy=${this.busy} .device=${this.starting ? undefined : this.#kept} .trouble=${this.trouble}></ttt-composer-begin>`)}
      ${open ? html`<ttt-composer-preview .open=${open} .language=${language} .look=${look} .shown=${this.shown} .things=${this.#desk?.things ?? null} .archive=${this.#archive}></ttt-composer-preview>` : nothing}
      ${open && this.sheet ? this.#sheetTemplate(open, this.sheet) : nothing}
      ${this.sheet ? nothing : this.#saidTemplate()}
    </div>`;
  }

  #bar(open: OpenComposition, language: string): unknown {
    return barTemplate(open, { language, telling: this.telling, into: this.#archiveDesk !== null }, this.words, {
      leave: () => { this.ownerDocument.location.hash = ''; },
      step: (which) => { this.#step(which); },
      look: () => { void bring('ttt-composer-preview').then(() => { [this.look, this.shown] = ['scroll', this.telling]; }); },
      sheet: (sheet) => { if (sheet === 'check' || sheet === 'publish') this.#lookOver(sheet); else this.#openSheet(sheet); },
    });
  }

  /** Over a sheet it stands in the sheet: all else is behind it. */
  #saidTemplate(): unknown { return saidTemplate(this.said, this.words, { undo: () => { this.#undo(); }, close: () => { this.said = null; } }); }

  /** Opens a sheet: what was said before belongs to what lies behind it. */
  #openSheet(sheet: Sheet): void {
    if (sheet === 'versions') void bring('ttt-composer-versions');
    [this.sheet, this.said, this.trouble] = [sheet, null, ''];
  }

  #lookOver(sheet: 'check' | 'publish'): void {
    const { open } = this;
    this.#openSheet(sheet);
    this.overlook = open && new LookOver(open, this.#archive, () => { this.requestUpdate(); });
  }

  #sheetTemplate(open: OpenComposition, sheet: Sheet): unknown {
    const { words } = this;
    const { overlook } = this;
    const findings = overlook?.findings;
    if ((sheet === 'check' || sheet === 'publish') && !findings) return nothing;
    const go = (at: Whereabouts): void => {
      this.sheet = null;
      void this.updateComplete.then(() => this.#desk?.goTo(at));
    };
    return html`<dialog aria-label=${words.sheets[sheet]} @close=${() => { this.sheet = null; }}>
      <form method="dialog"><button class="close" aria-label=${words.close}>×</button></form>
      ${sheet === 'add' ? html`<ttt-composer-begin adding .language=${this.language} .archive=${this.#archive} .busy=${this.busy} .trouble=${this.trouble}></ttt-composer-begin>` : nothing}
      ${sheet === 'check' ? checkTemplate({ findings: findings ?? [], links: { ...overlook!.links, ask: () => { void overlook!.tryLinks(); } } }, words, this.language, go) : nothing}
      ${sheet === 'publish' ? publishTemplate(open, findings ?? [], words, { check: () => { this.#lookOver('check'); }, download: () => { void this.#download(); }, put: this.#archiveDesk && { run: () => { void this.#put(); }, state: this.putting } }) : nothing}
      ${sheet === 'shortcuts' ? shortcutsTemplate(words) : nothing}
      ${sheet === 'versions' ? html`<div class="sheet"><h2 class="head">${words.sheets.versions}</h2><ttt-composer-versions .open=${open} .language=${this.language} .telling=${this.telling}></ttt-composer-versions></div>` : nothing}
      ${this.#saidTemplate()}
    </dialog>`;
  }
}
