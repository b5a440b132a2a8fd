import { addressOf } from './addresses.ts';
import type { CanvasPlace } from './annotation-model.ts';
import { isObject, list, string, type Json } from './json.ts';
import type { Box } from './model.ts';
import { outlineBox, readSvgOutline } from './svg-outline.ts';

const number = '(\\d+(?:\\.\\d+)?)';
const xywhPattern = new RegExp(`xywh=(?:pixel:)?${number},${number},${number},${number}(?:&|$)`);
const timePattern = new RegExp(`(?:^|&|#|\\?)t=(?:npt:)?${number}?(?:,${number})?(?:&|$)`);

/** The region a media fragment names (Media Fragments 1.0 §4.2.2), or `null`. */
export function readRegion(fragment: string): Box | null {
  const [x, y, width, height] = (xywhPattern.exec(fragment) ?? []).slice(1).map(Number);
  return width && height && [x, y, width, height].every(Number.isFinite) ? { x: x!, y: y!, width, height } : null;
}

/** The stretch of time a media fragment names, in seconds (Media Fragments 1.0 §4.2.1), or `null`. */
export function readTime(fragment: string): CanvasPlace['time'] | null {
  const found = timePattern.exec(fragment);
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  const start = Number(found[1] ?? 0);
  const end = found[2] === undefined ? undefined : Number(found[2]);
  if (!Number.isFinite(start)) return null;
  return end !== undefined && end > start && Number.isFinite(end) ? { start, end } : { start };
}

/**
 * Reads where an annotation, a range or a start points: an address with a fragment, a SpecificResource with selectors,
 * or the `on` of Presentation 2.
 * @returns `null` when no canvas is named
 */
export function readPlace(json: unknown): CanvasPlace | null {
  const [first] = list(json);
  if (typeof first === 'string') return fromAddress(addressOf(first) ?? '');
  if (!isObject(first)) return null;
  const source = first.source ?? first.full;
  if (source === undefined) {
    const place = fromAddress(addressOf(first) ?? '');
    const manifest = addressOf(list(first.partOf ?? first.within)[0]);
    return place && manifest ? { ...place, manifest } : place;
  }
  const whole = readPlace(source);
  return whole && list(first.selector).reduce<CanvasPlace>((place, selector) => withSelector(place, selector), whole);
}

function fromAddress(address: string): CanvasPlace | null {
  const [canvas = '', fragment = ''] = address.trim().split('#');
  if (!canvas) return null;
  const [region, time] = [readRegion(fragment), readTime(fragment)];
  // Some addresses of canvases end in a fragment of their own; only media fragments are taken off.
  return { canvas: region || time || !fragment ? canvas : address.trim(), ...(region ? { region } : {}), ...(time ? { time } : {}) };
}

function withSelector(place: CanvasPlace, selector: unknown): CanvasPlace {
  if (!isObject(selector)) return place;
  const type = [...list(selector.type), ...list(selector['@type'])].filter((each) => typeof each === 'string').join(' ');
  if (type.includes('Choice')) return [selector.default, ...list(selector.item), ...list(selector.items)].reduce<CanvasPlace>((so, each) => withSelector(so, each), place);
  if (type.includes('PointSelector')) return withPoint(place, selector);
  const value = string(selector.value) ?? string(selector.chars);
  if (!value) return place;
  if (type.includes('SvgSelector')) {
    const outline = readSvgOutline(value);
    const region = outline && outlineBox(outline);
    return outline && region ? { ...place, outline, region: place.region ?? region } : place;
  }
  const [region, time] = [readRegion(value), readTime(value)];
  const refined = { ...place, ...(region ? { region } : {}), ...(time ? { time } : {}) };
  return selector.refinedBy === undefined ? refined : withSelector(refined, selector.refinedBy);
}

function withPoint(place: CanvasPlace, { x, y, t }: Json): CanvasPlace {
  const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  return { ...place, ...(finite(x) && finite(y) ? { point: { x, y } } : {}), ...(finite(t) ? { time: { start: t } } : {}) };
}
