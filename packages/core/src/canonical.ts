import { refNames } from './ref-names.ts';
import { proseLinks } from './prose.ts';
import { isSlug, readRef, toAtUri, toReadableRef } from './ref.ts';
import type { BlobRef } from './records.ts';
import { isPlainObject, mapRecord } from './walk.ts';

const defs = 'net.thingsthattalk.defs#';
const media = new Set(['image', 'sound', 'video', 'model', 'caption'].map((name) => defs + name));

/** What turns a readable record into the canonical one. */
export interface ToCanonicalOptions {
  /** The archive's identity, a DID. */
  readonly identity: string;
  /** The content of a media file, by the path the record gives; `null` when there is no such file (then the path stays). */
  readonly blobOf: (path: string) => BlobRef | null;
}

/** What turns a canonical record into the readable one. */
export interface ToReadableOptions {
  readonly identity: string;
  /** The path of a media file below the record's folder, by its content; `null` when it is not there (then the blob stays). */
  readonly pathOf: (blob: BlobRef) => string | null;
}

/**
 * The canonical form of a record: references absolute under the archive's identity, media by content.
 * It is what goes to the network, and what {@link recordCid} is taken of. Inverse of {@link toReadable}.
 */
export function toCanonical<T>(record: T, { identity, blobOf }: ToCanonicalOptions): T {
  return mapReferences(record, (ref) => absolute(ref, identity), (value) => {
    const { src, ...rest } = value;
    const blob = typeof src === 'string' && value.blob === undefined ? blobOf(src) : null;
    return blob ? { ...rest, blob } : value;
  });
}

/** The readable form of a record, as it lies on disk: references relative, media by path. Inverse of {@link toCanonical}. */
export function toReadable<T>(record: T, { identity, pathOf }: ToReadableOptions): T {
  return mapReferences(record, (ref) => relative(ref, identity), (value) => {
    const { blob, ...rest } = value;
    const src = isPlainObject(blob) && value.src === undefined ? pathOf(blob as unknown as BlobRef) : null;
    return src === null ? value : { ...rest, src };
  });
}

function mapReferences<T>(record: T, change: (ref: string) => string, changeMedia: (value: Record<string, unknown>) => Record<string, unknown>): T {
  return mapRecord(record, (value, { name }) => {
    if (!name) return value;
    if (typeof value === 'string') return refNames[name] ? change(value) : value;
    if (!isPlainObject(value)) return value;
    if (media.has(name)) return changeMedia(value);
    if (name === `${defs}localizedProse` && typeof value.value === 'string') return { ...value, value: mapProse(value.value, change) };
    return value;
  });
}

function mapProse(markdown: string, change: (ref: string) => string): string {
  let text = markdown;
  for (const { kind, ref, start, end } of [...proseLinks(markdown)].reverse()) {
    if (kind !== 'footnote') text = text.slice(0, start) + change(ref) + text.slice(end);
  }
  return text;
}

function absolute(ref: string, identity: string): string {
  const read = readRef(ref);
  return read.ok && read.value.kind === 'local' ? toAtUri(read.value, identity) : ref;
}

function relative(ref: string, identity: string): string {
  const read = readRef(ref);
  return read.ok && read.value.kind === 'network' && read.value.did === identity && isSlug(read.value.slug) ? toReadableRef(read.value) : ref;
}
