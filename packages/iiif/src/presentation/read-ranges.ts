import { addressOf } from './addresses.ts';
import type { CanvasPlace } from './annotation-model.ts';
import { isObject, list, type Json } from './json.ts';
import type { Range } from './model.ts';
import { strings } from './read-canvas.ts';
import { readPlace } from './read-place.ts';
import { readText } from './read-text.ts';
import { readThumbnail } from './read-thumbnail.ts';

const deepest = 20;
/** Ranges that name each other many times over would come to more than any reader opens. */
const most = 20_000;

/**
 * The table of contents (§5.4). A range named by its address is looked up among the others, as Presentation 2 writes
 * them; one that holds itself ends there.
 */
export function readRanges(structures: unknown): Range[] {
  const all = new Map(list(structures).filter(isObject).map((json) => [addressOf(json) ?? '', json]));
  const held = new Set<string>();
  for (const json of all.values()) for (const item of list(json.items)) if (isRange(item)) held.add(addressOf(item) ?? '');
  const room = { left: most };
  const tops = list(structures).filter(isObject).filter((json) => !held.has(addressOf(json) ?? ''));
  return (tops.length > 0 ? tops : list(structures).filter(isObject).slice(0, 1)).map((json) => readRange(json, all, [], room));
}

function readRange(json: Json, all: ReadonlyMap<string, Json>, within: readonly Json[], room: { left: number }): Range {
  const id = addressOf(json) ?? '';
  const known = meant(json, all);
  const thumbnail = readThumbnail(known.thumbnail);
  const path = [...within, known];
  const items = within.length >= deepest ? [] : list(known.items).flatMap((item): (Range | CanvasPlace)[] => {
    if (isRange(item)) return room.left-- <= 0 || path.includes(meant(item, all)) ? [] : [readRange(item, all, path, room)];
    const place = readPlace(item);
    return place ? [place] : [];
  });
  const summary = readText(known.summary, 'prose');
  return { id, label: readText(known.label), behavior: strings(known.behavior), items, ...(summary.length > 0 ? { summary } : {}), ...(thumbnail ? { thumbnail } : {}) };
}

/** The range that stands here, or the one that is named here. */
const meant = (json: Json, all: ReadonlyMap<string, Json>): Json => (json.items === undefined ? (all.get(addressOf(json) ?? '') ?? json) : json);

const isRange = (item: unknown): item is Json => isObject(item) && (item.type === 'Range' || item['@type'] === 'sc:Range');
