import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Text } from 'yjs';
import type { ProseEditor, tools } from '../prose/prose-editor.ts';
import type { LinkEvent } from '../links/link-finder.ts';
import { ComposerPart } from './composer-part.ts';
import { partStyles } from './part.styles.ts';
import { proseFieldStyles } from './prose-field.styles.ts';

type ToolName = keyof typeof tools;

/**
 * A field for prose: what is written shows as it will be read. It is CommonMark underneath, and several hands can write in
 * it. What the editor does not know (a table) is edited as it is written.
 *
 * @csspart input - where one writes
 */
export class ProseField extends ComposerPart {
  static override styles = [partStyles, proseFieldStyles];
  static override properties: PropertyDeclarations = { path: {}, label: {}, help: {}, placeholder: {}, lines: { type: Number }, sources: { attribute: false }, archive: {}, asking: { state: true }, plain: { state: true } };
  declare path: string;
  declare label: string;
  declare help: string;
  declare placeholder: string;
  declare lines: number;
  /** The sources of the story, which can be cited. */
  declare sources: readonly { readonly id: string; readonly label: string }[];
  /** The address of the archive, whose records can be linked to. */
  declare archive: string;
  /** What is asked under the field: where a link leads, which source is meant. */
  declare asking: 'link' | 'source' | null;
  /** It is edited as it is written. */
  declare plain: boolean;

  #editor: ProseEditor | null = null;
  #tools: typeof tools | null = null;
  #text: Text | null = null;

  constructor() {
    super();
    const fresh: Partial<ProseField> = { path: '', label: '', help: '', placeholder: '', lines: 3, sources: [], archive: '', asking: null, plain: false };
    Object.assign(this, fresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unbind();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#bind();
  }

  /** How far the cursor is into the text, in UTF-16 units of its CommonMark. */
  get cursor(): number { return this.#editor?.cursor ?? this.renderRoot.querySelector<HTMLElement & { cursor: number }>('ttt-text-field')?.cursor ?? 0; }

  override focus(): void { if (this.#editor) this.#editor.view.focus(); else this.renderRoot.querySelector<HTMLElement>('ttt-text-field')?.focus(); }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('path') || changed.has('telling') || changed.has('open')) void this.#bind();
    this.#showEmpty();
    if (changed.has('asking') && this.asking) void this.#askFirst();
  }

  async #askFirst(): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>('ttt-link-finder, .ask select');
    await field?.updateComplete;
    field?.focus();
  }

  #unbind(): void {
    this.#text?.unobserve(this.#heard);
    this.#text = null;
    this.#editor?.destroy();
    this.#editor = null;
  }

  async #bind(): Promise<void> {
    this.#unbind();
    const { open, path, telling } = this;
    if (!open || !path) return;
    const text = open.composition.text(path, telling);
    this.#text = text;
    text.observe(this.#heard);
    const [{ ProseEditor, tools }, { survivesEditing }] = await Promise.all([import('../prose/prose-editor.ts'), import('../prose/write-prose.ts')]);
    if (this.#text !== text || !this.isConnected) return;
    this.#tools = tools;
    this.plain = !survivesEditing(text.toString());
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HTMLElement>('.input');
    if (this.plain || !place || this.#text !== text) return;
    this.#editor = new ProseEditor(place, text.toString(), {
      write: (markdown) => { open.composition.setText(path, telling, markdown); },
      moved: () => { this.requestUpdate(); },
      attributes: () => ({ class: 'input', part: 'input', role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label, 'aria-describedby': 'help', lang: telling, dir: 'auto', spellcheck: 'true', 'data-lines': String(this.lines) }),
    });
    this.requestUpdate();
  }

  readonly #heard = (): void => { this.#editor?.hear(this.#text?.toString() ?? ''); };

  #showEmpty(): void {
    const { view } = this.#editor ?? {};
    if (view) view.dom.dataset['empty'] = view.state.doc.childCount === 1 && view.state.doc.firstChild!.content.size === 0 && view.state.doc.firstChild!.type.name === 'paragraph' ? this.placeholder : '';
  }

  #use(name: ToolName): void { if (this.#tools) this.#editor?.run(this.#tools[name]); }

  #answer(event: SubmitEvent): void {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('select');
    const value = field?.value.trim() ?? '';
    this.asking = null;
    if (value) this.#editor?.cite(value === '+' ? this.#newSource() : value);
  }

  #askKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.asking = null;
    this.focus();
  }

  #newSource(): string {
    const { composition } = this.open!;
    const id = composition.insert('story/sources');
    composition.setText(`story/sources/${id}/citation`, this.telling, this.words.newSource);
    return id;
  }

  protected override render(): unknown {
    const { words } = this;
    const state = this.#editor?.view.state;
    if (this.plain) return html`<ttt-text-field .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${this.path} .label=${this.label} .help=${this.help || words.asWritten} .lines=${this.lines}></ttt-text-field>`;
    return html`<div class="top"><span class="label" id="label" @click=${() => { this.focus(); }}>${this.label}</span>
        <div class="tools" role="toolbar" aria-label=${words.formatting} ?hidden=${!state}>${(['strong', 'emphasis', 'heading', 'list', 'quote'] as const).map((name) => html`<button data-tool=${name} title=${words.format[name]} aria-label=${words.format[name]} aria-pressed=${state && this.#tools?.[name].isOn(state) ? 'true' : 'false'} @mousedown=${(event: Event) => { event.preventDefault(); }} @click=${() => { this.#use(name); }}><span aria-hidden="true">${marksOf[name]}</span></button>`)}
          <button aria-expanded=${this.asking === 'link' ? 'true' : 'false'} @click=${() => { this.asking = this.asking === 'link' ? null : 'link'; }}>${words.format.link}</button><button aria-expanded=${this.asking === 'source' ? 'true' : 'false'} @click=${() => { this.asking = this.asking === 'source' ? null : 'source'; }}>${words.format.source}</button></div></div>
      <div class="input" part="input" @focusout=${() => this.open?.undo.endStep()}></div>
      ${this.asking === 'link' ? html`<ttt-link-finder .open=${this.open} .language=${this.language} .telling=${this.telling} .archive=${this.archive} @keydown=${this.#askKey} @ttt-link=${({ to, words: said }: LinkEvent) => { this.asking = null; this.#editor?.link(to, said); }}></ttt-link-finder>` : nothing}
      ${this.asking === 'source' ? html`<form class="ask" @submit=${this.#answer} @keydown=${this.#askKey}><label><span class="label">${words.whichSource}</span><select>${this.sources.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}<option value="+">${words.adds['sources']}</option></select></label><button class="plain-act">${words.putIn}</button></form>` : nothing}
      <p class="note" id="help" ?hidden=${!this.help}>${this.help}</p>`;
  }
}

/** What a button shows; its name says it in words. */
const marksOf: Readonly<Record<ToolName, unknown>> = { strong: html`<b>B</b>`, emphasis: html`<i>I</i>`, heading: 'H', list: '•–', quote: '“”' };
