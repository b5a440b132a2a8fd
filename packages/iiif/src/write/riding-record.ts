import type { ArchiveRecord } from '@thingsthattalk/core';
import { isObject, list, type Json } from '../presentation/json.ts';

/** The property under which our own record rides along. */
const ownProperty = 'ttt:record';
const ownType = 'ttt:Record';

/** The contexts of a document of ours: the one that explains our property, then the API's own, which must be last. */
export const contexts = (base: string): string[] => [`${base}/iiif/context.json`, 'http://iiif.io/api/presentation/3/context.json'];

/** What stands at `<base>/iiif/context.json`: it lets JSON-LD readers keep our record as it is. */
export const ownContext = (base: string): unknown => ({ '@context': { '@version': 1.1, ttt: `${base}/iiif/context.json#`, [ownProperty]: { '@id': 'ttt:record', '@type': '@json' } } });

/** A record, and its reference in the archive it comes from. */
export interface RidingRecord {
  readonly ref: string;
  readonly record: unknown;
}

/**
 * Records as services: the one place where the Presentation API lets other properties stand (§4.2), so that the
 * document stays valid and every viewer passes them by.
 */
export const riding = (base: string, records: readonly { readonly ref: string; readonly record: ArchiveRecord }[]): Json[] =>
  records.map(({ ref, record }) => ({ id: `${base}/records/${ref}.json`, type: ownType, profile: 'https://thingsthattalk.net/lexicon/', [ownProperty]: record }));

/** The records that ride along in a document, the one it is about first; none in anybody else's. */
export function ridingRecords(document: unknown): RidingRecord[] {
  return list(isObject(document) ? document.service : undefined).filter(isRiding).flatMap((service) => {
    const [, ref] = /\/records\/([A-Za-z]+\/[a-z0-9-]+)\.json$/.exec(String(service.id)) ?? [];
    return ref && isObject(service[ownProperty]) ? [{ ref, record: service[ownProperty] }] : [];
  });
}

/** The record that a document of ours is about; `null` in anybody else's. */
export const ridingRecord = (document: unknown): unknown => ridingRecords(document)[0]?.record ?? null;

/** A document without our records, as one would find it that went through other hands. */
export function withoutRiding<T>(document: T): T {
  if (!isObject(document)) return document;
  const { service, ...rest } = document;
  const others = list(service).filter((each) => !isRiding(each));
  return (others.length > 0 ? { ...rest, service: others } : rest) as T;
}

export const isRiding = (service: unknown): service is Json => isObject(service) && service.type === ownType;
