import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { cache } from 'lit/directives/cache.js';
import type { BeginEvent} from '../begin/begin.ts';
import { type KeptEvent } from '../begin/begin.ts';
import type { Finding } from '../checks/check-composition.ts';
import { enterArchive } from '../publish/enter-archive.ts';
import { Kept, type KeptComposition } from '../keeping/kept.ts';
import { KeepingEvent, OpenComposition } from '../keeping/open-composition.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { addTo, begin } from './session.ts';
import type { ArchiveDesk } from '../publish/archive-desk.ts';
import { checkTemplate, publishTemplate, shortcutsTemplate, type PutState } from './sheets.ts';
import { ComposerPart, type SayEvent } from './composer-part.ts';
import { composerStyles } from './composer.styles.ts';
import type { Desk, WriteInEvent } from './desk.ts';
import { partStyles } from './part.styles.ts';
import { tellingOf, type LookAt, type LookAtEvent } from './preview.ts';
import { addressedStory, addressOfStory } from './story-address.ts';

type Sheet = 'add' | 'check' | 'publish' | 'shortcuts' | 'versions';

/**
 * Where anybody makes a thing talk: photos, things of an archive or of any museum become a story, with no account and no
 * server. Everything is kept on the device, change by change; nothing leaves it before it is published or handed on.
 *
 * @attr archive - the address of an archive whose things can be told of, and that a story can be offered to
 * @attr lang - the language of its words
 * @slot story - where a story is looked at as visitors will; filled by the element itself
 */
export class Composer extends ComposerPart {
  static override styles = [partStyles, composerStyles];
  static override properties: PropertyDeclarations = { archive: {}, lang: {}, kept: { state: true }, busy: { state: true }, trouble: { state: true }, said: { state: true }, sheet: { state: true }, look: { state: true }, shown: { state: true }, putting: { attribute: false, state: true }, findings: { attribute: false, state: true }, starting: { state: true } };
  declare archive: string;
  declare lang: string;
  declare kept: readonly KeptComposition[];
  declare busy: boolean;
  declare trouble: string;
  /** The last thing that happened, in words. */
  declare said: { readonly words: string; readonly undo: boolean } | null;
  declare sheet: Sheet | null;
  /** How it is looked at as a visitor, or `null` on the desk. */
  declare look: LookAt | null;
  declare shown: string;

  /** How putting the story into the archive on this machine stands. */
  declare putting: PutState;

  /** What is to be looked at before others see the story; `null` until it was looked for. */
  declare findings: readonly Finding[] | null;

  /** It is not known yet what is kept here. */
  declare starting: boolean;

  #kept: Kept | null = null;
  #archiveDesk: ArchiveDesk | null = null;
  #saidFor: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const fresh: Partial<Composer> = { archive: '', lang: '', kept: [], busy: false, trouble: '', said: null, sheet: null, look: null, shown: '', putting: 'idle', findings: null, starting: true };
    Object.assign(this, fresh);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.language = this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en';
    this.ownerDocument.defaultView?.addEventListener('hashchange', this.#onHash);
    this.ownerDocument.addEventListener('visibilitychange', this.#onHide);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.defaultView?.removeEventListener('hashchange', this.#onHash);
    this.ownerDocument.removeEventListener('visibilitychange', this.#onHide);
    void this.#leave();
  }

  get #archive(): string { return this.archive ? new URL(this.archive, this.ownerDocument.baseURI).href.replace(/\/+$/, '') : ''; }
  get #desk(): Desk | null { return this.renderRoot.querySelector<Desk>('ttt-composer-desk'); }

  async #start(): Promise<void> {
    // Some browsers keep nothing in a private window: one can compose there, and is told.
    this.#kept ??= await Kept.open().catch(() => null);
    const { location, history } = this.ownerDocument.defaultView!;
    const { hash } = location;
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

  async #list(): Promise<void> { this.kept = (await this.#kept?.list()) ?? []; }

  readonly #onAddress = async (): Promise<void> => {
    const id = addressedStory(this.ownerDocument.location);
    if ((this.open?.id ?? '') === id) return;
    if (id && this.kept.some((each) => each.id === id)) return this.#enter(await OpenComposition.open(id, this.#kept));
    await this.#leave();
    await this.#list();
  };

  readonly #onHash = (): void => { void this.#onAddress(); };

  /** What is not written yet is written before the browser may put the page to sleep. */
  readonly #onHide = (): void => { if (this.ownerDocument.visibilityState === 'hidden') void this.open?.save(); };

  async #enter(open: OpenComposition): Promise<void> {
    await this.#leave();
    this.open = open;
    this.telling = open.composition.languages[0] ?? this.language;
    [this.look, this.sheet, this.trouble, this.said, this.putting] = [null, null, '', null, 'idle'];
    const { location, history } = this.ownerDocument.defaultView!;
    if (addressedStory(location) !== open.id) history.pushState(null, '', addressOfStory(open.id));
    // Once something was made here, the browser is asked not to throw it away when it wants room.
    open.addEventListener(KeepingEvent.type, () => { void navigator.storage?.persist?.(); }, { once: true });
    await this.updateComplete;
    void fetchAhead().then(() => { this.dataset['ready'] = 'offline'; });
  }

