import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reader } from '../reading-aloud/reader.ts';

/** What is read aloud. */
interface ReadOut extends ReactiveControllerHost, HTMLElement {
  readonly scene: HTMLElement | null;
  readonly language: string;
}

/** Reads the scene that one is at, in the browser's voice, and marks where it is: fetched when somebody wants it. */
export class ReadingAloud implements ReactiveController {
  readonly #host: ReadOut;
  #reader: Reader | null = null;
  /** Whether it is reading. */
  reading = false;

  constructor(host: ReadOut) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether this browser can speak at all. */
  get possible(): boolean { return 'speechSynthesis' in window; }

  readonly toggle = (): void => {
    if (this.reading) this.stop();
    else void this.#read();
  };

  stop(): void {
    this.#reader?.stop();
    this.#say(false);
  }

  hostConnected(): void { this.#host.ownerDocument.addEventListener('keydown', this.#onKey); }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('keydown', this.#onKey);
    this.#reader?.stop();
  }

  async #read(): Promise<void> {
    const { scene } = this.#host;
    if (!scene) return;
    this.#say(true);
    const [{ piecesOf }, { Reader: One }, { voiceFor, voicesReady }] = await Promise.all([import('../reading-aloud/pieces.ts'), import('../reading-aloud/reader.ts'), import('../reading-aloud/voice.ts')]);
    await voicesReady();
    if (!this.reading || this.#host.scene !== scene) return;
    this.#reader = new One(voiceFor(this.#host.language));
    await this.#reader.read(piecesOf(scene.querySelector('.ttt-words') ?? scene, this.#host.language));
    if (this.#host.scene === scene) this.#say(false);
  }

  readonly #onKey = ({ key }: KeyboardEvent): void => { if (key === 'Escape' && this.reading) this.stop(); };

  #say(reading: boolean): void {
    if (this.reading === reading) return;
    this.reading = reading;
    this.#host.requestUpdate();
  }
}
