import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { bring } from '../composer/bring.ts';
import { ComposerPart } from '../composer/composer-part.ts';
import { partStyles } from '../composer/part.styles.ts';
import type { Kept, KeptComposition } from '../keeping/kept.ts';
import { templates, type Template } from '../document/templates.ts';
import { beginStyles } from './begin.styles.ts';
import type { KeptEvent } from './kept-stories.ts';
import { archiveThing, publishedAt } from './read-address.ts';
import type { PickThingEvent } from './thing-picker.ts';

export type { KeptEvent } from './kept-stories.ts';

/** What a story begins with. */
export interface Beginning {
  readonly photos?: readonly File[];
  readonly address?: string;
  readonly thing?: string;
  readonly file?: File;
}

/** Somebody begins a story, or takes something more into one. */
export class BeginEvent extends Event {
  static readonly type = 'ttt-begin';
  readonly beginning: Beginning;
  readonly template: Template;
  constructor(beginning: Beginning, template: Template) {
    super(BeginEvent.type, { bubbles: true, composed: true });
    [this.beginning, this.template] = [beginning, template];
  }
}

/** The ways to begin: what goes wrong is said where one of them was taken. */
type Way = 'photo' | 'thing' | 'address' | 'file';

/**
 * Where a story begins: with one that was begun before, with photos, a thing of the archive, a IIIF address, or a file.
 *
 * @fires ttt-begin - something was chosen to begin with
 * @fires ttt-kept - a story that is kept here was chosen
 */
export class Begin extends ComposerPart {
  static override styles = [partStyles, beginStyles];
  static override properties: PropertyDeclarations = { archive: {}, kept: { attribute: false }, device: { attribute: false }, trouble: {}, busy: { type: Boolean }, adding: { type: Boolean, reflect: true }, template: { state: true }, over: { state: true }, way: { state: true } };
  declare archive: string;
  declare kept: readonly KeptComposition[];
  /** Where stories are kept; `null` where this browser keeps nothing, `undefined` before that is known. */
  declare device: Kept | null | undefined;
  /** What went wrong, in words. */
  declare trouble: string;
  declare busy: boolean;
  /** Something is added to a story that is open. */
  declare adding: boolean;
  declare template: Template;
  declare over: boolean;
  /** The way that was taken last. */
  declare way: Way | null;

  constructor() {
    super();
    const fresh: Partial<Begin> = { archive: '', kept: [], device: undefined, trouble: '', busy: false, adding: false, template: 'closely', over: false, way: null };
    Object.assign(this, fresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.way = null;
  }

  #begin(beginning: Beginning, way: Way): void {
    this.way = way;
    this.dispatchEvent(new BeginEvent(beginning, this.template));
  }

