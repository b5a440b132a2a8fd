import type { Collection, Exhibition, Text } from '@thingsthattalk/core';
import type { Json } from '../presentation/json.ts';
import { frame, optional } from './frame-document.ts';
import { languageMap, plainMap } from './language-map.ts';
import { contexts } from './riding-record.ts';
import { addressPart } from './strict-address.ts';
import type { WriteContext } from './write-context.ts';

/** A record as a member of a collection. */
export interface Member {
  /** The address of its manifest or collection. */
  readonly id: string;
  readonly label: Text;
}

/**
 * A collection, or an exhibition with its rooms as collections within it, as a Presentation 3 collection.
 * @param memberOf the manifest or collection of a record; `null` for one that has none or is not to be named
 */
export function collectionFrom(ref: string, record: Collection | Exhibition, memberOf: (ref: string) => Member | null, context: WriteContext): Json {
  const id = `${context.base}/iiif/${ref}.json`;
  const member = (pinned: string): Json[] => {
    const found = memberOf(pinned);
    const isCollection = /^(?:at:.*\.)?(?:collection|exhibition)\//.test(pinned);
    return found ? [{ id: found.id, type: isCollection ? 'Collection' : 'Manifest', label: languageMap(found.label, pinned) }] : [];
  };
  const items = record.$type === 'net.thingsthattalk.exhibition'
    ? record.rooms.map((room) => ({ id: `${id}#${addressPart(room.id)}`, type: 'Collection', label: languageMap(room.title, room.id), items: room.items.flatMap((item) => [...member(item.pin.ref), ...(item.story ? member(item.story) : [])]) }))
    : record.items.flatMap(({ pin }) => member(pin.ref));
  return { '@context': contexts(context.base), id, type: 'Collection', label: languageMap(record.title, ref), ...optional('summary', plainMap(record.summary)), ...frame([{ ref, record }], { rights: record.rights }, context), items };
}
