import { html, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { readCaptions, type Canvas, type Cue, type PaintedMedia } from '@thingsthattalk/iiif';
import { cleanAddress, fetchText } from './load-document.ts';
import { clock } from './manifest-parts.ts';
import { ManifestPart } from './manifest-part.ts';
import type { ManifestWords } from './manifest-words.ts';
import { playerStyles } from './player.styles.ts';
import { say } from './say.ts';

/** The moment has changed; `seconds` from the beginning of the canvas. */
export class MomentEvent extends Event {
  static readonly type = 'ttt-moment';
  readonly seconds: number;
  constructor(seconds: number) {
    super(MomentEvent.type, { bubbles: true, composed: true });
    this.seconds = seconds;
  }
}

/** What was played has come to its end. */
export class EndEvent extends Event {
  static readonly type = 'ttt-end';
  constructor() {
    super(EndEvent.type, { bubbles: true, composed: true });
  }
}

/** Whether a canvas needs a clock of its own: what is painted comes and goes, or there is more than one film or sound. */
export function isComposed(canvas: Canvas): boolean {
  const groups = new Set(canvas.media.map(({ group }) => group));
  return Boolean(canvas.duration) && (groups.size > 1 || [...canvas.media, ...canvas.images, ...canvas.texts].some(({ time }) => time) || (groups.size === 0 && canvas.images.length > 0));
}

/**
 * Plays a canvas that has a duration: a film or a sound with the browser's own controls, captions and what is written
 * out; or a clock for a canvas on which several things come and go. Part of `<ttt-manifest>`.
 *
 * @fires ttt-moment - the moment that is heard or seen has changed
 * @fires ttt-end - it has come to its end
 */
export class Player extends ManifestPart {
  static override styles = playerStyles;
  static override properties = { canvas: { attribute: false }, language: {}, poster: {}, version: { state: true }, cues: { state: true }, seconds: { state: true }, playing: { state: true }, broken: { state: true } };
  declare canvas: Canvas | null;
  declare language: string;
  /** A picture to show before it plays. */
  declare poster: string;
  declare version: string;
  declare cues: readonly { readonly id: string; readonly lang: string; readonly label: string; readonly cues: readonly Cue[] }[];
  declare seconds: number;
  declare playing: boolean;
  declare broken: boolean;
  #end: number | null = null;
  #frame = 0;
  #abort = new AbortController();

  constructor() {
    super();
    this.canvas = null;
    this.language = 'en';
    this.poster = '';
    this.version = '';
    this.cues = [];
    this.seconds = 0;
    this.playing = false;
    this.broken = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    cancelAnimationFrame(this.#frame);
  }

  get #media(): HTMLMediaElement | null {
    return this.renderRoot.querySelector('video, audio');
  }

  /** Goes to a moment, and stops at its end where it has one. */
  seek(start: number, end: number | null = null): void {
    this.#end = end;
    const media = this.#media;
    if (media) media.currentTime = start;
    else if (this.playing) this.#tick(performance.now() - start * 1000);
    this.#tell(start);
  }

  /** Plays or pauses. */
  toggle(): void {
    const media = this.#media;
    if (media) return void (media.paused ? media.play().catch(() => { this.broken = true; }) : media.pause());
    this.playing = !this.playing;
    if (this.playing) this.#tick(performance.now() - (this.seconds >= (this.canvas?.duration ?? 0) ? 0 : this.seconds) * 1000);
  }

  #tick(begun: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (!this.playing) return;
      const seconds = Math.min((performance.now() - begun) / 1000, this.canvas?.duration ?? 0);
      this.#tell(seconds);
      if (seconds < (this.#end ?? this.canvas?.duration ?? 0)) return this.#tick(begun);
      this.playing = false;
      this.#end = null;
      if (seconds >= (this.canvas?.duration ?? 0)) this.dispatchEvent(new EndEvent());
    });
  }

  #tell(seconds: number): void {
    this.seconds = seconds;
    this.dispatchEvent(new MomentEvent(seconds));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('canvas')) return;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.seconds = 0;
    this.playing = false;
    this.broken = false;
    this.cues = [];
    this.#end = null;
    const media = this.canvas?.media ?? [];
    this.version = (media.find(({ format }) => format && document.createElement('video').canPlayType(format) !== '') ?? media[0])?.id ?? '';
    void this.#loadCaptions(this.canvas, this.#abort.signal);
  }

  async #loadCaptions(canvas: Canvas | null, signal: AbortSignal): Promise<void> {
    for (const caption of canvas?.captions ?? []) {
      const body = await fetchText(cleanAddress(caption.id), { signal, most: 5_000_000 }).then((answer) => answer.body, () => '');
      if (signal.aborted) return;
      const cues = readCaptions(body);
      if (cues.length > 0) this.cues = [...this.cues, { id: caption.id, lang: caption.lang ?? '', label: say(caption.label, this.language) || nameOf(caption.lang, this.language), cues }];
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const media = this.#media;
    if (!media || !(changed.has('cues') || changed.has('version'))) return;
    // As cues rather than as a file: so no leave of the host is needed, and a strict policy has nothing to refuse.
    for (const { label, lang, cues } of this.cues) {
      if ([...media.textTracks].some((track) => track.label === label && track.language === lang)) continue;
      const track = media.addTextTrack('captions', label, lang);
      for (const { start, end, text } of cues) track.addCue(new VTTCue(start, end, text));
      track.mode = lang.split('-')[0] === this.language.split('-')[0] ? 'showing' : 'disabled';
    }
  }

  protected override render(): unknown {
    const { canvas } = this;
    if (!canvas) return nothing;
    const { words } = this;
    if (isComposed(canvas)) return html`<div class="tools"><button @click=${() => { this.toggle(); }}>${this.playing ? words.pause : words.play}</button><input type="range" min="0" max=${canvas.duration ?? 0} step="0.1" .value=${String(this.seconds)} aria-label=${words.time} aria-valuetext=${clock(this.seconds)} @input=${(event: InputEvent) => { this.playing = false; this.seek(Number((event.target as HTMLInputElement).value)); }}><span>${clock(this.seconds)} / ${clock(canvas.duration ?? 0)}</span></div>`;
    const media = canvas.media.find(({ id }) => id === this.version) ?? canvas.media[0];
    if (!media) return nothing;
    const label = say(canvas.label, this.language) || say(media.label, this.language);
    // Captions stay with their element: another canvas has one of its own.
    return html`${keyed(canvas.id, media.type === 'Video'
      ? html`<video part="media" controls playsinline preload="metadata" .style=${canvas.width && canvas.height ? `aspect-ratio: ${canvas.width} / ${canvas.height}` : ''} @ended=${this.#onEnd} src=${media.id} poster=${this.poster || nothing} aria-label=${label || nothing} @timeupdate=${this.#onTime} @error=${this.#onError}></video>`
      : html`<div class="sound"><audio part="media" controls preload="metadata" @ended=${this.#onEnd} src=${media.id} aria-label=${label || nothing} @timeupdate=${this.#onTime} @error=${this.#onError}></audio></div>`)}
      ${this.broken ? html`<p class="state" role="alert">${words.pictureFailed} ${this.#versions(canvas.media, words)}</p>` : canvas.media.length > 1 ? html`<div class="tools">${this.#versions(canvas.media, words)}</div>` : nothing}
      ${this.cues.map(({ label: name, lang, cues }) => html`<details ?open=${media.type === 'Sound'}><summary class="state">${words.transcript}${name ? `: ${name}` : ''}</summary><ol class="transcript" lang=${lang || nothing}>${cues.map((cue) => html`<li aria-current=${this.seconds >= cue.start && this.seconds < cue.end ? 'true' : nothing}><button @click=${() => { this.seek(cue.start); }}>${cue.text}</button></li>`)}</ol></details>`)}`;
  }

  #versions(media: readonly PaintedMedia[], words: ManifestWords): unknown {
    if (media.length < 2) return nothing;
    return html`<label>${words.version} <select @change=${(event: Event) => { this.broken = false; this.version = (event.target as HTMLSelectElement).value; }}>${media.map(({ id, label, format }) => html`<option value=${id} ?selected=${id === this.version}>${say(label, this.language) || format || id}</option>`)}</select></label>`;
  }

  readonly #onTime = (event: Event): void => {
    const media = event.target as HTMLMediaElement;
    this.#tell(media.currentTime);
    if (this.#end !== null && media.currentTime >= this.#end) {
      this.#end = null;
      media.pause();
    }
  };

  readonly #onEnd = (): void => { this.dispatchEvent(new EndEvent()); };

  readonly #onError = (): void => { this.broken = true; };
}

function nameOf(lang: string | undefined, language: string): string {
  if (!lang) return '';
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
