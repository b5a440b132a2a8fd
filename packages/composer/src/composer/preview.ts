import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { ThingPictures } from '../pictures/thing-pictures.ts';
import { languageName } from '../words/language-name.ts';
import { ComposerPart } from './composer-part.ts';
import { partStyles } from './part.styles.ts';
import { previewStyles } from './preview.styles.ts';
import { showInFrame } from './story-frame.ts';
import { tellingOf } from './telling-of.ts';
import { unseenTemplate } from './unseen.ts';

/** The ways in which a story can be looked at before others do. */
export const looks = ['scroll', 'slides', 'free', 'audio', 'reading', 'print', 'phone', 'wall', 'unseen'] as const;
export type LookAt = (typeof looks)[number];
/** The way of telling that each shows, where it is not its own name. */
const ways: Partial<Record<LookAt, string>> = { phone: 'scroll', wall: 'kiosk', print: 'reading' };

/** Another way of looking was chosen, or looking ends (`null`). */
export class LookAtEvent extends Event {
  static readonly type = 'ttt-look-at';
  readonly look: LookAt | null;
  readonly lang: string;
  constructor(look: LookAt | null, lang: string) {
    super(LookAtEvent.type, { bubbles: true, composed: true });
    [this.look, this.lang] = [look, lang];
  }
}

/**
 * The story as a visitor will have it, over all of the page, with a bar to choose as whom one looks.
 *
 * @fires ttt-look-at - another way of looking, or another language, was chosen
 */
export class Preview extends ComposerPart {
  static override styles = [partStyles, previewStyles];
  static override properties: PropertyDeclarations = { look: { reflect: true }, shown: {}, things: { attribute: false }, archive: {} };
  /** `null` while nobody looks. */
  declare look: LookAt | null;
  /** The language it is looked at in. */
  declare shown: string;
  declare things: ThingPictures | null;
  /** The address of the archive, without a slash at the end. */
  declare archive: string;

  constructor() {
    super();
    const fresh: Partial<Preview> = { look: null, shown: 'en', things: null, archive: '' };
    Object.assign(this, fresh);
  }

  get #frame(): HTMLIFrameElement | null { return this.renderRoot.querySelector('iframe'); }

  // What is looked at stands still: it is drawn when one begins to look, and when one looks otherwise.
  protected override shouldUpdate(changed: PropertyValues<this>): boolean { return changed.size > 0; }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.look && dialog && !dialog.open) dialog.showModal();
    if (changed.has('look') || changed.has('shown') || changed.has('open')) void this.#show();
  }

  /** Fetches what a frame needs before it is wanted, so that one can look without a network, too: one scene brings it all. */
  async prepare(): Promise<void> {
    const { open, things } = this;
    const frame = this.#frame;
    if (!open || !things || !frame || this.look) return;
    const telling = await tellingOf({ composition: open.composition, urlOf: (path) => open.urlOf(path) }, things, this.archive, this.words);
    const { record } = telling;
    if (!this.look) await showInFrame(frame, { ...telling, record: { ...record, scenes: record.scenes.slice(0, 1) } }, { lang: open.composition.languages[0] ?? this.language, way: 'scroll' });
  }

  async #show(): Promise<void> {
    const { open, things, look, shown, archive, words } = this;
    const frame = this.#frame;
    if (!open || !things || !frame || !look || look === 'unseen') return;
    const telling = await tellingOf({ composition: open.composition, urlOf: (path) => open.urlOf(path) }, things, archive, words);
    if (this.look !== look || this.shown !== shown) return;
    await showInFrame(frame, telling, { lang: shown, way: ways[look] ?? look, onPaper: look === 'print' });
    frame.contentDocument!.onkeydown = (event) => { if (event.key === 'Escape' && !event.defaultPrevented) this.#end(); };
  }

  #end(): void { this.renderRoot.querySelector('dialog')?.close(); }

  protected override render(): unknown {
    const { words, open, look, shown, language } = this;
    if (!open) return nothing;
    const { composition } = open;
    const say = (next: LookAt | null, lang = shown): void => { this.dispatchEvent(new LookAtEvent(next, lang)); };
    const name = (lang: string): string => languageName(lang, language, words);
    const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;
    return html`<dialog aria-label=${words.lookAsVisitor} @close=${() => { say(null); }}>
      <header><button class="plain-act" @click=${() => { this.#end(); }}>${words.backToDesk}</button>
        <label><span class="as">${words.lookAs}</span> <select @change=${(event: Event) => { say(chosen(event) as LookAt); }}>${looks.map((each) => html`<option value=${each} ?selected=${each === look}>${words.looks[each]}</option>`)}</select></label>
        ${composition.languages.length > 1 ? html`<label><span class="sr">${words.languageToLookIn}</span><select @change=${(event: Event) => { say(look, chosen(event)); }}>${composition.languages.map((lang) => html`<option value=${lang} ?selected=${lang === shown}>${name(lang)}</option>`)}</select></label>` : nothing}
        ${look === 'print' ? html`<button class="plain-act" @click=${() => { this.#frame?.contentWindow?.print(); }}>${words.print}</button>` : nothing}</header>
      ${look === 'unseen' ? unseenTemplate(composition, words, { shown, language }) : nothing}<div class="frame" ?hidden=${look === 'unseen'}><iframe title=${words.looks[look ?? 'scroll']}></iframe></div></dialog>`;
  }
}