  async #leave(): Promise<void> {
    const { open } = this;
    this.open = null;
    this.look = null;
    this.querySelector(':scope > [slot="story"]')?.remove();
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

  async #onKept({ id, act }: KeptEvent): Promise<void> {
    if (act === 'open') return void (this.ownerDocument.location.hash = addressOfStory(id));
    const story = this.kept.find((each) => each.id === id);
    this.kept = this.kept.filter((each) => each.id !== id);
    // It is forgotten when the sentence that can take it back is gone.
    this.#forgetting.add(id);
    this.said = { words: this.words.forgotten(story?.title || this.words.untitled), undo: true };
    await new Promise((done) => { setTimeout(done, undoLasts); });
    if (this.#forgetting.delete(id)) await this.#kept?.forget(id);
  }

  readonly #forgetting = new Set<string>();

  #undo(): void {
    this.said = null;
    if (this.open) return this.open.undo.undo();
    this.#forgetting.clear();
    void this.#list();
  }

  #onKey(event: KeyboardEvent): void {
    const { open } = this;
    const typing = event.composedPath().some((each) => each instanceof HTMLElement && each.matches('input, textarea, select, [contenteditable]'));
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (!open) return;
    if (command && key === 'z' && !event.shiftKey) open.undo.undo();
    else if (command && (key === 'y' || (key === 'z' && event.shiftKey))) open.undo.redo();
    else if (command && key === 's') { void open.save(); this.said = { words: this.words.savedAnyway, undo: false }; }
    else if (!typing && event.key === '?') this.sheet = 'shortcuts';
    else return;
    event.preventDefault();
  }

  /** Shows the story as a visitor will see it. */
  async #lookAt(look: LookAt | null, lang = this.telling): Promise<void> {
    [this.look, this.shown] = [look, lang];
    this.querySelector(':scope > [slot="story"]')?.remove();
    const things = this.#desk?.things;
    if (!look || look === 'unseen' || !this.open || !things) return;
    const telling = await tellingOf({ composition: this.open.composition, urlOf: (path) => this.open!.urlOf(path) }, things, this.#archive, this.words.untitled);
    if (this.look !== look) return;
    const story = this.ownerDocument.createElement('ttt-story');
    story.slot = 'story';
    story.lang = lang;
    Object.assign(story, { story: telling, telling: look === 'phone' ? 'scroll' : look === 'wall' ? 'kiosk' : look });
    this.append(story);
  }

  async #download(): Promise<void> {
    const { open } = this;
    if (!open) return;
    const [{ packStory }, { toRecords }] = await Promise.all([import('../file/story-file.ts'), import('../file/to-records.ts')]);
    const packed = await packStory(open.id, open.composition, (path) => open.file(path));
    const link = this.ownerDocument.createElement('a');
    link.href = URL.createObjectURL(packed);
    link.download = `${toRecords(open.composition).story.ref.replace('story/', '')}.ttt.zip`;
    link.click();
    setTimeout(() => { URL.revokeObjectURL(link.href); }, 60_000);
    this.said = { words: this.words.downloaded, undo: false };
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A sentence that takes something back stays longer; undo itself stays in the bar.
    if (changed.has('said') && this.said) { clearTimeout(this.#saidFor); this.#saidFor = setTimeout(() => { this.said = null; }, this.said.undo ? undoLasts : undoLasts / 2); }
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render(): unknown {
    const { open, words, language, look } = this;
    return html`<div class="composer" ?data-looking=${look} @keydown=${this.#onKey} @ttt-begin=${(event: BeginEvent) => { void this.#begin(event); }} @ttt-kept=${(event: KeptEvent) => { void this.#onKept(event); }}
      @ttt-say=${({ words: said, undo }: SayEvent) => { this.said = { words: said, undo }; }} @ttt-write-in=${({ lang }: WriteInEvent) => { this.telling = lang; }} @ttt-add-picture=${() => { [this.sheet, this.trouble] = ['add', '']; }} @ttt-look-at=${(event: LookAtEvent) => { void this.#lookAt(event.look, event.lang); }}>
      ${cache(open ? html`${this.#bar(open)}<ttt-composer-desk ?hidden=${look} .open=${open} .language=${language} .telling=${this.telling} .archive=${this.#archive}></ttt-composer-desk>`
        : this.starting && addressedStory(this.ownerDocument.location) ? nothing : html`<ttt-composer-begin .language=${language} .archive=${this.#archive} .kept=${this.kept} .busy=${this.busy} .trouble=${this.trouble || (!this.starting && this.#kept === null ? words.savedNowhere : '')}></ttt-composer-begin>`)}
      ${open && look ? html`${look === 'unseen' ? html`<h1 class="sr">${words.lookAsVisitor}</h1>` : nothing}<ttt-composer-preview .open=${open} .language=${language} .look=${look} .shown=${this.shown}><slot name="story"></slot></ttt-composer-preview>` : nothing}
      ${open && this.sheet ? this.#sheetTemplate(open, this.sheet) : nothing}
      <p class="said" role="status" ?data-empty=${!this.said}>${this.said ? html`${this.said.words} ${this.said.undo ? html`<button class="plain-act" @click=${this.#undo}>${words.undo}</button>` : nothing}<button aria-label=${words.close} @click=${() => { this.said = null; }}>×</button>` : nothing}</p>
    </div>`;
  }

  async #lookOver(sheet: 'check' | 'publish'): Promise<void> {
    const { open } = this;
    [this.sheet, this.findings] = [sheet, null];
    const { checkComposition } = await import('../checks/check-composition.ts');
    if (open) this.findings = checkComposition(open.composition);
  }

  #bar(open: OpenComposition): unknown {
    const { words, language } = this;
    const time = open.savedAt ? new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(open.savedAt) : '';
    const saved = { saved: time ? words.savedAt(time) : words.savedHere, saving: words.saving, failed: words.saveFailed, nowhere: words.savedNowhere }[open.saving];
    return html`<header class="bar" ?hidden=${this.look}>
      <div class="title"><h1 class="sr">${open.composition.textOf('story/title', this.telling) || words.untitled}</h1><button class="plain-act back" @click=${() => { this.ownerDocument.location.hash = ''; }}>${words.allStories}</button>
        <ttt-text-field big quiet .open=${open} .language=${language} .telling=${this.telling} path="story/title" .label=${words.titleLabel} .placeholder=${words.titlePlaceholder}></ttt-text-field></div>
      <p class="note saved" data-is=${open.saving}>${saved} ${open.elsewhere ? words.alsoElsewhere : nothing} <button class="plain-act versions" @click=${() => { this.sheet = 'versions'; }}>${words.sheets.versions}</button></p>
      <div class="history"><button aria-label=${words.undo} title="${words.undo} (Ctrl Z)" ?disabled=${!open.undo.canUndo} @click=${() => { open.undo.undo(); }}><span aria-hidden="true">↶</span></button><button aria-label=${words.redo} title="${words.redo} (Ctrl Y)" ?disabled=${!open.undo.canRedo} @click=${() => { open.undo.redo(); }}><span aria-hidden="true">↷</span></button></div>
      <div class="acts"><button class="plain-act" @click=${() => { void this.#lookAt('scroll'); }}>${words.lookAsVisitor}</button><button class="plain-act" @click=${() => { void this.#lookOver('check'); }}>${words.check}</button><button class="main-act" @click=${() => { void this.#lookOver('publish'); }}>${words.publish}</button></div></header>`;
  }

  #sheetTemplate(open: OpenComposition, sheet: Sheet): unknown {
    const { words } = this;
    const { findings } = this;
    if ((sheet === 'check' || sheet === 'publish') && !findings) return nothing;
    const go = (at: { scene?: string; thing?: string }): void => {
      this.sheet = null;
      const desk = this.#desk;
      if (!desk) return;
      if (at.scene) desk.choose(at.scene);
      else desk.panel = at.thing ? 'things' : 'story';
    };
    return html`<dialog aria-label=${words.sheets[sheet]} @close=${() => { this.sheet = null; }}>
      <form method="dialog"><button class="close" aria-label=${words.close}>×</button></form>
      ${sheet === 'add' ? html`<ttt-composer-begin adding .language=${this.language} .archive=${this.#archive} .busy=${this.busy} .trouble=${this.trouble}></ttt-composer-begin>` : nothing}
      ${sheet === 'check' ? checkTemplate(findings ?? [], words, this.language, go) : nothing}
      ${sheet === 'publish' ? publishTemplate(open, findings ?? [], words, { check: () => { void this.#lookOver('check'); }, download: () => { void this.#download(); }, put: this.#archiveDesk && { run: () => { void this.#put(); }, state: this.putting } }) : nothing}
      ${sheet === 'shortcuts' ? shortcutsTemplate(words) : nothing}
      ${sheet === 'versions' ? html`<div class="sheet"><h2 class="head">${words.sheets.versions}</h2><ttt-composer-versions .open=${open} .language=${this.language} .telling=${this.telling}></ttt-composer-versions></div>` : nothing}
    </dialog>`;
  }
}

/** How long something that was forgotten can be taken back, in milliseconds. */
const undoLasts = 10_000;
