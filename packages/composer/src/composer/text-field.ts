import { html, nothing, type PropertyValues, type PropertyDeclarations } from 'lit';
import { directionOf } from '@thingsthattalk/core';
import type { Text, YTextEvent } from 'yjs';
import { ComposerPart } from './composer-part.ts';
import { originalTemplate } from './original.ts';
import { partStyles } from './part.styles.ts';
import { textFieldStyles } from './text-field.styles.ts';

/**
 * A field for a text that others may be writing at the same time: what they write appears without moving the cursor.
 *
 * @csspart input - the field itself
 */
export class TextField extends ComposerPart {
  static override styles = [partStyles, textFieldStyles];
  static override shadowRootOptions = { mode: 'open' as const, delegatesFocus: true };
  static override properties: PropertyDeclarations = { path: {}, label: {}, help: {}, placeholder: {}, lines: { type: Number }, big: { type: Boolean, reflect: true }, quiet: { type: Boolean, reflect: true } };
  /** Where in the composition. */
  declare path: string;
  declare label: string;
  /** A sentence that says what belongs here. */
  declare help: string;
  declare placeholder: string;
  /** How many lines it has at least; 1 for a field of one line. */
  declare lines: number;
  /** In the letters of a title. */
  declare big: boolean;
  /** The label is for the ear alone. */
  declare quiet: boolean;
  #text: Text | null = null;

  constructor() {
    super();
    const fresh: Partial<TextField> = { path: '', label: '', help: '', placeholder: '', lines: 1, big: false, quiet: false };
    Object.assign(this, fresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#bind(null);
  }

  /** Where the cursor is, in UTF-16 units. */
  get cursor(): number { return this.#input?.selectionStart ?? 0; }

  get #input(): HTMLTextAreaElement | null { return this.renderRoot.querySelector('textarea'); }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('path') || changed.has('telling') || changed.has('open')) this.#bind(this.open && this.path ? this.open.composition.text(this.path, this.telling) : null);
  }

  #bind(text: Text | null): void {
    if (text === this.#text) return;
    this.#text?.unobserve(this.#heard);
    this.#text = text;
    text?.observe(this.#heard);
    if (this.#input) this.#input.value = text?.toString() ?? '';
  }

  readonly #heard = ({ delta }: YTextEvent): void => {
    const input = this.#input;
    const value = this.#text?.toString() ?? '';
    if (!input || input.value === value) return;
    const [start, end] = [input.selectionStart, input.selectionEnd].map((at) => movedBy(delta, at));
    input.value = value;
    if (this.matches(':focus-within')) input.setSelectionRange(start ?? 0, end ?? 0);
  };

  #write(event: InputEvent): void {
    const input = event.target as HTMLTextAreaElement;
    if (this.lines === 1 && input.value.includes('\n')) input.value = input.value.replace(/\s*\n\s*/g, ' ');
    this.open?.composition.setText(this.path, this.telling, input.value);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.lines === 1 && event.key === 'Enter' && !event.isComposing) event.preventDefault();
  }

  protected override render(): unknown {
    return html`<label part="label"><span class=${this.quiet ? 'sr' : 'label'}>${this.label}</span>
 ${this.big ? nothing : originalTemplate(this.open, this, this.words)}
      <textarea part="input" rows=${this.lines} lang=${this.telling} dir=${directionOf(this.telling)} placeholder=${this.placeholder} aria-describedby="help" spellcheck="true" autocomplete="off" @input=${this.#write} @keydown=${this.#onKey} @blur=${() => this.open?.undo.endStep()}></textarea></label>
      <p class="note" id="help" ?hidden=${!this.help}>${this.help}</p>`;
  }
}

/** Where a place in a text is after a change by somebody else. */
function movedBy(delta: YTextEvent['delta'], place: number): number {
  let [at, moved] = [0, place];
  for (const { retain = 0, insert, delete: removed = 0 } of delta) {
    if (retain) at += retain;
    else if (typeof insert === 'string') {
      if (at < moved || (at === moved && at < place)) moved += insert.length;
      at += insert.length;
    } else if (removed && at < moved) moved -= Math.min(removed, moved - at);
  }
  return moved;
}
