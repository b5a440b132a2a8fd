import { html, nothing, render } from 'lit';
import { piecesOf } from '../../reading-aloud/pieces.ts';
import { Reader } from '../../reading-aloud/reader.ts';
import type { Voice } from '../../reading-aloud/voice.ts';
import { wordsFor, type Words } from '../../words/words.ts';
import { minutesFor, waysOn } from '../../story/story-contents.ts';
import type { TellingPlace } from '../live-telling.ts';
import { Music } from './music.ts';

/** Between two scenes, and before a way is taken for the visitor, in milliseconds. */
const [breath, patience] = [700, 8000];

/** Plays a story scene by scene: voice, captions and camera in step. It stops where the visitor has something to do. */
export class AudioPlayer {
  readonly #place: TellingPlace;
  readonly #words: Words;
  readonly #reader: Reader;
  readonly #bar = document.createElement('div');
  readonly #music: Music | null;
  #playing = false;
  #rate = 1;
  #caption = '';
  #captions = true;
  #said = '';
  #timer = 0;
  #recording: HTMLAudioElement | null = null;

  constructor(place: TellingPlace, voice: Voice) {
    this.#place = place;
    this.#words = wordsFor(place.lang);
    this.#reader = new Reader(voice, (piece) => this.#show(piece?.text ?? ''));
    const music = place.host.dataset.music;
    this.#music = music ? new Music(music) : null;
    this.#said = voice.heard || this.#recordingOf(place.scene) ? '' : this.#words.noVoice;
    this.#bar.className = 'ttt-audio gallery';
    this.#bar.setAttribute('role', 'group');
    this.#bar.setAttribute('aria-label', this.#words.telling.audio ?? '');
    place.host.addEventListener('keydown', this.#onKey);
    place.host.addEventListener('click', this.#onClick);
    document.addEventListener('visibilitychange', this.#onHide);
    this.#draw();
    place.bar(this.#bar);
  }

  /** The reader came to a scene: by the story's own going on, or because they wanted to. */
  enter(scene: HTMLElement): void {
    if (this.#playing) void this.#tell(scene);
    else this.#draw();
  }

  end(): void {
    this.#pause();
    this.#music?.end();
    this.#place.host.removeEventListener('keydown', this.#onKey);
    this.#place.host.removeEventListener('click', this.#onClick);
    document.removeEventListener('visibilitychange', this.#onHide);
  }

  /** Reads a scene and goes on, unless there is something to do, or a way to choose. */
  async #tell(scene: HTMLElement): Promise<void> {
    clearTimeout(this.#timer);
    this.#music?.play(true);
    if (!(await this.#say(scene)) || !this.#playing || this.#place.scene !== scene) return;
    this.#music?.play(false);
    if (scene.querySelector('.ttt-question:not([data-kind="choose"]), video')) return this.#pause(this.#words.yourTurn);
    const last = this.#place.path.at(-1) === scene;
    if (last) return this.#pause();
    const fork = waysOn(scene).length > 1;
    if (fork) {
      this.#said = this.#words.chooseFirst;
      this.#draw();
    }
    this.#timer = window.setTimeout(() => { this.#place.go(1, true); }, fork ? patience : breath);
  }

  /** In the recorded voice, if the scene has one. @returns whether it was said to its end */
  async #say(scene: HTMLElement): Promise<boolean> {
    this.#said = '';
    this.#reader.stop();
    const recording = this.#recordingOf(scene);
    this.#recording?.pause();
    this.#recording = recording;
    this.#draw();
    if (!recording) return this.#reader.read(piecesOf(scene.querySelector('.ttt-words') ?? scene, this.#place.lang), this.#rate);
    recording.currentTime = 0;
    recording.playbackRate = this.#rate;
    const captions = this.#captionsOf(recording);
    const ended = new Promise<boolean>((resolve) => {
      recording.addEventListener('ended', () => { resolve(true); }, { once: true });
      for (const type of ['pause', 'error']) recording.addEventListener(type, () => { if (!recording.ended) resolve(false); }, { once: true });
    });
    const started = await recording.play().then(() => true, () => false);
    const done = started && (await ended);
    captions();
    // A recording that cannot be played is read by the next best voice.
    return started ? done : this.#reader.read(piecesOf(scene.querySelector('.ttt-words') ?? scene, this.#place.lang), this.#rate);
  }

  #recordingOf(scene: HTMLElement | null): HTMLAudioElement | null {
    return scene?.querySelector<HTMLAudioElement>('audio[data-narration]') ?? null;
  }

  /** Shows the captions of a recording as they come. @returns ends it */
  #captionsOf(recording: HTMLAudioElement): () => void {
    const track = recording.textTracks[0];
    if (!track) return () => undefined;
    track.mode = 'hidden';
    const change = (): void => this.#show([...(track.activeCues ?? [])].map((cue) => (cue as VTTCue).text).join(' '));
    track.addEventListener('cuechange', change);
    return () => {
      track.removeEventListener('cuechange', change);
      this.#show('');
    };
  }

  readonly #toggle = (): void => {
    if (this.#playing) return this.#pause();
    this.#playing = true;
    if (this.#place.scene) void this.#tell(this.#place.scene);
  };

  #pause(said = ''): void {
    this.#playing = false;
    this.#said = said;
    clearTimeout(this.#timer);
    this.#reader.stop();
    this.#recording?.pause();
    this.#music?.pause();
    this.#draw();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || event.altKey || event.ctrlKey || event.metaKey || (event.target as HTMLElement).closest('input, select, textarea')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#toggle();
  };

  /** Whoever opens a fold, answers or follows a link wants to look for themselves. */
  readonly #onClick = (event: Event): void => {
    const target = event.target as HTMLElement;
    if (this.#playing && target.closest('.ttt-scene') && target.closest('a, summary, input, button, audio, video') && !target.closest('.ttt-next, .ttt-choices')) this.#pause();
  };

  readonly #onHide = (): void => { if (document.hidden && this.#playing) this.#pause(); };

  #show(caption: string): void {
    if (caption === this.#caption) return;
    this.#caption = caption;
    this.#draw();
  }

  #draw(): void {
    const { path, scene } = this.#place;
    const words = this.#words;
    const at = scene ? path.indexOf(scene) : 0;
    render(html`${this.#captions && this.#caption ? html`<p class="ttt-caption" aria-hidden="true">${this.#caption}</p>` : nothing}
      <div class="ttt-audio-tools">
        <button type="button" class="ttt-play" aria-pressed=${this.#playing ? 'true' : 'false'} @click=${this.#toggle}>${this.#playing ? words.pause : words.play}</button>
        <progress max=${path.length} value=${at + 1} aria-label=${words.sceneOf(at + 1, path.length)}></progress>
        <span class="note num">${words.sceneOf(at + 1, path.length)} · ${words.minutesLeft(minutesFor(path.slice(Math.max(0, at))))}</span>
        <label><span>${words.speed}</span> <select @change=${({ target }: Event) => { this.#rate = Number((target as HTMLSelectElement).value); }}>${[0.75, 1, 1.25, 1.5].map((rate) => html`<option value=${rate} ?selected=${rate === this.#rate}>${new Intl.NumberFormat(this.#place.lang).format(rate)}×</option>`)}</select></label>
        <button type="button" aria-pressed=${this.#captions ? 'true' : 'false'} @click=${() => { this.#captions = !this.#captions; this.#draw(); }}>${words.captions}</button>
        ${this.#music ? html`<button type="button" aria-pressed=${this.#music.wanted ? 'true' : 'false'} @click=${() => { this.#music!.wanted = !this.#music!.wanted; if (this.#playing) this.#music!.play(true); this.#draw(); }}>${words.music}</button>` : nothing}
      </div>
      <p class="ttt-off" role="status">${this.#said || nothing}</p>`, this.#bar);
  }
}
