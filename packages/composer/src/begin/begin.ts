import { html, nothing, type PropertyDeclarations } from 'lit';
import { ComposerPart } from '../composer/composer-part.ts';
import { partStyles } from '../composer/part.styles.ts';
import type { KeptComposition } from '../keeping/kept.ts';
import { templates, type Template } from '../document/templates.ts';
import { beginStyles } from './begin.styles.ts';
import type { PickThingEvent } from './thing-picker.ts';

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

/** A story that is kept here is to be opened, or forgotten. */
export class KeptEvent extends Event {
  static readonly type = 'ttt-kept';
  readonly id: string;
  readonly act: 'open' | 'forget';
  constructor(id: string, act: 'open' | 'forget') {
    super(KeptEvent.type, { bubbles: true, composed: true });
    [this.id, this.act] = [id, act];
  }
}

/**
 * Where a story begins: with photos, a thing of the archive, a IIIF address, or a story that was begun before.
 *
 * @fires ttt-begin - something was chosen to begin with
 * @fires ttt-kept - a story that is kept here was chosen
 */
export class Begin extends ComposerPart {
  static override styles = [partStyles, beginStyles];
  static override properties: PropertyDeclarations = { archive: {}, kept: { attribute: false }, trouble: {}, busy: { type: Boolean }, adding: { type: Boolean, reflect: true }, template: { state: true }, over: { state: true } };
  declare archive: string;
  declare kept: readonly KeptComposition[];
  /** What went wrong, in words. */
  declare trouble: string;
  declare busy: boolean;
  /** Something is added to a story that is open. */
  declare adding: boolean;
  declare template: Template;
  declare over: boolean;

  constructor() {
    super();
    const fresh: Partial<Begin> = { archive: '', kept: [], trouble: '', busy: false, adding: false, template: 'closely', over: false };
    Object.assign(this, fresh);
  }

  #begin(beginning: Beginning): void { this.dispatchEvent(new BeginEvent(beginning, this.template)); }

  #files(files: Iterable<File>): void {
    const all = [...files];
    const story = all.find(({ name, type }) => /\.(?:zip|json)$/i.test(name) || type === 'application/zip');
    if (story && !this.adding) this.#begin({ file: story });
    else if (all.length > 0) this.#begin({ photos: all });
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const { files } = event.dataTransfer!;
    if (files.length > 0) return this.#files(files);
    const address = event.dataTransfer!.getData('text/uri-list') || event.dataTransfer!.getData('text/plain');
    if (address) this.#begin({ address });
  }

  #paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#files(files);
  }

  protected override render(): unknown {
    const { words, adding, busy } = this;
    return html`<div class="begin" ?data-over=${this.over} @paste=${this.#paste} @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }} @drop=${this.#drop}>
      ${adding ? html`<h2 class="head">${words.addPicture}</h2>` : html`<header><h1 class="display">${words.beginTitle}</h1><p class="lead">${words.beginLead}</p></header>`}
      <p class="trouble" role="alert">${this.trouble || nothing}</p>
      ${adding ? nothing : html`<fieldset class="shapes"><legend class="head">${words.shape}</legend><div>${templates.map((each) => html`<label><input type="radio" name="shape" ?checked=${each === this.template} @change=${() => { this.template = each; }}><span><b>${words.shapes[each]}</b><span class="note">${words.shapeLeads[each]}</span></span></label>`)}</div></fieldset>`}
      <div class="ways">
        <section class="photo"><h2 class="head">${words.fromPhoto}</h2><p>${words.fromPhotoLead}</p>
          <label class="button main-act">${busy ? words.busy : words.choosePhotos}<input class="sr" type="file" accept="image/*" multiple ?disabled=${busy} @change=${(event: Event) => { const input = event.target as HTMLInputElement; this.#files(input.files ?? []); input.value = ''; }}></label><p class="note">${words.photoNote}</p></section>
        <section><h2 class="head">${words.fromElsewhere}</h2>
          ${this.archive ? html`<ttt-thing-picker .language=${this.language} .archive=${this.archive} @ttt-pick-thing=${(event: PickThingEvent) => { this.#begin({ thing: event.ref }); }}></ttt-thing-picker>` : nothing}
          <form class="address" @submit=${(event: SubmitEvent) => { event.preventDefault(); const input = (event.target as HTMLFormElement).querySelector('input')!; if (input.value.trim()) this.#begin({ address: input.value }); }}><label><span class="label">${words.fromAddress}</span><input type="url" inputmode="url" autocomplete="off" placeholder="https://" aria-describedby="address-help"></label><button ?disabled=${busy}>${words.open}</button></form><p class="note" id="address-help">${words.fromAddressHelp}</p>
          ${adding ? nothing : html`<label class="button plain-act">${words.openFile}<input class="sr" type="file" accept=".zip,application/zip" ?disabled=${busy} @change=${(event: Event) => { const input = event.target as HTMLInputElement; this.#files(input.files ?? []); input.value = ''; }}></label>`}
        </section>
      </div>
      ${!adding && this.kept.length > 0 ? html`<section class="kept"><h2 class="head">${words.keptHere}</h2><ul>${this.kept.map(({ id, title, changed }) => html`<li><button class="title" @click=${() => this.dispatchEvent(new KeptEvent(id, 'open'))}>${title || words.untitled}</button><span class="note">${new Intl.DateTimeFormat(this.language, { dateStyle: 'long', timeStyle: 'short' }).format(changed)}</span><button class="wrong" aria-label=${words.forgetStory(title || words.untitled)} @click=${() => this.dispatchEvent(new KeptEvent(id, 'forget'))}>${words.forget}</button></li>`)}</ul></section>` : nothing}
    </div>`;
  }
}
