import { isObject, list } from './json.ts';
import type { NavPlace } from './model.ts';
import { readText } from './read-text.ts';

/** The places a document gives for what it shows (navPlace extension 1.0): GeoJSON features, each by its middle. */
export function readNavPlaces(json: unknown): NavPlace[] {
  if (!isObject(json)) return [];
  const features = json.type === 'Feature' ? [json] : list(json.features);
  return features.filter(isObject).flatMap((feature) => {
    const points = isObject(feature.geometry) ? positions(feature.geometry.coordinates ?? feature.geometry.geometries, 0) : [];
    if (points.length === 0) return [];
    // One by one: a shape may have more points than a function takes arguments.
    const middle = (axis: 0 | 1): number => points.reduce((least, point) => Math.min(least, point[axis]), Infinity) / 2 + points.reduce((most, point) => Math.max(most, point[axis]), -Infinity) / 2;
    const [longitude, latitude] = [middle(0), middle(1)];
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return [];
    return [{ label: isObject(feature.properties) ? readText(feature.properties.label) : [], longitude, latitude }];
  });
}

/** All positions of a geometry, however deep its lists lie. */
function positions(value: unknown, depth: number): (readonly [number, number])[] {
  if (depth > 6) return [];
  if (isObject(value)) return positions(value.coordinates, depth + 1);
  if (!Array.isArray(value)) return [];
  const [x, y] = value as unknown[];
  if (typeof x === 'number' && typeof y === 'number') return Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [];
  return value.slice(0, 10_000).flatMap((each) => positions(each, depth + 1));
}