  #files(files: Iterable<File>, way?: Way): void {
    const all = [...files];
    const story = all.find(({ name, type }) => /\.(?:zip|json)$/i.test(name) || type === 'application/zip');
    if (story && !this.adding) this.#begin({ file: story }, way ?? 'file');
    else if (all.length > 0) this.#begin({ photos: all }, way ?? 'photo');
  }

  /** An address: of a thing of this very archive it is that thing, with all that is known of it. */
  async #address(written: string): Promise<void> {
    const { archive, ownerDocument } = this;
    const published = publishedAt(archive, ownerDocument.location.href, ownerDocument.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '');
    const thing = archive ? archiveThing(written, [archive, ...(published ? [published] : [])]) : null;
    const isThere = thing && await fetch(`${archive}/records/${thing}.json`, { method: 'HEAD' }).then(({ ok }) => ok, () => false);
    this.#begin(isThere ? { thing } : { address: written }, 'address');
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const { files } = event.dataTransfer!;
    if (files.length > 0) return this.#files(files);
    const address = event.dataTransfer!.getData('text/uri-list') || event.dataTransfer!.getData('text/plain');
    if (!address) return;
    this.#field('address')!.value = address;
    void this.#address(address);
  }

  #paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#files(files);
  }

  #field(way: Way): HTMLInputElement | null { return this.renderRoot.querySelector(`#${way}`); }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.archive) void bring('ttt-thing-picker');
    if (!changed.has('trouble') || !this.trouble || !this.way) return;
    // What was written is mended where it stands.
    if (this.way === 'address') this.#field('address')?.focus();
    this.renderRoot.querySelector(`#trouble-${this.way}`)?.scrollIntoView({ block: 'nearest' });
  }

  #onKept({ act }: KeptEvent): void {
    if (act === 'forget' && this.kept.length === 1) this.renderRoot.querySelector('h1')?.focus();
  }

  #isWrong(way: Way): boolean { return this.way === way && !this.busy && this.trouble !== ''; }

  #trouble(way: Way): unknown { return html`<p class="trouble" id="trouble-${way}" role="alert">${this.#isWrong(way) ? this.trouble : nothing}</p>`; }

  #fileButton(way: 'photo' | 'file', label: string, { accept, multiple, look, note }: { readonly accept: string; readonly multiple: boolean; readonly look: string; readonly note: string }): unknown {
    const { busy } = this;
    const choose = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      this.#files(input.files ?? [], way);
      input.value = '';
    };
    // A button that is switched off loses the focus: one that waits keeps it.
    return html`<label class="button ${look}">${busy && this.way === way ? this.words.busy : label}<input class="sr" id=${way} type="file" accept=${accept} ?multiple=${multiple} aria-disabled=${busy} aria-invalid=${this.#isWrong(way)} aria-describedby="${note} trouble-${way}" @click=${(event: Event) => { if (busy) event.preventDefault(); }} @change=${choose}></label>`;
  }

  protected override render(): unknown {
    const { words, adding } = this;
    const again = !adding && this.kept.length > 0;
    const lead = html`<p class="lead">${words.beginLead}</p>`;
    return html`<div class="begin" ?data-over=${this.over} @paste=${this.#paste} @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }} @drop=${this.#drop}>
      ${adding ? html`<h2 class="head">${words.addPicture}</h2>` : html`<header><h1 class="display" tabindex="-1">${words.beginTitle}</h1>${again ? nothing : lead}<p class="trouble" role="alert">${this.device === null ? words.savedNowhere : nothing}</p></header>`}
      ${again ? html`<ttt-kept-stories .language=${this.language} .archive=${this.archive} .device=${this.device} .kept=${this.kept} @ttt-kept=${this.#onKept}></ttt-kept-stories><div class="anew"><h2 class="head">${words.beginAnew}</h2>${lead}</div>` : nothing}
      ${adding ? nothing : html`<fieldset class="shapes" data-again=${again}><legend>${words.shape}</legend><div>${templates.map((each) => html`<label><input type="radio" name="shape" .checked=${each === this.template} @change=${() => { this.template = each; }}><span><b>${words.shapes[each]}</b><span class="note">${words.shapeLeads[each]}</span></span></label>`)}</div></fieldset>`}
      <div class="ways">
        <section class="photo"><h2 class="head">${words.fromPhoto}</h2><p>${words.fromPhotoLead}</p>
          ${this.#fileButton('photo', words.choosePhotos, { accept: 'image/*', multiple: true, look: 'main-act', note: 'photo-note' })}${this.#trouble('photo')}<p class="note" id="photo-note">${words.photoNote}</p></section>
        <section><h2 class="head">${words.fromElsewhere}</h2>
          ${this.archive ? html`<ttt-thing-picker .language=${this.language} .archive=${this.archive} @ttt-pick-thing=${(event: PickThingEvent) => { this.#begin({ thing: event.ref }, 'thing'); }}></ttt-thing-picker>${this.#trouble('thing')}` : nothing}
          ${this.#addressTemplate()}
          ${adding ? nothing : html`<div class="file">${this.#fileButton('file', words.openFile, { accept: '.zip,application/zip', multiple: false, look: 'plain-act', note: 'file-note' })}<p class="note" id="file-note">${words.openFileHelp}</p>${this.#trouble('file')}</div>`}
        </section>
      </div>
    </div>`;
  }

  #addressTemplate(): unknown {
    const { words, busy } = this;
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      if (!busy) void this.#address(this.#field('address')!.value);
    };
    return html`<form class="address" novalidate @submit=${submit}><label for="address" class="label">${words.fromAddress}</label>
      <div class="field"><input id="address" type="url" inputmode="url" dir="ltr" autocomplete="off" spellcheck="false" placeholder="https://" aria-invalid=${this.#isWrong('address')} aria-describedby="address-help trouble-address"><button aria-disabled=${busy}>${busy && this.way === 'address' ? words.busy : words.open}</button></div>
      ${this.#trouble('address')}<p class="note" id="address-help">${words.fromAddressHelp}</p></form>`;
  }
}
