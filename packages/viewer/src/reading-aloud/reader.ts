import type { Piece } from './pieces.ts';
import type { Voice } from './voice.ts';

/** The name under which the sentence that is read is marked: the stylesheet says how. */
export const markName = 'ttt-read';

/** Reads pieces one after the other, and marks in the page which one it is at. */
export class Reader {
  readonly #voice: Voice;
  readonly #at: (piece: Piece | null) => void;
  #run = 0;

  /** @param at is told which piece is being read; `null`: none any more */
  constructor(voice: Voice, at: (piece: Piece | null) => void = () => undefined) {
    this.#voice = voice;
    this.#at = at;
  }

  /** @returns whether it came to the end, and was not stopped */
  async read(pieces: readonly Piece[], rate = 1): Promise<boolean> {
    this.stop();
    const run = this.#run;
    for (const piece of pieces) {
      this.#mark(piece);
      await this.#voice.say(piece.text, piece.lang, rate);
      if (run !== this.#run) return false;
    }
    this.#mark(null);
    return true;
  }

  stop(): void {
    this.#run += 1;
    this.#voice.stop();
    this.#mark(null);
  }

  #mark(piece: Piece | null): void {
    this.#at(piece);
    // Marked without touching the page's nodes; where a browser cannot, the captions say what is read.
    const highlights = (CSS as { highlights?: HighlightRegistry }).highlights;
    if (piece) highlights?.set(markName, new Highlight(piece.range));
    else highlights?.delete(markName);
  }
}
