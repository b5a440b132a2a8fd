import type { SegmentReader } from '../read/segment-reader.ts';
import type { Term, TermList } from '../read/term-file.ts';
import type { TermKind } from '../format/terms.ts';

/** The segments as one question reads them: what cannot be had is left out, and said in the answer. */
export class Reading {
  readonly segments: readonly SegmentReader[];
  readonly missing = new Set<string>();
  readonly #signal: AbortSignal | undefined;

  constructor(segments: readonly SegmentReader[], signal?: AbortSignal) {
    this.segments = segments;
    this.#signal = signal;
  }

  /** What comes of something, or something else where a file could not be had. @throws whatever the signal was aborted with */
  async or<T>(coming: Promise<T>, otherwise: T): Promise<T> {
    try {
      return await coming;
    } catch (cause) {
      this.missing.add(cause instanceof Error ? cause.message : String(cause));
      return otherwise;
    } finally {
      this.#signal?.throwIfAborted();
    }
  }

  /** A term in each segment, in their order. */
  term(term: string): Promise<(Term | null)[]> {
    return Promise.all(this.segments.map((segment) => this.or(segment.term(term), null)));
  }

  /** The segment of a document, and its number there. */
  placed(number: number): readonly [segment: SegmentReader, number: number] {
    const segment = this.segments.findLast(({ base }) => base <= number)!;
    return [segment, number - segment.base];
  }
}

/** The lists of one kind, segment by segment. */
export const listsOf = (terms: readonly (Term | null)[], kind: TermKind): (TermList | undefined)[] => terms.map((term) => term?.[kind]);
