import { html, nothing, type PropertyDeclarations } from 'lit';
import { ComposerPart } from '../composer/composer-part.ts';
import { partStyles } from '../composer/part.styles.ts';
import { accepts, mostBytes, readMediaFile, type MediaKind } from './media-files.ts';
import { soundRecorderStyles } from './sound-recorder.styles.ts';

/** Takes a file from the device into a scene: a film, a model, captions. */
export class MediaField extends ComposerPart {
  static override styles = [partStyles, soundRecorderStyles];
  static override properties: PropertyDeclarations = { path: {}, label: {}, kind: {}, url: { state: true }, trouble: { state: true } };
  /** Where in the composition what is said of the file stands: `story/scenes/x/show/…/video`. */
  declare path: string;
  declare label: string;
  declare kind: MediaKind;
  /** Where what is kept can be seen. */
  declare url: string;
  declare trouble: string;
  #shown: unknown;

  constructor() {
    super();
    const fresh: Partial<MediaField> = { path: '', label: '', kind: 'video', url: '', trouble: '' };
    Object.assign(this, fresh);
  }

  protected override updated(): void {
    const src = this.open?.composition.value(`${this.path}/src`);
    if (src === this.#shown) return;
    this.#shown = src;
    this.url = '';
    if (typeof src === 'string') void this.open?.urlOf(`story/${src}`).then((url) => { this.url = url ?? ''; });
  }

  async #take(file: File): Promise<void> {
    const { open, path, words, kind } = this;
    if (!open) return;
    this.trouble = '';
    if (file.size > mostBytes) return void (this.trouble = words.mediaTooLarge(file.name));
    const read = await readMediaFile(file, kind);
    if (!read) return void (this.trouble = words.noMedia(file.name));
    const { type, extension, ...measures } = read;
    // A name of its own each time: what was chosen before can come back by undo.
    const src = `${kind}-${crypto.randomUUID().slice(0, 8)}.${extension}`;
    await open.addFile(`story/${src}`, new Blob([file], { type }));
    open.undo.endStep();
    open.composition.change(() => {
      for (const [name, value] of Object.entries({ src, ...(kind === 'caption' ? {} : { type }), ...measures })) open.composition.setValue(`${path}/${name}`, value);
    });
    open.undo.endStep();
  }

  protected override render(): unknown {
    const { words, kind, url } = this;
    const there = this.open?.composition.value(`${this.path}/src`) !== undefined;
    return html`<fieldset><legend>${this.label}</legend>
      ${url && kind === 'video' ? html`<video controls preload="metadata" src=${url}></video>` : there ? html`<p>${words.fileIsThere}</p>` : nothing}
      <div class="acts"><label class="button plain-act">${there ? words.chooseOtherFile : words.chooseFile[kind]}<input class="sr" type="file" accept=${accepts[kind]} aria-describedby="trouble" @change=${(event: Event) => { const input = event.target as HTMLInputElement; const [file] = input.files ?? []; if (file) void this.#take(file); input.value = ''; }}></label></div>
      <p class="trouble" id="trouble" role="alert">${this.trouble || nothing}</p></fieldset>`;
  }
}
