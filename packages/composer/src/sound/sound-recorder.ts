import { html, nothing, type PropertyDeclarations } from 'lit';
import { ComposerPart } from '../composer/composer-part.ts';
import { partStyles } from '../composer/part.styles.ts';
import { cut, mixDown, spoken, toWav, type Samples, type Stretch } from './cut-sound.ts';
import { soundRecorderStyles } from './sound-recorder.styles.ts';

/** The largest file of sound that is taken in, in bytes. */
const mostBytes = 40_000_000;
/** Speech needs no more, in samples a second. */
const speechRate = 24_000;

/**
 * Records what somebody says, with a level to see that it is heard, and cuts it; or takes a file of sound.
 */
export class SoundRecorder extends ComposerPart {
  static override styles = [partStyles, soundRecorderStyles];
  static override properties: PropertyDeclarations = { path: {}, label: {}, state: { state: true }, level: { state: true }, samples: { attribute: false, state: true }, stretch: { attribute: false, state: true }, url: { state: true }, trouble: { state: true } };
  /** Where in the composition the sound is: `story/scenes/x/narration/y/sound`. */
  declare path: string;
  declare label: string;
  declare state: 'idle' | 'asking' | 'recording' | 'cutting';
  /** How loud it is, from 0 to 1. */
  declare level: number;
  declare samples: Samples | null;
  declare stretch: Stretch;
  /** Where what is kept can be heard. */
  declare url: string;
  declare trouble: string;

  #recorder: MediaRecorder | null = null;
  #shown = '';

  constructor() {
    super();
    const fresh: Partial<SoundRecorder> = { path: '', label: '', state: 'idle', level: 0, samples: null, stretch: { from: 0, to: 0 }, url: '', trouble: '' };
    Object.assign(this, fresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override updated(): void {
    const src = this.open?.composition.value(`${this.path}/src`);
    if (src === this.#shown || typeof src !== 'string') return;
    this.#shown = src;
    void this.open?.urlOf(`story/${src}`).then((url) => { this.url = url ?? ''; });
  }

  async #record(): Promise<void> {
    [this.state, this.trouble] = ['asking', ''];
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
    } catch {
      [this.state, this.trouble] = ['idle', this.words.noMicrophone];
      return;
    }
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const values = new Float32Array(analyser.fftSize);
    const pieces: Blob[] = [];
    const recorder = new MediaRecorder(stream);
    this.#recorder = recorder;
    recorder.ondataavailable = ({ data }) => { pieces.push(data); };
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      void context.close();
      void this.#take(new Blob(pieces, { type: recorder.mimeType }));
    };
    recorder.start(1000);
    this.state = 'recording';
    const watch = (): void => {
      if (recorder.state !== 'recording') return;
      analyser.getFloatTimeDomainData(values);
      this.level = Math.min(1, Math.max(...values.map(Math.abs)) * 1.4);
      requestAnimationFrame(watch);
    };
    watch();
  }

  #stop(): void {
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
    this.#recorder = null;
  }

  /** Reads a recording or a file, and offers what is said in it. */
  async #take(file: Blob): Promise<void> {
    if (file.size > mostBytes) return void ([this.state, this.trouble] = ['idle', this.words.soundTooLong]);
    try {
      const decoded = await new OfflineAudioContext(1, 1, speechRate).decodeAudioData(await file.arrayBuffer());
      this.samples = { rate: decoded.sampleRate, values: mixDown(Array.from({ length: decoded.numberOfChannels }, (_, channel) => decoded.getChannelData(channel))) };
      this.stretch = spoken(this.samples);
      this.state = 'cutting';
    } catch {
      [this.state, this.trouble] = ['idle', this.words.noSound];
    }
  }

  async #keep(): Promise<void> {
    const { open, samples, path } = this;
    if (!open || !samples) return;
    const kept = cut(samples, this.stretch);
    // A name of its own each time: what was recorded before can come back by undo.
    const src = `sound-${crypto.randomUUID().slice(0, 8)}.wav`;
    await open.addFile(`story/${src}`, toWav(kept));
    open.undo.endStep();
    open.composition.change(() => {
      open.composition.setValue(`${path}/src`, src);
      open.composition.setValue(`${path}/type`, 'audio/wav');
      open.composition.setValue(`${path}/duration`, Math.round((kept.values.length / kept.rate) * 1000));
    });
    open.undo.endStep();
    [this.state, this.samples] = ['idle', null];
  }

  #listen(): void {
    if (!this.samples) return;
    const audio = new Audio(URL.createObjectURL(toWav(cut(this.samples, this.stretch))));
    audio.onended = () => { URL.revokeObjectURL(audio.src); };
    void audio.play();
  }

  protected override render(): unknown {
    const { words, state, samples, stretch } = this;
    const length = samples ? samples.values.length / samples.rate : 0;
    const time = (seconds: number): string => new Intl.NumberFormat(this.language, { maximumFractionDigits: 1, minimumFractionDigits: 1, style: 'unit', unit: 'second' }).format(seconds);
    const edge = (name: 'from' | 'to', label: string): unknown => html`<label><span class="label">${label} <span class="note num">${time(stretch[name])}</span></span><input type="range" min="0" max=${length} step="0.05" .value=${String(stretch[name])} @input=${(event: Event) => { const value = Number((event.target as HTMLInputElement).value); this.stretch = name === 'from' ? { from: Math.min(value, stretch.to), to: stretch.to } : { from: stretch.from, to: Math.max(value, stretch.from) }; }}></label>`;
    return html`<fieldset><legend>${this.label}</legend>
      ${state === 'recording' ? html`<div class="recording"><meter min="0" max="1" low="0.05" optimum="0.5" high="0.95" .value=${this.level} aria-label=${words.level}></meter><button class="main-act" @click=${() => { this.#stop(); }}>${words.stopRecording}</button></div>` : nothing}
      ${state === 'cutting' ? html`<div class="cutting">${edge('from', words.cutFrom)}${edge('to', words.cutTo)}<div class="acts"><button @click=${() => { this.#listen(); }}>${words.listen}</button><button class="main-act" @click=${() => { void this.#keep(); }}>${words.keepSound}</button><button @click=${() => { [this.state, this.samples] = ['idle', null]; }}>${words.cancel}</button></div></div>` : nothing}
      ${state === 'idle' || state === 'asking' ? html`${this.url ? html`<audio controls preload="metadata" src=${this.url}></audio>` : nothing}<div class="acts"><button class="plain-act" ?disabled=${state === 'asking'} @click=${() => { void this.#record(); }}>${this.url ? words.recordAgain : words.record}</button><label class="button plain-act">${words.soundFile}<input class="sr" type="file" accept="audio/*" @change=${(event: Event) => { const input = event.target as HTMLInputElement; const [file] = input.files ?? []; if (file) void this.#take(file); input.value = ''; }}></label></div>` : nothing}
      <p class="trouble" role="alert">${this.trouble || nothing}</p></fieldset>`;
  }
}
