import type { Segment, ShardsManifest } from '../format/manifest.ts';

/** A segment, with what its documents are called and a mark of what each of them said when it was built. */
export interface KnownSegment {
  readonly segment: Segment;
  /** Of each document that still holds its name and its mark, by its number; `null` where it is no more. */
  readonly documents: readonly (readonly [id: string, mark: string] | null)[];
}

/** What has changed since segments were built. */
export interface Changes {
  /** The names of documents that are new, or say something else. */
  readonly fresh: ReadonlySet<string>;
  /** The segments without those, and without what is no more. */
  readonly kept: readonly KnownSegment[];
}

/** Compares documents with those of segments. @param marks a mark of what each document says now, by its name */
export function changesSince(segments: readonly KnownSegment[], marks: ReadonlyMap<string, string>): Changes {
  const fresh = new Set(marks.keys());
  const kept = segments.map(({ segment, documents }) => ({ segment, documents: documents.map((each) => {
    if (!each || marks.get(each[0]) !== each[1]) return null;
    fresh.delete(each[0]);
    return each;
  }) }));
  return { fresh, kept: kept.filter(({ documents }) => documents.some((each) => each !== null)) };
}

/** As many segments as are asked at a time: each more is more to fetch. */
const mostSegments = 6;
/** As large a part of all documents as may lie in later segments, or be gone. */
const mostChanged = 0.1;

/** Whether it is time to build all anew: when much has changed, or often. */
export function isWorn({ fresh, kept }: Changes): boolean {
  const [first, ...later] = kept;
  if (!first) return true;
  const gone = kept.reduce((sum, { documents }) => sum + documents.filter((each) => each === null).length, 0);
  const added = later.reduce((sum, { segment }) => sum + segment.documents, fresh.size);
  return kept.length + (fresh.size > 0 ? 1 : 0) > mostSegments || gone + added > first.segment.documents * mostChanged;
}

/** What is fetched first of an index of these segments, the oldest first. */
export const manifestOf = (segments: readonly KnownSegment[]): ShardsManifest => ({
  format: 'ttt-search-shards', version: 1,
  segments: segments.map(({ segment, documents }) => ({ ...segment, gone: documents.flatMap((each, number) => (each === null ? [number] : [])) })),
});
