import type { Answer, Engine, Question } from '../engine.ts';
import { Asking } from './ask/asking.ts';
import { checkedManifest, type ShardsManifest } from './format/manifest.ts';
import { SegmentFiles, type ReadFile } from './read/segment-files.ts';
import { SegmentReader } from './read/segment-reader.ts';
import { Reading } from './ask/reading.ts';
import { Scoreboard } from './ask/scoreboard.ts';

/** An index in pieces: of its files it fetches those that a question needs. Asked in a page, a worker, or Node. */
export class ShardsEngine implements Engine {
  readonly #segments: readonly SegmentReader[];
  readonly #common: ReadonlySet<string>;
  readonly #board: Scoreboard;

  /**
   * @param manifest as it was built, also after a way through JSON
   * @param read fetches a file of the index by its path, `1abc/terms/3.bin`; what cannot be had is left out of an answer, and said
   * @throws TypeError when it is no manifest of ours, or one of another version
   */
  constructor(manifest: ShardsManifest, read: ReadFile) {
    let base = 0;
    this.#segments = checkedManifest(manifest).segments.map((segment) => {
      const reader = new SegmentReader(new SegmentFiles(segment, read), base);
      base += segment.documents;
      return reader;
    });
    // Of a later segment, made of a few documents, as good as all words are common.
    this.#common = new Set(this.#segments[0]?.files.segment.common);
    this.#board = new Scoreboard(base);
  }

  async ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    return new Asking(question, new Reading(this.#segments, signal), this.#board, this.#common).answer();
  }
}
