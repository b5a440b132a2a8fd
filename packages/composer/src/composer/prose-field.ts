import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { directionOf } from '@thingsthattalk/core';
import type { Text } from 'yjs';
import type { ProseEditor, tools } from '../prose/prose-editor.ts';
import type { LinkEvent } from '../links/link-finder.ts';
import { ComposerPart } from './composer-part.ts';
import { bring } from './bring.ts';
import { originalTemplate } from './original.ts';
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
  static override properties: PropertyDeclarations = { path: {}, label: {}, help: {}, placeholder: {}, lines: { type: Number }, sources: { attribute: false }, archive: {}, asking: { state: true }, plain: { state: true }, tool: { state: true } };
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
  /** The button of the toolbar at which the Tab key stops. */
  declare tool: number;

  #editor: ProseEditor | null = null;
  #tools: typeof tools | null = null;
  #text: Text | null = null;

  constructor() {
    super();
    const fresh: Partial<ProseField> = { path: '', label: '', help: '', placeholder: '', lines: 3, sources: [], archive: '', asking: null, plain: false, tool: 0 };
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

  override focus(): void {
    if (this.#editor) this.#editor.view.focus();
    else if (this.plain) this.renderRoot.querySelector<HTMLElement>('ttt-text-field')?.focus();
    else this.#focusLater = true;
  }

  /** The editor was gone to before it was there. */
  #focusLater = false;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('path') || changed.has('telling') || changed.has('open')) void this.#bind();
    this.#showEmpty();
    if (changed.has('sources')) this.#editor?.renumber();
    if (changed.has('asking') && this.asking) void this.#askFirst();
  }

  async #askFirst(): Promise<void> {
    if (this.asking === 'link') await bring('ttt-link-finder');
    const field = this.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>('ttt-link-finder, .ask select, .ask input');
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
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    if (this.plain || !place || this.#text !== text) return;
    this.#editor = new ProseEditor(place, text.toString(), {
      write: (markdown) => { open.composition.setText(path, telling, markdown); },
      moved: () => { this.requestUpdate(); },
      sourceMark: (id) => { const at = this.sources.findIndex((each) => each.id === id); return `[${at < 0 ? '?' : at + 1}]`; },
      addSource: (citation) => this.#newSource(citation),
      attributes: () => ({ class: 'input', part: 'input', role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label, 'aria-describedby': 'help', lang: telling, dir: directionOf(telling), spellcheck: 'true', 'data-lines': String(this.lines) }),
    });
    this.requestUpdate();
    if (this.#focusLater) this.focus();
    this.#focusLater = false;
  }

  readonly #heard = (): void => { this.#editor?.hear(this.#text?.toString() ?? ''); };

  #showEmpty(): void {
    const { view } = this.#editor ?? {};
    if (view) view.dom.dataset['empty'] = view.state.doc.childCount === 1 && view.state.doc.firstChild!.content.size === 0 && view.state.doc.firstChild!.type.name === 'paragraph' ? this.placeholder : '';
  }

  #use(name: ToolName): void { if (this.#tools) this.#editor?.run(this.#tools[name]); }

  #answer(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const citation = String(form.get('citation') ?? '').trim();
    const id = citation ? this.#newSource(citation) : String(form.get('source') ?? '');
    if (!id) return;
    this.asking = null;
    this.#editor?.cite(id);
  }

  #askKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.asking = null;
    this.focus();
  }

  #newSource(citation: string): string {
    const { composition } = this.open!;
    return composition.change(() => {
      const id = composition.insert('story/sources');
      composition.setText(`story/sources/${id}/citation`, this.telling, citation);
      return id;
    });
  }

  /** Of a toolbar one button is a stop of the Tab key; arrows lead to the others. */
  #toolKey(event: KeyboardEvent): void {
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -buttons.length, End: buttons.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const turned = this.matches(':dir(rtl)') && event.key.startsWith('Arrow') ? -step : step;
    this.tool = Math.min(buttons.length - 1, Math.max(0, buttons.indexOf(event.target as HTMLButtonElement) + turned));
    buttons[this.tool]?.focus();
  }

  /** Both keys are the editor's where it is: elsewhere the browser has its own way with them. */
  #writingKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    this.asking = 'link';
  }

  protected override render(): unknown {
    const { words } = this;
    const state = this.#editor?.view.state;
    if (this.plain) return html`<ttt-text-field .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${this.path} .label=${this.label} .help=${this.help || words.asWritten} .lines=${this.lines}></ttt-text-field>`;
    const ask = (what: 'link' | 'source', at: number): unknown => html`<button tabindex=${this.tool === at ? 0 : -1} aria-expanded=${this.asking === what ? 'true' : 'false'} @click=${() => { [this.tool, this.asking] = [at, this.asking === what ? null : what]; }}>${words.format[what]}</button>`;
    return html`<div class="top"><span class="label" id="label" @click=${() => { this.focus(); }}>${this.label}</span>
        <div class="tools" role="toolbar" aria-label=${words.formatting} ?hidden=${!state} @keydown=${this.#toolKey}>${toolNames.map((name, at) => html`<button data-tool=${name} tabindex=${this.tool === at ? 0 : -1} title=${words.format[name]} aria-label=${words.format[name]} aria-pressed=${state && this.#tools?.[name].isOn(state) ? 'true' : 'false'} @mousedown=${(event: Event) => { event.preventDefault(); }} @click=${() => { this.tool = at; this.#use(name); }}><span aria-hidden="true">${marksOf[name]}</span></button>`)}
          ${ask('link', toolNames.length)}${ask('source', toolNames.length + 1)}</div></div>
      ${originalTemplate(this.open, this, this.words)}
      <div class="place" data-lines=${this.lines} @focusout=${() => this.open?.undo.endStep()} @keydown=${this.#writingKey}></div>
      ${this.asking === 'link' ? html`<ttt-link-finder .open=${this.open} .language=${this.language} .telling=${this.telling} .archive=${this.archive} @keydown=${this.#askKey} @ttt-link=${({ to, words: said }: LinkEvent) => { this.asking = null; this.#editor?.link(to, said); }}></ttt-link-finder>` : nothing}
      ${this.asking === 'source' ? html`<form class="ask" @submit=${this.#answer} @keydown=${this.#askKey}>${this.sources.length > 0 ? html`<label><span class="label">${words.whichSource}</span><select name="source">${this.sources.map(({ id, label }, at) => html`<option value=${id}>[${at + 1}] ${label}</option>`)}</select></label>` : nothing}<label><span class="label">${this.sources.length > 0 ? words.orNewSource : words.whichSource}</span><input name="citation" autocomplete="off" placeholder=${words.newSource}></label><button class="plain-act">${words.putIn}</button></form>` : nothing}
      <p class="note" id="help" ?hidden=${!this.help}>${this.help}</p>`;
  }
}

const toolNames = ['strong', 'emphasis', 'heading', 'list', 'quote'] as const satisfies readonly ToolName[];

/** What a button shows; its name says it in words. */
const marksOf: Readonly<Record<ToolName, unknown>> = { strong: html`<b>B</b>`, emphasis: html`<i>I</i>`, heading: 'H', list: '•–', quote: '“”' };
